"""Where the files of a journal lie, and which day it is there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dreiklang.values import dataclass

CACHE = ".dreiklang"
"""The name of the folder of what may be deleted at any time."""
PROVEN = f"{CACHE}/proven.bin"
"""Remembers what was proven; seen from the journal's root."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where a journal's files lie: *config* is its mkdocs.yml, *root* the folder of that, the rest folders."""

    config: Path
    root: Path
    entries: Path
    docs: Path
    site: Path
    private: Path

    @property
    def cache(self) -> Path:
        """The folder of what may be deleted at any time; private text lies in it."""
        return self.root / CACHE


def today_in(timezone: str) -> date:
    """Say which day it is in *timezone*."""
    return datetime.now(UTC).astimezone(ZoneInfo(timezone)).date()
