"""A finished folder -> its place: all of the old or all of the new, whatever happens in between."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from dreiklang.deliver.lock import locked
from dreiklang.options import Edition

RIGHTS = {Edition.PUBLIC: 0o755, Edition.PRIVATE: 0o700}
"""Of the folder of each edition."""
_NEW = ".dreiklang-new-"
_OLD = ".dreiklang-old-"
_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""


@contextlib.contextmanager
def aside(target: Path) -> Iterator[Path]:
    """Give an empty folder beside *target*, readable by nobody else; it is gone afterwards, unless it was exchanged.

    Meanwhile nobody else builds into *target*.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(target):
        _tidy(target)
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name}{_NEW}", dir=target.parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def carry_over(paths: Iterable[str], source: Path, folder: Path) -> None:
    """Copy what lies at *paths* in *source* to the same places of *folder*, but nothing over what is there."""
    for path in paths:
        copy = folder / path
        if not os.path.lexists(copy):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / path, copy, follow_symlinks=False)


def put_in_place(finished: Path, target: Path, *, mode: int) -> None:
    """Let *finished*, with the rights *mode*, take the place of *target*; what was there lies where that was, or is deleted."""
    finished.chmod(mode)
    if not target.exists():
        finished.rename(target)
    elif _exchange(finished, target):
        finished.chmod(stat.S_IRWXU)  # it is the old one now, of which nobody shall read what is left if we are killed
    else:
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
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if linux := getattr(library, "renameat2", None):
        return bool(linux(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _EXCHANGE) == 0)
    if macos := getattr(library, "renamex_np", None):
        return bool(macos(*paths, _EXCHANGE) == 0)
    return False


def _tidy(target: Path) -> None:
    """Bring back what a killed run had moved away, and delete what it left behind."""
    old, new = f".{target.name}{_OLD}", f".{target.name}{_NEW}"
    for left in sorted(target.parent.iterdir()):
        if left.name.startswith(old) and not target.exists():
            left.rename(target)
        elif left.name.startswith((old, new)):
            shutil.rmtree(left, ignore_errors=True)
