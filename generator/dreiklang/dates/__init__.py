"""What a writer calls a day, a span or a period -> calendar values."""

from __future__ import annotations

from dreiklang.dates.day import FIRST_YEAR, LAST_YEAR, Day, DayTrouble, TroubleKind
from dreiklang.dates.parse import day_in_name, day_near_name, parse_day, split_day, split_last_day
from dreiklang.dates.period import Period, PeriodKind
from dreiklang.dates.periods import parse_period
from dreiklang.dates.span import Span, parse_span
from dreiklang.dates.workdays import after_workdays

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "Day",
    "DayTrouble",
    "Period",
    "PeriodKind",
    "Span",
    "TroubleKind",
    "after_workdays",
    "day_in_name",
    "day_near_name",
    "parse_day",
    "parse_period",
    "parse_span",
    "split_day",
    "split_last_day",
]
