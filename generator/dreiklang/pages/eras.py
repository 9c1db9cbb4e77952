"""The eras of a working life -> which of them a time lies in; for me alone, for a name may tell whom it was about."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from dreiklang.options import Era
from dreiklang.pages.marks import Day
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class EraPart:
    """An era that a time lies in: its *name*; *since* is its first day, where it began within that time."""

    name: str
    since: Day | None


def eras_in(view: View, start: date, end: date) -> tuple[EraPart, ...]:
    """Give the eras of the days from *start* to *end*, both included; none to come, and none in the public edition."""
    if not view.is_private:
        return ()
    last = min(end, view.today)
    return tuple(
        EraPart(era.name, view.day(era.start) if era.start > start else None)
        for era, until in pairwise((*view.options.eras, _NEVER))
        if era.start <= last and until.start > start
    )


def begun_in(view: View, start: date, end: date) -> tuple[EraPart, ...]:
    """Give the eras that began from *start* to *end*."""
    begun = (era for era in view.options.eras if view.is_private and start <= era.start <= end)
    return tuple(EraPart(era.name, view.day(era.start)) for era in begun)


def era_on(view: View, day: date | None) -> str:
    """Name the era of a *day*; "" where there is none."""
    parts = eras_in(view, day, day) if day else ()
    return parts[-1].name if parts else ""


_NEVER = Era(date.max, "")
