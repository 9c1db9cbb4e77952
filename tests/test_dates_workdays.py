"""Working days: Monday to Friday, counted from the day after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.dates import after_workdays

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [(0, 0, 0), (0, 1, 1), (0, 4, 4), (0, 5, 7), (4, 1, 7), (4, 3, 9), (5, 1, 7), (6, 1, 7), (6, 5, 11), (2, 10, 16)],
)
def test_days_pass_without_weekends(start: int, count: int, end: int) -> None:
    assert after_workdays(MONDAY + timedelta(start), count) == MONDAY + timedelta(end)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_asked_for(day: date, count: int) -> None:
    end = after_workdays(day, count)
    between = [day + timedelta(n) for n in range(1, (end - day).days + 1)]
    assert sum(each.weekday() < 5 for each in between) == count
    assert end.weekday() < 5
