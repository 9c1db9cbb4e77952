"""The list of places in an AVIF (its box `iloc`) -> where the bytes of its pictures lie."""

from __future__ import annotations

from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.values import dataclass

Span = tuple[int, int]
_IN_FILE, _IN_DESCRIPTION = 0, 1


def kept_spans(places: bytes, items: frozenset[int]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give where the bytes of *items* lie: from the beginning of the file, and of the box `idat`."""
    reader = _Reader(places)
    version = reader.number(1)
    reader.number(3)
    sizes = reader.number(2)
    wide = 4 if version == 2 else 2
    spans: dict[int, list[Span]] = {_IN_FILE: [], _IN_DESCRIPTION: []}
    for _ in range(reader.number(wide)):
        item = reader.number(wide)
        where = reader.number(2) & 15 if version else _IN_FILE
        reader.number(2)
        found = reader.extents(sizes, version)
        if item in items:
            if where not in spans:
                raise Unclean
            spans[where] += found
    return tuple(spans[_IN_FILE]), tuple(spans[_IN_DESCRIPTION])


@dataclass(slots=True)
class _Reader:
    data: bytes
    at: int = 0

    def number(self, width: int) -> int:
        """Read the next number, of *width* bytes."""
        if self.at + width > len(self.data):
            raise Unclean
        self.at += width
        return int.from_bytes(self.data[self.at - width : self.at], "big")

    def extents(self, sizes: int, version: int) -> list[Span]:
        """Read the pieces of an item; *sizes* holds, in four bits each, how wide the numbers are."""
        offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
        start = self.number(base)
        found = []
        for _ in range(self.number(2)):
            self.number(index if version else 0)
            here = start + self.number(offset)
            size = self.number(length)
            if not size:
                raise Unclean  # "all of it" leaves nothing to blank out
            found.append((here, here + size))
        return found
