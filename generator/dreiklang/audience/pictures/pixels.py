"""Pictures as Pillow sees them: whether one is whole and not too large, and the same turned upright."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image, ImageSequence

from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.texts.files import Obstacle

MAX_PIXELS = 80_000_000
_MAX_ALL_FRAMES = 20 * MAX_PIXELS
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = 5
"""From this orientation on, width and height change places."""


def check_size(width: int, height: int) -> None:
    """Stop at a picture that would unfold to more than anybody wants to see."""
    if width * height > MAX_PIXELS:
        raise Unclean(Obstacle.TOO_LARGE)


def open_picture(data: bytes, form: str) -> Image.Image:
    """Open *data*, which has to be of the format *form*; its pixels are not read yet."""
    try:
        picture = Image.open(BytesIO(data), formats=[form])
    except Image.DecompressionBombError:
        raise Unclean(Obstacle.TOO_LARGE) from None
    check_size(*picture.size)
    return picture


def check_pixels(data: bytes, form: str) -> None:
    """Read every pixel of every frame: a browser has to be able to."""
    picture = open_picture(data, form)
    if picture.width * picture.height * getattr(picture, "n_frames", 1) > _MAX_ALL_FRAMES:
        raise Unclean(Obstacle.TOO_LARGE)
    for frame in ImageSequence.Iterator(picture):
        frame.load()


def turn(picture: Image.Image, orientation: int) -> Image.Image:
    """Set *picture* upright; one of several frames is none that a camera made, and is left to its owner."""
    if getattr(picture, "n_frames", 1) > 1:
        raise Unclean
    turned = picture.transpose(_TURNS[orientation]) if orientation in _TURNS else picture.copy()
    turned.info = {key: value for key, value in picture.info.items() if key == "transparency"}
    return turned


def encode(picture: Image.Image, form: str, settings: Mapping[str, Any]) -> bytes:
    """Write *picture* in the format *form*, and nothing with it."""
    out = BytesIO()
    picture.save(out, form, exif=b"", **settings)
    return out.getvalue()


def is_sideways(orientation: int) -> bool:
    """Say whether width and height change places."""
    return orientation >= _SIDEWAYS
