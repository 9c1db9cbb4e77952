"""A colour profile -> the same colours, without names, dates, texts and makers.

Colours cannot be told right without the profile, and a profile tells of the screen, the camera, the firm that made it.
So it is built anew of the parts that colour needs; where that leaves nothing, the picture goes without, as sRGB.
"""

from __future__ import annotations

import struct

_HEADER = 128
_TAGS = frozenset(
    f"{name:4}".encode()
    for name in (
        *("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "gamt", "cicp"),
        *("A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2"),
    )
)
_TYPES = frozenset((b"XYZ ", b"curv", b"para", b"sf32", b"mft1", b"mft2", b"mAB ", b"mBA ", b"cicp"))
_NAME = "colour"
_MAX_TAGS = 100


def reduce_profile(profile: bytes) -> bytes:
    """Give what *profile* says about colour; b"" if it is no profile."""
    try:
        tags = _colour_tags(profile)
    except struct.error:
        return b""
    return _build(_plain_header(profile), tags) if tags else b""


def pad_profile(profile: bytes, length: int) -> bytes:
    """Stretch a reduced *profile* to *length*, for places where nothing may move."""
    return struct.pack(">I", length) + profile[4:].ljust(length - 4, b"\0")


def _colour_tags(profile: bytes) -> dict[bytes, bytes]:
    if profile[36:40] != b"acsp":
        return {}
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    found = {}
    for number in range(min(count, _MAX_TAGS)):
        name, start, size = struct.unpack_from(">4sII", profile, _HEADER + 4 + 12 * number)
        value = profile[start : start + size]
        if name in _TAGS and value[:4] in _TYPES and len(value) == size:
            found[name] = value
    return found


def _plain_header(profile: bytes) -> bytes:
    version, kind_and_spaces = profile[8:12], profile[12:24]
    date = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    intent_and_light = profile[64:80]
    return bytes(8) + version + kind_and_spaces + date + b"acsp" + bytes(24) + intent_and_light + bytes(48)


def _build(header: bytes, tags: dict[bytes, bytes]) -> bytes:
    described = tags | _descriptions(header[8])
    table, places, content = b"", dict[bytes, int](), b""
    start = _HEADER + 4 + 12 * len(described)
    for name, value in sorted(described.items()):
        if value not in places:  # the three curves of a screen are often one
            places[value] = start + len(content)
            content += value + bytes(-len(value) % 4)
        table += struct.pack(">4sII", name, places[value], len(value))
    built = header[4:] + struct.pack(">I", len(described)) + table + content
    return struct.pack(">I", len(built) + 4) + built


def _descriptions(version: int) -> dict[bytes, bytes]:
    """Make the two texts without which a profile is none."""
    if version >= 4:
        text = _NAME.encode("utf-16-be")
        value = struct.pack(">4sIII2s2sII", b"mluc", 0, 1, 12, b"en", b"US", len(text), 28) + text
        return {b"desc": value, b"cprt": value}
    text = _NAME.encode() + b"\0"
    described = struct.pack(">4sII", b"desc", 0, len(text)) + text + bytes(78)
    return {b"desc": described, b"cprt": struct.pack(">4sI", b"text", 0) + text}
