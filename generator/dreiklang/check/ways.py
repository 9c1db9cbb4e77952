"""A text -> the files and addresses of entries that it names, however it does: `2026-03-05-anruf.html`, `/2026/03/anruf/`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dreiklang.check.passages import Span
from dreiklang.patterns import pattern

_WAY = pattern(r"(?<![\w-])\d{4}(?:-\d{2}-\d{2}-|/\d{2}/)[\w-]+")
_NEAR = pattern(r"[-/]\d\d[-/]")


def ways_in(text: str) -> Iterator[tuple[str, Span]]:
    """Yield what looks like the name of a file with its day, or like the address of an entry, and where it stands."""
    for near in _NEAR.finditer(text):  # a sign that is rare is found ten times as fast as four digits
        if found := _WAY.match(text, max(near.start() - 4, 0)):
            yield as_way(found[0]), found.span()


def as_way(name: str) -> str:
    """Bring an id or an address to the form in which :func:`ways_in` gives it."""
    return unicodedata.normalize("NFC", name).casefold().strip("/")
