"""A finished folder -> its place: all of the old or all of the new, whatever happens in between."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_NEW = ".dreiklang-new-"
_OLD = ".dreiklang-old-"
_LEFT_OVER_AFTER = 3600
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextlib.contextmanager
def aside(target: Path) -> Iterator[Path]:
    """Give an empty folder beside *target*, readable by nobody else; it is gone afterwards, unless it was exchanged."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _tidy(target)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}{_NEW}", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(finished: Path, target: Path, *, mode: int) -> None:
    """Let *finished*, with the rights *mode*, take the place of *target*; what was there is deleted."""
    finished.chmod(mode)
    if not target.exists():
        finished.rename(target)
    elif not _exchange(finished, target):
        old = target.with_name(f".{target.name}{_OLD}{os.getpid()}")
        target.rename(old)
        try:
            finished.rename(target)
        except OSError:
            old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can; say whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    result: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return result == 0


def _tidy(target: Path) -> None:
    """Bring back what a killed run had moved away, and delete what killed runs left behind."""
    before = time.time() - _LEFT_OVER_AFTER
    for old in sorted(target.parent.glob(f".{target.name}{_OLD}*")):
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(target)
    for new in target.parent.glob(f".{target.name}{_NEW}*"):
        if new.stat().st_mtime < before:  # a younger one may belong to a build under way
            shutil.rmtree(new, ignore_errors=True)
