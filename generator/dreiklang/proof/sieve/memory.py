"""What was proven, as numbers -> a file in the journal's cache, and back; whatever is not whole and ours is no memory."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path

from dreiklang.cache.files import write_whole
from dreiklang.proof.sieve.numbered import numbered
from dreiklang.proof.sieve.prints import PARTS, Print
from dreiklang.proof.sieve.public import Public

_DIGEST = 16
_SIZE = struct.Struct("<Q")


def _none() -> array[int]:
    return numbered(())


@dataclass(frozen=True, slots=True)
class Memory:
    """What was looked at in the last proof, and found clean.

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
    pairs: array[int] = field(default_factory=_none)
    rows: array[int] = field(default_factory=_none)
    ways: array[int] = field(default_factory=_none)
    short: array[int] = field(default_factory=_none)
    mails: array[int] = field(default_factory=_none)


_FACTS = ("numbers", "names", "pairs", "rows", "ways", "short", "mails")
_PUBLIC = tuple(part.name for part in fields(Public))


def recall(path: Path | None, key: bytes) -> Memory:
    """Read what was noted for *key*; what cannot be read, or was changed since, is forgotten."""
    try:
        data = path.read_bytes() if path else b""
    except OSError:
        return Memory()
    if len(data) < 2 * _DIGEST or data[:_DIGEST] != key or _sum(data[_DIGEST:-_DIGEST], key) != data[-_DIGEST:]:
        return Memory()
    return _unpacked(_sections(data[_DIGEST:-_DIGEST]))


def note(path: Path | None, key: bytes, memory: Memory) -> None:
    """Note *memory* for *key*; where that cannot be written, the next proof takes longer."""
    if path is None:
        return
    data = b"".join(part for section in _packed(memory) for part in (_SIZE.pack(len(section)), section))
    try:
        write_whole(path, b"".join((key, data, _sum(data, key))))
    except OSError:
        return


def _sum(data: bytes, key: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST, key=key).digest()


def _packed(memory: Memory) -> Iterator[bytes]:
    yield b"".join(memory.files)
    yield b"".join(memory.parts)
    yield numbered(map(len, memory.parts.values())).tobytes()
    yield b"".join(chain.from_iterable(memory.parts.values()))
    yield from _table(memory.prints, PARTS)
    yield from _table(memory.public, _PUBLIC)
    yield "\n".join(memory.words).encode("utf-8", "surrogatepass")
    yield from (getattr(memory, name).tobytes() for name in _FACTS)


def _table(rows: Mapping[bytes, Print] | Mapping[bytes, Public], columns: Iterable[str]) -> Iterator[bytes]:
    """Yield the keys of *rows*, and for each column how much each row holds there, and all that."""
    yield b"".join(rows)
    for column in columns:
        cells = [getattr(row, column) for row in rows.values()]
        yield numbered(map(len, cells)).tobytes()
        yield b"".join(map(array.tobytes, cells))


def _sections(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        (size,) = _SIZE.unpack_from(data, at)
        at += _SIZE.size
        yield data[at : at + size]
        at += size


def _unpacked(sections: Iterator[bytes]) -> Memory:
    files = frozenset(_cut(next(sections)))
    long, sizes, digests = _cut(next(sections)), _array(next(sections)), iter(_cut(next(sections)))
    parts = {digest: tuple(islice(digests, size)) for digest, size in zip(long, sizes, strict=True)}
    prints = {digest: Print(*cells) for digest, cells in _rows(sections, len(PARTS))}
    public = {digest: Public(*cells) for digest, cells in _rows(sections, len(_PUBLIC))}
    words = tuple(next(sections).decode("utf-8", "surrogatepass").split())
    return Memory(files, parts, prints, public, words, *map(_array, sections))


def _rows(sections: Iterator[bytes], columns: int) -> Iterator[tuple[bytes, tuple[array[int], ...]]]:
    digests = _cut(next(sections))
    cells = [_cells(_array(next(sections)), next(sections)) for _ in range(columns)]
    return zip(digests, zip(*cells, strict=True), strict=True)


def _cells(sizes: array[int], data: bytes) -> Iterator[array[int]]:
    at = 0
    for size in sizes:
        yield _array(data[at : at + size * 8])
        at += size * 8


def _cut(data: bytes) -> list[bytes]:
    return [data[at : at + _DIGEST] for at in range(0, len(data), _DIGEST)]


def _array(data: bytes) -> array[int]:
    numbers = numbered(())
    numbers.frombytes(data)
    return numbers
