"""Journal, insights -> what I know of each partner: promises, what I tried, what it cost, whom it hit, who else could."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from dreiklang.derive.insights import Insights
from dreiklang.derive.insights.orders import Blocked
from dreiklang.derive.insights.reliability import LeaveSignal, Ledger
from dreiklang.derive.standing import people_left
from dreiklang.model import Choice, Entry, Journal, Person
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """Something that somebody is strong in; *reliable* are the ids of those of whom nothing speaks against it, *others* the rest."""

    name: str
    reliable: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Partnership:
    """How it is with one person.

    *tried* are the decisions to change something, *handed_to* and *handed_by* the leaves in which work was handed over.
    *hit* are ids of the clients whose orders waited. *energy* is the sum of what *energies* entries noted. *fields* are
    those in which the person is strong, without the person.
    """

    ledger: Ledger | None = None
    signals: tuple[LeaveSignal, ...] = ()
    tried: tuple[Entry, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    hit: tuple[str, ...] = ()
    energy: int = 0
    energies: int = 0
    fields: tuple[Field, ...] = ()
    handed_to: tuple[Entry, ...] = ()
    handed_by: tuple[Entry, ...] = ()


def tell_partnerships(journal: Journal, insights: Insights, today: date) -> Mapping[str, Partnership]:
    """Tell it for everybody of *journal* by id."""
    entries = _by_person(entry for entry in journal.entries if entry.date is None or entry.date <= today)
    fields = {field.name.casefold(): field for field in tell_fields(journal, insights, today)}
    handed_to, handed_by = _handed_over(journal, today)
    ledgers = {ledger.person: ledger for ledger in insights.ledgers}
    return {
        person.id: Partnership(
            ledger=ledgers.get(person.id),
            signals=tuple(signal for signal in insights.leave_signals if signal.person == person.id),
            tried=tuple(entry for entry in entries[person.id] if _is(entry, Choice.CHANGE)),
            blocked=(blocked := tuple(each for each in insights.blocked if each.person == person.id)),
            hit=_clients(journal, blocked),
            energy=sum(entry.energy or 0 for entry in entries[person.id]),
            energies=sum(entry.energy is not None for entry in entries[person.id]),
            fields=tuple(_without(fields[name.casefold()], person.id) for name in person.strong_in),
            handed_to=tuple(handed_to[person.id]),
            handed_by=tuple(handed_by[person.id]),
        )
        for person in journal.people
    }


def tell_fields(journal: Journal, insights: Insights, today: date) -> tuple[Field, ...]:
    """Tell who is strong in what, and of whom nothing speaks against relying on them: neither a leave nor a leave signal."""
    doubted = people_left(journal, today) | {signal.person for signal in insights.leave_signals}
    found: dict[str, tuple[str, list[Person]]] = {}
    for person in journal.people:
        for name in person.strong_in:
            found.setdefault(name.casefold(), (name, []))[1].append(person)
    return tuple(
        Field(
            name,
            tuple(person.id for person in people if person.id not in doubted),
            tuple(person.id for person in people if person.id in doubted),
        )
        for _, (name, people) in sorted(found.items())
    )


def _without(field: Field, person: str) -> Field:
    reliable, others = (tuple(each for each in part if each != person) for part in (field.reliable, field.others))
    return Field(field.name, reliable, others)


def _by_person(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for person in entry.people:
            found[person].append(entry)
    return found


def _handed_over(journal: Journal, today: date) -> tuple[Mapping[str, list[Entry]], Mapping[str, list[Entry]]]:
    """Map whom work was handed to, and whose it was, to the decisions that did so."""
    to: dict[str, list[Entry]] = defaultdict(list)
    by: dict[str, list[Entry]] = defaultdict(list)
    for entry in journal.entries:
        if entry.decision and entry.decision.refer and (entry.date is None or entry.date <= today):
            to[entry.decision.refer].append(entry)
            for person in entry.people:
                by[person].append(entry)
    return to, by


def _clients(journal: Journal, blocked: tuple[Blocked, ...]) -> tuple[str, ...]:
    orders = (journal.by_id[each.order] for each in blocked)
    return tuple(dict.fromkeys(client for order in orders for client in order.clients))


def _is(entry: Entry, choice: Choice) -> bool:
    return entry.decision is not None and entry.decision.choice is choice
