"""Journal -> who points at what: backlinks, the retrospectives written about each entry, the people whom one is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from dreiklang.model import Entry, Journal, Target, TargetKind


def collect_backlinks(journal: Journal) -> Mapping[Target, tuple[Entry, ...]]:
    """Map each target to the entries that point at it, oldest first, each once.

    In the public edition a target whose id is "" is one that the public may not see.
    """
    found: dict[Target, dict[str, Entry]] = defaultdict(dict)
    for entry in journal.entries:
        for target in _targets(entry):
            if target.id and target != Target(TargetKind.ENTRY, entry.id):
                found[target][entry.id] = entry
    return {target: tuple(entries.values()) for target, entries in found.items()}


def backlinks_with(
    backlinks: Mapping[Target, tuple[Entry, ...]], journal: Journal, old: Entry
) -> Mapping[Target, tuple[Entry, ...]]:
    """Give the backlinks of *journal*, which *backlinks* were until the entry took the place of the *old* one of its id."""
    entry, itself = journal.by_id[old.id], Target(TargetKind.ENTRY, old.id)
    now = {target for target in _targets(entry) if target.id and target != itself}
    changed = {}
    for target in (now ^ set(_targets(old))) - {itself}:
        leading = {one.id for one in backlinks.get(target, ())} - {old.id} | ({old.id} if target in now else set())
        changed[target] = tuple(one for one in journal.entries if one.id in leading)
    return {**backlinks, **changed}


def collect_reviews(journal: Journal, today: date) -> Mapping[str, tuple[Entry, ...]]:
    """Map an entry's id to the retrospectives that look back at it and are written by *today*, oldest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in journal.entries:
        back = entry.retrospective
        if (
            back
            and back.target.id
            and back.target.kind is TargetKind.ENTRY
            and (entry.date is None or entry.date <= today)
        ):
            found[back.target.id].append(entry)
    return {id_: tuple(entries) for id_, entries in found.items()}


def people_of(entry: Entry) -> Iterator[str]:
    """Yield the id of everybody whom head or body of *entry* names, some more than once."""
    yield from concerned_by(entry)
    yield from (link.target.id for link in entry.links if link.target.kind is TargetKind.PERSON)


def concerned_by(entry: Entry) -> Iterator[str]:
    """Yield the id of everybody whom *entry* is about, as its head says, some more than once."""
    yield from entry.people
    if entry.order:
        yield from entry.order.via
    if entry.decision and entry.decision.refer:
        yield entry.decision.refer
    if entry.retrospective and entry.retrospective.target.kind is TargetKind.PERSON:
        yield entry.retrospective.target.id


def _targets(entry: Entry) -> Iterator[Target]:
    yield from (link.target for link in entry.links)
    yield from (Target(TargetKind.ENTRY, id_) for id_ in _named_entries(entry))
    if entry.retrospective:
        yield entry.retrospective.target


def _named_entries(entry: Entry) -> Iterator[str]:
    yield from entry.answers
    if entry.order and entry.order.follows:
        yield entry.order.follows
    if entry.promise and entry.promise.blocks:
        yield entry.promise.blocks
    if entry.decision:
        yield from entry.decision.waive
