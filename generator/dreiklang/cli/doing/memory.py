"""What commands wrote into files -> a list from which the last of it can be taken back, in the folder of the cache."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from dreiklang.values import dataclass
from dreiklang.write import create_file, replace_file

_NAME = "edits.json"
_MOST = 50


@dataclass(frozen=True, slots=True)
class FileEdit:
    """What became of the file at *path* (in the entries folder): from *start* on, *new* characters took the place of *old* ones.

    *before* and *after* are hashes of the whole file.
    """

    path: str
    start: int
    old: str
    new: str
    before: str
    after: str

    @classmethod
    def of(cls, path: str, before: str, after: str) -> FileEdit:
        """Compare two texts of the file at *path*."""
        shorter = min(len(before), len(after))
        start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
        tail = 0
        while tail < shorter - start and before[-1 - tail] == after[-1 - tail]:
            tail += 1
        old, new = before[start : len(before) - tail], after[start : len(after) - tail]
        return cls(path, start, old, new, hash_of(before), hash_of(after))

    def taken_back(self, text: str) -> str | None:
        """Give the *text* of the file as it was before; None where it is not the one any more that was left."""
        if hash_of(text) != self.after:
            return None
        return text[: self.start] + self.old + text[self.start + len(self.new) :]


@dataclass(frozen=True, slots=True)
class Step:
    """What one *command* (as it was typed) did to *files*."""

    command: str
    files: tuple[FileEdit, ...]


def hash_of(text: str) -> str:
    """Give a hash of *text*."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def recall(cache: Path) -> tuple[Step, ...]:
    """Give what was done, the latest last; nothing, where the list is gone or broken: it lies in a cache."""
    try:
        raw = json.loads((cache / _NAME).read_bytes())
        return tuple(Step(step["command"], tuple(FileEdit(**file) for file in step["files"])) for step in raw)
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def remember(cache: Path, steps: Iterable[Step]) -> None:
    """Keep the latest of *steps*."""
    cache.mkdir(mode=0o700, exist_ok=True)
    text = json.dumps([asdict(step) for step in tuple(steps)[-_MOST:]], ensure_ascii=False, indent=1)
    path = cache / _NAME
    if path.exists():
        replace_file(path, text.encode("utf-8"))
    else:
        create_file(path, text)
