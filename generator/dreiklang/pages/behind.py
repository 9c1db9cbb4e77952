"""Numbers in sentences -> links to the entries that each of them counts, which stand listed below the sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from markupsafe import Markup, escape

from dreiklang.pages.marks import Label
from dreiklang.pages.paging import LINES
from dreiklang.pages.telling.spell import NUMBER, phrase
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """The *entries* that a number counts, under the words of that number; *more* says how many there is no room for."""

    id: str
    name: str
    entries: tuple[Label, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """Takes note of what numbers count while the page at *here* is told; *id* is that of their part of the page."""

    view: View
    here: str
    id: str
    _noted: list[Group] = field(default_factory=list)

    def link(self, number: str, entries: Iterable[str]) -> Markup:
        """Make of *number*, as words say it, a link to the *entries* (ids) that it counts."""
        known = [entry for id_ in dict.fromkeys(entries) if (entry := self.view.entry_of(id_))]
        if not known:
            return escape(number)
        shown = tuple(self.view.entry_label(self.here, entry) for entry in known[:LINES])
        rest = len(known) - len(shown)
        more = self.view.words.retrospect.and_more(rest) if rest else ""
        group = Group(f"{self.id}-{len(self._noted) + 1}", number, shown, more)
        self._noted.append(group)
        return phrase('<a class="{kind}" href="#{id}">{number}</a>', kind=NUMBER, id=group.id, number=number)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All that was noted so far."""
        return tuple(self._noted)
