"""The bytes of a picture -> the same picture without anything but the picture.

Cameras, phones and drawing programs write into a file who took the picture, where, when, with what, what stood in the
folder, and often a small copy from before it was cropped. What is not known to be picture or colour is left out.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from pathlib import PurePosixPath

from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.texts.files import Obstacle

VERSION = 2
"""Counts the ways of cleaning: whoever keeps cleaned pictures throws them away when it changes."""
MAX_BYTES = 64 * 1024 * 1024


_FORMS = {
    **dict.fromkeys((".jpg", ".jpeg"), "JPEG"),
    **dict.fromkeys((".png", ".apng"), "PNG"),
    ".gif": "GIF",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".tiff": "TIFF",
    ".tif": "TIFF",
    ".ico": "ICO",
}
"""The form of a picture, in Pillow's words, by the ending of its file."""
_DRAWING = ".svg"
_FAILURES = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, SyntaxError),
    *(EOFError, MemoryError, struct.error, zlib.error),
)
"""What broken pictures make our readers and Pillow's raise; each of it means that the picture stays where it is."""


def is_picture(name: str) -> bool:
    """Say whether a file called *name* is a picture of a kind that can be cleaned."""
    ending = _ending(name)
    return ending == _DRAWING or ending in _FORMS


def clean_picture(data: bytes, name: str) -> bytes | Obstacle:
    """Clean the picture *data* of a file called *name*, or say what stands in the way; twice changes no more than once."""
    if not is_picture(name):
        return Obstacle.UNKNOWN
    if len(data) > MAX_BYTES:
        return Obstacle.TOO_LARGE
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd tags, which go, and of large pictures, which we refuse ourselves
            return _clean(data, _ending(name))
    except Unclean as unclean:
        return unclean.obstacle
    except _FAILURES:
        return Obstacle.UNUSUAL


def _clean(data: bytes, ending: str) -> bytes:
    from dreiklang.audience.pictures.forms import clean_form  # noqa: PLC0415  # Pillow takes its time, and most builds have no picture to clean
    from dreiklang.audience.pictures.svg import clean_svg  # noqa: PLC0415  # likewise

    return clean_svg(data, clean_picture) if ending == _DRAWING else clean_form(data, _FORMS[ending])


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
