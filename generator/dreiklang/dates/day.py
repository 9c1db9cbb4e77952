"""Numbers of a day, some of them missing -> the day that is meant, or why none can be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from dreiklang.values import dataclass

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""What lies before or after is a slip of the pen, and no calendar of ours would end."""

_WEEK = 7


class TroubleKind(StrEnum):
    """Why a text is no day."""

    INVALID = "invalid"  # it has the form of a day that no calendar holds
    UNCLEAR = "unclear"  # it does not say which day
    AMBIGUOUS = "ambiguous"  # it says more than one


@dataclass(frozen=True, slots=True)
class DayTrouble:
    """A text that is no day: the *kind* of trouble, and the *readings* that it would bear."""

    kind: TroubleKind
    readings: tuple[date, ...] = ()


Day = date | DayTrouble
UNCLEAR = DayTrouble(TroubleKind.UNCLEAR)
INVALID = DayTrouble(TroubleKind.INVALID)


@dataclass(frozen=True, slots=True)
class View:
    """From where a text is read: the day on which it was written, and whether it speaks of what is to come."""

    anchor: date | None = None
    forward: bool = False


def full_day(year: int, month: int, day: int) -> Day:
    """Make the day of these numbers, if the calendar holds it."""
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else INVALID
    except ValueError:
        return INVALID


def full_year(digits: str) -> int:
    """Read a year of four digits, or of two: 70 to 99 are of the last century."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def day_without_year(month: int, day: int, view: View) -> Day:
    """Find the nearest such day, or the first from the anchor on where the view goes forward."""
    if view.anchor is None:
        return UNCLEAR if _exists(month, day) else INVALID
    anchor = view.anchor
    days = [found for year in (-1, 0, 1) if isinstance(found := full_day(anchor.year + year, month, day), date)]
    if view.forward:
        days = [day for day in days if day >= anchor]
    return min(days, key=lambda day: abs(day - anchor)) if days else INVALID


def day_or_month_first(first: int, second: int, year: int) -> Day:
    """Read 03/05/2026, of which nobody can tell whether it is in March or in May, unless only one exists."""
    readings = dict.fromkeys(
        reading
        for reading in (full_day(year, second, first), full_day(year, first, second))
        if isinstance(reading, date)
    )
    if not readings:
        return INVALID
    return next(iter(readings)) if len(readings) == 1 else DayTrouble(TroubleKind.AMBIGUOUS, tuple(readings))


def next_weekday(weekday: int, anchor: date) -> date:
    """Give the first *weekday* (Monday is 0) after *anchor*."""
    return anchor + timedelta(days=(weekday - anchor.weekday() - 1) % _WEEK + 1)


def last_weekday(weekday: int, anchor: date) -> date:
    """Give the last *weekday* before *anchor*."""
    return anchor - timedelta(days=(anchor.weekday() - weekday - 1) % _WEEK + 1)


def weekday_said_next(weekday: int, anchor: date) -> Day:
    """Read "next Thursday": the coming one if it lies in another week; within this week it may mean either."""
    coming = next_weekday(weekday, anchor)
    if coming.isocalendar()[:2] != anchor.isocalendar()[:2]:
        return coming
    return DayTrouble(TroubleKind.AMBIGUOUS, (coming, coming + timedelta(days=_WEEK)))


def check_weekday(day: Day, weekday: int) -> Day:
    """Hold the weekday that was written against the day beside it; where they differ, either may be meant."""
    if not isinstance(day, date) or day.weekday() == weekday:
        return day
    nearest = min(_days_around(day), key=lambda near: (near.weekday() != weekday, abs(near - day)))
    return DayTrouble(TroubleKind.AMBIGUOUS, (day, nearest))


def _days_around(day: date) -> Iterator[date]:
    return (day + timedelta(days=off) for off in range(-3, 4))


def _exists(month: int, day: int) -> bool:
    return isinstance(full_day(2000, month, day), date)  # a leap year: 29.2. is a day
