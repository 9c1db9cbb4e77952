"""A row -> the key that stands in it, and where its value begins."""

from __future__ import annotations

from dreiklang.problems import Code
from dreiklang.read.lines import Lines, Trouble
from dreiklang.read.shape import Shape, is_known, shape_of
from dreiklang.values import dataclass

_NO_KEY = frozenset("#[]{}|>!?,`@%&*")
_PREFIXES = 3  # colons within a word: "kund:in:Nordlicht"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key as written (without quotes), and the column where what follows its colon begins."""

    key: str
    value_col: int


def find_key_line(row: str, col: int) -> KeyLine | None:
    """Find the key in *row* from *col* on: what stands before the first colon that a space or the end follows.

    Without such a space ("datum:2026-03-05") only a key that we know is one.
    """
    if col >= len(row) or row[col] in _NO_KEY or row.startswith("- ", col):
        return None
    if row[col] in "\"'":
        return _quoted_key(row, col)
    colon = find_colon(row, col)
    if colon < 0:
        return _glued_key(row, col)
    key = row[col:colon].rstrip()
    if ":" in key and not is_known(key):
        return _glued_key(row, col) or KeyLine(key, colon + 1)
    return KeyLine(key, colon + 1) if key else None


def find_colon(text: str, start: int, end: int | None = None) -> int:
    """Find the first colon that white space or the end follows, -1 without one."""
    end = len(text) if end is None else end
    colon = text.find(":", start, end)
    while colon >= 0 and colon + 1 < end and not text[colon + 1].isspace():
        colon = text.find(":", colon + 1, end)
    return colon


def refuse_unclean_publish(lines: Lines, row: int, found: KeyLine) -> None:
    """Refuse the key that publishes, unless only spaces or nothing follow its colon: only a whole line publishes."""
    text = lines.rows[row]
    behind = text[found.value_col :].rstrip()
    clean = not behind or (behind[0] == " " and not behind.lstrip(" ")[0].isspace())
    if shape_of(found.key) is Shape.EXACT and not clean:
        place = lines.place(row, found.value_col - 1)
        repair = f"{text[: found.value_col]} {behind.strip()}"
        raise Trouble(lines.problem(Code.HEAD_LINE, place, repair, what="space"), public=True)


def _quoted_key(row: str, col: int) -> KeyLine | None:
    close = row.find(row[col], col + 1)
    colon = find_colon(row, close) if close > 0 else -1
    if colon < 0 or row[close + 1 : colon].strip():
        return None
    return KeyLine(row[col + 1 : close], colon + 1)


def _glued_key(row: str, col: int) -> KeyLine | None:
    colon = col
    for _ in range(_PREFIXES):
        colon = row.find(":", colon + 1)
        if colon < 0:
            return None
        if is_known(row[col:colon]):
            return KeyLine(row[col:colon].rstrip(), colon + 1)
    return None
