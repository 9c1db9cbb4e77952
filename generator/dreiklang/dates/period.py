"""A day and a kind of period -> the period that holds it, with its key."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from dreiklang.values import dataclass


class PeriodKind(StrEnum):
    """How long a period is."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year, quarter, month or ISO week: from *start* to *end*, both included."""

    start: date
    end: date
    kind: PeriodKind

    @classmethod
    def of(cls, kind: PeriodKind, day: date) -> Period:
        """Give the period of *kind* that holds *day*."""
        match kind:
            case PeriodKind.YEAR:
                return cls(date(day.year, 1, 1), date(day.year, 12, 31), kind)
            case PeriodKind.QUARTER:
                first = day.month - (day.month - 1) % 3
                return cls(date(day.year, first, 1), _last_of_month(day.year, first + 2), kind)
            case PeriodKind.MONTH:
                return cls(day.replace(day=1), _last_of_month(day.year, day.month), kind)
            case _:  # a week
                monday = day - timedelta(days=day.weekday())
                return cls(monday, monday + timedelta(days=6), kind)

    @property
    def key(self) -> str:
        """Its identity and address: "2026", "2026-q1", "2026-03", "2026-w12"."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.start.year}"
            case PeriodKind.QUARTER:
                return f"{self.start.year}-q{(self.start.month + 2) // 3}"
            case PeriodKind.MONTH:
                return f"{self.start:%Y-%m}"
            case _:  # a week
                year, week, _ = self.start.isocalendar()
                return f"{year}-w{week:02}"

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def before(self) -> Period:
        """Give the period of the same kind that ends where this one starts."""
        return Period.of(self.kind, self.start - timedelta(days=1))

    def after(self) -> Period:
        """Give the period of the same kind that starts where this one ends."""
        return Period.of(self.kind, self.end + timedelta(days=1))


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
