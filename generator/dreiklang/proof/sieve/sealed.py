"""What is written down -> a file with a seal on each block, and back: what is broken is noticed when it is read, and the rest need not be."""

from __future__ import annotations

import io
from array import array
from hashlib import blake2b
from typing import BinaryIO

from dreiklang.proof.sieve.column import Kept

_BLOCK, _DIGEST = 1 << 16, 16


class Sealing:
    """Writes to *file*; whoever knows the *key* will know whether it is whole."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._key = key
        self._seals = bytearray()
        self._block, self._room = _hash(), _BLOCK

    def write(self, data: bytes | array[int]) -> None:
        """Write *data* behind what is there."""
        rest = memoryview(data).cast("B") if data else memoryview(b"")
        self._file.write(rest)
        while rest:
            part, rest = rest[: self._room], rest[self._room :]
            self._block.update(part)
            self._room -= len(part)
            if not self._room:
                self._seal()

    def finish(self) -> None:
        """Write the seals behind all of it."""
        if self._room < _BLOCK:
            self._seal()
        self._file.write(self._seals)
        self._file.write(_hash(self._seals, key=self._key).digest())

    def _seal(self) -> None:
        self._seals += self._block.digest()
        self._block, self._room = _hash(), _BLOCK


class Sealed(Kept):
    """A *file* that was sealed with *key*.

    Raises:
        EOFError: it was not.
    """

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        super().__init__(file)
        size = max(file.seek(0, io.SEEK_END) - _DIGEST, 0)
        blocks = -(-size // (_BLOCK + _DIGEST))
        self._end = max(size - blocks * _DIGEST, 0)
        self._seals = super().read(self._end, blocks * _DIGEST)
        self._is_whole = bytearray(blocks)
        if super().read(size, _DIGEST) != _hash(self._seals, key=key).digest():
            raise EOFError

    def read(self, start: int, size: int) -> bytes:
        """Give so many bytes from *start* on.

        Raises:
            EOFError: they are not what was sealed.
        """
        first, last = start // _BLOCK, (start + size - 1) // _BLOCK
        if start + size > self._end:
            raise EOFError
        if not all(self._is_whole[first : last + 1]):
            self._check(first, last)
        return super().read(start, size)

    def check(self) -> None:
        """Look at all of it.

        Raises:
            EOFError: something was changed.
        """
        self._check(0, len(self._is_whole) - 1)

    def _check(self, first: int, last: int) -> None:
        for number in range(first, last + 1):
            at, seal = number * _BLOCK, self._seals[number * _DIGEST : (number + 1) * _DIGEST]
            if not self._is_whole[number]:
                if _hash(super().read(at, min(_BLOCK, self._end - at))).digest() != seal:
                    raise EOFError
                self._is_whole[number] = True


def _hash(data: bytes | bytearray = b"", *, key: bytes = b"") -> blake2b:
    return blake2b(data, digest_size=_DIGEST, key=key)
