"""The text of a file -> what stands in it that stood in none before: what all pages share is looked at once."""

from __future__ import annotations

from dreiklang.proof.views import without_backslashes

_MARGIN, _LONG_LINE = 100, 1000


class Fresh:
    """Remembers lines that were clean, and which of them stood below each other.

    Three lines at a time, so that what begins on one and ends on the next but one is seen wherever it comes together.
    """

    def __init__(self) -> None:
        self._lines: set[int] = set()
        self._windows: set[int] = set()

    def lines_of(self, text: str) -> tuple[str, tuple[set[int], set[int]]]:
        """Give the lines of *text* that are not known to be clean, and what to remember once they are.

        A line that was clean elsewhere stands in new company: of a long one the margins are enough.
        """
        lines = [line for line in map(str.strip, _paragraphs(text).split("\n")) if line]
        marks = list(map(hash, lines))
        padded = [0, *marks, 0]
        windows = list(map(hash, zip(padded, padded[1:], padded[2:], strict=False)))
        new = [at for at, window in enumerate(windows) if window not in self._windows]
        wanted = sorted({line for at in new for line in (at - 1, at, at + 1) if 0 <= line < len(lines)})
        kept = [_margins(lines[at]) if marks[at] in self._lines else lines[at] for at in wanted]
        return "\n".join(kept), ({marks[at] for at in wanted}, {windows[at] for at in new})

    def remember(self, marks: tuple[set[int], set[int]]) -> None:
        """Remember that lines are clean."""
        self._lines |= marks[0]
        self._windows |= marks[1]


def _paragraphs(text: str) -> str:
    """Let each paragraph of HTML be a line, where there are hardly any: in a search index, which writes letters as numbers."""
    if text.count("\n") * _LONG_LINE > len(text):
        return text
    return without_backslashes(text).replace("<p>", "\n<p>").replace("</p>", "</p>\n")


def _margins(line: str) -> str:
    """Cut a long *line* down to the words at its ends."""
    if len(line) <= 2 * _MARGIN:
        return line
    begin, end = line[:_MARGIN].rpartition(" ")[0], line[-_MARGIN:].partition(" ")[2]
    return f"{begin}\n{end}" if begin and end else line
