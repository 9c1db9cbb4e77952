"""This installation -> a digest of everything that is not the user's and may make a difference to a result."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import dreiklang

_BESIDE_US = ("markdown", "pymdown-extensions", "mkdocs-material", "mkdocs", "pygments")


@cache
def state_of_program() -> bytes:
    """Give the digest of our code, of Python, and of the packages that we work with: 16 bytes."""
    files = _files(Path(dreiklang.__file__).parent)
    state = (sys.version, *map(_version_of, _BESIDE_US), *sorted(files))
    return blake2b("\n".join(state).encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _files(folder: Path) -> Iterator[str]:
    """Yield a line for each file of ours: another code has another size, or another time."""
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in listing:
                if entry.is_dir(follow_symlinks=False):
                    waiting += [entry.path] if entry.name != "__pycache__" else []
                else:
                    status = entry.stat()
                    yield f"{entry.path}|{status.st_size}|{status.st_mtime_ns}"


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
