"""Lines of Markdown -> which of them their writer meant as a list, and such a list as Python-Markdown reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel.dates import get_month_names

_NUMBERED = re.compile(r"(?P<indent>[ ]*)(?P<number>\d{1,9})(?P<sign>[.)])[ \t]+(?P<text>\S.*)")
_NUMBER = re.compile(r"^([ ]{0,3}\d+)(?=\.)")
_BULLET = re.compile(r"[ ]{0,3}[-*+•][ \t]+\S")
_DASH = re.compile(r"[ ]{0,3}[–—][ \t]+\S")
_FOREIGN_BULLET = re.compile(r"([ ]*)[•–—](?=[ \t]+\S)")
_MARKER = re.compile(r"(?P<indent>[ ]*)(?:[-*+]|\d{1,9}\.)[ \t]+\S")
_TABLE_RULE = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_FARTHEST = 9
"""How far the number of an item may be from its place in the list."""
_STEP = 4
"""By how many spaces Python-Markdown wants the items of an inner list indented."""


def starts_list(lines: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether *lines* begin with the item of a list; *after* is the line after the next blank one.

    A number alone makes no list ("27. von 30"): it is 1, or the next item follows. A date never does, and neither does
    one dash alone: that may be somebody speaking.
    """
    if _BULLET.match(lines[0]):
        return True
    following = (*lines[1:], *after)
    if _DASH.match(lines[0]):
        return any(_DASH.match(line) for line in following)
    number = number_of(lines[0])
    return number is not None and (number <= 1 or _is_followed(number, following))


def interrupts_text(lines: Sequence[str], before: str) -> bool:
    """Say whether *lines*, which follow the line of text *before*, begin a list (or a table) all the same."""
    if _BULLET.match(lines[0]):
        return True
    if len(lines) == 1:
        return False
    if _DASH.match(lines[0]):
        return _DASH.match(lines[1]) is not None
    if "|" in lines[0] and "|" in lines[1] and _TABLE_RULE.match(lines[1]):
        return True
    number = number_of(lines[0])
    is_announced = before.rstrip().endswith(":")
    return number is not None and (number == 1 or is_announced) and _is_followed(number, lines[1:])


def goes_on(first: int, items: int, line: str) -> bool:
    """Say whether *line* is one more item of a list that starts with *first* and has so many *items*."""
    number = number_of(line)
    return number is not None and 0 <= number - first <= items + _FARTHEST


def number_of(line: str) -> int | None:
    """Give the number with which *line* is an item; a date is none."""
    found = _NUMBERED.match(line)
    if found is None or len(found["indent"]) >= _STEP or _is_date(line):
        return None
    return int(found["number"])


def as_text(lines: Sequence[str]) -> list[str]:
    """Write *lines* so that no list is made of them; of several in a row with a number or a date, each stays a line."""
    numbered = [_NUMBERED.match(line) is not None for line in lines]
    above, below = (False, *numbered), (*numbered[1:], False)
    in_row = [here and (above[place] or below[place]) for place, here in enumerate(numbered)]
    told = [f"{line.rstrip()}  " if ends else line for line, ends in zip(lines, (*in_row[1:], False), strict=True)]
    return [_NUMBER.sub(r"\1\\", told[0]), *told[1:]]


def plain_list(lines: Sequence[str]) -> list[str]:
    """Write the list in *lines* as Python-Markdown reads it: its own bullets, and four spaces for each inner list."""
    plain = [_FOREIGN_BULLET.sub(r"\1*", line) for line in lines]
    plain = [
        f"{found['indent']}{found['number']}. {found['text']}" if (found := _NUMBERED.match(line)) else line
        for line in plain
    ]
    indents = [len(found["indent"]) for line in plain if (found := _MARKER.match(line))]
    return _indented(plain) if any(indent % _STEP for indent in indents) else plain


def _indented(lines: Sequence[str]) -> list[str]:
    markers: list[int] = []  # where the markers of the lists stand that are open
    indented = []
    for line in lines:
        if found := _MARKER.match(line):
            indent = len(found["indent"])
            while markers and indent < markers[-1] + 2:
                markers.pop()
            markers.append(indent)
        indented.append(" " * _STEP * (len(markers) - 1) + line.strip(" ") + _line_break(line))
    return indented


def _is_date(line: str) -> bool:
    found = _NUMBERED.match(line)
    return found is not None and re.split(r"\W", found["text"], maxsplit=1)[0].lower() in _months()


def _line_break(line: str) -> str:
    return "  " if line.endswith("  ") else ""


def _is_followed(number: int, lines: Sequence[str]) -> bool:
    others = [other for line in lines if (other := number_of(line)) is not None]
    return number + 1 in others or (number == 1 and 1 in others)


@cache
def _months() -> frozenset[str]:
    return frozenset(
        name.lower().rstrip(".")
        for language in ("de_DE", "de_AT")
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=language).values()
    )
