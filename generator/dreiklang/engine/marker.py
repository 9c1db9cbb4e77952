"""A built folder -> which edition lies in it: a small file says so."""

from __future__ import annotations

from pathlib import Path

from dreiklang.options import Edition

MARKER = ".dreiklang-edition"
"""Lies in every tree that we build, so that we never replace a folder that is not ours, nor a public one by a private one."""


def edition_in(folder: Path) -> Edition | None:
    """Say which edition lies in *folder*; None where we did not build it."""
    try:
        return Edition((folder / MARKER).read_text("utf-8").strip())
    except (OSError, ValueError):
        return None
