"""An Exif block -> how the picture has to be turned to stand upright; nothing else of it is ever read."""

from __future__ import annotations

import struct

_ORIENTATION = 0x0112
_SHORT = 3
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}


def read_orientation(exif: bytes) -> int:
    """Give the orientation, 1 (upright) to 8; 1 where it is missing or makes no sense, as browsers do."""
    block = exif.removeprefix(b"Exif\0\0")
    order = _ORDERS.get(block[:4])
    if not order:
        return 1
    try:
        return _find(block, order)
    except struct.error:
        return 1


def _find(block: bytes, order: str) -> int:
    (start,) = struct.unpack_from(f"{order}I", block, 4)
    (count,) = struct.unpack_from(f"{order}H", block, start)
    for number in range(count):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", block, start + 2 + 12 * number)
        if tag == _ORIENTATION:
            return value if kind == _SHORT and 1 <= value <= 8 else 1
    return 1
