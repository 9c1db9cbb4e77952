"""The hand-written pages of a journal -> those that still wait for their writer to fill them in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def unfinished_pages(docs: Path, marks: Iterable[str]) -> tuple[str, ...]:
    """Give the paths (relative to *docs*, with slashes) of the pages that hold one of the *marks* that `init` leaves."""
    marked = tuple(marks)
    return tuple(
        path.relative_to(docs).as_posix()
        for path in sorted(docs.rglob("*.md"))
        if path.is_file() and any(mark in path.read_text("utf-8", errors="replace") for mark in marked)
    )
