"""Entries that say that they are public -> what must not be read in them: names without a cover, ways to what is private."""

from __future__ import annotations

from dreiklang.check.entry import Draft
from dreiklang.check.fields import scalars_of
from dreiklang.check.links import place_of
from dreiklang.check.names import find_names, find_names_in_address
from dreiklang.check.passages import blank_spans, private_spans
from dreiklang.check.registry import split_persons
from dreiklang.check.world import World
from dreiklang.check.wrong import wrong
from dreiklang.model import Entry, Person, TargetKind
from dreiklang.problems import Code, Place
from dreiklang.read.source import Scalar

_SHOWN = ("title", "description", "credit", "insight", "question", "compliment", "criticism", "asked-by")
_IN_ADDRESS = ("tags", "series", "slug", "aliases", "image")
_SHOWN_WITH_PERMISSION = frozenset({"compliment", "criticism", "asked-by"})


def check_public(draft: Draft, world: World, public: dict[str, Entry]) -> None:
    """Note everything in *draft*, an entry that will be public, that nobody may read; *public* holds all such entries."""
    _check_persons(draft, world)
    _check_head(draft, world)
    _check_address(draft, world)
    body = draft.source.body
    private = private_spans(body)
    _check_body(draft, blank_spans(body, private), world)
    for found in draft.links.links:
        target = found.link.target
        if target.kind is not TargetKind.ENTRY or any(start <= found.span[0] < end for start, end in private):
            continue
        if not _is_seen_with(draft.entry, public.get(target.id), world):
            draft.notes.add(wrong(Code.LINK_PRIVATE, value=target.id), place_of(draft.source, found.span))


def _is_seen_with(entry: Entry, target: Entry | None, world: World) -> bool:
    """Whether *target* is public as soon as *entry* is."""
    if entry.publish is None or target is None or target.publish is None:
        return False
    return target.publish <= max(entry.publish, world.today)


def _check_persons(draft: Draft, world: World) -> None:
    for name in ("client", "partner"):
        field = draft.fields.by_name.get(name)
        for scalar in split_persons(field.node, world.registry) if field else ():
            for person in (world.registry.people[person_id] for person_id in world.registry.find(scalar.text)):
                if not person.consent and not person.labels:
                    draft.notes.add(wrong(Code.PERSON_UNCOVERED, person=person.id, value=person.name), scalar.place)


def _check_head(draft: Draft, world: World) -> None:
    """A name that running text shows has to have a cover name, wherever the text stands."""
    for name in (*_SHOWN, *draft.entry.show):
        if name in _SHOWN_WITH_PERMISSION and not draft.entry.permission:
            continue
        for scalar in _scalars(draft, name):
            for found in find_names(scalar.text, world.names):
                if not found.person.cover_name:
                    _note_name(draft, found.person, scalar.text[found.start : found.end], scalar.place)


def _check_body(draft: Draft, text: str, world: World) -> None:
    for found in find_names(text, world.names):
        if not found.person.cover_name:
            place = place_of(draft.source, (found.start, found.end))
            _note_name(draft, found.person, text[found.start : found.end], place)


def _note_name(draft: Draft, person: Person, written: str, place: Place) -> None:
    draft.notes.add(wrong(Code.NAME_UNCOVERED, person=person.id, value=written), place)


def _check_address(draft: Draft, world: World) -> None:
    """In an address no name can be covered: what readers bookmark would tell it."""
    for name in _IN_ADDRESS:
        for scalar in _scalars(draft, name):
            _note_in_address(draft, scalar.text, scalar.place, world)
    if "slug" not in draft.fields.by_name:
        scalars = _scalars(draft, "title")
        _note_in_address(draft, draft.entry.slug, scalars[0].place if scalars else Place(draft.source.path), world)
    for written, path in draft.entry.pictures:
        at = draft.source.body.find(written)
        if at >= 0:
            place = place_of(draft.source, (at, at + len(written)))
            _note_in_address(draft, path.rpartition("/")[2], place, world)


def _note_in_address(draft: Draft, address: str, place: Place, world: World) -> None:
    for person in find_names_in_address(address, world.names):
        draft.notes.add(wrong(Code.NAME_IN_ADDRESS, person=person.id, value=address), place)


def _scalars(draft: Draft, name: str) -> tuple[Scalar, ...]:
    field = draft.fields.by_name.get(name)
    return tuple(scalars_of(field.node)) if field else ()
