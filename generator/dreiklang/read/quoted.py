"""A place in a head where a quotation mark stands -> the text between it and its partner."""

from __future__ import annotations

import re

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.lines import Lines, Spot, Trouble, says_nothing
from dreiklang.read.scalars import by_yaml
from dreiklang.read.source import Scalar

QUOTED = {'"': pattern(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": pattern(r"'(?:[^']|'')*'")}


def read_quoted(lines: Lines, spot: Spot) -> Scalar | None:
    """Read the text in quotes at *spot*; None where more text follows them, so that they belong to a sentence."""
    first = lines.rows[spot.row][spot.col :].rstrip()
    text = "\n".join((first, *lines.rows[spot.row + 1 : spot.end])).rstrip()
    found = QUOTED[first[0]].match(text)
    if found is None:
        _refuse_open(lines, spot, first)
        return None
    after = text[found.end() :]
    if after.strip() and not (after[0].isspace() and all(says_nothing(row) for row in after.split("\n"))):
        return None
    value = unquote(found[0])
    place = lines.place(spot.row, spot.col, len(found[0].split("\n", 1)[0]))
    if value is None:
        raise Trouble(lines.problem(Code.HEAD_VALUE, place, _with_single_quotes(lines, spot, found[0]), what="escape"))
    return lines.scalar(value, place, quoted=True)


def unquote(quoted: str) -> str | None:
    """Take away the quotes by the rules of YAML; None where an escape breaks them."""
    if "\n" not in quoted and "\\" not in quoted:
        return quoted[1:-1] if quoted[0] == '"' else quoted[1:-1].replace("''", "'")
    return by_yaml("- " + quoted.replace("\n", "\n "))


def _refuse_open(lines: Lines, spot: Spot, first: str) -> None:
    """Take a single mark for an apostrophe ('s war schön); a double one wants its partner."""
    if first[0] == "'":
        return
    alone = next(lines.content(spot.row + 1, spot.end), None) is None
    repair = f'{lines.rows[spot.row].rstrip()}"' if alone else ""
    raise Trouble(lines.problem(Code.HEAD_VALUE, lines.place(spot.row, spot.col), repair, what="quote-open"))


def _with_single_quotes(lines: Lines, spot: Spot, quoted: str) -> str:
    row = lines.rows[spot.row]
    inner = quoted[1:-1].replace("'", "''")
    return "" if "\n" in quoted else f"{row[: spot.col]}'{inner}'{row[spot.col + len(quoted) :]}"
