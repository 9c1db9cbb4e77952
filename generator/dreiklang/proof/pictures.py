"""The bytes of a picture -> the same without its pixels: what is left is what somebody wrote into the file."""

from __future__ import annotations

_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS_OF_PNG = frozenset({b"IDAT", b"fdAT", b"PLTE", b"tRNS"})
_PIXELS_OF_WEBP = frozenset({b"VP8 ", b"VP8L", b"ALPH"})


def without_pixels(data: bytes) -> bytes:
    """Leave the pixels of a PNG, JPEG or WebP out: by chance they spell any short word."""
    if data.startswith(_PNG):
        return _rest_of_png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _rest_of_jpeg(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _rest_of_webp(data)
    return data


def _rest_of_png(data: bytes) -> bytes:
    kept, at = [], len(_PNG)
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind not in _PIXELS_OF_PNG:
            kept.append(data[at + 8 : at + 8 + length])
        at += length + 12
        if kind == b"IEND":
            break
    return b"\n".join((*kept, data[at:]))


def _rest_of_webp(data: bytes) -> bytes:
    kept, at = [], 12
    while at + 8 <= len(data):
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind not in _PIXELS_OF_WEBP:
            kept.append(data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    return b"\n".join((*kept, data[at:]))


def _rest_of_jpeg(data: bytes) -> bytes:
    """Keep the segments before the first scan, and what follows the end of the picture."""
    kept, at = [], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        kept.append(data[at + 4 : at + 2 + length])
        at += 2 + length
    end = data.find(b"\xff\xd9", at)
    return b"\n".join((*kept, data[end + 2 :] if end >= 0 else data[at:]))
