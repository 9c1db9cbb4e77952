"""GIF, moving ones too -> the same GIF without comments, texts and what programs leave in it."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.audience.pictures.unclean import Unclean

_HEADER = 13
_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION, _PLAIN_TEXT = 0xF9, 0xFF, 0x01
_LOOPING = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")


def clean_gif(data: bytes) -> bytes:
    """Keep pictures, palettes, timing and how often they repeat; what lies behind the end goes."""
    return b"".join(_keep(data)) + bytes((_END,))


def _keep(data: bytes) -> Iterator[bytes]:
    at = _HEADER + _palette_size(data[10])
    yield data[:at]
    control = b""
    while data[at] != _END:
        start = at
        if data[at] == _PICTURE:
            at = _end_of_blocks(data, at + 11 + _palette_size(data[at + 9]))
            yield control + data[start:at]
            control = b""
        elif data[at] == _EXTENSION:
            at = _end_of_blocks(data, at + 2)
            if data[start + 1] == _CONTROL and data[start + 2] == 4:
                control = data[start : start + 7] + b"\0"
            elif data[start + 1] == _PLAIN_TEXT:
                control = b""
            else:
                yield _looping(data[start:at])
        else:
            raise Unclean


def _palette_size(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _looping(extension: bytes) -> bytes:
    """Keep of an application's extension how often the pictures repeat, of any other nothing."""
    name, block = extension[2:14], extension[14:18]
    if extension[1] == _APPLICATION and name in _LOOPING and block[:2] == b"\x03\x01":
        return extension[:18] + b"\0"
    return b""
