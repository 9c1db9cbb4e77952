"""A list between brackets -> where its values stand, and what is to be exchanged so that it holds one more or one less."""

from __future__ import annotations

from dreiklang.patterns import pattern
from dreiklang.values import dataclass
from dreiklang.write.edit.rows import Rows, Splice

_COMMA = pattern(r"\s*,")


@dataclass(frozen=True, slots=True)
class FlowList:
    """A list in the text of *rows*: its bracket opens at *opens*, and its values span *items*, none of them several rows."""

    rows: Rows
    opens: int
    items: tuple[tuple[int, int], ...]

    def add(self, value: str) -> tuple[Splice, ...]:
        """Add *value* behind the last one: on a row of its own, where that one has its own."""
        if not self.items:
            return (Splice(self.opens + 1, self.opens + 1, value),)
        start, end = self.items[-1]
        row, before = self._row_of(start)
        if before.strip() or row == self._row_of(self.opens)[0]:
            return (Splice(end, end, f", {value}"),)
        comma = _COMMA.match(self.rows.text, end)
        closes_here = "]" in self.rows.rows[row][end - self.rows.starts[row] :].split("#")[0]
        if closes_here:
            return (Splice(end, end, f",{self.rows.line_end(row)}{before}{value}"),)
        below = self.rows.new_row(row + 1, f"{before}{value}{',' if comma else ''}")
        return (below,) if comma else (Splice(end, end, ","), below)

    def drop(self, number: int) -> tuple[Splice, ...]:
        """Take one of several values out, with the comma that parted it from another."""
        start, end = self.items[number]
        if number:
            return (Splice(self.items[number - 1][1], end, ""),)
        return (Splice(start, self.items[1][0], ""),)

    def _row_of(self, at: int) -> tuple[int, str]:
        """Give the row of the character *at*, and what stands before it there."""
        row = next(row for row in reversed(range(len(self.rows.rows))) if self.rows.starts[row] <= at)
        return row, self.rows.text[self.rows.starts[row] : at]
