"""The rows of a file -> where its head stands, if it has one."""

from __future__ import annotations

import re

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.keyline import KeyLine, find_key_line
from dreiklang.read.lines import Lines, indent_of, is_silent
from dreiklang.read.shape import is_known, nearly_publishes
from dreiklang.values import dataclass

_CLOSING = {"---": frozenset({"---", "..."}), "+++": frozenset({"+++"})}
_GLUED = pattern(
    r"\s*[\"']?(?P<word>[\w-]+)[\"']?(?:[ \t]*[=:]|\t|[ ]+(?:yes|ja|true|\d[\d.-]*)[ \t]*$)", re.IGNORECASE
)
_LIKE_A_FENCE = pattern(r"\s*(?:[-\u2010-\u2015\u2212*_=~][ \t]*)+")
_ASSIGNMENT = pattern(r"\s*(?:[\w\"'.-]+\s*=|\[)")


@dataclass(frozen=True, slots=True)
class Front:
    """A head: its rows from *start* to *end*, the row on which the *body* begins, the *fence* around it."""

    start: int
    end: int
    body: int
    fence: str


def find_front(lines: Lines) -> Front | None:
    """Find the head; one that is never closed is noted as a problem, and ends where its keys end.

    A "---" that no key follows is a thematic break.
    """
    opening = next((row for row, text in enumerate(lines.rows) if text.strip()), 0)
    fence = lines.rows[opening].rstrip()
    if fence not in _CLOSING:
        return _between_others(lines, opening)
    start = opening + 1
    rows = range(start, len(lines.rows))
    close = next((row for row in rows if lines.rows[row].rstrip() in _CLOSING[fence]), None)
    if close is not None:
        return Front(start, close, close + 1, fence) if _is_head(lines, start, close, fence) else None
    return _unclosed(lines, start, fence) if _begins_surely(lines, start, fence) else None


def _between_others(lines: Lines, opening: int) -> Front | None:
    """Find a head between lines that a word processor made of three hyphens; it is read, and noted as a problem."""
    start = next(lines.content(opening + 1, len(lines.rows)), len(lines.rows))
    if not _LIKE_A_FENCE.fullmatch(lines.rows[opening]) or not _begins_surely(lines, start, "---"):
        return None
    rows = range(start, len(lines.rows))
    close = next((row for row in rows if _LIKE_A_FENCE.fullmatch(lines.rows[row])), None)
    if close is None:
        return None
    place = lines.place(opening, width=len(lines.rows[opening]))
    lines.problems.append(lines.problem(Code.HEAD_LINE, place, "---", what="fence"))
    return Front(start, close, close + 1, "---")


def _is_head(lines: Lines, start: int, close: int, fence: str) -> bool:
    """Whether what stands between two fences is a head: empty, or beginning with a key, or with a known one near."""
    first = next(lines.content(start, close), None)
    if first is None:
        return True
    if fence == "+++":
        return _ASSIGNMENT.match(lines.rows[first]) is not None
    return _key_in(lines, first) is not None or _begins_surely(lines, start, fence)


def _begins_surely(lines: Lines, start: int, fence: str) -> bool:
    """Whether a key that we know stands in the block of rows at *start*."""
    for row in range(start, len(lines.rows)):
        text = lines.rows[row]
        if not text.strip():
            return False
        if fence == "+++":
            return _ASSIGNMENT.match(text) is not None
        found = _key_in(lines, row)
        if found and (is_known(found.key) or nearly_publishes(found.key)):
            return True
        if (glued := _GLUED.match(text)) and nearly_publishes(glued["word"]):
            return True  # "publish= true": no key as it stands, but nobody means a text by it
    return False


def _key_in(lines: Lines, row: int) -> KeyLine | None:
    text = lines.rows[row]
    return find_key_line(text, indent_of(text))


def _unclosed(lines: Lines, start: int, fence: str) -> Front:
    """Note where the fence is missing: before the first row that belongs to no key."""
    end = start
    for row in range(start, len(lines.rows)):
        text = lines.rows[row]
        if not text.strip() or not (text[0].isspace() or is_silent(text) or _belongs(lines, row)):
            break
        end = row + 1
    if end < len(lines.rows):
        place, repair = lines.place(end), "\n".join((fence, lines.rows[end])).rstrip("\n")
    else:
        place, repair = lines.place(end - 1), f"{lines.rows[end - 1]}\n{fence}"
    lines.problems.append(lines.problem(Code.HEAD_NOT_CLOSED, place, repair, fence=fence))
    return Front(start, end, end, fence)


def _belongs(lines: Lines, row: int) -> bool:
    text = lines.rows[row]
    glued = _GLUED.match(text)
    return (
        text.startswith("- ")
        or _key_in(lines, row) is not None
        or _ASSIGNMENT.match(text) is not None
        or (glued is not None and nearly_publishes(glued["word"]))
    )
