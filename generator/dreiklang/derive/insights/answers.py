"""Offers -> how long an answer takes, what chasing has to do with winning, and why offers were lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import Entry, Order
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Spell:
    """How many *days* the offer of *entry* was open, and whether it was *answered* then (else it still is).

    *silent* is the longest time in between, in days, without a word of theirs or mine.
    """

    entry: str
    days: int
    silent: int
    answered: bool


@dataclass(frozen=True, slots=True)
class Point:
    """After *days*: of the offers *at_risk* (still open until then), so many were *answered*; *open* is the share that stays open."""

    days: int
    at_risk: int
    answered: int
    open: float


@dataclass(frozen=True, slots=True)
class TimeToAnswer:
    """How long answers take; *median* in days, None while more than half are still silent."""

    spells: tuple[Spell, ...] = ()
    curve: tuple[Point, ...] = ()
    median: int | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How often an offer was won that I *chased* before it was decided, and one that I did *not*: no proof of anything."""

    chased: Rate
    not_chased: Rate


def time_to_answer(facts: Facts) -> TimeToAnswer:
    """Estimate how long it takes from the first offer to won, lost or withdrawn; open offers count up to the day as of.

    E. L. Kaplan, P. Meier: Nonparametric estimation from incomplete observations. JASA 53 (1958).
    """
    spells = tuple(_spells(facts))
    curve = tuple(_survival(spells))
    median = next((point.days for point in curve if point.open <= 0.5), None)
    return TimeToAnswer(spells, curve, median)


def wins_after_follow_up(facts: Facts) -> FollowUp:
    """Compare the offers that were won among those chased before the decision and among the others."""
    decided = [
        (entry, decision, won)
        for entry in facts.entries
        if entry.order
        for decision, won in _decision(facts, entry.order)
    ]
    return FollowUp(
        Rate.of((entry.id, won) for entry, day, won in decided if _was_chased(entry, day)),
        Rate.of((entry.id, won) for entry, day, won in decided if not _was_chased(entry, day)),
    )


def reasons(facts: Facts) -> tuple[tuple[str, int], ...]:
    """Count the reasons for which offers were lost, the most frequent first; as they were written, whatever their case."""
    written = [
        entry.order.reason
        for entry in facts.entries
        if entry.order and facts.has_come(entry.order.lost) and entry.order.reason
    ]
    spelled = {reason.casefold(): reason for reason in reversed(written)}
    counts = Counter(reason.casefold() for reason in written)
    return tuple((spelled[reason], n) for reason, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _spells(facts: Facts) -> Iterator[Spell]:
    for entry in facts.entries:
        order = entry.order
        sent = min((day for day in order.offers if day <= facts.as_of), default=None) if order else None
        if order is None or sent is None:
            continue
        answers = [
            day for day in (order.won, order.accepted, order.lost, order.withdrawn) if day and day <= facts.as_of
        ]
        end = max(sent, min(answers) if answers else min(order.declined or facts.as_of, facts.as_of))
        yield Spell(entry.id, (end - sent).days, _longest_silence(order, sent, end), answered=bool(answers))


def _longest_silence(order: Order, sent: date, end: date) -> int:
    """Count the days of the longest silence between *sent* and *end*; a new version, a call or an answer ends one."""
    talks = (*order.offers, *(noted.day for noted in (*order.chased, *order.answered)))
    words = sorted([sent, end, *(day for day in talks if sent <= day <= end)])
    return max((after - before).days for before, after in pairwise(words))


def _survival(spells: Sequence[Spell]) -> Iterator[Point]:
    """Yield the estimate after each day on which answers came; who is silent on a day is at risk on it."""
    lengths = Counter(spell.days for spell in spells)
    answered = Counter(spell.days for spell in spells if spell.answered)
    at_risk, open_ = lengths.total(), Fraction(1)
    for days in sorted(lengths):
        if answered[days]:
            open_ *= 1 - Fraction(answered[days], at_risk)
            yield Point(days, at_risk, answered[days], float(open_))
        at_risk -= lengths[days]


def _decision(facts: Facts, order: Order) -> Iterator[tuple[date, bool]]:
    """Yield the day on which an offer was decided, and whether it was won; nothing where there was no offer or no decision."""
    if not any(day <= facts.as_of for day in order.offers):
        return
    won = min((day for day in (order.won, order.accepted) if day and day <= facts.as_of), default=None)
    if won:
        yield won, True
    elif order.lost and order.lost <= facts.as_of:
        yield order.lost, False


def _was_chased(entry: Entry, decided: date) -> bool:
    return bool(entry.order and any(noted.day <= decided for noted in entry.order.chased))
