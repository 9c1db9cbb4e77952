"""A text like "in 3 Monaten" -> a span that can be added to a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from dreiklang.dates.day import FIRST_YEAR, LAST_YEAR
from dreiklang.dates.words import UNITS, alternatives, fold_word, numbers
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time in *days* and *months*; months are no number of days until one knows where they start."""

    days: int = 0
    months: int = 0

    def after(self, day: date) -> date:
        """Give the day that lies this span after *day*; a month's end stays a month's end.

        Raises:
            OverflowError: no calendar goes that far.
        """
        year, month = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        reached = date.max
        if FIRST_YEAR <= year <= LAST_YEAR:
            last = monthrange(year, month + 1)[1]
            reached = date(year, month + 1, min(day.day, last)) + timedelta(days=self.days)
        if not FIRST_YEAR <= reached.year <= LAST_YEAR:
            message = f"the year {year} is out of reach"
            raise OverflowError(message)
        return reached

    @property
    def about_days(self) -> int:
        """About how many days it lasts."""
        return self.days + round(self.months * 365.25 / 12)

    def backwards(self) -> Span:
        """Give the same span into the past."""
        return Span(-self.days, -self.months)


@cache
def length_pattern() -> str:
    """Give the pattern of a length: "3 Wochen", "two weeks", "ein halbes Jahr"."""
    number = rf"(?P<n>\d{{1,4}}|{alternatives(numbers())})"
    half = r"(?P<half>(?:(?:ein|einem|half)\s+(?:halbes|halben|an?)|ein\s+halbes|halbes|halben|half)\s+(?:jahr|year))"
    return rf"(?:{half}|{number}\s*-?(?P<unit>{alternatives(UNITS)})\b)"


@cache
def _whole_span() -> re.Pattern[str]:
    return re.compile(rf"(?:in|nach|after|alle|every)?\s*{length_pattern()}", re.IGNORECASE)


def parse_span(text: str) -> Span | None:
    """Read "in 3 Monaten", "3 weeks", "14 Tage"; None where *text* is no span."""
    found = _whole_span().fullmatch(text.strip().rstrip("."))
    return span_of(found) if found else None


def span_of(found: re.Match[str]) -> Span:
    """Read the parts that `length_pattern` found."""
    if found["half"]:
        return Span(months=6)
    number = found["n"]
    count = int(number) if number.isdigit() else numbers()[fold_word(number)]
    days, months = UNITS[fold_word(found["unit"])]
    return Span(count * days, count * months)
