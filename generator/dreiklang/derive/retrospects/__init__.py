"""A derived look back -> Retrospect: what its entries know, in numbers with the entries behind them; no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from dreiklang.derive.findings import Lookback
from dreiklang.derive.insights import Facts, Rate
from dreiklang.derive.insights.answers import FollowUp, TimeToAnswer, time_to_answer, wins_after_follow_up
from dreiklang.derive.insights.choices import Luck, quality_and_luck
from dreiklang.derive.insights.forecasts import Calibration, calibration
from dreiklang.derive.insights.habits import next_steps
from dreiklang.derive.insights.reliability import Ledger, ledgers
from dreiklang.derive.retrospects.background import Background
from dreiklang.derive.retrospects.chance import is_chance
from dreiklang.derive.retrospects.earned import Earned, earned
from dreiklang.derive.retrospects.energy import Energies, look_at_energy
from dreiklang.derive.retrospects.foresight import Foresight, foresee
from dreiklang.derive.retrospects.turns import Felt, Opened, Turned, doors, energy_around, minds_changed
from dreiklang.model import Entry, Kind
from dreiklang.values import dataclass

__all__ = ["Background", "RateName", "Retrospect", "Shift", "look_into"]

_COMPARED_FROM = 3
"""Rates of fewer cases are not compared."""

_APART = 0.25
"""Shares that differ by less are not told as a difference."""


class RateName(StrEnum):
    """Which rates of a period are held against those of the period before."""

    CAME_TRUE = "came-true"
    WON = "won"
    THEIRS = "theirs"
    MINE = "mine"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Shift:
    """A rate that differs clearly from the one of the period *before*, and whether that may be *chance*."""

    name: RateName
    now: Rate
    before: Rate
    chance: bool


@dataclass(frozen=True, slots=True)
class Retrospect:
    """What the entries of a look back know.

    *by_kind* tells for each kind of entry how often what was expected came true; *calibration_before* is that of the
    period before. *ledgers* are promises, mine first. *turned*, *opened* and *felt* are turning points.
    """

    entries: tuple[str, ...]
    calibration: Calibration
    calibration_before: Calibration
    by_kind: tuple[tuple[Kind, Rate], ...]
    luck: Luck
    foresight: Foresight
    answers: TimeToAnswer
    follow_up: FollowUp
    earned: Earned
    earned_before: Earned
    ledgers: tuple[Ledger, ...]
    steps: Rate
    energies: Energies
    turned: tuple[Turned, ...]
    opened: tuple[Opened, ...]
    felt: tuple[Felt, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is counted alike of a time and of the one before it."""

    calibration: Calibration
    follow_up: FollowUp
    ledgers: tuple[Ledger, ...]
    steps: Rate

    @classmethod
    def of(cls, facts: Facts) -> _Counted:
        """Count it."""
        return cls(calibration(facts), wins_after_follow_up(facts), ledgers(facts), next_steps(facts))

    def rate(self, name: RateName) -> Rate:
        """Give the rate of that *name*."""
        match name:
            case RateName.CAME_TRUE:
                return self.calibration.rate
            case RateName.WON:
                return joined_rate((self.follow_up.chased, self.follow_up.not_chased))
            case RateName.STEPS:
                return self.steps
            case _:
                mine = name is RateName.MINE
                return joined_rate([ledger.rate for ledger in self.ledgers if (ledger.person is None) is mine])


def look_into(lookback: Lookback, known: Background) -> Retrospect:
    """Find out what the entries of *lookback* know."""
    facts = replace(known.facts, entries=lookback.entries)
    before = replace(known.facts, entries=_entries_before(lookback))
    counted, counted_before = _Counted.of(facts), _Counted.of(before)
    return Retrospect(
        entries=tuple(entry.id for entry in lookback.entries),
        calibration=counted.calibration,
        calibration_before=counted_before.calibration,
        by_kind=tuple(_by_kind(counted.calibration, facts)),
        luck=quality_and_luck(facts),
        foresight=foresee(lookback.entries, known),
        answers=time_to_answer(facts),
        follow_up=counted.follow_up,
        earned=earned(facts),
        earned_before=earned(before),
        ledgers=counted.ledgers,
        steps=counted.steps,
        energies=look_at_energy(lookback.entries, lookback.target),
        turned=tuple(minds_changed(lookback.entries, known)),
        opened=tuple(doors(lookback.entries, known)),
        felt=tuple(energy_around(lookback.entries, known)),
        shifts=tuple(_shifts(counted, counted_before)) if before.entries else (),
    )


def _entries_before(lookback: Lookback) -> tuple[Entry, ...]:
    """Give the entries of the period before; while this one runs, only as far as it has come."""
    if lookback.before is None or lookback.compared is None:
        return ()
    if lookback.until is None:
        return lookback.before.entries
    return tuple(entry for entry in lookback.before.entries if entry.date and entry.date <= lookback.until)


def _by_kind(calibrated: Calibration, facts: Facts) -> Iterator[tuple[Kind, Rate]]:
    kinds = {entry.id: entry.kind for entry in facts.entries}
    for kind in Kind:
        rate = Rate.of((each.entry, each.came_true) for each in calibrated.forecasts if kinds[each.entry] is kind)
        if rate.n:
            yield kind, rate


def _shifts(now: _Counted, before: _Counted) -> Iterator[Shift]:
    for name in RateName:
        rate, rate_before = (counted.rate(name) for counted in (now, before))
        if min(rate.n, rate_before.n) < _COMPARED_FROM:
            continue
        if abs(rate.k / rate.n - rate_before.k / rate_before.n) >= _APART:
            chance = is_chance(rate.k, rate.n, k_other=rate_before.k, n_other=rate_before.n)
            yield Shift(name, rate, rate_before, chance)


def joined_rate(rates: Sequence[Rate]) -> Rate:
    """Make one rate of several."""
    return Rate(tuple(id_ for rate in rates for id_ in rate.hits), tuple(id_ for rate in rates for id_ in rate.cases))
