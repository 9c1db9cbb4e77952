"""This installation -> a digest of everything that is not the user's and may make a difference to a result."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

import dreiklang

_BESIDE_US = ("markdown", "pymdown-extensions", "mkdocs-material", "mkdocs", "pygments")
_INSTALLED = (".dist-info", ".egg-info")
"""Ends the names of folders that tell of a package: "mkdocs_material-9.8.1.dist-info"."""


@cache
def state_of_program() -> bytes:
    """Give the digest of our code, of Python, and of the packages that we work with: 16 bytes."""
    files = _files(Path(dreiklang.__file__).parent)
    state = (sys.version, *_versions(), *sorted(files))
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


def _versions() -> Iterator[str]:
    """Yield a line for each package beside us: by the names of folders, which hold its version; where there is none, ask."""
    found: dict[str, list[str]] = {}
    for place in sys.path:
        with suppress(OSError):  # an archive, or nothing at all
            for name in os.listdir(place or os.curdir):  # noqa: PTH208  # the names are enough
                if name.endswith(_INSTALLED):
                    found.setdefault(name.partition("-")[0].lower().replace("_", "-"), []).append(f"{place}|{name}")
    for package in _BESIDE_US:
        yield "".join(found.get(package, ())) or _version_of(package)


def _version_of(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # takes its time, and is hardly needed

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
