"""Entries -> the habit of writing: series and what they miss, the streak, how much on which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from dreiklang.derive.insights.known import Facts
from dreiklang.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days with an entry, from *start* to *end*, with at most one missing day among them: *days* written, over *bridged*."""

    days: int = 0
    start: date | None = None
    end: date | None = None
    bridged: int = 0

    @classmethod
    def of(cls, days: Sequence[date]) -> Streak:
        """Make a streak of the *days* written, oldest first."""
        return cls(len(days), days[0], days[-1], (days[-1] - days[0]).days + 1 - len(days))


@dataclass(frozen=True, slots=True)
class Writing:
    """On which days how many entries were written, oldest first; all *streaks*, the one that runs, and the *longest*.

    Each streak reaches as far as it can, to both sides: two with one missing day each may share the days between these.
    """

    days: tuple[tuple[date, int], ...] = ()
    running: Streak = Streak()
    longest: Streak = Streak()
    streaks: tuple[Streak, ...] = ()


def writing(facts: Facts) -> Writing:
    """Look at the days on which something was written."""
    counts = Counter(entry.date for entry in facts.entries if entry.date)
    unbroken = _unbroken(sorted(counts))
    streaks = _streaks(unbroken)
    return Writing(
        tuple((day, counts[day]) for day in sorted(counts)),
        running=_running(unbroken, streaks, facts.as_of),
        longest=max(streaks, key=lambda streak: streak.days, default=Streak()),
        streaks=streaks,
    )


def _unbroken(days: Sequence[date]) -> list[list[date]]:
    """Part *days* where one is missing."""
    found: list[list[date]] = []
    for day in days:
        if found and day - found[-1][-1] == _DAY:
            found[-1].append(day)
        else:
            found.append([day])
    return found


def _streaks(unbroken: Sequence[list[date]]) -> tuple[Streak, ...]:
    """Join what lies on both sides of a single missing day, whatever lies before and after; the rest stands alone."""
    bridged = [[*days, *then] for days, then in pairwise(unbroken) if then[0] - days[-1] == 2 * _DAY]
    joined = {day for days in bridged for day in days}
    alone = [days for days in unbroken if days[0] not in joined]
    return tuple(Streak.of(days) for days in sorted(bridged + alone))


def _running(unbroken: Sequence[list[date]], streaks: Sequence[Streak], as_of: date) -> Streak:
    """Give the streak that an entry on the day *as_of* goes on with: where yesterday is missing, nothing else may be."""
    if not unbroken or as_of - unbroken[-1][-1] > 2 * _DAY:
        return Streak()
    return Streak.of(unbroken[-1]) if as_of - unbroken[-1][-1] == 2 * _DAY else streaks[-1]
