"""A body as HTML, ready to stand on any page."""

from __future__ import annotations

from dreiklang.cache import digest
from dreiklang.model.compact import keeping_compact
from dreiklang.values import dataclass

ROOT = "\ue000/"
"""Stands in rendered HTML where a link leads from the root of the site (a private-use character: no text holds it)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its *level* (1-6), the *id* that a link can name, its *title* as plain text."""

    level: int
    id: str
    title: str


@keeping_compact("content")
@keeping_compact("excerpt")
@dataclass(frozen=True)  # without slots: see there
class Rendered:
    """A body's *content* and *excerpt* as HTML, its *summary* as plain text, its *headings*, the paths of its *pictures*."""

    content: str
    excerpt: str
    summary: str
    headings: tuple[Heading, ...] = ()
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A *body*, or its *excerpt*, as its own author's HTML for the page at *address*, when somebody asks; most of it is long, and as ever."""

    body: Rendered
    address: str
    is_excerpt: bool = False

    def __html__(self) -> str:
        """Give the HTML."""
        return rebase(self._rendered, self.address)

    def __repr__(self) -> str:
        """Say all that it hangs on."""
        return f"Passage({digest(self._rendered)!r}, {up(self.address)!r})"

    @property
    def _rendered(self) -> str:
        return self.body.excerpt if self.is_excerpt else self.body.content


def rebase(html: str, address: str) -> str:
    """Make the links of rendered *html* relative to the page at *address*."""
    return html.replace(ROOT, up(address))


def up(address: str) -> str:
    """Give the way from the page at *address* to the root of the site: "" or "../" repeated."""
    return "../" * address.count("/") or "./"
