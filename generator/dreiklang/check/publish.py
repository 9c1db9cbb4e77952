"""The line that says `publish` -> the day from which an entry may be seen; whatever is not plain stays private."""

from __future__ import annotations

import unicodedata
from datetime import date

from dreiklang.check.fields import Field, Fields
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.dates import parse_day
from dreiklang.keys import DRAFT_KEYS, NO, PRIVATE_WORDS, YES, fold
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Severity
from dreiklang.read.source import Scalar

_LINE = pattern(r"""[^\W_]+(?::[ \t]+|[ \t]*=[ \t]*)(?P<quote>["']?)(?P<value>[\w. -]*?)(?P=quote)[ \t]*""")
_SPACED = pattern(r"([\w-]+)\s+:\s*(.*)")
_FULL_DAY = pattern(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.? [^\W\d]+ \d{4}")
_EARLIEST, _YEARS_AHEAD = 1990, 10


def read_publish(fields: Fields, written_on: date | None, today: date, notes: Notes) -> date | None:
    """Give the day from which the entry may be seen, None where it is private.

    Only a whole, well-formed line with yes or a full day publishes: no repair, no near miss, no list, nothing beside it.
    """
    field = fields.by_name.get("publish")
    if field is None:
        return None
    value = _plain_value(field, notes)
    spaced = _SPACED.fullmatch(notes.source.line(field.written.place.line).strip())
    if value.lower() in NO or (spaced and spaced[2].lower() in NO):
        return None
    place = field.node.place if isinstance(field.node, Scalar) and field.node.text else field.written.place
    day = wrong(Code.PUBLISH_UNCLEAR, what="draft") if _is_draft(fields) else _read(value, written_on, today)
    if isinstance(day, Wrong) and spaced:
        day = wrong(Code.PUBLISH_UNCLEAR, what="space", right=f"{spaced[1]}: {spaced[2]}")
    if isinstance(day, Wrong):
        notes.add(day, place, severity=Severity.ERROR)
        return None
    if written_on and day < written_on:
        notes.add(wrong(Code.DATE_ORDER, what="publish"), place)
    return day


def _plain_value(field: Field, notes: Notes) -> str:
    """Give what the line says if it says nothing else, "" if it does."""
    line = unicodedata.normalize("NFC", notes.source.line(field.written.place.line))
    found = _LINE.fullmatch(line)
    said = field.node.text.strip() if isinstance(field.node, Scalar) else ""
    return said if found and found["value"] == said else ""


def _read(value: str, written_on: date | None, today: date) -> date | Wrong:
    if value.lower() in YES:
        return written_on or wrong(Code.DATE_MISSING, what="publish")
    day = parse_day(value) if _FULL_DAY.fullmatch(value) else None
    if isinstance(day, date) and _EARLIEST <= day.year <= today.year + _YEARS_AHEAD:
        return day
    return wrong(Code.PUBLISH_UNCLEAR)


def _is_draft(fields: Fields) -> bool:
    """Whether the head also says, in another tool's word, that the entry is a draft, or private."""
    return any(
        (fold(key) in DRAFT_KEYS and value.lower() in YES) or fold(value) in PRIVATE_WORDS
        for key, value in fields.extra
    )
