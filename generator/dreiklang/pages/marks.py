"""Days, names and kinds -> how they stand on a page: values that know their HTML, made once for all places."""

from __future__ import annotations

from functools import cache, cached_property

from markupsafe import Markup, escape

from dreiklang.pages.templating import macro
from dreiklang.values import dataclass

# What a page shows hundreds of times is not worth a macro for each time.


@dataclass(frozen=True)  # without slots, for the sake of what is made once
class Day:
    """A day as machines and as people read it: "2026-03-05" and "5. März 2026"."""

    iso: str
    text: str

    def __html__(self) -> str:
        """Write it as a time."""
        return self._html

    @cached_property
    def _html(self) -> str:
        return f'<time datetime="{escape(self.iso)}">{escape(self.text)}</time>'


@dataclass(frozen=True)  # as above
class Label:
    """Something to be named on a page: its *text*, and the *href* under which there is more ("" if there is not)."""

    text: str
    href: str = ""

    def __html__(self) -> str:
        """Write the text, as a link where there is more."""
        return self._html

    @cached_property
    def chip(self) -> Markup:
        """Write it as the tag of an entry."""
        return macro("_macros.html", "chip")(self)

    @cached_property
    def _html(self) -> str:
        text = escape(self.text)
        return f'<a href="{escape(self.href)}">{text}</a>' if self.href else str(text)


@dataclass(frozen=True, slots=True)
class Badge:
    """What kind of thing this is at one glance: a *shape* (the name of an icon and of a tone) and a *word*."""

    shape: str
    word: str

    def __html__(self) -> str:
        """Write the word beside its icon."""
        return _badge(self)


@cache
def _badge(badge: Badge) -> str:
    return str(macro("_icons.html", "badge")(badge))
