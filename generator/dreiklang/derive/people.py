"""Journal -> each person's story: entries, last contact, where they stand now, what is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from dreiklang.derive.findings import Due, PersonStory
from dreiklang.derive.links import people_of
from dreiklang.derive.standing import decisions_standing
from dreiklang.model import Entry, Journal, Person, Role


def tell_people(journal: Journal, waiting: tuple[Due, ...], today: date) -> tuple[PersonStory, ...]:
    """Tell the story of each person of *journal*, by id; *waiting* is all that is open."""
    entries = _entries_by_person(journal)
    contacts = last_contacts(journal, today)
    standing = decisions_standing(journal, today)
    used = _roles_used(journal)
    open_: dict[str, list[Due]] = defaultdict(list)
    for due in waiting:
        if due.person and due.is_open(today):
            open_[due.person].append(due)
    return tuple(
        PersonStory(
            person=person,
            entries=tuple(entries.get(person.id, ())),
            last_contact=contacts[person.id][0] if person.id in contacts else None,
            standing=standing.get(person.id),
            role=_role(person, used.get(person.id, set())),
            open=tuple(open_.get(person.id, ())),
        )
        for person in journal.people
    )


def last_contacts(journal: Journal, today: date) -> Mapping[str, tuple[date, Entry]]:
    """Map a person's id to the latest day on which an entry of theirs says that something happened, and that entry."""
    found: dict[str, tuple[date, Entry]] = {}
    for entry in journal.entries:
        day = max((day for day in _days(entry) if day <= today), default=None)
        if day is None:
            continue
        for person in entry.people:
            if person not in found or day >= found[person][0]:
                found[person] = (day, entry)
    return found


def _entries_by_person(journal: Journal) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in journal.entries:
        for person in dict.fromkeys(people_of(entry)):
            found[person].append(entry)
    return found


def _roles_used(journal: Journal) -> Mapping[str, set[Role]]:
    used: dict[str, set[Role]] = defaultdict(set)
    for entry in journal.entries:
        for client in entry.clients:
            used[client].add(Role.CLIENT)
        for partner in entry.partners:
            used[partner].add(Role.PARTNER)
    return used


def _role(person: Person, used: set[Role]) -> Role | None:
    if person.role or not used:
        return person.role
    return Role.BOTH if len(used) > 1 else next(iter(used))


def _days(entry: Entry) -> Iterator[date]:
    if entry.date is not None:
        yield entry.date
    if entry.decision and entry.decision.spoken:
        yield entry.decision.spoken
    if entry.order:
        yield from (day for _, day in entry.order.stages())
        yield from (noted.day for noted in (*entry.order.chased, *entry.order.answered))
    if entry.promise:
        promise = entry.promise
        yield from (day for day in (promise.kept, promise.broken, promise.refused) if day is not None)
        yield from (noted.day for noted in (*promise.chased, *promise.answered))
