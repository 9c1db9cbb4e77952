"""A text -> a new file of the entries folder, whole or not at all, and never over another."""

from __future__ import annotations

import errno
import os
import tempfile
from datetime import date
from pathlib import Path

from dreiklang.patterns import pattern

_YEAR = pattern(r"\d{4}")


def entry_path(entries: Path, day: date, slug: str) -> Path:
    """Say where the entry of *day* goes: into its year's folder, if the journal keeps such."""
    name = f"{day.isoformat()}-{slug}.md"
    years = entries.is_dir() and any(_YEAR.fullmatch(path.name) and path.is_dir() for path in entries.iterdir())
    return entries / f"{day.year:04}" / name if years else entries / name


def create_file(path: Path, text: str) -> None:
    """Put *text* at *path*, where nothing may be yet.

    Raises:
        FileExistsError: there is something.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = _write_aside(path, text.encode("utf-8"))
    try:
        _move_new(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def replace_file(path: Path, content: bytes) -> None:
    """Put *content* in the place of the file at *path* (or where it points), which keeps its rights."""
    real = path.resolve()
    aside = _write_aside(real, content)
    try:
        aside.chmod(real.stat().st_mode & 0o7777)
        aside.replace(real)
    finally:
        aside.unlink(missing_ok=True)


class FileChangedError(Exception):
    """The file at *path* is not the one any more that was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} has changed")
        self.path = path


def update_file(path: Path, before: bytes, after: bytes) -> None:
    """Put *after* in the place of the file at *path*, if it still is *before*.

    Raises:
        FileChangedError: somebody else has written it since it was read, or deleted it.
        PermissionError: it is not to be written.
    """
    try:
        if path.read_bytes() != before:
            raise FileChangedError(path)
    except FileNotFoundError:
        raise FileChangedError(path) from None
    if not os.access(path, os.W_OK):  # taking its place needs no right to write it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    replace_file(path, after)


def _write_aside(path: Path, content: bytes) -> Path:
    """Write a file beside *path* whose name no reader of entries looks at."""
    handle, name = tempfile.mkstemp(prefix=".dreiklang-", suffix=".tmp", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o666 & ~_umask())
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    return aside


def _move_new(aside: Path, path: Path) -> None:
    """Move *aside* to *path* in one step that fails where there is something: a link; where there are none, by hand."""
    try:
        os.link(aside, path)
    except FileExistsError:
        raise
    except OSError:  # FAT and some network drives know no hard links
        path.touch(exist_ok=False)
        aside.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
