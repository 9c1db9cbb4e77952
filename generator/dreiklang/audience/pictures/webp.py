"""WebP, moving ones too -> the same WebP without Exif, XMP and anything that is neither picture nor colour."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from dreiklang.audience.pictures.exif import read_orientation
from dreiklang.audience.pictures.icc import reduce_profile
from dreiklang.audience.pictures.pixels import encode, open_picture, turn

_PICTURE = frozenset((b"VP8 ", b"VP8L", b"ALPH"))
_HEADER, _MOVING, _FRAME, _PROFILE, _EXIF = b"VP8X", b"ANIM", b"ANMF", b"ICCP", b"EXIF"
_SIZES = {_HEADER: 10, _MOVING: 6}
_FRAME_HEADER = 16
_HAS_PROFILE, _HAS_ALPHA, _IS_MOVING = 0x20, 0x10, 0x02

_Chunk = tuple[bytes, bytes]


def clean_webp(data: bytes) -> bytes:
    """Keep the picture, its transparency, its movement and what its colours need."""
    chunks = tuple(_read_chunks(data[12 : 8 + int.from_bytes(data[4:8], "little")]))
    orientation = next((read_orientation(body) for kind, body in chunks if kind == _EXIF), 1)
    cleaned = _write(chunks)
    return cleaned if orientation == 1 else clean_webp(_turn(cleaned, orientation, chunks))


def _read_chunks(data: bytes) -> Iterator[_Chunk]:
    at = 0
    while at < len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _write(chunks: tuple[_Chunk, ...]) -> bytes:
    kept = tuple(_keep(chunks))
    flags = _HAS_ALPHA | _IS_MOVING | (_HAS_PROFILE if any(kind == _PROFILE for kind, _ in kept) else 0)
    content = b"".join(
        _pack(kind, bytes((body[0] & flags,)) + bytes(3) + body[4:] if kind == _HEADER else body) for kind, body in kept
    )
    return b"RIFF" + struct.pack("<I", len(content) + 4) + b"WEBP" + content


def _keep(chunks: tuple[_Chunk, ...]) -> Iterator[_Chunk]:
    for kind, body in chunks:
        if kind in _PICTURE or len(body) == _SIZES.get(kind):
            yield kind, body
        elif kind == _FRAME:
            inside = (chunk for chunk in _read_chunks(body[_FRAME_HEADER:]) if chunk[0] in _PICTURE)
            yield kind, body[:_FRAME_HEADER] + b"".join(_pack(*chunk) for chunk in inside)
        elif kind == _PROFILE and (profile := reduce_profile(body)):
            yield kind, profile


def _pack(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def _turn(data: bytes, orientation: int, chunks: tuple[_Chunk, ...]) -> bytes:
    picture = open_picture(data, "WEBP")
    profile = picture.info.get("icc_profile")
    lossless = any(kind == b"VP8L" for kind, _ in chunks)
    settings = {"lossless": lossless, "exact": lossless, "quality": 100 if lossless else 95, "icc_profile": profile}
    return encode(turn(picture, orientation), "WEBP", settings)
