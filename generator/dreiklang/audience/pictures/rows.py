"""The packed rows of a PNG -> the same rows, and nothing behind them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from dreiklang.audience.pictures.pixels import check_size
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.values import dataclass

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers make a pixel, by the type of colour."""
_WHOLE = ((0, 0, 1, 1),)
_INTERLACED = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""The passes of a picture: first column and row, steps between columns and rows."""
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pixels of a PNG lie: how many *bits* each has, and whether they come in several passes."""

    bits: int
    interlaced: bool

    @classmethod
    def of(cls, depth: int, colour: int, interlaced: int) -> Layout:
        """Read the layout from the numbers of the header."""
        return cls(depth * _SAMPLES[colour], bool(interlaced))

    def length(self, width: int, height: int) -> int:
        """Say how many bytes the rows of a picture take, each with the number of its filter."""
        check_size(width, height)
        total = 0
        for column, row, step, leap in _INTERLACED if self.interlaced else _WHOLE:
            columns, rows = -(-(width - column) // step), -(-(height - row) // leap)
            if columns > 0 and rows > 0:
                total += rows * (1 + (columns * self.bits + 7) // 8)
        return total


def only_rows(packed: bytes, length: int) -> bytes:
    """Give *packed* as it is if it unfolds to *length* bytes; else pack those of them anew."""
    stream = zlib.decompressobj()
    seen = sum(len(piece) for piece in _unfold(stream, packed, length + 1))
    if seen < length:
        raise Unclean
    if seen == length and stream.eof and not stream.unused_data:
        return packed
    packer = zlib.compressobj(9)
    pieces = [packer.compress(piece) for piece in _unfold(zlib.decompressobj(), packed, length)]
    return b"".join(pieces) + packer.flush()


def _unfold(stream: zlib._Decompress, packed: bytes, length: int) -> Iterator[bytes]:
    """Unfold up to *length* bytes, piece by piece: all at once may be more than the memory."""
    waiting = packed
    while length > 0 and not stream.eof:
        piece = stream.decompress(waiting, min(_PIECE, length))
        if not piece and not stream.unconsumed_tail:
            return
        yield piece
        length -= len(piece)
        waiting = stream.unconsumed_tail
