"""A target -> the right to build into it, which one process has at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK = ".dreiklang-lock"


@contextlib.contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the lock beside *target*, or refuse: somebody builds there. The system lets go of it for whom it kills."""
    lock = target.with_name(f".{target.name}{_LOCK}")
    opened = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not (_take(opened) and _is_still(lock, opened)):
            raise Refused(Refusal.TARGET_BUSY, path=str(target))
        try:
            yield
        finally:
            _remove(lock)
    finally:
        os.close(opened)


def _take(opened: int) -> bool:
    """Take the lock of an *opened* file; say whether it was free. Where the file system knows no locks, it always is."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _is_still(lock: Path, opened: int) -> bool:
    """Whether who held the *lock* before did not take it away after we *opened* it."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(opened))
    except FileNotFoundError:
        return False


def _remove(lock: Path) -> None:
    """Take the *lock* away while it is held; Windows does not let us, and keeps an empty file."""
    with contextlib.suppress(OSError):
        lock.unlink()
