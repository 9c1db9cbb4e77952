"""Everything that one head needs to know of the other files: who exists, what exists, which day it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dreiklang.check.ids import EntryIds
from dreiklang.check.names import Names
from dreiklang.check.registry import Registry
from dreiklang.check.wrong import Wrong
from dreiklang.options import Options
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class World:
    """What is known once all heads are read, and before any entry is made.

    *registered* holds the ids of those whom people.yml names, *names* what all those are called who need a cover.
    *paths* gives the id of the entry at a path, *tags* the name of each tag by its slug, *others* the path of each file
    that is no entry by that path with composed letters.
    """

    options: Options
    today: date
    registry: Registry
    registered: tuple[str, ...]
    ids: EntryIds
    names: Names
    paths: Mapping[str, str]
    tags: Mapping[str, str]
    others: Mapping[str, str]

    def find_person(self, text: str) -> str | Wrong | None:
        """Give the id of the person whom *text* means."""
        return self.registry.find_one(text)
