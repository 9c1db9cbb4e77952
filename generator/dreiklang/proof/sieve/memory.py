"""What was proven, as numbers -> a file in the journal's cache, and back; whatever is not whole and ours is no memory.

Of what is much, only the places in the file are taken along: most of it nobody asks for.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from dreiklang.cache.files import writing_whole
from dreiklang.proof.sieve.column import WIDTH, Column, Kept, Span
from dreiklang.proof.sieve.numbered import numbered
from dreiklang.proof.sieve.prints import PARTS, Print, cells_of
from dreiklang.proof.sieve.public import Public
from dreiklang.values import dataclass

_DIGEST = 16
_SIZE = struct.Struct("<Q")
_BLOCK = 1 << 20

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
    prints: Mapping[bytes, Print] = field(default_factory=dict)
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


def recall(path: Path | None, key: bytes) -> Memory:
    """Read what was noted for *key*; what cannot be read, or was changed since, is forgotten."""
    try:
        kept = Kept(path.open("rb")) if path else None
        end = path.stat().st_size - _DIGEST if path else 0
        if kept is None or end < _DIGEST or kept.read(0, _DIGEST) != key or not _is_whole(kept, end, key):
            return Memory()
        return _unpacked(_Sections(kept, end), kept)
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
        sums = blake2b(digest_size=_DIGEST, key=key)
        file.write(key)
        for size, blocks in _packed(memory):
            for block in (_SIZE.pack(size), *blocks):
                sums.update(block)
                file.write(block)
        file.write(sums.digest())
        memory.close()


def _is_whole(kept: Kept, end: int, key: bytes) -> bool:
    sums = blake2b(digest_size=_DIGEST, key=key)
    for at in range(_DIGEST, end, _BLOCK):
        sums.update(kept.read(at, min(_BLOCK, end - at)))
    return sums.digest() == kept.read(end, _DIGEST)


def _packed(memory: Memory) -> Iterator[Section]:
    yield _small(memory.files)
    yield _small(memory.parts)
    yield _small([numbered(map(len, memory.parts.values())).tobytes()])
    yield _small(chain.from_iterable(memory.parts.values()))
    yield from _table({digest: cells_of(one) for digest, one in memory.prints.items()})
    yield from _table({digest: (text.words,) for digest, text in memory.public.items()})
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


def _table(rows: Mapping[bytes, tuple[Cells, ...]]) -> Iterator[Section]:
    """Yield the keys of *rows*, and for each column how much each row holds there, and all that."""
    yield _small(rows)
    for column in zip(*rows.values(), strict=True):
        yield _small([numbered(map(len, column)).tobytes()])
        yield _large(column)


class _Sections:
    """Goes through the sections of a file that was *kept*, up to its *end*."""

    def __init__(self, kept: Kept, end: int) -> None:
        self._kept = kept
        self._at, self._end = _DIGEST, end

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
    prints = {digest: Print(*cells) for digest, cells in _prints(sections)}
    public = {digest: Public(words) for digest, words in _public(sections, kept)}
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


def _prints(sections: _Sections) -> Iterator[tuple[bytes, tuple[array[int], ...]]]:
    digests = sections.digests()
    cells = [_cells(sections.numbers(), sections.read()) for _ in PARTS if digests]
    return zip(digests, zip(*cells, strict=True), strict=True)


def _cells(sizes: array[int], data: bytes) -> Iterator[array[int]]:
    at, nothing = 0, numbered(())
    for size in sizes:
        yield _array(data[at : at + size * WIDTH]) if size else nothing  # as most are
        at += size * WIDTH


def _public(sections: _Sections, kept: Kept) -> Iterator[tuple[bytes, Column]]:
    digests = sections.digests()
    sizes, (start, _) = (sections.numbers(), sections.skip()) if digests else (numbered(()), (0, 0))
    for digest, size in zip(digests, sizes, strict=True):
        yield digest, Column(Span(kept, start, size * WIDTH))
        start += size * WIDTH


def _array(data: bytes) -> array[int]:
    numbers = numbered(())
    numbers.frombytes(data)
    return numbers
