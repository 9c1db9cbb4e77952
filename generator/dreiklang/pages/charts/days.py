"""On which days how much was written -> a calendar of the last 53 weeks, a mark for each day with an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from markupsafe import Markup

from dreiklang.pages.charts.drawing import LINE, circle, legend, path, picture, square, text
from dreiklang.pages.view import View

FROM = 10
"""From so many days with an entry on there is a pattern to look for."""

WEEKS = 53

_HALF = 27  # weeks in a row: a year in one would be too small for a telephone
_PITCH, _LEFT = 12.0, 32.0
_ROW = 7 * _PITCH + 2 * LINE
_NAMED = (0, 3, 6)


def last_weeks(days: Iterable[tuple[date, int]], as_of: date) -> dict[date, int]:
    """Give those *days* that the calendar of the day *as_of* shows."""
    return {day: n for day, n in days if _first(as_of) <= day <= as_of}


def draw_days(days: Mapping[date, int], as_of: date, view: View) -> Markup:
    """Draw the calendar of *days* up to the day *as_of*; nothing where there are few."""
    if len(days) < FROM:
        return Markup()
    words = view.words.insights
    samples = zip((_mark(0, 0, n) for n in (1, 2, 3, 4)), words.charts.legends["days"], strict=True)
    top = 2 * _ROW + LINE
    marks = (*_frame(as_of, view), *_days(days, as_of, view), legend(samples, top))
    return picture("days", (words.titles["days"], words.charts.describes["days"]), top + 3 * LINE + 6, marks)


def _first(as_of: date) -> date:
    return as_of - timedelta(days=as_of.weekday(), weeks=WEEKS - 1)


def _place(day: date, as_of: date) -> tuple[float, float]:
    week, weekday = divmod((day - _first(as_of)).days, 7)
    row, column = divmod(week, _HALF)
    return _LEFT + _PITCH * (column + 0.5), row * _ROW + LINE + _PITCH * (weekday + 0.5)


def _frame(as_of: date, view: View) -> Iterator[Markup]:
    """Yield the names of weekdays and of months, these above the week with their first day."""
    first = _first(as_of)
    for start in (first, first + timedelta(weeks=_HALF)):
        for nr in _NAMED:
            day = start + timedelta(days=nr)
            yield text(view.weekday_short(day), 0, _place(day, as_of)[1] + 4)
    for nr in range((as_of - first).days + 1):
        day = first + timedelta(days=nr)
        if day.day == 1:
            x, y = _place(day, as_of)
            top = y - _PITCH * (day.weekday() + 0.5) - 5
            yield text(view.month_short(day), min(x, _LEFT + _PITCH * (_HALF - 1)), top, anchor="middle")


def _days(days: Mapping[date, int], as_of: date, view: View) -> Iterator[Markup]:
    first = _first(as_of)
    empty = (first + timedelta(days=nr) for nr in range((as_of - first).days + 1))
    yield path("dk-empty", "".join("M{:g} {:g}h0".format(*_place(day, as_of)) for day in empty if day not in days))
    for day, n in days.items():
        yield _mark(*_place(day, as_of), n, f"{view.day(day).text}: {n}")


def _mark(x: float, y: float, n: int, said: str = "") -> Markup:
    """Draw one of four levels: a small and a larger circle, a square, and a larger one for four and more."""
    if n < 3:
        return circle(f"dk-mark dk-level-{n}", x, y, 1.6 + n, said)
    return square(f"dk-mark dk-level-{min(n, 4)}", x, y, 7.5 if n == 3 else 10, said)
