"""An entry that says that it is public -> every name in it that nobody may read, each at its place.

What audience would have to leave out, this refuses: both find names by the same `find_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dreiklang.check.entry import Draft
from dreiklang.check.exposed_body import check_body, touches
from dreiklang.check.fields import scalars_of
from dreiklang.check.links import place_of
from dreiklang.check.names import find_names, with_parts
from dreiklang.check.passages import Span, private_spans
from dreiklang.check.registry import split_persons
from dreiklang.check.told import note, note_in_address, uncovered
from dreiklang.check.words import split_words
from dreiklang.check.world import World
from dreiklang.check.wrong import wrong
from dreiklang.keys import Value, key
from dreiklang.model import Entry, TargetKind
from dreiklang.problems import Code, Place, Severity
from dreiklang.read.source import Scalar

_SHOWN = ("title", "description", "credit", "insight", "question")
_SHOWN_WITH_PERMISSION = ("compliment", "criticism", "asked-by")
_IN_ADDRESS = ("tags", "series", "slug", "aliases", "image")
_PERSONS = frozenset({Value.PERSON, Value.PERSONS, Value.PROMISER})
_POINTING = _PERSONS | {Value.ENTRY, Value.ENTRIES}


def check_names(draft: Draft, world: World) -> None:
    """Note every name in *draft* that the public would read, or that no cover can take the place of."""
    world = _with_parts(draft, world)
    _check_head(draft, world)
    _check_passages(draft)
    _check_title(draft, world)
    _check_addresses(draft, world)
    check_body(draft, world)
    _check_links(draft, world)


def _with_parts(draft: Draft, world: World) -> World:
    """Look also for the words of the names of those whom *draft* is about: whom its head, a link or a name in it means."""
    linked = (found.link.target.id for found in draft.links.links if found.link.target.kind is TargetKind.PERSON)
    entry = draft.entry
    said = (scalar.text for name in (*_SHOWN, *_SHOWN_WITH_PERMISSION, *entry.show) for scalar in _scalars(draft, name))
    found = (
        name for text in (entry.title, draft.source.body, *said) for name in find_names(text, world.names, entry.lang)
    )
    named = (name.person.id for name in found if not name.doubtful)
    about = dict.fromkeys((*_named_in_head(draft, world), *linked, *named))
    people = (world.registry.people[person_id] for person_id in about if person_id in world.registry.people)
    return replace(world, names=with_parts(world.names, people))


def _named_in_head(draft: Draft, world: World) -> Iterator[str]:
    for field in draft.fields.by_name.values():
        if field.key.value in _PERSONS or field.key.name in {"looks-back", "asked-by"}:
            for scalar in split_persons(field.node, world.registry):
                yield from world.registry.find(scalar.text)


def _shown(entry: Entry) -> tuple[str, ...]:
    """Give the keys whose values the public reads as text."""
    return tuple(dict.fromkeys((*_SHOWN, *(_SHOWN_WITH_PERMISSION if entry.permission else ()), *entry.show)))


def _check_passages(draft: Draft) -> None:
    """Note private passages in the head: they are cut out of texts, and of texts only."""
    for name in (*_shown(draft.entry), *_IN_ADDRESS):
        for scalar in _scalars(draft, name):
            if private_spans(scalar.text):
                draft.notes.add(wrong(Code.PRIVATE_NEAR, what="value"), scalar.place, severity=Severity.ERROR)


def _check_head(draft: Draft, world: World) -> None:
    entry = draft.entry
    for name in _shown(entry):
        if key(name).value in _POINTING or (name == "asked-by" and entry.question and entry.question.person):
            continue  # people are shown by their labels, entries by their titles
        for scalar in _scalars(draft, name):
            for found in find_names(scalar.text, world.names, entry.lang):
                if not found.cover:
                    note(draft, uncovered(found, scalar.text), _place_in(scalar, found.start, found.end))


def _check_title(draft: Draft, world: World) -> None:
    """Note names in a title that stands neither in the head nor in the body: in the name of the file."""
    title = draft.entry.title
    if draft.fields.by_name.get("title") or title in draft.source.body:
        return
    for found in find_names(title, world.names, draft.entry.lang):
        if not found.cover:
            note(draft, uncovered(found, title), Place(draft.source.path))


def _check_addresses(draft: Draft, world: World) -> None:
    """In an address no name can be covered: what readers bookmark would tell it."""
    for name in _IN_ADDRESS:
        for scalar in _scalars(draft, name):
            for part in split_words(scalar.text) if name == "tags" else (scalar.text,):
                start = scalar.text.find(part)
                place = _place_in(scalar, start, start + len(part))
                note_in_address(draft, part, place, world, what="tag" if name == "tags" else "")
    if "slug" not in draft.fields.by_name:
        scalars = _scalars(draft, "title")
        note_in_address(draft, draft.entry.slug, scalars[0].place if scalars else Place(draft.source.path), world)
    for written, path in draft.entry.pictures:
        at = draft.source.body.find(written)
        if at >= 0:
            place = place_of(draft.source, (at, at + len(written)))
            note_in_address(draft, path.rpartition("/")[2], place, world)


def _check_links(draft: Draft, world: World) -> None:
    """Note each link to a person that says nothing instead: the cover name stands in its place, if there is one."""
    replaced = (*_replaced_targets(draft), *private_spans(draft.source.body))
    for found in draft.links.links:
        person = world.registry.people.get(found.link.target.id)
        if found.link.target.kind is not TargetKind.PERSON or person is None or touches(found.span, replaced):
            continue
        if not person.consent and not person.cover_name:
            trouble = wrong(Code.NAME_UNCOVERED, person=person.id, value=found.link.written)
            note(draft, trouble, place_of(draft.source, found.span))


def _replaced_targets(draft: Draft) -> tuple[Span, ...]:
    """Give the spans of the body in whose place the public reads something else: what links to entries and people name."""
    body = draft.source.body
    return tuple(
        found.span
        for found in draft.links.links
        if found.link.target.kind is TargetKind.ENTRY
        or (found.link.target.kind is TargetKind.PERSON and re.match(r"\|[^\[\]\n]*\S", body[found.span[1] :][:200]))
    )


def _place_in(scalar: Scalar, start: int, end: int) -> Place:
    """Say where a part of a value stands; where the value is written in another way than it reads, it is the whole."""
    place = scalar.place
    if scalar.quoted or place.width != len(scalar.text):
        return place
    return replace(place, column=place.column + start, width=max(end - start, 1))


def _scalars(draft: Draft, name: str) -> tuple[Scalar, ...]:
    field = draft.fields.by_name.get(name)
    return tuple(scalars_of(field.node)) if field else ()
