"""What was proven, as numbers -> a file in the journal's cache, and back; whatever is not whole and ours is no memory.

Of what is much, only the places in the file are taken along: most of it nobody asks for.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from itertools import accumulate, chain, islice
from pathlib import Path
from typing import TypeAlias

from dreiklang.cache.files import writing_whole
from dreiklang.proof.sieve.column import WIDTH, Column, Kept, Span
from dreiklang.proof.sieve.numbered import numbered
from dreiklang.proof.sieve.prints import PARTS
from dreiklang.proof.sieve.public import Public
from dreiklang.proof.sieve.sealed import Sealed, Sealing
from dreiklang.proof.sieve.tables import Part, Prints, Rows
from dreiklang.values import dataclass

_DIGEST = 16
_SIZE = struct.Struct("<Q")

Cells: TypeAlias = "array[int] | Column"
Section: TypeAlias = "tuple[int, Iterable[bytes | array[int]]]"
"""How many bytes are to be written, and they themselves, in pieces."""


def _none() -> array[int]:
    return numbered(())


@dataclass(frozen=True, slots=True)
class Memory:
    """What was looked at in the last proof, and found clean; much of it lies in the file *kept*.

    *files* are the hashes of all files of that tree, *parts* those of the stretches of long ones, *prints* what was secret, *public* what excused it, by their hashes;
    *names* the numbers of the names. What stood in the files: all *words* as they were written, with their *numbers*,
    and as numbers *pairs* and *rows* of words that nothing public explains, and *ways*. *short* and *mails* are rows that were
    found, and excused.
    """

    files: frozenset[bytes] = frozenset()
    parts: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    prints: Prints = field(default_factory=Prints)
    public: Mapping[bytes, Public] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    numbers: array[int] = field(default_factory=_none)
    names: array[int] = field(default_factory=_none)
    pairs: Column = field(default_factory=Column)
    rows: Column = field(default_factory=Column)
    ways: Column = field(default_factory=Column)
    short: Column = field(default_factory=Column)
    mails: Column = field(default_factory=Column)
    kept: Kept | None = None

    def close(self) -> None:
        """Ask for nothing more of it: where a file is open, some systems let nobody write it anew."""
        if self.kept:
            self.kept.close()


_NUMBERS, _FACTS = ("numbers", "names"), ("pairs", "rows", "ways", "short", "mails")


def recall(path: Path | None, key: bytes, *, in_part: bool = False) -> Memory:
    """Read what was noted for *key*; what cannot be read, or was changed since, is forgotten.

    Who asks *in_part* for it hears only then of what is broken: the rest is not looked at.
    """
    try:
        kept = Sealed(path.open("rb"), key) if path else None
        if kept is None:
            return Memory()
        if not in_part:
            kept.check()
        return _unpacked(_Sections(kept), kept)
    except (OSError, EOFError):
        return Memory()


def note(path: Path | None, key: bytes, memory: Memory) -> None:
    """Note *memory* for *key*; where that cannot be written, nothing is remembered, and the next proof takes longer."""
    if path is None:
        return
    try:
        _write(path, key, memory)
    except (OSError, EOFError):
        memory.close()
        with suppress(OSError):
            path.unlink(missing_ok=True)  # it tells of another tree, and nobody shall go on from that


def _write(path: Path, key: bytes, memory: Memory) -> None:
    with writing_whole(path) as file:
        sealing = Sealing(file, key)
        for size, blocks in _packed(memory):
            for block in (_SIZE.pack(size), *blocks):
                sealing.write(block)
        sealing.finish()
        memory.close()


def _packed(memory: Memory) -> Iterator[Section]:
    yield _small(memory.files)
    yield _small(memory.parts)
    yield _small([numbered(map(len, memory.parts.values())).tobytes()])
    yield _small(chain.from_iterable(memory.parts.values()))
    yield _small(memory.prints.keys)
    for part in memory.prints.parts:
        yield _small([part.sizes.tobytes()])
        yield _large([part.cells])
    columns = [text.words for text in memory.public.values()]
    yield _small(memory.public)
    yield _small([numbered(map(len, columns)).tobytes()])
    yield _large(columns)
    yield _small(["\n".join(memory.words).encode("utf-8", "surrogatepass")])
    yield from (_small([getattr(memory, name).tobytes()]) for name in _NUMBERS)
    yield from (_large([getattr(memory, name)]) for name in _FACTS)


def _small(parts: Iterable[bytes]) -> Section:
    data = b"".join(parts)
    return len(data), (data,)


def _large(columns: Sequence[Cells]) -> Section:
    return sum(map(len, columns)) * WIDTH, chain.from_iterable(map(_blocks, columns))


def _blocks(cells: Cells) -> Iterable[array[int]]:
    return cells.blocks() if isinstance(cells, Column) else (cells,)


class _Sections:
    """Goes through the sections of a file that was *kept*."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._at = 0

    def skip(self) -> tuple[int, int]:
        """Say where the next one begins, and what its size is."""
        (size,) = _SIZE.unpack(self._kept.read(self._at, _SIZE.size))
        start = self._at + _SIZE.size
        self._at = start + size
        return start, size

    def read(self) -> bytes:
        """Give the next one."""
        return self._kept.read(*self.skip())

    def digests(self) -> list[bytes]:
        """Give the next one, which holds digests."""
        data = self.read()
        return [data[at : at + _DIGEST] for at in range(0, len(data), _DIGEST)]

    def numbers(self) -> array[int]:
        """Give the next one, which holds numbers."""
        return _array(self.read())

    def column(self) -> Column:
        """Give the next one, which holds many numbers."""
        return Column(Span(self._kept, *self.skip()))


def _unpacked(sections: _Sections, kept: Kept) -> Memory:
    files = frozenset(sections.digests())
    long, sizes, digests = sections.digests(), sections.numbers(), iter(sections.digests())
    parts = {digest: tuple(islice(digests, size)) for digest, size in zip(long, sizes, strict=True)}
    prints = Prints(tuple(sections.digests()), tuple(Part(sections.numbers(), sections.numbers()) for _ in PARTS))
    public = _public(sections, kept)
    words = tuple(sections.read().decode("utf-8", "surrogatepass").split())
    return Memory(
        files,
        parts,
        prints,
        public,
        words,
        numbers=sections.numbers(),
        names=sections.numbers(),
        pairs=sections.column(),
        rows=sections.column(),
        ways=sections.column(),
        short=sections.column(),
        mails=sections.column(),
        kept=kept,
    )


def _public(sections: _Sections, kept: Kept) -> Rows[Public]:
    digests, sizes = sections.digests(), sections.numbers()
    starts = accumulate((size * WIDTH for size in sizes), initial=sections.skip()[0])
    places = dict(zip(digests, zip(starts, sizes, strict=False), strict=True))

    def look(key: bytes) -> Public:
        start, size = places[key]
        return Public(Column(Span(kept, start, size * WIDTH)))

    return Rows(digests, look)


def _array(data: bytes) -> array[int]:
    numbers = numbered(())
    numbers.frombytes(data)
    return numbers
