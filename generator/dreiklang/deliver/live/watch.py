"""Folders and files -> which of them have changed: heard from the system, and seen again every few seconds all the same."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver


class State(NamedTuple):
    """What tells a file from how it was before."""

    size: int
    changed: int
    written: int
    number: int


Snapshot = Mapping[str, State]

_FOLDERS: list[type[FileSystemEvent]] = [DirCreatedEvent, DirMovedEvent, DirDeletedEvent]
_FILES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    FileClosedEvent,
]
"""What tells of a change; that somebody read, we would hear thousands of times."""
_PASSING = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload")
"""How the names of files end that editors and browsers leave for a moment."""
_REST, _RESTS = 3.0, 40
"""Who was not told of a change (by a folder in the network) sees it after so many seconds, or so many times what looking takes."""


class Watcher(FileSystemEventHandler):
    """Watches *roots*, and tells *touched* which path may have changed ("" if any may)."""

    def __init__(self, roots: Iterable[str], touched: Callable[[str], None]) -> None:
        self._touched = touched
        self._roots: dict[str, None] = {}
        self._observer: BaseObserver = Observer()
        self._over = Event()
        for root in roots:
            self.watch(root)

    def start(self) -> None:
        """Begin to watch."""
        with suppress(OSError):  # as above
            self._observer.start()
        Thread(target=self._look_again, args=(self.snapshot(),), daemon=True).start()

    def stop(self) -> None:
        """Stop watching."""
        self._over.set()
        self._observer.stop()

    def watch(self, root: str) -> Snapshot:
        """Watch *root* too; give what lies there, if it is new."""
        path = Path(root).resolve()
        if str(path) in self._roots:
            return {}
        self._roots[str(path)] = None
        folder = path if path.is_dir() else path.parent
        with suppress(OSError):  # too many folders for the system: then by looking alone
            self._observer.schedule(self, str(folder), recursive=folder == path, event_filter=_FOLDERS + _FILES)
        return dict(_states(str(path)))

    def snapshot(self) -> Snapshot:
        """Give the state of everything that is watched."""
        return dict(found for root in self._roots for found in _states(root))

    def state(self, path: str) -> State | None:
        """Give the state of the file at *path*; None where there is none, or where it is none of those that are watched."""
        try:
            is_ours = any(path == root or path.startswith(root + os.sep) for root in self._roots)
            return _state(os.stat(path)) if is_ours and not _is_passing(path) else None  # noqa: PTH116  # often
        except OSError:
            return None

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell of the event."""
        if event.is_directory:
            self._touched("")
            return
        for path in (event.src_path, event.dest_path):
            name = os.fsdecode(path)
            if name and not _is_passing(name):
                self._touched(name)

    def _look_again(self, last: Snapshot) -> None:
        rest = _REST
        while not self._over.wait(rest):
            began = time.monotonic()
            now = self.snapshot()
            for path in differences(now, last):
                self._touched(path)
            last, rest = now, max(_REST, (time.monotonic() - began) * _RESTS)


def differences(one: Snapshot, other: Snapshot) -> frozenset[str]:
    """Give the paths that have another state in *one* than in *other*."""
    return frozenset(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _states(root: str) -> Iterator[tuple[str, State]]:
    waiting = [root]
    if os.path.isfile(root):  # noqa: PTH113  # often
        yield root, _state(os.stat(root))  # noqa: PTH116  # often
        return
    while waiting:
        try:
            with os.scandir(waiting.pop()) as listing:
                for entry in listing:
                    if entry.is_dir(follow_symlinks=False):
                        waiting += [] if entry.name.startswith(".") else [entry.path]
                    elif not _is_passing(entry.path):
                        yield entry.path, _state(entry.stat())
        except OSError:  # it has gone meanwhile
            continue


def _state(status: os.stat_result) -> State:
    return State(status.st_size, status.st_ctime_ns, status.st_mtime_ns, status.st_ino)


def _is_passing(path: str) -> bool:
    name = path.rpartition(os.sep)[2]
    return name.startswith((".", "#")) or name.endswith(_PASSING)
