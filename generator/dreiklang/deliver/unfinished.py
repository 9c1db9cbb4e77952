"""The hand-written pages of a journal -> those that still wait for their writer to fill them in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dreiklang.patterns import pattern

_CODE = pattern(r"`[^`\n]*`")


def unfinished_pages(docs: Path, marks: Iterable[str]) -> tuple[str, ...]:
    """Give the paths (relative to *docs*, with slashes) of the pages that hold one of the *marks* that `init` leaves."""
    marked = tuple(marks)
    return tuple(
        path.relative_to(docs).as_posix()
        for path in sorted(docs.rglob("*.md"))
        if path.is_file() and marked_lines(path.read_text("utf-8", errors="replace"), marked)
    )


def marked_lines(text: str, marks: Iterable[str]) -> tuple[int, ...]:
    """Give the lines (from 1) of *text* with one of the *marks*; one in a code span is spoken of, not left there."""
    marked = tuple(marks)
    lines = enumerate(_CODE.sub("", text).splitlines(), 1)
    return tuple(number for number, line in lines if any(mark in line for mark in marked))
