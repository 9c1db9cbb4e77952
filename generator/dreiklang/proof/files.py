"""A folder -> the files in it: their names, and what they hold; those of the theme apart."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

from dreiklang.values import dataclass

_PROGRAMS = (".css", ".js", ".mjs", ".map")
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Files:
    """The *files* and *folders* below *root*, by their names with slashes.

    Some may be *shipped* with a theme; *in_shipped* is what lies right in those folders.
    """

    root: Path
    files: tuple[str, ...]
    folders: tuple[str, ...]
    shipped: tuple[Path, ...] = ()
    in_shipped: frozenset[str] = frozenset()

    @property
    def names(self) -> str:
        """The names of all folders and files, one a line."""
        return "\n".join((*self.folders, *self.files))

    def read(self, name: str) -> bytes:
        """Give the bytes of the file *name*."""
        return (self.root / name).read_bytes()

    def digest(self, name: str) -> bytes:
        """Give the hash of the file *name* (see `digest_of`); a long one is not in memory as a whole."""
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
    folders: list[str] = []
    files: list[str] = []
    for here, below, names in os.walk(root):
        inside = os.path.relpath(here, root).replace(os.sep, "/")
        prefix = "" if inside == "." else f"{inside}/"
        folders += [prefix + name for name in below]
        files += [prefix + name for name in names]
    there = frozenset(path.name for folder in shipped if folder.is_dir() for path in folder.iterdir())
    return Files(root, tuple(sorted(files)), tuple(sorted(folders)), shipped, there)


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
