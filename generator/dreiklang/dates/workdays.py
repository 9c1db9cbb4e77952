"""A day and a number of working days -> the day on which they have passed."""

from __future__ import annotations

from datetime import date, timedelta

_WEEK = 5
_SATURDAY = 5


def after_workdays(day: date, count: int) -> date:
    """Give the day on which *count* working days (Monday to Friday) have passed since *day*, which is not one of them."""
    weekday = min(day.weekday(), _SATURDAY - 1)  # who asks on a Sunday has asked on Friday
    friday_or_before = day - timedelta(days=day.weekday() - weekday)
    weeks, rest = divmod(weekday + count, _WEEK)
    return friday_or_before + timedelta(days=7 * weeks + rest - weekday)
