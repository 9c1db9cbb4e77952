"""A picture -> a clean copy of it, made once: cleaning a large photo takes as long as building a hundred pages."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import PIL

from dreiklang.audience.pictures import MAX_BYTES, VERSION, clean_picture
from dreiklang.texts.files import Obstacle

_FORGOTTEN = 30 * 24 * 60 * 60
"""Seconds after which a copy that no build asked for is thrown away."""


def read_regular(path: Path) -> bytes | Obstacle:
    """Read the file at *path*; nothing endless, and nothing that waits for somebody to write."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Obstacle.UNREADABLE
        return Obstacle.TOO_LARGE if status.st_size > MAX_BYTES else path.read_bytes()
    except OSError:
        return Obstacle.UNREADABLE


def clean_copy(data: bytes, name: str, folder: Path) -> Path | bytes | Obstacle:
    """Give the clean copy of the picture *data* in *folder*; where it cannot be kept, its bytes."""
    ending = Path(name).suffix.lower()
    seal = hashlib.blake2b(f"{VERSION} {PIL.__version__} {ending} ".encode() + data, digest_size=20).hexdigest()
    copy = folder / f"{seal}{ending}"
    try:
        os.utime(copy)
    except OSError:
        cleaned = clean_picture(data, name)
        return cleaned if isinstance(cleaned, Obstacle) or not _keep(cleaned, copy) else copy
    return copy


def forget_copies(folder: Path) -> None:
    """Throw away what no build asked for in a long time."""
    for copy in folder.glob("*"):
        with suppress(OSError):  # another build may do the same
            if copy.stat().st_mtime < time.time() - _FORGOTTEN:
                copy.unlink()


def _keep(cleaned: bytes, copy: Path) -> bool:
    """Write *cleaned*; nobody ever sees half of it."""
    try:
        copy.parent.parent.mkdir(mode=0o700, exist_ok=True)
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=copy.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(cleaned)
        Path(name).replace(copy)
    except OSError:
        return False
    return True
