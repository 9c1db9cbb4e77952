"""More numbers than memory has room for -> kept in a file, and gone through when somebody asks for them, a few at a time."""

from __future__ import annotations

import io
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from dreiklang.proof.sieve.numbered import numbered

WIDTH, _BLOCK = 8, 1 << 16
_FEW, _MANY = 1 << 17, 1 << 23


class Kept:
    """A *file* that stays open, for what lies in it is asked for bit by bit: who lets go of it closes it."""

    def __init__(self, file: IO[bytes]) -> None:
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


class Span(NamedTuple):
    """Numbers in a file that was *kept*: so many bytes (*size*) from *start* on."""

    kept: Kept
    start: int
    size: int

    def blocks(self) -> Iterator[array[int]]:
        """Yield all numbers, so many at a time as are soon read."""
        for at in range(self.start, self.start + self.size, _BLOCK):
            block = numbered(())
            block.frombytes(self.kept.read(at, min(_BLOCK, self.start + self.size - at)))
            yield block


class Column:
    """Numbers one after the other, in *parts*: some in memory, some in files."""

    __slots__ = ("_parts",)

    def __init__(self, *parts: Span | Iterable[int]) -> None:
        self._parts = tuple(part if isinstance(part, Span | array) else numbered(part) for part in parts)

    def __len__(self) -> int:
        return sum(part.size // WIDTH if isinstance(part, Span) else len(part) for part in self._parts)

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.blocks())

    def __add__(self, other: Column) -> Column:
        return Column(*self._parts, *other._parts)

    def blocks(self) -> Iterator[array[int]]:
        """Yield all numbers, many at a time."""
        for part in self._parts:
            if isinstance(part, Span):
                yield from part.blocks()
            else:
                yield part

    def among(self, numbers: set[int]) -> set[int]:
        """Give those of *numbers* that are here."""
        return numbers.intersection(self) if numbers else numbers  # nothing need be read for none

    def missing(self, numbers: set[int]) -> set[int]:
        """Give those of *numbers* that are not here."""
        return numbers.difference(self) if numbers else numbers

    def grown(self, *more: Iterable[int]) -> Column:
        """Give the same with those of *more* behind that are not there yet."""
        new = set(chain(*more)).difference(self)
        return Column(*self._parts, new) if new else self


class Spool:
    """Takes numbers out of memory: once they are many, they lie in a file in *folder* that nobody sees; without one, they stay."""

    def __init__(self, folder: Path | None) -> None:
        self._file = SpooledTemporaryFile(_MANY, dir=str(folder)) if folder else None  # noqa: SIM115  # who keeps it closes it
        self._kept = Kept(self._file or io.BytesIO())

    def keep(self, numbers: Iterable[int]) -> Column:
        """Give *numbers* as a column."""
        cells = numbered(numbers)
        if self._file is None:
            return Column(cells)
        try:
            self._file.seek(0, io.SEEK_END)
            start = self._file.tell()
            self._file.write(cells.tobytes())
        except OSError:  # no room on the disk
            self._file = None
            return Column(cells)
        return Column(Span(self._kept, start, len(cells) * WIDTH))


class Heap:
    """Different numbers that come bit by bit; once they are many, *spool* takes those that are not *known*."""

    def __init__(self, spool: Spool, known: Column) -> None:
        self._spool = spool
        self._known = known
        self._new: set[int] = set()
        self._spooled: list[Column] = []

    def update(self, numbers: Iterable[int]) -> None:
        """Add *numbers*."""
        self._new.update(numbers)
        if len(self._new) > _FEW:
            self._spooled.append(self._spool.keep(self._new.difference(self._known, *self._spooled)))
            self._new.clear()

    def among(self, numbers: Iterable[int]) -> set[int]:
        """Give those of *numbers* that are here; of known ones, none need be."""
        wanted = numbered(numbers)
        found = self._new.intersection(wanted)
        return found.union(*(set(column).intersection(wanted) for column in self._spooled))

    def added_to(self, known: Column, *more: Iterable[int]) -> Column:
        """Give what is *known* with all of this and *more* behind."""
        return sum(self._spooled, known).grown(self._new, *more)
