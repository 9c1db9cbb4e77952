"""A finished tree and passages of its files -> the same files with other passages, each of which stood there exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from dreiklang.engine.earlier import Shift
from dreiklang.engine.retouch.beyond import BeyondError

_AROUND = 1 << 15
"""So many bytes on each side of a passage are around it."""
Pieces = tuple[bytes | memoryview, ...]
"""What stands in a file, piece by piece: the search index of many entries is long, and is not put together twice."""


class Tree:
    """The files below *folder* in which something was exchanged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, _File] = {}

    @property
    def changed(self) -> Mapping[str, Pieces]:
        """The new content of each changed file, by its path."""
        return {path: tuple(file.pieces()) for path, file in sorted(self._files.items()) if file.is_changed}

    def regions(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield each place where something was exchanged, with what is around it, as it was and as it is now."""
        return chain.from_iterable(file.regions() for file in self._files.values())

    def has(self, path: str) -> bool:
        """Whether there is a file at *path*."""
        return path in self._files or (self._folder / path).is_file()

    def content(self, path: str) -> bytes:
        """Give what stands in the file at *path* by now.

        Raises:
            BeyondError: there is no such file.
        """
        return b"".join(self._file(path).pieces())

    def exchange(self, path: str, was: bytes, now: bytes) -> None:
        """Let *now* stand in the file at *path* where *was* stood.

        Raises:
            BeyondError: that stands there not once, or in several places.
        """
        if was != now and not self._file(path).exchange(was, now):
            raise BeyondError(path)

    def shifts(self, path: str) -> tuple[Shift, ...]:
        """Say where something was exchanged in the file at *path*, and by how much more."""
        return self._files[path].shifts() if path in self._files else ()

    def _file(self, path: str) -> _File:
        if path not in self._files:
            try:
                self._files[path] = _File((self._folder / path).read_bytes())
            except OSError:
                raise BeyondError(path) from None
        return self._files[path]


class _File:
    """What stood in a file, and what stands there now: from where to where, and what."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._exchanged: list[tuple[int, int, bytes]] = []

    @property
    def is_changed(self) -> bool:
        return bool(self._exchanged)

    def exchange(self, was: bytes, now: bytes) -> bool:
        """Put *now* in the place of *was*, if that stood there once, and nothing of it was exchanged already."""
        start = self._content.find(was)
        end = start + len(was)
        if not was or start < 0 or self._content.find(was, start + 1) >= 0:
            return False
        if any(start < other_end and other_start < end for other_start, other_end, _ in self._exchanged):
            return False
        self._exchanged.append((start, end, now))
        return True

    def shifts(self) -> tuple[Shift, ...]:
        """As of a tree."""
        return tuple((end, len(now) - (end - start)) for start, end, now in self._exchanged)

    def regions(self) -> Iterator[tuple[bytes, bytes]]:
        """As of a tree; places that are near each other are one."""
        near: list[tuple[int, int, bytes]] = []
        for each in (*sorted(self._exchanged), None):
            if near and (each is None or each[0] - near[-1][1] > _AROUND):
                yield self._region(near)
                near = []
            near += [each] if each else []

    def _region(self, near: list[tuple[int, int, bytes]]) -> tuple[bytes, bytes]:
        start, end = max(near[0][0] - _AROUND, 0), near[-1][1] + _AROUND
        now, at = list[bytes](), start
        for first, last, new in near:
            now += self._content[at:first], new
            at = last
        return self._content[start:end], b"".join((*now, self._content[at:end]))

    def pieces(self) -> Iterator[bytes | memoryview]:
        content, at = memoryview(self._content), 0
        for start, end, now in sorted(self._exchanged):
            yield content[at:start]
            yield now
            at = end
        yield content[at:]
