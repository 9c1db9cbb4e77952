"""A source and the world around it -> its draft, and the names in it: from the cache, where the same was checked before."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from dreiklang.cache import Cache, Parcel, digest
from dreiklang.check.asking import Asked, Asking, holds
from dreiklang.check.entry import Draft, read_entry
from dreiklang.check.exposure import check_names
from dreiklang.check.fields import Fields
from dreiklang.check.links import BodyLinks
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes
from dreiklang.model import Entry
from dreiklang.problems import Problem
from dreiklang.read.source import Source
from dreiklang.values import dataclass

_LENGTH = 16
"""Of a digest."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What `read_entry` made: the *entry*, its *links*, what it *noted*, whether the file wants to be *public*; and what it *asked* about others.

    *names* is what is wrong with the names in it, if it will be public: that hangs on nothing else.
    """

    entry: Entry
    links: BodyLinks
    noted: tuple[Problem, ...]
    public: bool
    asked: Asked
    names: tuple[Problem, ...] = ()


class Known:
    """What is known of a check in this *world*, by a *cache*; *keys* are those under which it has each entry, by its path."""

    def __init__(self, cache: Cache, world: World) -> None:
        self._cache = cache
        self.keys: dict[str, bytes] = {}
        self.world = world

    def read_entry(self, source: Source, fields: Fields, notes: Notes) -> Draft:
        """Do as the function of that name."""
        before = len(notes.problems)

        key = digest("entry", _digest_of(source), notes.problems, notes.public, self._surroundings)
        found = self._cache.find(key)
        if not isinstance(found, _Read) or not holds(found.asked, self.world):
            found = _read(source, fields, notes, self.world)
            self._cache.keep(key, found)
        self.keys[source.path] = key + digest(found.asked)
        notes.problems[before:] = found.noted
        notes.public = found.public
        return Draft(source, fields, notes, found.entry, found.links, found.names)

    def receive(self, parcel: Parcel) -> None:
        """Take in what others have read of the same."""
        self._cache.receive(parcel)

    def recall(self, key: bytes) -> Entry | None:
        """Give the entry that was read once, and has that *key*, before it was held against others."""
        found = self._cache.find(key[:_LENGTH])
        return found.entry if isinstance(found, _Read) and key == key[:_LENGTH] + digest(found.asked) else None

    @cached_property
    def _people(self) -> bytes:
        people = tuple(self.world.registry.people.values())
        return digest(people, self.world.options.lang)

    @cached_property
    def _surroundings(self) -> bytes:
        """Give the digest of all that every entry hangs on; of the day, that is only in which year it lies."""
        world = self.world
        options = replace(world.options, extensions=(), extension_configs={})  # for the body, which nobody reads yet
        years = world.today.year, world.today.isocalendar().year
        return digest(self._people, options, years, world.registered)


def _read(source: Source, fields: Fields, notes: Notes, world: World) -> _Read:
    asking, before = Asking(world), len(notes.problems)
    draft = read_entry(source, fields, notes, asking.world)
    names = _names_in(draft, world) if draft.entry.publish else ()
    return _Read(draft.entry, draft.links, tuple(notes.problems[before:]), notes.public, asking.asked, names)


def _names_in(draft: Draft, world: World) -> tuple[Problem, ...]:
    """Give what `check_names` notes, which hangs on nothing that was noted before."""
    apart = Notes(draft.source)
    check_names(replace(draft, notes=apart), world)
    return tuple(apart.problems[len(draft.source.problems) :])


def _digest_of(source: Source) -> bytes:
    """Give the digest of *source*: what its fields and its name say is read from its text and its path, and nothing else."""
    return source.key or digest(source.path, source.text, source.body, source.problems, tuple(source.fields))
