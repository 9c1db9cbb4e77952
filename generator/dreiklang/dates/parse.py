"""A text -> the day that it names, or the day at its start or end and the rest."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from dreiklang.dates.day import UNCLEAR, Day, View
from dreiklang.dates.forms import Found, calendar_forms, forms
from dreiklang.dates.span import parse_span
from dreiklang.dates.words import WORDS_IN_ENGLISH, WORDS_TOO, fold_word

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(?<=\d)[,\s]+(?:um\s+|at\s+)?\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Uhr|h|[ap]m|Z|[+-]\d\d:?\d\d)?$", re.I)
_BOUNDARY = re.compile(r"(?=$|[\s,;:)–—])")
_JOINT = re.compile(r"[\s,;:]*(?:[-–—]\s+)?")
_OPEN_END = re.compile(r"[\s,;:(–—-]+$")
_NAME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_WORD_STARTS = re.compile(r"(?<!\S)\(?(?=\w)")
_LONGEST_DAY = 7  # words: "bis zum Donnerstag, den 5. März 2026"


def parse_day(text: str, anchor: date | None = None, *, forward: bool = False) -> Day:
    """Read *text* as a day, counting from *anchor* where it leaves something out.

    With *forward*, a day without a year is the first from *anchor* on, else the nearest to it. A weekday is the next
    one after *anchor*; "next Thursday" is ambiguous while a Thursday is still to come in the anchor's week.
    """
    written = unicodedata.normalize("NFC", text).strip()
    if found := _ISO.fullmatch(written):
        return _iso_day(found)
    written = _CLOCK.sub("", written)
    view = View(anchor, forward)
    for form in forms():
        if found := form.pattern.fullmatch(written):
            return form.read(found, view)
    return _after_span(written, anchor)


def split_day(text: str, anchor: date | None = None, *, forward: bool = False, lang: str = "") -> tuple[Day | None, str]:
    """Split *text* into the day with which it begins (None without one) and the words after it.

    *lang* settles "Do anrufen" ("de": Thursday) against "Do the invoice".
    """
    written = unicodedata.normalize("NFC", text).strip()
    view = View(anchor, forward)
    for form in forms():
        found = form.pattern.match(written)
        if found and _BOUNDARY.match(written, found.end()) and not _is_word(found, lang):
            rest = written[found.end() :]
            return form.read(found, view), rest[len(_JOINT.match(rest)[0]) :]  # type: ignore[index]
    return None, written


def split_last_day(text: str, anchor: date | None = None, *, explicit: bool = False) -> tuple[str, Day | None]:
    """Split *text* into its words and the day with which it ends (None without one).

    With *explicit* only a day with its year counts: the last words of a quotation are not to be taken for a day.
    """
    written = unicodedata.normalize("NFC", text).strip()
    starts = [found.end() for found in _WORD_STARTS.finditer(written)][-_LONGEST_DAY:]
    for start in starts:
        last = written[start:].removesuffix(")")
        for form in calendar_forms() if explicit else forms():
            found = form.pattern.fullmatch(last)
            if found and not _is_word(found, "") and (found.groupdict().get("y") or not explicit):
                return _OPEN_END.sub("", written[:start]), form.read(found, View(anchor, forward=True))
    return written, None


def day_in_name(name: str) -> date | None:
    """Find the day with which a file's *name* begins: "2026-03-05-x", "20260305 x"."""
    found = _NAME.match(name)
    day = _iso_day(found) if found else None
    return day if isinstance(day, date) else None


def _iso_day(found: Found) -> Day:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        from dreiklang.dates.day import INVALID
        return INVALID


def _after_span(written: str, anchor: date | None) -> Day:
    span = parse_span(written)
    return span.after(anchor) if span and anchor else UNCLEAR


def _is_word(found: Found, lang: str) -> bool:
    """Whether an abbreviated weekday before other words is rather a word of the sentence."""
    groups = found.groupdict()
    name = groups.get("weekday") or ""
    if not name or len(name) > 4 or "d" in groups or found[0].endswith(".") or found.string[found.end() :][:1] in {",", ":"}:
        return False
    words = WORDS_TOO if lang == "de" else WORDS_TOO | WORDS_IN_ENGLISH
    return not name[0].isupper() or fold_word(name) in words
