"""Orders -> doors that small ones opened, chains of follow-up orders, money that waits for a promise, what I declined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from statistics import median

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import DeclineReason, Entry, Money
from dreiklang.values import dataclass

FITS = 80
"""An order with a fit of so many percent is one that one wishes for."""


@dataclass(frozen=True, slots=True)
class Doors:
    """Clients whose first order did not fit, and for how many of them one followed that did (*opened*, ids of persons).

    *days* lie between the two acceptances, *pairs* holds the ids of the two entries.
    """

    opened: Rate
    days: tuple[int, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def median_days(self) -> float | None:
        """How long it took in the middle; None where no door opened."""
        return median(self.days) if self.days else None


@dataclass(frozen=True, slots=True)
class Chain:
    """Orders of a *client* that followed each other, oldest first: ids of entries."""

    client: str | None
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blocked:
    """For how many *days* the finished *order* has waited for *promise* (both ids of entries), and *how_much* with it.

    *still* says that it waits on the day as of which that is told.
    """

    order: str
    promise: str
    person: str
    days: int
    how_much: Money | None
    still: bool


def doors_opened(facts: Facts) -> Doors:
    """Find out how often a first order that did not fit led to one that does."""
    judged: list[tuple[str, bool]] = []
    found: list[tuple[int, tuple[str, str]]] = []
    for client, orders in sorted(_accepted_by_client(facts).items()):
        (day, first), later = orders[0], orders[1:]
        fit = _fit(first)
        if fit is None or fit >= FITS:
            continue
        fitting = next(((when, entry) for when, entry in later if (_fit(entry) or 0) >= FITS), None)
        judged.append((client, fitting is not None))
        if fitting:
            found.append(((fitting[0] - day).days, (first.id, fitting[1].id)))
    return Doors(Rate.of(judged), tuple(days for days, _ in found), tuple(pair for _, pair in found))


def order_chains(facts: Facts) -> tuple[Chain, ...]:
    """Join orders that follow each other: by `follows`, and where it is not said, the accepted ones of one client."""
    parent = _follows(facts)
    roots: dict[str, list[Entry]] = defaultdict(list)
    for entry in facts.entries:
        if entry.order:
            roots[_root(entry.id, parent)].append(entry)
    chains = (
        Chain(next(iter(entries[0].clients), None), tuple(entry.id for entry in sorted(entries, key=_begun)))
        for entries in roots.values()
        if len(entries) > 1
    )
    return tuple(sorted(chains, key=lambda chain: chain.orders))


def blocked_money(facts: Facts) -> tuple[Blocked, ...]:
    """Tell for how long finished orders wait, or have waited, for somebody's promise."""
    return tuple(blocked for entry in facts.entries for blocked in _blocked(facts, entry))


def decline_reasons(facts: Facts) -> tuple[tuple[str, int], ...]:
    """Count why I said no, the most frequent first: our words for the usual reasons, else as it was written."""
    said = Counter(
        entry.order.decline_reason.value if entry.order.decline_reason else entry.order.reason
        for entry in facts.entries
        if entry.order and facts.has_come(entry.order.declined)
    )
    return tuple(sorted(((reason, n) for reason, n in said.items() if reason), key=lambda pair: (-pair[1], pair[0])))


def declined_though_wanted(facts: Facts) -> tuple[str, ...]:
    """Give the orders that I declined although interest, budget and need were there: asked for, with an amount, in earnest."""
    return tuple(
        entry.id
        for entry in facts.entries
        if (order := entry.order)
        and facts.has_come(order.declined)
        and facts.has_come(order.inquiry)
        and order.amount
        and order.decline_reason is not DeclineReason.NOT_SERIOUS
    )


def accepted_on(facts: Facts, entry: Entry) -> date | None:
    """Give the day on which the order of *entry* was accepted, if it was."""
    if entry.order is None:
        return None
    return min((day for day in (entry.order.accepted, entry.order.won) if day and day <= facts.as_of), default=None)


def _accepted_by_client(facts: Facts) -> dict[str, list[tuple[date, Entry]]]:
    found: dict[str, list[tuple[date, Entry]]] = defaultdict(list)
    for entry in facts.entries:
        if day := accepted_on(facts, entry):
            for client in entry.clients:
                found[client].append((day, entry))
    return {client: sorted(orders, key=lambda pair: (pair[0], pair[1].id)) for client, orders in found.items()}


def _follows(facts: Facts) -> dict[str, str]:
    known = {entry.id for entry in facts.entries if entry.order}
    said = {
        entry.id: entry.order.follows
        for entry in facts.entries
        if entry.order and entry.order.follows in known and entry.order.follows != entry.id
    }
    for orders in _accepted_by_client(facts).values():
        for (_, before), (_, after) in pairwise(orders):
            said.setdefault(after.id, before.id)
    return {child: before for child, before in said.items() if before}


def _root(entry: str, parent: dict[str, str]) -> str:
    seen = {entry}
    while (before := parent.get(entry)) and before not in seen:
        seen.add(before)
        entry = before
    return min(seen) if parent.get(entry) else entry  # orders in a circle have no first one


def _begun(entry: Entry) -> tuple[date, str]:
    days = [day for _, day in entry.order.stages()] if entry.order else []
    return min(days, default=entry.date or date.max), entry.id


def _fit(entry: Entry) -> int | None:
    return entry.order.fit.overall if entry.order and entry.order.fit else None


def _blocked(facts: Facts, entry: Entry) -> Iterator[Blocked]:
    promise = entry.promise
    waiting = facts.journal.by_id.get(promise.blocks or "") if promise and promise.by else None
    if promise is None or promise.by is None or waiting is None or waiting.order is None:
        return
    done = waiting.order.ended
    if done is None or done > facts.as_of:
        return
    ends = (promise.kept, promise.broken, promise.refused, waiting.order.invoiced)
    end = min((day for day in ends if day and day <= facts.as_of), default=None)
    days = ((end or facts.as_of) - max(done, entry.date or done)).days
    if days > 0 or end is None:
        yield Blocked(waiting.id, entry.id, promise.by, max(days, 0), waiting.order.amount, still=end is None)
