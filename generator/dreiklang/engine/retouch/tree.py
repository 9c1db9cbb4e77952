"""A finished tree and passages of its files -> the same files with other passages, each of which stood there exactly once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dreiklang.engine.retouch.beyond import BeyondError


class Retouched:
    """The files below *folder* in which something was exchanged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, bytes] = {}
        self._changed: set[str] = set()

    @property
    def changed(self) -> Mapping[str, bytes]:
        """The new content of each changed file, by its path."""
        return {path: self._files[path] for path in sorted(self._changed)}

    def has(self, path: str) -> bool:
        """Whether there is a file at *path*."""
        return path in self._files or (self._folder / path).is_file()

    def content(self, path: str) -> bytes:
        """Give what stands in the file at *path* by now.

        Raises:
            BeyondError: there is no such file.
        """
        if path not in self._files:
            try:
                self._files[path] = (self._folder / path).read_bytes()
            except OSError:
                raise BeyondError(path) from None
        return self._files[path]

    def exchange(self, path: str, was: bytes, now: bytes) -> None:
        """Let *now* stand in the file at *path* where *was* stood.

        Raises:
            BeyondError: that stands there not once, or in several places.
        """
        if was == now:
            return
        content = self.content(path)
        if not was or content.count(was) != 1:
            raise BeyondError(path)
        self._files[path] = content.replace(was, now)
        self._changed.add(path)
