"""A text -> the year, quarter, month or week that it names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache

from dreiklang.dates.day import FIRST_YEAR, LAST_YEAR, full_year
from dreiklang.dates.period import Period, PeriodKind
from dreiklang.dates.words import ORDINALS, alternatives, fold_word, months

_YEAR = r"(?P<y>\d{4})"
_AND_YEAR = rf"(?:[\s/,-]+(?:of\s+|in\s+)?{_YEAR})?"
Found = re.Match[str]


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[Found, int], Period]], ...]:
    month = rf"(?P<name>{alternatives(months())})\b\.?"
    ordinal = rf"(?P<ordinal>{alternatives(ORDINALS)})"
    week = r"(?:kw|w|week|woche|kalenderwoche)"
    table: tuple[tuple[str, Callable[[Found, int], Period]], ...] = (
        (rf"(?:jahr|year)?\s*{_YEAR}", _year),
        (rf"{_YEAR}[\s/-]*q\s?(?P<q>[1-4])", _quarter),
        (rf"q\s?(?P<q>[1-4]){_AND_YEAR}", _quarter),
        (rf"(?:(?P<q>[1-4])(?:\.|st|nd|rd|th)|{ordinal})\s+(?:quartal|quarter){_AND_YEAR}", _quarter),
        (rf"(?:quartal|quarter)\s+(?P<q>[1-4]){_AND_YEAR}", _quarter),
        (rf"{_YEAR}[-/.](?P<m>\d{{1,2}})", _month),
        (rf"(?P<m>\d{{1,2}})[-/.]\s?{_YEAR}", _month),
        (rf"{month}{_AND_YEAR}", _named_month),
        (rf"{_YEAR}[\s/-]*{week}\s?(?P<w>\d{{1,2}})", _week),
        (rf"{week}\.?\s?(?P<w>\d{{1,2}}){_AND_YEAR}", _week),
        (rf"(?P<w>\d{{1,2}})\.\s?{week}{_AND_YEAR}", _week),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in table)


def parse_period(text: str, anchor: date | None = None) -> Period | None:
    """Read *text* as a period; without a year it is one of *anchor*'s year. None where it is none."""
    written = unicodedata.normalize("NFC", text).strip()
    for pattern, read in _forms():
        if found := pattern.fullmatch(written):
            return _with_year(found, read, anchor)
    return None


def _with_year(found: Found, read: Callable[[Found, int], Period], anchor: date | None) -> Period | None:
    said = found["y"]
    if not said and anchor is None:
        return None
    implied = 0 if anchor is None else anchor.isocalendar().year if read is _week else anchor.year
    year = full_year(said) if said else implied
    try:
        return read(found, year) if FIRST_YEAR <= year <= LAST_YEAR else None
    except (ValueError, OverflowError):  # month 13, week 60, the last week of the calendar
        return None


def _year(_: Found, year: int) -> Period:
    return Period.of(PeriodKind.YEAR, date(year, 1, 1))


def _quarter(found: Found, year: int) -> Period:
    groups = found.groupdict()
    number = int(groups["q"]) if groups["q"] else ORDINALS[fold_word(groups["ordinal"])]
    return Period.of(PeriodKind.QUARTER, date(year, number * 3, 1))


def _month(found: Found, year: int) -> Period:
    return Period.of(PeriodKind.MONTH, date(year, int(found["m"]), 1))


def _named_month(found: Found, year: int) -> Period:
    return Period.of(PeriodKind.MONTH, date(year, months()[fold_word(found["name"])], 1))


def _week(found: Found, year: int) -> Period:
    return Period.of(PeriodKind.WEEK, date.fromisocalendar(year, int(found["w"]), 1))
