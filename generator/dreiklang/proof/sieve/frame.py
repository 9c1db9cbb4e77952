"""Pages -> what each of them has of its own: the frame that pages share is read once, in the page that had it first.

What is cut out begins and ends with tags between paragraphs, and stood with all around it in a page that was read: so no
sentence is torn, and none goes unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from dreiklang.proof.views import INLINE_TAG, TAG

_CUT = "\n<hr>\n"  # no sentence goes on behind it
_SHORTEST, _TWO, _LESSONS = 300, 2, 6


class _Block(NamedTuple):
    """A *text* that pages share; that *part* of it can be cut out which begins at *start*."""

    text: str
    start: int
    part: str


class Frame:
    """Remembers what pages share that lie equally deep, for there links look alike."""

    def __init__(self) -> None:
        self._read: dict[int, list[str]] = {}
        self._blocks: dict[int, tuple[_Block, ...]] = {}
        self._lessons: dict[int, int] = {}

    def cut_out_of(self, page: str, depth: int) -> tuple[str, tuple[str, ...]]:
        """Give what the *page*, which lies so many folders deep, has of its own, and the parts that were cut out of it."""
        read = self._read.setdefault(depth, [])
        own, parts = _without(page, self._blocks.get(depth, ()))
        if len(own) * 2 > len(page) and len(read) == _TWO and self._lessons.get(depth, 0) < _LESSONS:
            self._lessons[depth] = self._lessons.get(depth, 0) + 1
            self._blocks[depth] = tuple(_shared(read, page))
            own, parts = _without(page, self._blocks[depth])
        self._read[depth] = [*read[-1:], page]
        return own, parts


def _without(page: str, blocks: Iterable[_Block]) -> tuple[str, tuple[str, ...]]:
    at, own, parts = 0, [], []
    for block in blocks:
        found = page.find(block.text, at)
        if found >= 0:
            own.append(page[at : found + block.start])
            parts.append(block.part)
            at = found + block.start + len(block.part)
    return _CUT.join((*own, page[at:])), tuple(parts)


def _shared(read: Sequence[str], page: str) -> Iterator[_Block]:
    """Yield the stretches of lines that stand in *page*, and in two that were *read*: what two share, they may share by chance."""
    lines = page.split("\n")
    known = set.intersection(*(set(pairwise(other.split("\n"))) for other in read))
    for is_known, run in groupby(enumerate(pairwise(lines)), key=lambda pair: pair[1] in known):
        at = [at for at, _ in run]
        text = "\n".join(lines[at[0] : at[-1] + 2])
        if is_known and len(text) >= _SHORTEST and text in read[-1]:
            start, end = _inside(text)
            if start < end:
                yield _Block(text, start, text[start:end])


def _inside(text: str) -> tuple[int, int]:
    """Say where the first tag in *text* that ends a paragraph begins, and where the last one ends."""
    tags = [found.span() for found in TAG.finditer(text) if not INLINE_TAG.fullmatch(found[0])]
    return (tags[0][0], tags[-1][1]) if tags else (0, 0)
