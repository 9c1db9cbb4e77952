"""A folder -> the files in it: their names, and what they hold; those of the theme apart."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from dreiklang.values import dataclass

_PROGRAMS = (".css", ".js", ".mjs", ".map")
_BLOCK = 1 << 20


class State(NamedTuple):
    """How a file *lies* there, which is its disk, its place on that, its size and when it was written; and when anybody *touched* it last."""

    lies: tuple[int, int, int, int]
    touched: int


@dataclass(frozen=True, slots=True)
class Files:
    """The *files* and *folders* below *root*, by their names with slashes; *states* are those of files that are no links.

    Some may be *shipped* with a theme; *in_shipped* is what lies right in those folders. Of some, the hash may be *known*.
    """

    root: Path
    files: tuple[str, ...]
    folders: tuple[str, ...]
    shipped: tuple[Path, ...] = ()
    in_shipped: frozenset[str] = frozenset()
    states: Mapping[str, State] = field(default_factory=dict)
    known: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def names(self) -> str:
        """The names of all folders and files, one a line, but for those that they have from the theme."""
        return "\n".join(name for name in (*self.folders, *self.files) if not self._is_named_by_theme(name))

    def _is_named_by_theme(self, name: str) -> bool:
        return name.partition("/")[0] in self.in_shipped and any((folder / name).exists() for folder in self.shipped)

    def read(self, name: str) -> bytes:
        """Give the bytes of the file *name*."""
        return (self.root / name).read_bytes()

    def digest(self, name: str) -> bytes:
        """Give the hash of the file *name* (see `digest_of`), which may be *known*; a long one is not in memory as a whole."""
        if found := self.known.get(name):
            return found
        sums = _sums_of(name)
        with (self.root / name).open("rb") as file:
            while block := file.read(_BLOCK):
                sums.update(block)
        return sums.digest()

    def is_shipped(self, name: str, data: bytes) -> bool:
        """Whether a file comes as it is from the theme: nobody's journal is in it."""
        for folder in self.shipped if name.partition("/")[0] in self.in_shipped else ():
            twin = folder / name
            try:
                if twin.stat().st_size == len(data):
                    return twin.read_bytes() == data
            except OSError:
                continue
        return False


def files_in(root: Path, shipped: tuple[Path, ...] = ()) -> Files:
    """Look at the folder *root*."""
    folders, files, states, waiting = list[str](), list[str](), dict[str, State](), [""]
    while waiting:
        here = waiting.pop()
        with suppress(OSError), os.scandir(f"{root}{os.sep}{here}") as found:  # gone, or not to be read
            for each in found:
                name, is_link = f"{here}{each.name}", each.is_symlink()
                if each.is_dir():
                    folders.append(name)
                    waiting += () if is_link else (f"{name}/",)
                    continue
                files.append(name)
                if not is_link:
                    states[name] = _state_of(each.stat(follow_symlinks=False))
    there = frozenset(path.name for folder in shipped if folder.is_dir() for path in folder.iterdir())
    return Files(root, tuple(sorted(files)), tuple(sorted(folders)), shipped, there, states)


def _state_of(status: os.stat_result) -> State:
    lies = status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
    return State(lies, status.st_ctime_ns)


def is_prose(name: str) -> bool:
    """Whether the file *name* may hold sentences: a program holds none."""
    return not name.endswith(_PROGRAMS)


def digest_of(name: str, data: bytes) -> bytes:
    """Give the hash by which the file *name*, which holds *data*, is known again: by whatever name, but a program is no page."""
    sums = _sums_of(name)
    sums.update(data)
    return sums.digest()


def _sums_of(name: str) -> blake2b:
    return blake2b(digest_size=16, person=b"prose" if is_prose(name) else b"program")


def digest_of_names(files: Files) -> bytes:
    """Give the hash by which the names of all *files* are known again."""
    return digest_of("", files.names.encode("utf-8", "surrogateescape"))
