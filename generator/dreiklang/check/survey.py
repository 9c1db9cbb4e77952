"""All heads -> what each of them needs to know of the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dreiklang.check.fields import Fields, read_fields
from dreiklang.check.ids import index_ids
from dreiklang.check.names import index_names
from dreiklang.check.people import read_people
from dreiklang.check.registry import meet_people, register
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes
from dreiklang.model import Person
from dreiklang.options import Options
from dreiklang.problems import Problem
from dreiklang.read.source import Source, Sources

Head = tuple[Source, Fields, Notes]
Met = Mapping[str, tuple[Problem, ...]]
"""Problems by the paths of their files."""


def gather(sources: Sources, options: Options, today: date) -> tuple[tuple[Head, ...], World, Met]:
    """Give the heads of *sources* that can be read, everything that each needs to know of the others, and what was noted on the way."""
    people = read_people(sources.people, options.lang, Notes(sources.people or Source("people", "people.yml")))
    first: dict[str, Source] = {}
    for source in sources.entries:
        first.setdefault(source.id.casefold(), source)
    opened = (Notes(source) for source in first.values())
    heads = tuple((note.source, read_fields(note.source, note), note) for note in opened if note.is_readable())
    return heads, *survey(sources, heads, people, options, today)


def survey(
    sources: Sources, heads: Iterable[Head], people: Iterable[Person], options: Options, today: date
) -> tuple[World, Met]:
    """Gather everybody and everything that *heads* and *people* name, and give what was noted of heads on the way."""
    known = tuple(heads)
    before = [len(notes.problems) for _, _, notes in known]
    registered = register(people)
    registry = meet_people(registered, ((fields, notes) for _, fields, notes in known))
    world = World(
        options=options,
        today=today,
        registry=registry,
        registered=tuple(registered.people),
        ids=index_ids(source.id for source in sources.entries),
        names=index_names(registry.people.values()),
        paths={unicodedata.normalize("NFC", source.path): source.id for source in sources.entries},
        tags={slug_or_codes(name): name for _, fields, _ in known for name in fields.tags},
        others=dict(_other_paths(sources.others)),
    )
    noted = zip(known, before, strict=True)
    return world, {source.path: new for (source, _, notes), old in noted if (new := tuple(notes.problems[old:]))}


def _other_paths(others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each file under its path, and under its bare name behind a slash, by which Obsidian calls it."""
    for path in others:
        composed = unicodedata.normalize("NFC", path)
        yield f"/{composed.rpartition('/')[2]}", path
        yield composed, path
