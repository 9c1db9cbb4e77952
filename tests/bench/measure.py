"""A command -> what running it took: seconds of the processor and by the clock, memory of all its processes, bytes."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

_EVERY = 0.02
_NO_CACHE = "PYTHONDONTWRITEBYTECODE"  # who installs a tool has its modules compiled once
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Command:
    """What is run in *folder*; *out* is the folder that it builds."""

    arguments: tuple[str, ...]
    folder: Path
    out: Path
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took, its start included.

    *memory* is the largest sum of what all its processes held at one time (what they share counts several times);
    *written* counts the bytes of each page of the disk's cache that was changed, *size* and *files* what lies there now.
    """

    processor: float
    wall: float
    memory: int
    written: int
    size: int
    files: int


class FailedError(Exception):
    """A command that was to be measured has failed."""


def measure(command: Command) -> Run:
    """Run *command* once, and wait for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command.arguments,
            cwd=command.folder,
            env={**{name: value for name, value in os.environ.items() if name != _NO_CACHE}, **command.env},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        memory = _Memory(process)
        code = process.wait()
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        memory.stop()
        if code:
            output.seek(0)
            raise FailedError(output.read().decode("utf-8", "replace")[-2000:])
    sizes = [file.stat().st_size for file in command.out.rglob("*") if file.is_file()]
    return Run(
        processor=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        wall=wall,
        memory=max(memory.most, after.ru_maxrss * 1024 if not memory.most else 0),
        written=(after.ru_oublock - before.ru_oublock) * 512,
        size=sum(sizes),
        files=len(sizes),
    )


def best(runs: list[Run]) -> Run:
    """Take of each number the least: what others do on the machine only ever adds."""
    return Run(*(min(getattr(run, name) for run in runs) for name in Run.__dataclass_fields__))


class _Memory:
    """Looks, while a *process* goes on, at what it and its children hold; only Linux tells (*most* stays 0 elsewhere)."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.most = 0
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        if sys.platform == "linux":
            self._thread.start()

    def stop(self) -> None:
        """Look no longer."""
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(_EVERY):
            self.most = max(self.most, sum(map(_held, _family(self._process.pid))))


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            for children in Path(f"/proc/{one}/task").glob("*/children"):
                found += map(int, children.read_text().split())
        except OSError:  # it has just ended
            continue
    return found


def _held(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
