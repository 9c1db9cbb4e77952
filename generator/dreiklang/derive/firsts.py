"""Journal -> what happens for the first time: a value, a signal; a client's first order and those that follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from dreiklang.derive.findings import First, FirstKind
from dreiklang.model import Entry, Journal


def find_firsts(journal: Journal, today: date) -> Mapping[str, tuple[First, ...]]:
    """Map an entry's id to what is in it for the first time, of all that has happened by *today*."""
    found: dict[str, list[First]] = defaultdict(list)
    for entry_id, first in (*_first_words(journal, today), *_orders_of_clients(journal, today)):
        if first not in found[entry_id]:
            found[entry_id].append(first)
    return {entry_id: tuple(firsts) for entry_id, firsts in found.items()}


def _first_words(journal: Journal, today: date) -> Iterator[tuple[str, First]]:
    seen: set[tuple[FirstKind, str]] = set()
    for entry in journal.entries:
        if entry.date is None or entry.date > today:
            continue
        for kind, word in _words(entry):
            if (kind, word.casefold()) not in seen:
                seen.add((kind, word.casefold()))
                yield entry.id, First(kind, word)


def _words(entry: Entry) -> Iterator[tuple[FirstKind, str]]:
    for value in entry.decision.values if entry.decision else ():
        yield FirstKind.VALUE, value
    for signal in entry.signals:
        yield FirstKind.SIGNAL, signal


def _orders_of_clients(journal: Journal, today: date) -> Iterator[tuple[str, First]]:
    before: dict[str, str] = {}
    for _, entry in sorted(_accepted_orders(journal, today), key=lambda pair: (pair[0], pair[1].id)):
        for client in entry.clients:
            if client in before:
                yield entry.id, First(FirstKind.FOLLOW_UP, _order_before(entry, journal) or before[client])
            else:
                yield entry.id, First(FirstKind.FIRST_ORDER)
            before[client] = entry.id


def _order_before(entry: Entry, journal: Journal) -> str | None:
    follows = entry.order.follows if entry.order else None
    return follows if follows in journal.by_id else None


def _accepted_orders(journal: Journal, today: date) -> Iterator[tuple[date, Entry]]:
    for entry in journal.entries:
        accepted = entry.order and (entry.order.accepted or entry.order.won)
        if accepted and accepted <= today:
            yield accepted, entry
