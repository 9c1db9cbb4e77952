"""Promises -> how they are kept: by each person, and by me."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import Entry, NotedDay, Promise
from dreiklang.values import dataclass

LATE = 21
"""An open promise that is late by more days than that is a reason to ask whether it is worth it."""

IN_A_ROW = 3
"""So many unanswered questions in a row are one, too."""

HALF_FROM = 4
"""From so many promises on, less than half of them on time is one."""


class Kept(StrEnum):
    """How a promise was kept that was due."""

    ON_TIME = "on-time"
    TOLD = "told"  # later, but they had moved it before and kept to that
    REFUSED = "refused"  # taken back in time: honest
    SILENT = "silent"  # late, broken, or taken back late


class LeaveReason(StrEnum):
    """Why the numbers ask whether a partner is worth it."""

    UNANSWERED = "unanswered"  # *number* questions in a row
    LATE = "late"  # by *number* days
    UNRELIABLE = "unreliable"  # on time *number* times of *of*


@dataclass(frozen=True, slots=True)
class Ledger:
    """The promises of a *person* (None: mine) that were due, by how they were kept: ids of entries.

    *lateness* holds the days by which those were late that came late or are open still; *chases* counts how often they
    were asked for. *pending* are not due yet, or have no day.
    """

    person: str | None
    on_time: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    lateness: tuple[int, ...] = ()
    chases: int = 0

    @property
    def rate(self) -> Rate:
        """How many of those due were kept on time."""
        return Rate(self.on_time, (*self.on_time, *self.told, *self.refused, *self.silent))

    @property
    def median_lateness(self) -> float | None:
        """The median of the days by which late ones were late; None where none was."""
        return median(self.lateness) if self.lateness else None

    @property
    def chases_per_promise(self) -> float | None:
        """How often one had to ask for each promise that was due; None where none was."""
        return self.chases / self.rate.n if self.rate.n else None


@dataclass(frozen=True, slots=True)
class LeaveSignal:
    """A reason to ask oneself about *person*: with its *number*, and the *entries* behind it. Never an advice."""

    person: str
    reason: LeaveReason
    number: int
    of: int = 0
    entries: tuple[str, ...] = ()


def ledgers(facts: Facts) -> tuple[Ledger, ...]:
    """Keep the book of promises: mine first, then each person's by id; only of who promised anything."""
    found: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in facts.entries:
        if entry.promise:
            found[entry.promise.by].append(entry)
    order = sorted(found, key=lambda person: (person is not None, person or ""))
    return tuple(_ledger(person, found[person], facts.as_of) for person in order)


def leave_signals(facts: Facts) -> tuple[LeaveSignal, ...]:
    """Tell where promises of others ask whether they are worth it, by person."""
    open_: dict[str, list[Entry]] = defaultdict(list)
    for entry in facts.entries:
        if entry.promise and entry.promise.by and _resolved_on(entry.promise, facts.as_of) is None:
            open_[entry.promise.by].append(entry)
    found = [signal for person, entries in open_.items() for signal in _open_signals(person, entries, facts.as_of)]
    found += [
        LeaveSignal(ledger.person, LeaveReason.UNRELIABLE, ledger.rate.k, ledger.rate.n, ledger.rate.cases)
        for ledger in ledgers(facts)
        if ledger.person and ledger.rate.n >= HALF_FROM and ledger.rate.k * 2 < ledger.rate.n
    ]
    return tuple(sorted(found, key=lambda signal: (signal.person, signal.reason)))


def how_kept(promise: Promise, as_of: date) -> Kept | None:
    """Say how *promise* was kept as of a day; None while it is not due, or where it has no day.

    What was moved before it was due was told of: the head does not say when it was moved, so every move counts as told.
    """
    due, last = promise.due, _last_day(promise, as_of)
    if due is None or last is None:
        return None
    resolved = _resolved_on(promise, as_of)
    if resolved is None:
        return Kept.SILENT if last < as_of else None
    if promise.kept == resolved:
        return Kept.ON_TIME if resolved <= due else Kept.TOLD if resolved <= last else Kept.SILENT
    return Kept.REFUSED if promise.refused == resolved and resolved <= last else Kept.SILENT


def _ledger(person: str | None, entries: Iterable[Entry], as_of: date) -> Ledger:
    those: dict[Kept | None, list[str]] = defaultdict(list)
    were_due: list[Promise] = []
    for entry in entries:
        if entry.promise:
            kept = how_kept(entry.promise, as_of)
            those[kept].append(entry.id)
            were_due += [entry.promise] if kept else []
    return Ledger(
        person,
        on_time=tuple(those[Kept.ON_TIME]),
        told=tuple(those[Kept.TOLD]),
        refused=tuple(those[Kept.REFUSED]),
        silent=tuple(those[Kept.SILENT]),
        pending=tuple(those[None]),
        lateness=tuple(late for promise in were_due for late in _lateness(promise, as_of)),
        chases=sum(len(_up_to(promise.chased, as_of)) for promise in were_due),
    )


def _last_day(promise: Promise, as_of: date) -> date | None:
    """Give the last day to which it was moved, else the first. A move is known from the day that it left behind on."""
    days = [promise.due, *promise.moved]
    known = [day for before, day in pairwise(days) if before and before <= as_of and day]
    return known[-1] if known else promise.due


def _resolved_on(promise: Promise, as_of: date) -> date | None:
    days = (promise.kept, promise.refused, promise.broken)
    return min((day for day in days if day and day <= as_of), default=None)


def _lateness(promise: Promise, as_of: date) -> Iterator[int]:
    """Yield by how many days it was late against the first day that was said, if it came late or is open still."""
    resolved = _resolved_on(promise, as_of)
    came = promise.kept if resolved and promise.kept == resolved else as_of if resolved is None else None
    if came and promise.due and came > promise.due:
        yield (came - promise.due).days


def _open_signals(person: str, entries: Iterable[Entry], as_of: date) -> Iterator[LeaveSignal]:
    unanswered = [(entry.id, _unanswered(entry.promise, as_of)) for entry in entries if entry.promise]
    late = [
        (entry.id, (as_of - last).days)
        for entry in entries
        if entry.promise and (last := _last_day(entry.promise, as_of))
    ]
    for reason, least, found in (
        (LeaveReason.UNANSWERED, IN_A_ROW, unanswered),
        (LeaveReason.LATE, LATE + 1, late),
    ):
        those = [(id_, number) for id_, number in found if number >= least]
        if those:
            yield LeaveSignal(
                person, reason, max(number for _, number in those), entries=tuple(id_ for id_, _ in those)
            )


def _unanswered(promise: Promise, as_of: date) -> int:
    """Count the questions since the last answer."""
    answered = max((noted.day for noted in _up_to(promise.answered, as_of)), default=date.min)
    return sum(noted.day > answered for noted in _up_to(promise.chased, as_of))


def _up_to(noted: tuple[NotedDay, ...], as_of: date) -> tuple[NotedDay, ...]:
    return tuple(one for one in noted if one.day <= as_of)
