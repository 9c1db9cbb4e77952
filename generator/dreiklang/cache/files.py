"""A folder -> the state of all files in it, without reading one: by size, place on the disk, and times to the nanosecond."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

LINK = "->"
"""Begins the line of what is a link: what it leads to may change in other ways."""


def states_below(folder: Path) -> Iterator[str]:
    """Yield a line for each file below *folder*, links too, in an order that is always the same."""
    waiting = [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as listing:
                found = sorted(listing, key=lambda one: one.name)
        except FileNotFoundError:
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                yield f"{LINK * entry.is_symlink()}{entry.path}|{_state(entry)}\n"


def state_of(file: Path) -> str:
    """Give the state of one *file*, "" where there is none."""
    return _state(file)


def _state(file: os.DirEntry[str] | Path) -> str:
    try:
        status = file.stat()
    except OSError:  # a link to nothing
        return ""
    return f"{status.st_size}|{status.st_mtime_ns}|{status.st_ctime_ns}|{status.st_ino}"
