"""Entries -> the habit of writing: series and what they miss, the streak, how much on which day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from dreiklang.derive.insights.known import Facts
from dreiklang.values import dataclass

FREEZES = 1
"""So many missing days, each alone, a streak survives."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days on end with an entry: *days* written, from *start* to *end*, over *bridged* missing ones."""

    days: int = 0
    start: date | None = None
    end: date | None = None
    bridged: int = 0


@dataclass(frozen=True, slots=True)
class Writing:
    """On which days how many entries were written, oldest first; all *streaks*, the one that runs, and the *longest*."""

    days: tuple[tuple[date, int], ...] = ()
    running: Streak = Streak()
    longest: Streak = Streak()
    streaks: tuple[Streak, ...] = ()


def writing(facts: Facts) -> Writing:
    """Look at the days on which something was written. A streak runs while it may still be kept up on the day as of."""
    counts = Counter(entry.date for entry in facts.entries if entry.date)
    streaks = _streaks(sorted(counts))
    last = streaks[-1] if streaks else Streak()
    runs = last.end is not None and facts.as_of - last.end <= _DAY * (1 + (last.bridged < FREEZES))
    return Writing(
        tuple((day, counts[day]) for day in sorted(counts)),
        running=last if runs else Streak(),
        longest=max(streaks, key=lambda streak: streak.days, default=Streak()),
        streaks=tuple(streaks),
    )


def _streaks(days: list[date]) -> list[Streak]:
    """Join days to streaks, oldest first: the day after belongs to it, and over a single missing day for each freeze."""
    found: list[Streak] = []
    for day in days:
        streak = found[-1] if found else Streak()
        gap = day - streak.end if streak.end else None
        if gap == _DAY:
            found[-1] = replace(streak, days=streak.days + 1, end=day)
        elif gap == 2 * _DAY and streak.bridged < FREEZES:
            found[-1] = replace(streak, days=streak.days + 1, end=day, bridged=streak.bridged + 1)
        else:
            found.append(Streak(1, day, day))
    return found
