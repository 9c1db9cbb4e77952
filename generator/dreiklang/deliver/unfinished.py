"""The hand-written pages of a journal -> those that still wait for their writer to fill them in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_CODE = re.compile(r"`[^`\n]*`")


def unfinished_pages(docs: Path, marks: Iterable[str]) -> tuple[str, ...]:
    """Give the paths (relative to *docs*, with slashes) of the pages that hold one of the *marks* that `init` leaves.

    A mark in a code span is spoken of, not left there.
    """
    marked = tuple(marks)
    return tuple(
        path.relative_to(docs).as_posix()
        for path in sorted(docs.rglob("*.md"))
        if path.is_file() and any(mark in _CODE.sub("", path.read_text("utf-8", errors="replace")) for mark in marked)
    )
