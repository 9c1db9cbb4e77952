"""The bytes of a file -> its text, or what else they look like."""

from __future__ import annotations

import codecs

from dreiklang.values import dataclass

_MARKS = (  # UTF-32 first: its mark begins like that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GERMAN = frozenset("äöüÄÖÜß„“”–’€")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A *text*, and what its bytes look like.

    *looks* names the encoding if it is another than UTF-8, *offset* is then the first strange character in the text;
    *binary* bytes are no text at all.
    """

    text: str = ""
    looks: str = ""
    offset: int = 0
    binary: bool = False


def decode(data: bytes) -> Decoded:
    """Read *data* as UTF-8; where it is something else, guess what."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(name, "replace"), name)
    if b"\0" in data:
        looks = _wide(data)
        return Decoded(data.decode(looks, "replace"), looks) if looks else Decoded(binary=True)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        looks = max(("cp1252", "mac-roman"), key=lambda name: _germanness(data, name))
        return Decoded(data.decode(looks, "replace"), looks, len(data[: error.start].decode("utf-8")))


def _wide(data: bytes) -> str:
    """Tell UTF-16 without a mark, in which every other byte of a Western text is zero."""
    half = len(data) // 2
    for name, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if half and zeros.count(0) > half * 0.7 and not data.startswith(b"\0\0"):
            return name
    return ""


def _germanness(data: bytes, name: str) -> int:
    return sum(letter in _GERMAN for letter in data.decode(name, "replace"))
