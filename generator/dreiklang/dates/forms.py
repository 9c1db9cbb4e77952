"""The forms in which a day is written: each a pattern, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dreiklang.dates.day import (
    INVALID,
    UNCLEAR,
    Day,
    View,
    check_weekday,
    day_or_month_first,
    day_without_year,
    full_day,
    full_year,
    last_weekday,
    next_weekday,
    weekday_said_next,
)
from dreiklang.dates.period import Period, PeriodKind
from dreiklang.dates.span import length_pattern, span_of
from dreiklang.dates.words import (
    BEFORE_DAY,
    END_OF,
    LAST,
    NEXT,
    RELATIVE,
    THIS,
    alternatives,
    fold_word,
    months,
    weekdays,
)
from dreiklang.values import dataclass

Found = re.Match[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a day."""

    pattern: re.Pattern[str]
    meaning: Callable[[Found, View], Day]

    def read(self, found: Found, view: View) -> Day:
        """Say which day was *found*."""
        try:
            return self.meaning(found, view)
        except OverflowError:  # no calendar goes that far
            return INVALID

    @classmethod
    def of(cls, pattern: str, meaning: Callable[[Found, View], Day]) -> Form:
        """Make the form of *pattern*, which may follow words like "am" or "by"."""
        before = rf"(?:(?:{alternatives(BEFORE_DAY)})\s+)?"
        return cls(re.compile(before + pattern + r"(?!\w)", re.IGNORECASE), meaning)


@cache
def calendar_forms() -> tuple[Form, ...]:
    """Give the forms that name a day by its numbers or its month."""
    month = rf"(?P<name>{alternatives(months())})\b\.?"
    # Two digits are a year only where nothing follows: "5. Mai 20 Karten" is about cards.
    year = r"(?:,?\s+(?P<y>\d{4}|\d\d(?=$)))?"
    clock = r"(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
    return (
        Form.of(rf"(?P<y>\d{{4}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?!-\w){clock}", _from_numbers),
        Form.of(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)", _from_numbers),
        Form.of(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:(?P<y>\s?\d{4}|\d\d))?", _from_numbers),
        Form.of(r"(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})", _from_slashes),
        Form.of(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d\d)", _from_slashes),
        Form.of(rf"(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?{month}{year}", _from_name),
        Form.of(rf"{month}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d){year}", _from_name),
    )


@cache
def forms() -> tuple[Form, ...]:
    """Give every form, those first that say more."""
    weekday = rf"(?P<weekday>{alternatives(weekdays())})\b\.?"
    which = rf"(?:(?P<next>{alternatives(NEXT)})|{alternatives(THIS)}|(?P<last>{alternatives(LAST)}))"
    week = rf"(?:(?P<next>{alternatives(NEXT)})|{alternatives(THIS)})\s+(?:woche|week)"
    end = rf"(?:{alternatives(END_OF)})\s+(?P<name>{alternatives(months())})\b\.?(?:\s+(?P<y>\d{{4}}))?"
    beside_weekday = (
        Form.of(rf"{weekday},?\s+(?:den\s+|dem\s+|der\s+|the\s+)?{form.pattern.pattern}", _beside(form.meaning))
        for form in calendar_forms()
    )
    return (
        *calendar_forms(),
        *beside_weekday,
        Form.of(rf"{weekday},?\s+(?:in\s+)?{week}", _from_weekday_of_week),
        Form.of(rf"(?:in\s+)?{week},?\s+(?:am\s+|on\s+)?{weekday}", _from_weekday_of_week),
        Form.of(rf"{weekday}\s+in\s+{length_pattern()}", _unclear),
        Form.of(rf"(?:{which}\s+)?{weekday}", _from_weekday),
        Form.of(rf"(?P<word>{alternatives(RELATIVE)})", _from_word),
        Form.of(rf"in\s+{length_pattern()}", _from_span),
        Form.of(rf"(?:vor\s+{length_pattern()})", _from_past_span),
        Form.of(rf"{length_pattern()}\s+ago", _from_past_span),
        Form.of(end, _from_end),
    )


def _from_numbers(found: Found, view: View) -> Day:
    month, day = int(found["m"]), int(found["d"])
    return full_day(full_year(found["y"].strip()), month, day) if found["y"] else day_without_year(month, day, view)


def _from_slashes(found: Found, _: View) -> Day:
    return day_or_month_first(int(found["a"]), int(found["b"]), full_year(found["y"]))


def _from_name(found: Found, view: View) -> Day:
    month, day = months()[fold_word(found["name"])], int(found["d"])
    return full_day(full_year(found["y"]), month, day) if found["y"] else day_without_year(month, day, view)


def _beside(meaning: Callable[[Found, View], Day]) -> Callable[[Found, View], Day]:
    return lambda found, view: check_weekday(meaning(found, view), weekdays()[fold_word(found["weekday"])])


def _from_weekday(found: Found, view: View) -> Day:
    if view.anchor is None:
        return UNCLEAR
    weekday = weekdays()[fold_word(found["weekday"])]
    if found["last"]:
        return last_weekday(weekday, view.anchor)
    return weekday_said_next(weekday, view.anchor) if found["next"] else next_weekday(weekday, view.anchor)


def _from_word(found: Found, view: View) -> Day:
    return UNCLEAR if view.anchor is None else view.anchor + timedelta(days=RELATIVE[fold_word(found["word"])])


def _from_span(found: Found, view: View) -> Day:
    return span_of(found).after(view.anchor) if view.anchor else UNCLEAR


def _from_past_span(found: Found, view: View) -> Day:
    return span_of(found).backwards().after(view.anchor) if view.anchor else UNCLEAR


def _from_end(found: Found, view: View) -> Day:
    """Read "Ende März": as a term it is the month's last day; looking back nobody knows which day it was."""
    month = months()[fold_word(found["name"])]
    inside = full_day(int(found["y"]), month, 1) if found["y"] else day_without_year(month, 28, view)
    return Period.of(PeriodKind.MONTH, inside).end if view.forward and isinstance(inside, date) else UNCLEAR


def _from_weekday_of_week(found: Found, view: View) -> Day:
    """Read "Donnerstag nächster Woche" and "this week Thursday"."""
    if view.anchor is None:
        return UNCLEAR
    monday = Period.of(PeriodKind.WEEK, view.anchor).start
    weeks = 1 if found["next"] else 0
    return monday + timedelta(weeks=weeks, days=weekdays()[fold_word(found["weekday"])])


def _unclear(_: Found, __: View) -> Day:
    return UNCLEAR
