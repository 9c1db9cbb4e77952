"""A text in which a needle was found -> where in it, and in which form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import unescape

from dreiklang.proof.leak import Form

_PIECE, _OVERLAP = 4096, 512
_SIGNS = (
    (Form.URL, re.compile(r"%[0-9A-Fa-f]{2}|xn--")),
    (Form.JSON, re.compile(r"\\[ux][0-9A-Fa-f]{2}")),
    (Form.MARKUP, re.compile(r"<[^<>]*>")),
    (Form.INVISIBLE, re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")),
    (Form.ADDRESS, re.compile(r"[^\W_][-_/.][^\W_]")),
)


def place_of(text: str, holds: Callable[[str], bool]) -> tuple[int, int]:
    """Say from where to where in *text* that stands which *holds* finds."""
    starts = range(0, max(len(text), 1), _PIECE - _OVERLAP)
    start = next((at for at in starts if holds(text[at : at + _PIECE])), None)
    piece = text if start is None else text[start : start + _PIECE]
    end = _least(len(piece), lambda length: holds(piece[:length]))
    begin = end - _least(end, lambda length: holds(piece[end - length : end]))
    return (start or 0) + begin, (start or 0) + end


def _least(most: int, enough: Callable[[int], bool]) -> int:
    """Find the least number that is *enough*, where *most* is."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle + 1
    return high


def form_of(written: str) -> Form:
    """Say in which form something is written that stands in a text as *written*."""
    if not unicodedata.is_normalized("NFC", written):
        return Form.DECOMPOSED
    for form, sign in _SIGNS:
        if sign.search(written):
            return form
    return Form.ESCAPED if unescape(written) != written else Form.PLAIN


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Count the lines and columns of *text* up to *at*, from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
