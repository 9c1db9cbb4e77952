"""What was told of a journal -> the same again, as long as no file of it has changed: without reading one of them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import dreiklang
from dreiklang.cli.journal import OpenJournal

_FOLDER = "told"


def remembered(opened: OpenJournal, name: str, make: Callable[[], str]) -> str:
    """Give what *make* tells of the journal: from the cache, where it was told of the same files, options and day before.

    A file counts as the same by its size, its place on the disk and its times, to the nanosecond.
    """
    key, file = _key(opened), opened.paths.cache / _FOLDER / f"{name}.json"
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(file.read_text("utf-8"))
        if isinstance(kept, dict) and kept.get("key") == key and isinstance(kept.get("told"), str):
            return str(kept["told"])
    told = make()
    if _key(opened) == key:  # nobody wrote meanwhile
        with contextlib.suppress(OSError):  # where nothing can be kept, it is told anew each time
            _keep(file, json.dumps({"key": key, "told": told}, ensure_ascii=False))
    return told


def _key(opened: OpenJournal) -> str:
    digest = hashlib.sha256(repr((_version(), opened.options, opened.today)).encode())
    for line in _files(opened.paths.entries):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    """Yield a line for each file below *folder*, links too."""
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in sorted(listing, key=lambda one: one.name):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield f"{entry.path}|{_state(entry)}\n"


def _state(entry: os.DirEntry[str]) -> str:
    try:
        status = entry.stat()
    except OSError:  # a link to nothing
        return ""
    return f"{status.st_size}|{status.st_mtime_ns}|{status.st_ctime_ns}|{status.st_ino}"


def _version() -> str:
    """Tell this code from another one."""
    files = sorted(Path(dreiklang.__file__).parent.rglob("*.py"))
    return hashlib.sha256("".join(f"{file}{file.stat().st_mtime_ns}" for file in files).encode()).hexdigest()


def _keep(file: Path, text: str) -> None:
    file.parent.parent.mkdir(mode=0o700, exist_ok=True)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as writing:
        writing.write(text)
    Path(aside).replace(file)
