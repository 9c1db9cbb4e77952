"""A source and the world around it -> its draft, and the names in it: from the cache, where the same was checked before."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from dreiklang.cache import Cache, Parcel, digest
from dreiklang.check.entry import Draft, read_entry
from dreiklang.check.exposure import check_names
from dreiklang.check.fields import Fields
from dreiklang.check.links import BodyLinks
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes
from dreiklang.model import Entry
from dreiklang.problems import Problem
from dreiklang.read.source import Source

_Read = tuple[Entry, BodyLinks, tuple[Problem, ...], bool]
"""What `read_entry` made: the entry, its links, what it noted, and whether it found that the file wants to be public."""


class Known:
    """What is known of a check in this *world*, by a *cache*; *keys* are those under which it has each entry, by its path."""

    def __init__(self, cache: Cache, world: World) -> None:
        self._cache = cache
        self._sources: dict[str, bytes] = {}
        self.keys: dict[str, bytes] = {}
        self.world = world

    def read_entry(self, source: Source, fields: Fields, notes: Notes) -> Draft:
        """Do as the function of that name."""
        before = len(notes.problems)

        def read() -> _Read:
            draft = read_entry(source, fields, notes, self.world)
            return draft.entry, draft.links, tuple(notes.problems[before:]), notes.public

        self._sources[source.path] = of_source = _digest_of(source)
        self.keys[source.path] = key = digest("entry", of_source, notes.problems, notes.public, self._surroundings)
        entry, links, found, public = self._cache.once(key, read)
        notes.problems[before:] = found
        notes.public = public
        draft = Draft(source, fields, notes, entry, links)
        return Draft(source, fields, notes, entry, links, self._names_in(draft)) if entry.publish else draft

    def receive(self, parcel: Parcel) -> None:
        """Take in what others have read of the same."""
        self._cache.receive(parcel)

    def recall(self, key: bytes) -> Entry | None:
        """Give the entry that was read once, and has that *key*, before it was held against others."""
        found = self._cache.find(key)
        return found[0] if isinstance(found, tuple) and isinstance(found[0], Entry) else None

    def _names_in(self, draft: Draft) -> tuple[Problem, ...]:
        """Give what `check_names` notes, which hangs on nothing that was noted before."""

        def look() -> tuple[Problem, ...]:
            apart = Notes(draft.source)
            check_names(Draft(draft.source, draft.fields, apart, draft.entry, draft.links), self.world)
            return tuple(apart.problems[len(draft.source.problems) :])

        return self._cache.once(
            digest("names", self._sources[draft.source.path], draft.entry, draft.links, self._people), look
        )

    @cached_property
    def _people(self) -> bytes:
        people = tuple(self.world.registry.people.values())
        return digest(people, self.world.options.lang)

    @cached_property
    def _surroundings(self) -> bytes:
        """Give the digest of all that one entry knows of the others."""
        world = self.world
        options = replace(world.options, extensions=(), extension_configs={})  # for the body, which nobody reads yet
        return digest(self._people, options, world.today, world.registered, world.paths, world.tags, world.others)


def _digest_of(source: Source) -> bytes:
    """Give the digest of *source*: what its fields and its name say is read from its text and its path, and nothing else."""
    return digest(source.path, source.text, source.body, source.problems)
