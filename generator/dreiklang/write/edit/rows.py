"""The text of a file -> its rows as read/ counts them, and the same text with some characters exchanged."""

from __future__ import annotations

from collections.abc import Iterable

from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_LINE_END = pattern(r"\r\n?|\n")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters to be exchanged: those from *start* to *end* of a text for *new*."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A *text* with its *rows*, which have no line ends and no byte order mark, and where in the text each *starts*."""

    text: str
    rows: tuple[str, ...]
    starts: tuple[int, ...]

    def at(self, row: int, col: int = 0) -> int:
        """Say where in the text *col* of *row* stands."""
        return self.starts[row] + col

    def line_end(self, row: int) -> str:
        """Give the line end of *row*; that of another row, where it is the last and has none."""
        if row + 1 < len(self.rows):
            return self.text[self.starts[row] + len(self.rows[row]) : self.starts[row + 1]]
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def new_row(self, before: int, row: str) -> Splice:
        """Put a *row* more before the one with the number *before*, which is not the first."""
        at = self.starts[before]
        return Splice(at, at, row + self.line_end(before - 1))


def split_rows(text: str) -> Rows:
    """Split *text* at its line ends, whatever they are."""
    rows, starts = [], []
    start = len(_MARK) if text.startswith(_MARK) else 0
    for found in _LINE_END.finditer(text):
        rows.append(text[start : found.start()])
        starts.append(start)
        start = found.end()
    return Rows(text, (*rows, text[start:]), (*starts, start))


def exchange(text: str, splices: Iterable[Splice]) -> str:
    """Exchange the characters that *splices* name; none of them overlap."""
    parts, at = [], 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        parts += [text[at : splice.start], splice.new]
        at = splice.end
    return "".join((*parts, text[at:]))


def difference(before: str, after: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Give the line (from 1) on which two texts begin to differ, and the rows that differ in each of them."""
    old, new = (_with_ends(text) for text in (before, after))
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    gone, come = (tuple(row.rstrip("\r\n") for row in rows[first : len(rows) - last]) for rows in (old, new))
    return first + 1, gone, come


def _with_ends(text: str) -> list[str]:
    rows = split_rows(text)
    return [text[start:end] for start, end in zip(rows.starts, (*rows.starts[1:], len(text)), strict=True)]
