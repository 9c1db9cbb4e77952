"""A day as typed behind a command -> the day that is meant: one that has been, or one to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import click

from dreiklang.dates import Day, parse_day
from dreiklang.dates.words import fold_word, weekdays
from dreiklang.texts.doing import DoingWords

_WEEK, _HALF_A_YEAR = timedelta(days=7), timedelta(days=183)


def past_day(text: str, today: date, texts: DoingWords) -> date:
    """Read *text* as a day on which something was done: "Thursday" is the last one, "5.3." the last fifth of March.

    Raises:
        click.UsageError: it is none, or yet to come.
    """
    read = [_read(text, anchor, texts) for anchor in _anchors(text, today)]
    day = next((day for day in read if day <= today), read[0])
    if day > today:
        raise click.UsageError(texts.to_come.format(day=day))
    return day


def coming_day(text: str, today: date, texts: DoingWords) -> date:
    """Read *text* as a day up to which something is to be done.

    Raises:
        click.UsageError: it is none.
    """
    return _read(text, today, texts, forward=True)


def _anchors(text: str, today: date) -> Iterator[date]:
    """Yield the days from which *text* may count so that it speaks of the past."""
    yield today
    if text[:1].isdigit():
        yield today - _HALF_A_YEAR
    elif fold_word(text) in weekdays():
        yield today - _WEEK


def _read(text: str, anchor: date, texts: DoingWords, *, forward: bool = False) -> date:
    day: Day = parse_day(text, anchor, forward=forward)
    if isinstance(day, date):
        return day
    choices = " / ".join(reading.isoformat() for reading in day.readings)
    raise click.UsageError(
        texts.no_day.format(text=text) if not choices else texts.which_day.format(text=text, all=choices)
    )
