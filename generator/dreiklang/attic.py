"""Long texts that wait until somebody needs them -> laid aside: once they are many, in a file that nobody sees, and not in memory."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import IO, NamedTuple

_FEW = 1 << 22
"""So many bytes stay in memory: of a thousand entries, nearly all."""
_SHORT = 1 << 9
"""What is shorter takes less room than a note of where it lies."""
_RIGHTS = 0o700


class Laid(NamedTuple):
    """So many bytes (*size*) that lie in an *attic*, from *start* on."""

    attic: Attic
    start: int
    size: int

    def read(self) -> bytes:
        """Give these bytes."""
        return self.attic.read(self.start, self.size)


class Attic:
    """Takes bytes out of memory: once they are many, they lie in a file in *folder*; where there can be none, they stay."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._file: IO[bytes] | None = None
        self._room = _FEW
        self._is_usable = True

    def lay(self, data: bytes) -> bytes | Laid:
        """Give *data* as they are, or where they lie now."""
        if len(data) < _SHORT:
            return data
        with self._lock:
            if self._room >= len(data) or not self._is_usable:
                self._room -= len(data)
                return data
            try:
                return self._write(data)
            except OSError:  # no room on the disk, or nobody may write there
                self._is_usable = False
                return data

    def read(self, start: int, size: int) -> bytes:
        """Give so many bytes from *start* on.

        Raises:
            EOFError: they are not there any more.
        """
        with self._lock:
            data = b""
            if self._file:
                self._file.seek(start)
                data = self._file.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def _write(self, data: bytes) -> Laid:
        if self._file is None:
            with suppress(FileExistsError):
                self._folder.mkdir(mode=_RIGHTS)
            self._file = tempfile.TemporaryFile(dir=self._folder, buffering=0)  # noqa: SIM115  # open as long as somebody may read
        start = self._file.seek(0, io.SEEK_END)
        if self._file.write(data) < len(data):
            raise OSError
        return Laid(self, start, len(data))

    def __del__(self) -> None:
        if self._file:
            self._file.close()


_OPEN: list[Attic] = []


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Let long texts be laid aside in *folder* meanwhile; they can be read as long as somebody has them."""
    _OPEN.append(Attic(folder))
    try:
        yield
    finally:
        _OPEN.pop()


class Stored:
    """Bytes (*data*) that are laid aside, if somebody has asked for that; wherever they go, there once more."""

    __slots__ = ("_kept",)

    def __init__(self, data: bytes) -> None:
        self._kept = lay(data)

    @property
    def data(self) -> bytes:
        """The bytes."""
        return taken(self._kept)

    def __reduce__(self) -> tuple[type[Stored], tuple[bytes]]:
        return Stored, (self.data,)


def lay(data: bytes) -> bytes | Laid:
    """Lay *data* aside, if somebody has asked for that."""
    return _OPEN[-1].lay(data) if _OPEN else data


def taken(kept: bytes | Laid) -> bytes:
    """Give what was *kept*, wherever it lies."""
    return kept.read() if isinstance(kept, Laid) else kept
