"""TIFF -> its first picture alone, without a loss: the format knows a thousand tags, so it is written anew."""

from __future__ import annotations

from dreiklang.audience.pictures.icc import reduce_profile
from dreiklang.audience.pictures.pixels import encode, open_picture


def clean_tiff(data: bytes) -> bytes:
    """Write the pixels anew, upright; further pictures in the file (previews, pages) no browser shows."""
    picture = open_picture(data, "TIFF")
    profile = reduce_profile(picture.info.get("icc_profile") or b"")
    picture.load()  # sets it upright
    pixels = picture.copy()
    pixels.info = {}
    return encode(pixels, "TIFF", {"compression": "tiff_adobe_deflate", "icc_profile": profile})
