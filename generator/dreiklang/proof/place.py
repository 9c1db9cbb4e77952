"""A text in which a needle was found -> where in it, and in which form."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from html import unescape
from itertools import accumulate, pairwise

from dreiklang.patterns import pattern
from dreiklang.proof.find import Found
from dreiklang.proof.leak import Form

Span = tuple[int, int]
"""From where to where in a text."""

_WINDOWS = (4096, 65536, 1 << 20)  # so much of a text is looked at in one
_SHARED = 8  # an eighth of it with the next
_NARROWED = 65536
_SIGNS = (
    (Form.URL, pattern(r"%[0-9A-Fa-f]{2}|xn--")),
    (Form.JSON, pattern(r"\\[ux][0-9A-Fa-f]{2}")),
    (Form.MARKUP, pattern(r"<[^<>]*>")),
    (Form.INVISIBLE, pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")),
    (Form.ADDRESS, pattern(r"[^\W_][-_/.][^\W_]")),
)


def places_of(text: str, wanted: AbstractSet[Found], find: Callable[[str], AbstractSet[Found]]) -> dict[Found, Span]:
    """Say of each of *wanted*, which stand in *text*, from where to where it does; *find* gives those in a piece."""
    places: dict[Found, Span] = {}
    for start, piece in _pieces(text):
        left = wanted - places.keys()
        if not left:
            break
        for found in left & find(piece):
            begin, end = _narrowed(piece, partial(_holds, found, find))
            places[found] = (start + begin, start + end)
    return places


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces of *text* and where they begin, first all small ones, then larger ones, at last the whole."""
    for size in _WINDOWS:
        yield from ((start, text[start : start + size]) for start in range(0, len(text), size - size // _SHARED))
    yield 0, text


def _holds(found: Found, find: Callable[[str], AbstractSet[Found]], piece: str) -> bool:
    return found in find(piece)


def _narrowed(piece: str, holds: Callable[[str], bool]) -> Span:
    """Give the part of *piece* that still *holds*; of a very long one, such as a picture in a text, its line."""
    if len(piece) > _NARROWED:
        ends = accumulate(len(line) + 1 for line in piece.split("\n"))
        starts = ((start, end - 1) for start, end in pairwise([0, *ends]))
        return next((place for place in starts if holds(piece[slice(*place)])), (0, len(piece)))
    end = _least(len(piece), lambda length: holds(piece[:length]))
    return end - _least(end, lambda length: holds(piece[end - length : end])), end


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
