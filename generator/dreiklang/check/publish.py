"""The line that says `publish` -> the day from which an entry may be seen; whatever is not plain stays private."""

from __future__ import annotations

import re
from datetime import date

from dreiklang.check.fields import Fields
from dreiklang.check.wrong import Notes, wrong
from dreiklang.dates import parse_day
from dreiklang.keys import NO, YES
from dreiklang.problems import Code, Severity
from dreiklang.read.source import Scalar

_LINE = re.compile(r"""[\w-]+(?::[ \t]+|[ \t]*=[ \t]*)(?P<quote>["']?)(?P<value>[\w. -]*?)(?P=quote)[ \t]*""")
_FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\. \w+ \d{4}|\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}")
_EARLIEST, _YEARS_AHEAD = 1990, 10


def read_publish(fields: Fields, written_on: date | None, today: date, notes: Notes) -> date | None:
    """Give the day from which the entry may be seen, None where it is private.

    Only a whole, well-formed line with yes or a full day publishes: no repair, no near miss, no list, nothing beside it.
    """
    field = fields.by_name.get("publish")
    if field is None:
        return None
    place = field.node.place if isinstance(field.node, Scalar) and field.node.text else field.written.place
    line = notes.source.line(field.written.place.line)
    found = _LINE.fullmatch(line)
    value = found["value"] if found else None
    if value is not None and value.lower() in NO:
        return None
    repaired = f"{field.written.text}: {YES[0] if field.key.name == field.written.text else YES[1]}"
    if value is None or not isinstance(field.node, Scalar) or value != field.node.text.strip():
        notes.add(wrong(Code.PUBLISH_UNCLEAR, value=line.strip()), place, line=repaired)
        return None
    if value.lower() in YES:
        if written_on is None:
            notes.add(wrong(Code.DATE_MISSING), place, severity=Severity.ERROR, line=f"{line.strip()[: -len(value)]}{today}")
        return written_on
    day = parse_day(value) if _FULL_DAY.fullmatch(value) else None
    if not isinstance(day, date) or not _EARLIEST <= day.year <= today.year + _YEARS_AHEAD:
        notes.add(wrong(Code.PUBLISH_UNCLEAR, value=value), place, line=repaired)
        return None
    return day


def contradicts_draft(fields: Fields) -> bool:
    """Say whether the head also says, in another tool's word, that the entry is a draft."""
    return any(key.lower() == "draft" and value.lower() in YES for key, value in fields.extra)
