"""Files -> their state, without reading one (size, place on the disk, times to the nanosecond); and files of the cache, written whole."""

from __future__ import annotations

import glob
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

_RIGHTS = 0o700
_LONG_AGO = 3600  # seconds; nobody writes for so long

LINK = "->"
"""Begins the path of what is a link: what it leads to may change in other ways."""


def states_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield path and state of each file below *folder*, links too, in an order that is always the same."""
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
                yield named_state(entry)


def named_state(entry: os.DirEntry[str]) -> tuple[str, str]:
    """Give path and state of a file that was found in a folder."""
    return f"{LINK * entry.is_symlink()}{entry.path}", _state(entry)


def sum_of(states: Iterable[tuple[str, str]]) -> int:
    """Give one number for *states* of files, in whatever order: the sum of what each would give alone."""
    digests = (blake2b("|".join(state).encode("utf-8", "surrogateescape"), digest_size=16).digest() for state in states)
    return sum(int.from_bytes(each) for each in digests)


def state_of(file: Path | str) -> str:
    """Give the state of one *file*, "" where there is none, or a link leads to nothing."""
    try:
        return _told(os.stat(file))  # noqa: PTH116  # ten thousand times, by who knows all paths
    except OSError:
        return ""


def write_whole(file: Path, data: bytes) -> None:
    """Let *data* be what stands in *file* of a cache, for its owner alone; a run that is killed leaves what was there.

    Raises:
        OSError: it cannot be written.
    """
    with writing_whole(file) as writing:
        writing.write(data)


@contextmanager
def writing_whole(file: Path) -> Iterator[BinaryIO]:
    """Let what is written meanwhile be what stands in *file*, as above."""
    file.parent.mkdir(mode=_RIGHTS, parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=f"{file.name}-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as writing:
            yield writing
        Path(aside).replace(file)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    _tidy(file)


def _tidy(file: Path) -> None:
    """Delete what runs that were killed long before *file* was written have left of it."""
    latest = file.stat().st_mtime - _LONG_AGO
    for left in file.parent.glob(f"{glob.escape(file.name)}-{'[a-z0-9_]' * 8}"):
        with suppress(OSError):
            if left.stat().st_mtime < latest:
                left.unlink()


def _state(entry: os.DirEntry[str]) -> str:
    try:
        return _told(entry.stat())
    except OSError:  # a link to nothing
        return ""


def _told(status: os.stat_result) -> str:
    return f"{status.st_size}|{status.st_mtime_ns}|{status.st_ctime_ns}|{status.st_ino}"
