"""The bytes of a picture -> the same picture without anything but the picture.

Cameras, phones and drawing programs write into a file who took the picture, where, when, with what, what stood in the
folder, and often a small copy from before it was cropped. What is not known to be picture or colour is left out.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from dreiklang.audience.pictures.avif import clean_avif
from dreiklang.audience.pictures.gif import clean_gif
from dreiklang.audience.pictures.ico import clean_ico
from dreiklang.audience.pictures.jpeg import clean_jpeg
from dreiklang.audience.pictures.pixels import check_pixels
from dreiklang.audience.pictures.png import clean_png
from dreiklang.audience.pictures.svg import clean_svg
from dreiklang.audience.pictures.tiff import clean_tiff
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.audience.pictures.webp import clean_webp
from dreiklang.texts.files import Obstacle

VERSION = 2
"""Counts the ways of cleaning: whoever keeps cleaned pictures throws them away when it changes."""
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of picture: the *endings* of its files, how they begin (*start* at *at*), its *form* in Pillow's words."""

    form: str
    endings: tuple[str, ...]
    start: tuple[bytes, ...]
    clean: Callable[[bytes], bytes]
    at: int = 0


_KINDS = (
    _Kind("JPEG", (".jpg", ".jpeg"), (b"\xff\xd8\xff",), clean_jpeg),
    _Kind("PNG", (".png", ".apng"), (b"\x89PNG\r\n\x1a\n",), clean_png),
    _Kind("GIF", (".gif",), (b"GIF87a", b"GIF89a"), clean_gif),
    _Kind("WEBP", (".webp",), (b"WEBP",), clean_webp, at=8),
    _Kind("AVIF", (".avif",), (b"ftypavif", b"ftypavis", b"ftypmif1"), clean_avif, at=4),
    _Kind("TIFF", (".tif", ".tiff"), (b"II*\0", b"MM\0*"), clean_tiff),
    _Kind("ICO", (".ico",), (b"\0\0\1\0",), clean_ico),
)
_BY_ENDING = {ending: kind for kind in _KINDS for ending in kind.endings}
_DRAWING = ".svg"
_FAILURES = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, SyntaxError),
    *(EOFError, MemoryError, struct.error, zlib.error),
)
"""What broken pictures make our readers and Pillow's raise; each of it means that the picture stays where it is."""


def is_picture(name: str) -> bool:
    """Say whether a file called *name* is a picture of a kind that can be cleaned."""
    ending = _ending(name)
    return ending == _DRAWING or ending in _BY_ENDING


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
    if ending == _DRAWING:
        return clean_svg(data, clean_picture)
    kind = _BY_ENDING[ending]
    if not data.startswith(kind.start, kind.at):
        raise Unclean(Obstacle.DISGUISED)
    cleaned = kind.clean(data)
    check_pixels(cleaned, kind.form)
    return cleaned


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
