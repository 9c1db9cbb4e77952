"""The day on which the public site next changes by itself -> a file that a timer can read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

NEXT_CHANGE = "next-change.txt"


def note_next_change(cache: Path, day: date | None) -> None:
    """Write *day* into the folder *cache*, and nothing but a line end where no entry waits for its day."""
    cache.mkdir(mode=0o700, exist_ok=True)
    (cache / NEXT_CHANGE).write_text(f"{day or ''}\n", "utf-8")
