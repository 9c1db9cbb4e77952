"""The bytes of a picture that is no drawing -> the same picture without anything else: each form in its own way."""

from __future__ import annotations

from collections.abc import Callable

from dreiklang.audience.pictures.avif import clean_avif
from dreiklang.audience.pictures.gif import clean_gif
from dreiklang.audience.pictures.ico import clean_ico
from dreiklang.audience.pictures.jpeg import clean_jpeg
from dreiklang.audience.pictures.pixels import check_pixels
from dreiklang.audience.pictures.png import clean_png
from dreiklang.audience.pictures.tiff import clean_tiff
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.audience.pictures.webp import clean_webp
from dreiklang.texts.files import Obstacle
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of pictures: how their files begin (*start* at *at*), and what cleans them."""

    start: tuple[bytes, ...]
    clean: Callable[[bytes], bytes]
    at: int = 0


_FORMS = {
    "JPEG": _Form((b"\xff\xd8\xff",), clean_jpeg),
    "PNG": _Form((b"\x89PNG\r\n\x1a\n",), clean_png),
    "GIF": _Form((b"GIF87a", b"GIF89a"), clean_gif),
    "WEBP": _Form((b"WEBP",), clean_webp, at=8),
    "AVIF": _Form((b"ftypavif", b"ftypavis", b"ftypmif1"), clean_avif, at=4),
    "TIFF": _Form((b"II*\0", b"MM\0*"), clean_tiff),
    "ICO": _Form((b"\0\0\1\0",), clean_ico),
}


def clean_form(data: bytes, name: str) -> bytes:
    """Clean the picture *data* of the form *name*.

    Raises:
        Unclean: it cannot be cleaned, or it is of another form.
    """
    form = _FORMS[name]
    if not data.startswith(form.start, form.at):
        raise Unclean(Obstacle.DISGUISED)
    cleaned = form.clean(data)
    check_pixels(cleaned, name)
    return cleaned
