"""An icon for the browser's tab -> the same sizes of it, closely packed, each clean."""

from __future__ import annotations

import struct

from dreiklang.audience.pictures.png import clean_png

_HEADER, _ENTRY = 6, 16
_PNG = b"\x89PNG"
_BITMAP_HEADER = 40


def clean_ico(data: bytes) -> bytes:
    """Build the file anew of the pictures that it lists."""
    (count,) = struct.unpack_from("<H", data, 4)
    pictures = []
    for number in range(count):
        entry = data[_HEADER + _ENTRY * number :][:_ENTRY]
        size, start = struct.unpack_from("<II", entry, 8)
        picture = data[start : start + size]
        pictures.append((entry[:8], clean_png(picture) if picture.startswith(_PNG) else _only_bitmap(picture)))
    listing, content = b"", b""
    for entry, picture in pictures:
        start = _HEADER + _ENTRY * count + len(content)
        listing += entry + struct.pack("<II", len(picture), start)
        content += picture
    return data[:_HEADER] + listing + content


def _only_bitmap(picture: bytes) -> bytes:
    """Cut what follows the colours and the mask of a bitmap."""
    size, width, double, _, bits = struct.unpack_from("<IiiHH", picture)
    (colours,) = struct.unpack_from("<I", picture, 32)
    palette = 4 * (colours or (1 << bits if bits <= 8 else 0))
    rows = abs(double) // 2
    return picture[: size + palette + rows * (_row(width, bits) + _row(width, 1))]


def _row(width: int, bits: int) -> int:
    return (width * bits + 31) // 32 * 4
