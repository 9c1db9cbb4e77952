"""What a drawing refers to, in attributes and styles -> the same as far as it lies in the drawing itself."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import partial
from urllib.parse import unquote_to_bytes

from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.patterns import pattern
from dreiklang.texts.files import Obstacle

Clean = Callable[[bytes, str], bytes | Obstacle]
"""Cleans the picture in some bytes, whose ending says what it is."""

_WITHIN = pattern(r"#[^\s\"'()<>\\]+")
_DATA = pattern(r"data:(?P<kind>[\w.+-]+/[\w.+-]+)(?P<settings>;[^,]*)?,(?P<content>.*)", re.DOTALL | re.IGNORECASE)
_ENDINGS = {"jpg": "jpeg", "svg+xml": "svg"}
_FONT = pattern(r"font/|application/(?:x-)?font", re.IGNORECASE)
_URL = pattern(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*(?:\)|$)""", re.IGNORECASE)
_COMMENT = pattern(r"/\*.*?(?:\*/|$)", re.DOTALL)
_UNSEEN = pattern(r"@import[^;]*(?:;|$)|-(?:inkscape|sodipodi)-[\w-]+\s*:[^;}]*;?", re.IGNORECASE)
_OTHER_WAYS = pattern(r"image-set\s*\(|\bsrc\s*\(|expression\s*\(", re.IGNORECASE)


def clean_reference(written: str, clean: Clean) -> str:
    """Keep a reference to a part of the drawing, or to a picture that it carries with it; "" for any other."""
    address = written.strip()
    if _WITHIN.fullmatch(address):
        return address
    return _clean_data(address, clean) if address[:5].lower() == "data:" else ""


def clean_css(css: str, clean: Clean) -> str:
    """Keep of *css* what looks like something, without comments, imports, and addresses elsewhere."""
    if _OTHER_WAYS.search(css):
        raise Unclean
    before = None
    while css != before:  # what is taken out may bring new things together
        before = css
        plain = _COMMENT.sub(" ", css.replace("\\", ""))
        css = _URL.sub(partial(_replace_url, clean=clean), _UNSEEN.sub("", plain))
    return css


def _replace_url(found: re.Match[str], clean: Clean) -> str:
    reference = clean_reference(found[1] or found[2] or found[3] or "", clean)
    return f"url({reference})" if reference else "none"


def _clean_data(address: str, clean: Clean) -> str:
    found = _DATA.fullmatch(address)
    if not found:
        raise Unclean
    kind, settings, content = found["kind"].lower(), (found["settings"] or "").lower(), found["content"]
    packed = unquote_to_bytes(content)
    data = b64decode(b"".join(packed.split())) if settings.endswith(";base64") else packed
    if _FONT.match(kind):
        cleaned: bytes | Obstacle = data
    else:
        name = kind.removeprefix("image/")
        cleaned = clean(data, f"picture.{_ENDINGS.get(name, name)}")
    if isinstance(cleaned, Obstacle):
        raise Unclean(Obstacle.TOO_LARGE if cleaned is Obstacle.TOO_LARGE else Obstacle.UNUSUAL)
    return f"data:{kind};base64,{b64encode(cleaned).decode()}"
