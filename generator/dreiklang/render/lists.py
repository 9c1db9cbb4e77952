"""Lines of Markdown -> which of them their writer meant as a list, and such a list as Python-Markdown reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dreiklang.dates.words import names_in
from dreiklang.patterns import pattern

_NUMBERED = pattern(r"(?P<indent>[ ]*)(?P<number>\d{1,9})(?:\.\)|[.)])[ \t]+(?P<text>\S.*)")
_LETTERED = pattern(r"[ ]{0,3}[a-z]\)[ \t]+\S")
_NUMBER = pattern(r"^([ ]{0,3}\d+)(?=\.)")
_BULLET = pattern(r"[ ]{0,3}[-*+•][ \t]+\S")
_DASH = pattern(r"[ ]{0,3}[–—][ \t]+\S")
_FOREIGN_BULLET = pattern(r"^([ ]*)[•–—](?=[ \t]+\S)")
_MARKER = pattern(r"(?P<indent>[ ]*)(?:[-*+]|\d{1,9}\.)[ \t]+\S")
_TABLE_RULE = pattern(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
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
    if _DASH.match(lines[0]):
        return any(_DASH.match(line) for line in lines[1:])
    number = number_of(lines[0])
    return number is not None and (number <= 1 or _is_followed(number, (*lines[1:], *after)))


def interrupts_text(lines: Sequence[str], index: int) -> bool:
    """Say whether the line at *index*, which follows a line of text, begins a list (or a table) all the same."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else ""
    if _BULLET.match(line):
        return True
    if _DASH.match(line):
        return _DASH.match(below) is not None
    if "|" in line and "|" in below and _TABLE_RULE.match(below):
        return True
    number = number_of(line)
    is_announced = lines[index - 1].rstrip().endswith(":")
    return number is not None and (number == 1 or is_announced) and _is_followed(number, lines[index + 1 :])


def other_list(lines: Sequence[str]) -> int:
    """Say where, in the list that *lines* are, one of the other kind begins (0 if nowhere).

    Bullets between numbers are no list of their own but what belongs to these.
    """
    is_numbered = number_of(lines[0]) is not None
    for index, line in enumerate(lines[1:], start=1):
        if is_numbered and _BULLET.match(line) and line[0] != " ":
            return 0 if any(number_of(below) is not None for below in lines[index + 1 :]) else index
        if not is_numbered and number_of(line) == 1 and line[0] != " ":
            return index
    return 0


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
    """Write *lines* so that no list is made of them; of several in a row with a number, a date or "a)", each stays a line."""
    numbered = [bool(_NUMBERED.match(line) or _LETTERED.match(line)) for line in lines]
    above, below = (False, *numbered), (*numbered[1:], False)
    in_row = [here and (above[place] or below[place]) for place, here in enumerate(numbered)]
    told = [f"{line.rstrip()}  " if ends else line for line, ends in zip(lines, (*in_row[1:], False), strict=True)]
    return [_NUMBER.sub(r"\1\\", told[0]), *told[1:]]


def plain_list(lines: Sequence[str]) -> list[str]:
    """Write the list in *lines* as Python-Markdown reads it: its own bullets, and four spaces for each inner list."""
    plain = _plain_numbers([_FOREIGN_BULLET.sub(r"\1*", line) for line in lines])
    if number_of(lines[0]) is not None:
        plain = [" " * _STEP + line if line.startswith(("- ", "* ", "+ ")) else line for line in plain]
    indents = [len(found["indent"]) for line in plain if (found := _MARKER.match(line))]
    return _indented(plain) if any(indent % _STEP for indent in indents) else plain


def _plain_numbers(lines: Sequence[str]) -> list[str]:
    """Write "1)" as "1.", and keep a number from beginning an item where it only goes on with one (13. August)."""
    plain: list[str] = []
    last: dict[str, int] = {}
    for line in lines:
        found = _NUMBERED.match(line)
        if found is None:
            plain.append(line)
            continue
        steps = int(found["number"]) - last.get(found["indent"], 0)
        goes_on = bool(plain) and steps != 1 and (steps > _FARTHEST or _is_date(line))
        if not goes_on:
            last[found["indent"]] = int(found["number"])
        mark = "\\." if goes_on else "."
        plain.append(f"{found['indent']}{found['number']}{mark} {found['text']}")
    return plain


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
        for name in names_in(language, "months")["format"][width].values()
    )
