"""AVIF -> the same AVIF with everything blanked out that is neither picture nor colour.

Its parts are found by their distance from the beginning, so nothing may move: boxes that are not on the lists become
free space, bytes that belong to no picture become zeros. How it is turned stands in boxes of its own, which stay.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from dreiklang.audience.pictures.icc import pad_profile, reduce_profile
from dreiklang.audience.pictures.places import Span, kept_spans
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.values import dataclass

_ON_TOP = frozenset((b"ftyp", b"meta", b"mdat"))
_IN_META = frozenset((b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat"))
_PROPERTIES = frozenset(
    name.encode()
    for name in ("ispe", "pixi", "av1C", "colr", "irot", "imir", "pasp", "clap", "auxC", "a1op", "a1lx", "lsel", "clli")
)
_PICTURES = frozenset((b"av01", b"grid", b"iden", b"tmap"))
_FREE = b"free"


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    content: int
    end: int


def clean_avif(data: bytes) -> bytes:
    """Blank out Exif, XMP, texts and leftovers; what lies behind the last box goes."""
    boxes = tuple(_read_boxes(data, 0, len(data)))
    (meta,) = _of_kind(b"meta", boxes)
    if _of_kind(b"moov", boxes):
        raise Unclean  # a film
    out = bytearray(data[: boxes[-1].end])
    inside = tuple(_read_boxes(data, meta.content + 4, meta.end))
    (items,), (places,) = _of_kind(b"iinf", inside), _of_kind(b"iloc", inside)
    pictures = frozenset(_blank_items(out, items))
    files, own = kept_spans(data[places.content : places.end], pictures)
    _blank_others(out, boxes, _ON_TOP)
    _blank_others(out, inside, _IN_META)
    for box in _of_kind(b"mdat", boxes):
        _blank_between(out, box, files)
    for box in inside:
        _clean_inside(out, box, own)
    return bytes(out)


def _clean_inside(out: bytearray, box: _Box, own: tuple[Span, ...]) -> None:
    """Clean what the box *box* of the description holds."""
    if box.kind == b"idat":
        _blank_between(out, box, tuple((box.content + start, box.content + end) for start, end in own))
    elif box.kind == b"hdlr":
        _blank(out, box.content + 24, box.end)
    elif box.kind == b"iprp":
        for part in _read_boxes(bytes(out), box.content, box.end):
            if part.kind == b"ipco":
                _clean_properties(out, tuple(_read_boxes(bytes(out), part.content, part.end)))


def _read_boxes(data: bytes, at: int, end: int) -> Iterator[_Box]:
    while at + 8 <= end:
        size, kind = struct.unpack_from(">I4s", data, at)
        content = at + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, content)
            content += 8
        until = at + size if size else end
        if until > end or until < content:
            return
        yield _Box(kind, at, content, until)
        at = until


def _of_kind(kind: bytes, boxes: tuple[_Box, ...]) -> tuple[_Box, ...]:
    return tuple(box for box in boxes if box.kind == kind)


def _blank(out: bytearray, start: int, end: int) -> None:
    out[start:end] = bytes(max(end - start, 0))


def _blank_others(out: bytearray, boxes: tuple[_Box, ...], kept: frozenset[bytes]) -> None:
    for box in boxes:
        if box.kind not in kept:
            out[box.start + 4 : box.start + 8] = _FREE
            _blank(out, box.content, box.end)


def _blank_between(out: bytearray, box: _Box, spans: tuple[Span, ...]) -> None:
    """Blank out what of *box* lies in none of *spans*."""
    at = box.content
    for start, end in sorted(spans):
        if start < box.end and end > box.content:
            _blank(out, at, min(start, box.end))
            at = max(at, end)
    _blank(out, at, box.end)


def _blank_items(out: bytearray, listing: _Box) -> Iterator[int]:
    """Blank out the names of all items and the kinds of those that are no pictures; yield the numbers of the others."""
    width = 2 if out[listing.content] == 0 else 4
    for box in _read_boxes(bytes(out), listing.content + 4 + width, listing.end):
        version = out[box.content]
        if box.kind != b"infe" or version not in {2, 3}:
            raise Unclean
        number = box.content + 4
        kind = number + (4 if version == 2 else 6)
        if bytes(out[kind : kind + 4]) in _PICTURES:
            yield int.from_bytes(out[number : kind - 2], "big")
        else:
            out[kind : kind + 4] = _FREE
        _blank(out, kind + 4, box.end)


def _clean_properties(out: bytearray, properties: tuple[_Box, ...]) -> None:
    _blank_others(out, properties, _PROPERTIES)
    for box in properties:
        start = box.content + 4
        if box.kind == b"colr" and bytes(out[box.content : start]) in {b"prof", b"rICC"}:
            profile = reduce_profile(bytes(out[start : box.end]))
            if not profile or len(profile) > box.end - start:
                raise Unclean
            out[start : box.end] = pad_profile(profile, box.end - start)
