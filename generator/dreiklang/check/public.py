"""Entries that say that they are public -> what must not be read in them: people without a cover, ways to what is private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dreiklang.check.entry import Draft
from dreiklang.check.fields import BEARING
from dreiklang.check.links import place_of
from dreiklang.check.passages import Span, cut_private, private_spans
from dreiklang.check.registry import part_persons
from dreiklang.check.ways import as_way, ways_in
from dreiklang.check.world import World
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.keys import key
from dreiklang.model import Entry, Person, TargetKind
from dreiklang.problems import Code
from dreiklang.read.source import Scalar, Source


def publish_days(entries: Mapping[str, Entry]) -> Mapping[str, date]:
    """Give the day on which each of *entries* becomes public, by its id, of those that will."""
    return {entry.id: entry.publish for entry in entries.values() if entry.publish}


def check_public(draft: Draft, world: World, public: Mapping[str, date]) -> None:
    """Note everything in *draft*, an entry that will be public, that nobody may read; *public* has the days of all such entries."""
    _check_persons(draft, world)
    draft.notes.problems += draft.names
    gist = draft.source.gist
    private = gist.private if gist else private_spans(draft.source.body)
    for found in draft.links.links:
        target = found.link.target
        if target.kind is not TargetKind.ENTRY or any(start <= found.span[0] < end for start, end in private):
            continue
        if not _is_seen_with(draft.entry, public.get(target.id), world):
            draft.notes.add(wrong(Code.LINK_PRIVATE, value=target.id), place_of(draft.source, found.span))


def private_ways(sources: Iterable[Source], entries: Iterable[Entry], public: Mapping[str, Entry]) -> Mapping[str, str]:
    """Give the ids of all *entries* and files but the *public* ones, by each way in which a text may name them."""
    addresses = {as_way(entry.address): entry.id for entry in entries if entry.id not in public}
    ids = {as_way(source.id): source.id for source in sources if source.id not in public}
    taken = (as_way(entry.address_on(entry.publish)) for entry in public.values())
    return addresses | ids | dict.fromkeys(taken, "")


def check_ways(draft: Draft, private: Mapping[str, str]) -> None:
    """Note where *draft*, an entry that will be public, names the file or the address of a *private* one without a link."""
    gist = draft.source.gist
    known = tuple(found.span for found in draft.links.links)
    for way, (start, end) in gist.ways if gist else ways_told(draft.source):
        if (entry := private.get(way)) and not any(first < end and start < last for first, last in known):
            draft.notes.add(wrong(Code.LINK_PRIVATE, value=entry), place_of(draft.source, (start, end)))


def ways_told(source: Source) -> tuple[tuple[str, Span], ...]:
    """Give what the public could read in the body of *source* that looks like the file or address of an entry, and where it stands."""
    kept = cut_private(source.body)
    return tuple((way, kept.origin(*span)) for way, span in ways_in(kept.text))


def _is_seen_with(entry: Entry, target: date | None, world: World) -> bool:
    """Whether what becomes public on the day *target* is so as soon as *entry* is."""
    return bool(entry.publish and target and target <= max(entry.publish, world.today))


def _check_persons(draft: Draft, world: World) -> None:
    """Whom the public sees by a label has to have one."""
    for name in dict.fromkeys(_bearing_persons(draft.entry)):
        for scalar in part_persons(draft.fields.named_under(name), world.registry):
            for person in (world.registry.people[person_id] for person_id in world.registry.find(scalar.text)):
                if not person.consent and not person.labels:
                    draft.notes.add(_uncovered(person, _near(draft, scalar)), scalar.place)


def _uncovered(person: Person, near: str) -> Wrong:
    if person.registered:
        return wrong(Code.PERSON_UNCOVERED, person=person.id, value=person.name)
    return wrong(Code.PERSON_UNCOVERED, what="like" if near else "new", value=person.name, person=person.id, near=near)


def _near(draft: Draft, scalar: Scalar) -> str:
    """Give the name in people.yml that *scalar* comes near to."""
    near = (
        dict(problem.facts)["near"]
        for problem in draft.notes.problems
        if problem.code is Code.PERSON_NEAR and problem.place == scalar.place
    )
    return next(near, "")


def _bearing_persons(entry: Entry) -> Iterator[str]:
    yield from ("client", "partner")
    if entry.permission and entry.question and entry.question.person:
        yield "asked-by"
    yield from (name for name in entry.show if key(name).value in BEARING)
    if "promise" in entry.show:
        yield "by"
