"""A value as written -> days: one, several, with notes, as steps, beside words that were said."""

from __future__ import annotations

from datetime import date

from dreiklang.check.words import unquote
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.dates import Day, DayTrouble, TroubleKind, parse_day, parse_span, split_day, split_last_day
from dreiklang.model import NotedDay, Said, Step
from dreiklang.patterns import pattern
from dreiklang.problems import Code

_BETWEEN_DAYS = pattern(r"\s*[,;]\s*(?=\d{4}-\d\d-\d\d|\d{1,2}\.\s?\d{1,2}\.)")
_CODES = {TroubleKind.INVALID: Code.DATE_INVALID, TroubleKind.UNCLEAR: Code.DATE_UNCLEAR}
_FULL_DAY_FIRST = pattern(r"\(?(?:\d{4}-\d\d-\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})")


def read_day(text: str, anchor: date | None, *, forward: bool = False) -> date | Wrong:
    """Read *text* as a day, as seen from *anchor*."""
    day: Day = parse_day(unquote(text), anchor, forward=forward)
    if isinstance(day, date):
        return day
    return _trouble(day, text)


def read_day_or_span(text: str, anchor: date | None) -> date | Wrong:
    """Read a day, or a span that is counted from *anchor*."""
    span = parse_span(text)
    if span is None:
        return read_day(text, anchor, forward=True)
    if anchor is None:
        return wrong(Code.DATE_UNCLEAR, value=text)
    try:
        return span.after(anchor)
    except OverflowError:
        return wrong(Code.DATE_INVALID, value=text)


def split_days(text: str) -> tuple[str, ...]:
    """Split *text* where a comma stands before another day."""
    return tuple(_BETWEEN_DAYS.split(text))


def read_noted_day(text: str, anchor: date | None, *, rests: bool = False) -> NotedDay | Wrong:
    """Read a day with a note; where it *rests*, a day at the end of the note says until when."""
    day, note = split_day(text, anchor)
    if isinstance(day, DayTrouble):
        return _trouble(day, text)
    if day is None:
        whole = read_day(text, anchor)
        return whole if isinstance(whole, Wrong) else NotedDay(whole)
    until = split_last_day(note, day)[1] if rests and note else None
    return NotedDay(day, note, until if isinstance(until, date) else None)


def read_step(text: str, anchor: date | None, lang: str) -> Step | Wrong:
    """Read a step: what is to be done, and the day that stands before it, or else behind it."""
    day, words = split_day(text, anchor, forward=True, lang=lang)
    if isinstance(day, DayTrouble):
        return _trouble(day, text)
    if day is None:
        words, last = split_last_day(text, anchor)
        if isinstance(last, DayTrouble) and words:
            return _trouble(last, text)
        return Step(words, last) if isinstance(last, date) and words else Step(text.strip())
    return Step(words, day)


def read_said(text: str) -> Said:
    """Read words that were said; only a full day before or after them is no part of them."""
    words, day = split_last_day(text, explicit=True)
    if day is None and _FULL_DAY_FIRST.match(text):
        day, words = split_day(text)
    return Said(unquote(words), day) if words and isinstance(day, date) else Said(unquote(text))


def _trouble(trouble: DayTrouble, text: str) -> Wrong:
    if trouble.kind is not TroubleKind.AMBIGUOUS:
        return wrong(_CODES[trouble.kind], value=text)
    first, second = (day.isoformat() for day in trouble.readings[:2])
    return wrong(Code.DATE_AMBIGUOUS, value=text, first=first, second=second)
