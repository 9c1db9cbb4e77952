"""Everything that one head needs to know of the other files: who exists, what exists, which day it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dreiklang.check.ids import EntryIds
from dreiklang.check.names import Names
from dreiklang.check.registry import Registry
from dreiklang.check.wrong import Wrong
from dreiklang.options import Options


@dataclass(frozen=True, slots=True)
class World:
    """What is known once all heads are read, and before any entry is made.

    *names* are those of registered people who need a cover; *tags* holds the slugs of all tags, *others* the paths of
    all files that are no entries.
    """

    options: Options
    today: date
    registry: Registry
    ids: EntryIds
    names: Names
    tags: frozenset[str]
    others: frozenset[str]

    def find_person(self, text: str) -> str | Wrong | None:
        """Give the id of the person whom *text* means."""
        return self.registry.find_one(text)
