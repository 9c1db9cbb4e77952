"""A text -> the day that it names, or the day at its start or end and the rest."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from dreiklang.dates.day import INVALID, UNCLEAR, Day, View, full_day
from dreiklang.dates.forms import Found, calendar_forms, forms
from dreiklang.dates.span import parse_span
from dreiklang.dates.words import BEFORE_REFERENCE, WORDS_IN_ENGLISH, WORDS_TOO, fold_word
from dreiklang.patterns import pattern

_ISO = pattern(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = pattern(
    r"(?<=\d)[,\s]+(?:um\s+|at\s+)?\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Uhr|h|[ap]m|Z|[+-]\d\d:?\d\d)?$",
    re.IGNORECASE,
)
_BOUNDARY = pattern(r"(?=$|[\s,;:)–—])")
_JOINT = pattern(r"\A[\s,;:]*(?:[-–—]\s+)?")
_OPEN_END = " \t\n,;:(–—-"
_NAME = pattern(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_NEAR_NAME = pattern(r"(?:(\d{4})[-._ ](\d\d?)[-._ ](\d\d?)|(\d\d?)\.[ _]?(\d\d?)\.[ _]?(\d{4}))(?!\d)")
_WORD_STARTS = pattern(r"(?<!\S)\(?(?=\w)")
_WORDS = 7  # of the longest day: "bis zum Donnerstag, den 5. März 2026"
_LETTERS = 80  # more than any day has


def parse_day(text: str, anchor: date | None = None, *, forward: bool = False) -> Day:
    """Read *text* as a day, counting from *anchor* where it leaves something out.

    With *forward*, a day without a year is the first from *anchor* on, else the nearest to it. A weekday is the next
    one after *anchor*; "next Thursday" is ambiguous while a Thursday is still to come in the anchor's week.
    """
    written = unicodedata.normalize("NFC", text).strip()
    if found := _ISO.fullmatch(written):
        return _iso_day(found)
    if len(written) > _LETTERS:
        return UNCLEAR
    written = _CLOCK.sub("", written)
    view = View(anchor, forward)
    for form in forms():
        if found := form.pattern.fullmatch(written):
            return form.read(found, view)
    return _after_span(written, anchor)


def split_day(
    text: str, anchor: date | None = None, *, forward: bool = False, lang: str = ""
) -> tuple[Day | None, str]:
    """Split *text* into the day with which it begins (None without one) and the words after it.

    *lang* settles "Do anrufen" ("de": Thursday) against "Do the invoice".
    """
    written = unicodedata.normalize("NFC", text).strip()
    view = View(anchor, forward)
    for form in forms():
        found = form.pattern.match(written)
        if found and _BOUNDARY.match(written, found.end()) and not _is_word(found, lang):
            return form.read(found, view), _JOINT.sub("", written[found.end() :], count=1)
    return None, written


def split_last_day(text: str, anchor: date | None = None, *, explicit: bool = False) -> tuple[str, Day | None]:
    """Split *text* into its words and the day with which it ends (None without one).

    With *explicit* only a day with its year counts: the last words of a quotation are not to be taken for a day. No
    day is one to which the words refer ("die Mail vom 5.3."), and without its year none that is past.
    """
    written = unicodedata.normalize("NFC", text).strip()
    starts = [found.end() for found in _WORD_STARTS.finditer(written)][-_WORDS:]
    for start in starts:
        day = _last_day(written[start:].removesuffix(")"), anchor, explicit=explicit)
        if day is not None:
            words = written[:start].rstrip(_OPEN_END)
            refers = fold_word(words.rpartition(" ")[2]) in BEFORE_REFERENCE
            return (written, None) if refers else (words, day)
    return written, None


def day_in_name(name: str) -> date | None:
    """Find the day with which a file's *name* begins: "2026-03-05-x", "20260305 x"."""
    found = _NAME.match(name)
    day = _iso_day(found) if found else None
    return day if isinstance(day, date) else None


def day_near_name(name: str) -> date | None:
    """Find the day that a file's *name* begins with in another form: "2026-9-4-x", "13.9.2026 x"."""
    found = _NEAR_NAME.match(name)
    numbers = (found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)) if found else ()
    day = full_day(*map(int, numbers)) if numbers else None
    return day if isinstance(day, date) else None


def _iso_day(found: Found) -> Day:
    return full_day(int(found[1]), int(found[2]), int(found[3]))


def _after_span(written: str, anchor: date | None) -> Day:
    span = parse_span(written)
    try:
        return span.after(anchor) if span and anchor else UNCLEAR
    except OverflowError:
        return INVALID


def _last_day(last: str, anchor: date | None, *, explicit: bool) -> Day | None:
    """Read the *last* words of a text as a day: one with its year, or else one that is still to come."""
    if len(last) > _LETTERS:
        return None
    for form in calendar_forms() if explicit else forms():
        found = form.pattern.fullmatch(last)
        if found and not _is_word(found, ""):
            day = form.read(found, View(anchor, forward=True))
            past = isinstance(day, date) and anchor is not None and day < anchor
            return day if found.groupdict().get("y") or not (explicit or past) else None
    return None


def _is_word(found: Found, lang: str) -> bool:
    """Whether an abbreviated weekday before other words is rather a word of the sentence."""
    name = found.groupdict().get("weekday") or ""
    words = WORDS_TOO if lang == "de" else WORDS_TOO | WORDS_IN_ENGLISH
    marked = found[0].endswith(".") or found.string[found.end() : found.end() + 1] in {",", ":"}
    return fold_word(name) in words and not marked and "d" not in found.groupdict()
