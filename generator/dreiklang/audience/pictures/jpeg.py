"""JPEG -> the same JPEG without anything but the picture: its segments are sorted, its pixels stay as they are.

Only what a camera held askew is encoded anew, with the camera's own quantization: who looks sees no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PIL import Image, JpegImagePlugin

from dreiklang.audience.pictures.exif import read_orientation
from dreiklang.audience.pictures.icc import reduce_profile
from dreiklang.audience.pictures.pixels import encode, is_sideways, open_picture, turn
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14 = 0xE0, 0xE1, 0xE2, 0xEE
_PICTURE = frozenset((0xC0, 0xC1, 0xC2, 0xC4, 0xC9, 0xCA, 0xCC, _SCAN, 0xDB, 0xDC, 0xDD))
"""Segments without which there is no picture: frames, tables, scans, restarts."""
_BESIDE = frozenset((*range(0xE0, 0xF0), 0xFE))
"""Segments that say something about it: applications' own, and comments."""
_MARKER = pattern(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
_PROFILE = b"ICC_PROFILE\0"
_PROFILE_PART = 65_519


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    body: bytes
    scan: bytes = b""

    def __bytes__(self) -> bytes:
        return bytes((0xFF, self.marker)) + (len(self.body) + 2).to_bytes(2, "big") + self.body + self.scan


def clean_jpeg(data: bytes) -> bytes:
    """Keep the picture, what its colours need, and its resolution."""
    segments = tuple(_read_segments(data))
    cleaned = _assemble(segments)
    orientation = _orientation(segments)
    return cleaned if orientation == 1 else _assemble(tuple(_read_segments(_turn(cleaned, orientation))))


def _read_segments(data: bytes) -> Iterator[_Segment]:
    """Read up to the end of the picture; what lies behind it (a film, a second picture) is none of it."""
    at = 2
    while True:
        at = data.index(b"\xff", at)
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        if marker == _END:
            return
        if marker not in _PICTURE | _BESIDE:
            raise Unclean
        end = at + 1 + int.from_bytes(data[at + 1 : at + 3], "big")
        body, at = data[at + 3 : end], end
        if marker == _SCAN:
            found = _MARKER.search(data, at)
            if not found:
                raise Unclean
            at = found.start()
        yield _Segment(marker, body, data[end:at])


def _assemble(segments: tuple[_Segment, ...]) -> bytes:
    beside = (_frame_note(segments), *_profile(segments), _colour_note(segments))
    kept = (segment for segment in segments if segment.marker in _PICTURE)
    return b"\xff\xd8" + b"".join(bytes(segment) for segment in (*beside, *kept) if segment) + b"\xff\xd9"


def _frame_note(segments: tuple[_Segment, ...]) -> _Segment | None:
    """Keep version and resolution of JFIF, without the small picture that it may hold."""
    for segment in segments:
        if segment.marker == _APP0 and segment.body.startswith(b"JFIF\0") and len(segment.body) >= 14:
            return _Segment(_APP0, segment.body[:12] + b"\0\0")
    return None


def _colour_note(segments: tuple[_Segment, ...]) -> _Segment | None:
    """Keep Adobe's word on how the colours are stored: without it they turn out wrong."""
    for segment in segments:
        if segment.marker == _APP14 and segment.body.startswith(b"Adobe") and len(segment.body) >= 12:
            return _Segment(_APP14, b"Adobe\0\x64" + bytes(4) + segment.body[11:12])
    return None


def _profile(segments: tuple[_Segment, ...]) -> list[_Segment]:
    """Keep what the colour profile says about colour."""
    bodies = sorted(
        segment.body for segment in segments if segment.marker == _APP2 and segment.body.startswith(_PROFILE)
    )
    profile = reduce_profile(b"".join(body[len(_PROFILE) + 2 :] for body in bodies))
    parts = [profile[at : at + _PROFILE_PART] for at in range(0, len(profile), _PROFILE_PART)]
    return [
        _Segment(_APP2, _PROFILE + bytes((number, len(parts))) + part) for number, part in enumerate(parts, start=1)
    ]


def _orientation(segments: tuple[_Segment, ...]) -> int:
    for segment in segments:
        if segment.marker == _APP1 and segment.body.startswith(b"Exif\0\0"):
            return read_orientation(segment.body)
    return 1


def _turn(data: bytes, orientation: int) -> bytes:
    picture = open_picture(data, "JPEG")
    settings = _quality_of(picture, orientation) | {
        "optimize": True,
        "progressive": bool(picture.info.get("progressive")),
        "icc_profile": picture.info.get("icc_profile"),
    }
    return encode(turn(picture, orientation), "JPEG", settings)


def _quality_of(picture: Image.Image, orientation: int) -> dict[str, Any]:
    """Take over how finely *picture* was stored, turned where it is."""
    tables: dict[int, list[int]] = getattr(picture, "quantization", {})
    if not tables or max(max(table) for table in tables.values()) > 255:
        return {"quality": 95, "subsampling": 0}
    sampling = JpegImagePlugin.get_sampling(picture)
    if is_sideways(orientation):
        tables = {number: _transposed(table) for number, table in tables.items()}
        sampling = 0 if sampling == 1 else sampling  # halved in width only: there is no such thing for height
    return {"qtables": tables, "subsampling": max(sampling, 0)}


def _transposed(table: list[int]) -> list[int]:
    return [table[8 * column + row] for row in range(8) for column in range(8)]
