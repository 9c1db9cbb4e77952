"""Many numbers in a file -> gone through when somebody asks for them, a few at a time: there are more than memory has room for."""

from __future__ import annotations

import io
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from dreiklang.proof.sieve.numbered import numbered

WIDTH, _BLOCK = 8, 1 << 16


class Kept:
    """A *file* that stays open, for what lies in it is asked for bit by bit: who lets go of it closes it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, start: int, size: int) -> bytes:
        """Give so many bytes from *start* on.

        Raises:
            EOFError: somebody has cut the file off.
        """
        self._file.seek(start)
        data = self._file.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def close(self) -> None:
        """Read no more."""
        self._file.close()

    def __del__(self) -> None:
        self.close()


NOTHING = Kept(io.BytesIO())


class Column:
    """Numbers of which most lie in a *file*, *size* bytes from *start* on; *more* come behind."""

    __slots__ = ("_file", "_more", "_size", "_start")

    def __init__(self, more: Iterable[int] = (), file: Kept = NOTHING, start: int = 0, size: int = 0) -> None:
        self._file = file
        self._start = start
        self._size = size
        self._more = numbered(more)

    def __len__(self) -> int:
        return self._size // WIDTH + len(self._more)

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.blocks())

    def blocks(self) -> Iterator[array[int]]:
        """Yield all numbers, so many at a time as are soon read."""
        for at in range(self._start, self._start + self._size, _BLOCK):
            block = numbered(())
            block.frombytes(self._file.read(at, min(_BLOCK, self._start + self._size - at)))
            yield block
        if self._more:
            yield self._more

    def grown(self, *more: Iterable[int]) -> Column:
        """Give the same with those of *more* behind that are not there yet."""
        new = set(chain(*more)).difference(self)
        return Column(chain(self._more, new), self._file, self._start, self._size)
