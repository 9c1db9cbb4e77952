"""What the pages stage hands on: finished pages, other documents, and pictures to copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Protocol

from dreiklang.attic import Stored
from dreiklang.cache import digest
from dreiklang.options import Lang
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """What others show of a page that was linked to (OpenGraph): an article has the day on which it was *published*."""

    published: date | None = None
    image: str = ""
    image_alt: str = ""


class Html(Protocol):
    """HTML that is made when somebody asks; its `repr` says all that there is to it."""

    def __html__(self) -> str:
        """Make it."""


class Finished:
    """HTML that was *made_of* something else, laid aside; it still tells of what."""

    __slots__ = ("_html", "sum")

    def __init__(self, made_of: str | Html) -> None:
        self.sum = sum_of(made_of)
        self._html = Stored(_made(made_of).encode("utf-8", "surrogatepass"))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Finished) and (self.sum, self.__html__()) == (other.sum, other.__html__())

    def __hash__(self) -> int:
        return hash(self.sum)

    def __html__(self) -> str:
        """Give it."""
        return self._html.data.decode("utf-8", "surrogatepass")


def sum_of(made_of: str | Html) -> bytes:
    """Give the digest of all that there is to a text, or to what will be one."""
    match made_of:
        case Finished():
            return made_of.sum
        case str():
            return digest("text", made_of)
        case _:
            told = repr(made_of)
            return sum_of(_made(made_of)) if _NAMELESS in told else digest("values", told)


_NAMELESS = " at 0x"
"""In the `repr` of what does not say what there is to it."""


def _made(made_of: str | Html) -> str:
    # As plain text: Markup would escape what is put beside it.
    return str(made_of) if isinstance(made_of, str) else made_of.__html__()


@dataclass(frozen=True)  # without slots, for the sake of what is worked out when somebody asks
class Page:
    """A page at *address* (relative to the site: "" or ending in a slash); its content is HTML, or *made_of* what will be that.

    *title* and *description* are plain text. *nav* is the label under which the main navigation lists the page, ""
    for the many that it does not list. *card* is set where the page may be shared. *intro* says that the content of
    docs/index.md goes before this one's.
    """

    address: str
    title: str
    made_of: str | Html
    lang: Lang
    description: str = ""
    headings: tuple[Heading, ...] = ()
    nav: str = ""
    card: Card | None = None
    searchable: bool = True
    intro: bool = False

    @property
    def content(self) -> str:
        """The HTML as a text."""
        return _made(self.made_of)

    @property
    def is_written(self) -> bool:
        """Whether its content is made."""
        return isinstance(self.made_of, (str, Finished))

    def written(self) -> Page:
        """Give the same page with its content made: what that is made of takes more room, and time whenever somebody reads it."""
        return self if self.is_written else replace(self, made_of=Finished(self.made_of))

    @cached_property
    def sum(self) -> bytes:
        """The digest of all that it says, and of what its content is made of: pages with the same one are the same."""
        values = self.lang.value, self.headings, self.nav, self.card, self.searchable, self.intro
        return digest(self.address, self.title, self.description, sum_of(self.made_of), values)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is no page: "feed.xml", "robots.txt"."""

    address: str
    content: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the entries folder that a page shows: to be copied from *path* (relative to that folder) to *address*."""

    address: str
    path: str
