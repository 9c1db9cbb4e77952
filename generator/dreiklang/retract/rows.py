"""Some rows of a file -> the same rows changed, in which every one that says the same keeps its bytes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from dreiklang.read import read_text
from dreiklang.write.edit.rows import split_rows

GONE = "\0"
"""A row that consists of it is taken away, with its line end; no text holds it."""


def change_body(text: str, change: Callable[[str], str]) -> str:
    """Let *change* rewrite the body of *text*, which it gets with plain line ends."""
    return change_rows(text, change, first=read_text("entry.md", text).body_line - 1)


def change_head(text: str, change: Callable[[str], str]) -> str:
    """Let *change* rewrite what stands before the body of *text*."""
    return change_rows(text, change, end=read_text("entry.md", text).body_line - 1)


def change_rows(text: str, change: Callable[[str], str], *, first: int = 0, end: int | None = None) -> str:
    """Let *change* rewrite the rows from *first* to *end* (from 0) of *text*, which it gets with plain line ends."""
    rows = split_rows(text)
    old = rows.rows[first:end]
    if not old:
        return text
    last = first + len(old)
    composed = [unicodedata.normalize("NFC", row) for row in old]
    new = change("\n".join(composed)).split("\n")
    ends = [rows.line_end(row) if row + 1 < len(rows.rows) else "" for row in range(first, last)]
    if len(new) == len(old):
        new = [was if then == now else now for was, then, now in zip(old, composed, new, strict=True)]
    else:  # a row more or less: which it was cannot be told, so all end alike
        ends = [*[rows.line_end(first)] * (len(new) - 1), ends[-1]]
    after = rows.starts[last] if last < len(rows.rows) else len(text)
    kept = "".join(f"{row}{line_end}" for row, line_end in zip(new, ends, strict=True) if row != GONE)
    return text[: rows.starts[first]] + kept + text[after:]
