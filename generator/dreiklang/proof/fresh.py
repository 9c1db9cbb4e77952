"""The text of a file -> what stands in it that stood in none before: what all pages share is looked at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dreiklang.proof.views import WALL, without_backslashes

_MARGIN, _LONG_LINE = 100, 1000
_PARAGRAPH, _PART = "<p>", 1 << 18


class Fresh:
    """Remembers lines that were clean, and which of them stood below each other: what begins on one may end on the next."""

    def __init__(self) -> None:
        self._lines: set[int] = set()
        self._pairs: set[int] = set()

    def lines_of(self, text: str) -> tuple[str, tuple[set[int], set[int]]]:
        """Give the lines of *text* that are not known to be clean, and what to remember once they are.

        A line that was clean elsewhere stands in new company: of a long one the margins are enough.
        """
        lines = [line for line in map(str.strip, with_lines(text).split("\n")) if line]
        marks = list(map(hash, lines))
        pairs = list(map(hash, zip(marks, [*marks[1:], 0], strict=False)))
        new = [at for at, pair in enumerate(pairs) if pair not in self._pairs]
        wanted = sorted({*new, *(at + 1 for at in new if at + 1 < len(lines))})
        kept = [_margins(lines[at]) if marks[at] in self._lines else lines[at] for at in wanted]
        for place, (before, after) in enumerate(pairwise(wanted), 1):
            if before + 1 < after:
                kept[place] = f"{WALL}\n{kept[place]}"
        return "\n".join(kept), ({marks[at] for at in wanted}, {pairs[at] for at in new})

    def remember(self, marks: tuple[set[int], set[int]]) -> None:
        """Remember that lines are clean."""
        self._lines |= marks[0]
        self._pairs |= marks[1]


def has_few_lines(text: str) -> bool:
    """Whether the lines of *text* are no paragraphs, but much longer."""
    return text.count("\n") * _LONG_LINE <= len(text)


def with_lines(text: str) -> str:
    """Let each paragraph of HTML be a line, where there are hardly any: in a search index, which writes letters as numbers."""
    return "".join(parts_with_lines(text))


def parts_with_lines(text: str) -> Iterator[str]:
    """Yield what :func:`with_lines` gives; where it makes lines, part by part: all at once would take ten times the room."""
    if not has_few_lines(text):
        yield text
        return
    start = 0
    while start < len(text):
        found = text.find(_PARAGRAPH, start + _PART)
        end = found if found >= 0 else len(text)
        part = without_backslashes(text[start:end])
        yield part.replace(_PARAGRAPH, f"\n{_PARAGRAPH}").replace("</p>", "</p>\n")
        start = end


def _margins(line: str) -> str:
    """Cut a long *line* down to the words at its ends."""
    if len(line) <= 2 * _MARGIN:
        return line
    begin, end = line[:_MARGIN].rpartition(" ")[0], line[-_MARGIN:].partition(" ")[2]
    return f"{begin}\n{WALL}\n{end}" if begin and end else line
