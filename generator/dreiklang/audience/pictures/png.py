"""PNG, moving ones too -> the same PNG without anything but the picture: an allow-list of chunks, each of its right size."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby

from dreiklang.audience.pictures.exif import read_orientation
from dreiklang.audience.pictures.icc import reduce_profile
from dreiklang.audience.pictures.pixels import encode, open_picture, turn
from dreiklang.audience.pictures.rows import Layout, only_rows
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.values import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER, _DATA, _CONTROL, _MORE_DATA, _END, _PROFILE = b"IHDR", b"IDAT", b"fcTL", b"fdAT", b"IEND", b"iCCP"
_COLOUR = {b"gAMA": (4,), b"cHRM": (32,), b"sRGB": (1,), b"cICP": (4,), b"pHYs": (9,)}
_SIZES = _COLOUR | {
    _HEADER: (13,),
    b"PLTE": range(3, 769, 3),
    b"tRNS": range(1, 257),
    b"acTL": (8,),
    _CONTROL: (26,),
    _END: (0,),
}
"""What is kept, and how long it may be. (What has data is treated apart.)"""
_MAX_PROFILE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    body: bytes

    def __bytes__(self) -> bytes:
        check = zlib.crc32(self.kind + self.body)
        return struct.pack(">I", len(self.body)) + self.kind + self.body + struct.pack(">I", check)


def clean_png(data: bytes) -> bytes:
    """Keep the picture, what its colours need, and its resolution; what lies behind its end goes."""
    chunks = tuple(_read_chunks(data))
    orientation = next((read_orientation(chunk.body) for chunk in chunks if chunk.kind == b"eXIf"), 1)
    if orientation == 1:
        return _clean(chunks)
    header, *rest = _read_chunks(encode(turn(open_picture(data, "PNG"), orientation), "PNG", {"icc_profile": None}))
    colours = (chunk for chunk in chunks if chunk.kind in _COLOUR or chunk.kind == _PROFILE)
    return _clean((header, *colours, *rest))


def _clean(chunks: Iterable[_Chunk]) -> bytes:
    kept = _numbered(_trimmed(_allowed(_joined(chunks))))
    return _SIGNATURE + b"".join(bytes(chunk) for chunk in kept)


def _read_chunks(data: bytes) -> Iterator[_Chunk]:
    at, kind = len(_SIGNATURE), b""
    while kind != _END:
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        chunk = _Chunk(kind, data[at + 8 : end - 4])
        if bytes(chunk) != data[at:end]:
            raise Unclean
        yield chunk
        at = end


def _joined(chunks: Iterable[_Chunk]) -> Iterator[_Chunk]:
    """Make one chunk of the many into which the data of a picture are cut."""
    for kind, group in groupby(chunks, lambda chunk: chunk.kind):
        if kind == _DATA:
            yield _Chunk(kind, b"".join(chunk.body for chunk in group))
        elif kind == _MORE_DATA:
            yield _Chunk(kind, bytes(4) + b"".join(chunk.body[4:] for chunk in group))
        else:
            yield from group


def _allowed(chunks: Iterable[_Chunk]) -> Iterator[_Chunk]:
    for chunk in chunks:
        if chunk.kind in {_DATA, _MORE_DATA} or len(chunk.body) in _SIZES.get(chunk.kind, ()):
            yield chunk
        elif chunk.kind == _PROFILE:
            yield from _reduced(chunk.body)
        elif chunk.kind[:1].isupper():
            raise Unclean  # what begins with a capital, no reader may skip


def _reduced(body: bytes) -> Iterator[_Chunk]:
    """Give the colour profile without its texts; its name, too, says whose screen it was."""
    packed = body.partition(b"\0")[2][1:]
    profile = reduce_profile(zlib.decompressobj().decompress(packed, _MAX_PROFILE))
    if profile:
        yield _Chunk(_PROFILE, b"icc\0\0" + zlib.compress(profile, 9))


def _trimmed(chunks: Iterable[_Chunk]) -> Iterator[_Chunk]:
    """Cut what stands in the data behind the last row."""
    layout, size = Layout(bits=0, interlaced=False), (0, 0)
    for chunk in chunks:
        if chunk.kind == _HEADER:
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunk.body)
            layout, size = Layout.of(depth, colour, interlaced), (width, height)
        elif chunk.kind == _CONTROL:
            size = struct.unpack_from(">II", chunk.body, 4)
        if chunk.kind == _DATA:
            yield _Chunk(chunk.kind, only_rows(chunk.body, layout.length(*size)))
        elif chunk.kind == _MORE_DATA:
            yield _Chunk(chunk.kind, bytes(4) + only_rows(chunk.body[4:], layout.length(*size)))
        else:
            yield chunk


def _numbered(chunks: Iterable[_Chunk]) -> Iterator[_Chunk]:
    """Count the frames of a moving picture anew: joining their data left gaps."""
    number = 0
    for chunk in chunks:
        if chunk.kind in {_CONTROL, _MORE_DATA}:
            yield _Chunk(chunk.kind, struct.pack(">I", number) + chunk.body[4:])
            number += 1
        else:
            yield chunk
