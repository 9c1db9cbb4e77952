"""Lines that everybody reads -> the same lines on a page, known at a glance: they hold nothing that has to be looked at.

Most of a blog is such lines, and to take them apart takes longer than to compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreiklang.patterns import pattern
from dreiklang.proof.contents import encoded_in
from dreiklang.proof.sieve.named import Named
from dreiklang.proof.sieve.pieces import Pieces

# What a page may write in another way than the text from which it comes, or what says more than its words do.
_ODD = pattern(
    "[<>&%\\\\/@+=_`\\[\\]{}|~^\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
_TIED = pattern(r"\w-|-\w|\w\*+\w")
_LONG = 12
_SIGNS = "-*>#"
_BEGIN = pattern(r"^(?:[-*>]|#{1,6}) +")


class Shown:
    """Knows the *pieces* that are lines of public texts, and their *words*; a text that may hold a *named* person is not known."""

    def __init__(self, pieces: Pieces, named: Named) -> None:
        self.pieces = pieces
        self.named = named
        self.words: set[str] = set()
        self._tried: set[str] = set()
        self._encoded: set[str] = set()

    def add(self, text: str, words: set[str], numbers: Iterable[int]) -> None:
        """Know the lines of *text*, which has these *words*, and as *numbers*."""
        self._encoded.update(word for word in words - self.words if self._may_be_encoded(word))
        self.words |= words
        if self.named.finder.ordinary.may_find(words) or not self._encoded.isdisjoint(words):
            return
        lines = {mark: line for line in _as_shown(text) for mark in self.pieces.show(line)}
        self.named.note(lines, words, numbers)

    def _may_be_encoded(self, word: str) -> bool:
        return len(word) >= _LONG and any(encoded_in(word, self._tried))


def _as_shown(text: str) -> Iterator[str]:
    """Yield the lines of *text* that say no more than their words, without the signs before them."""
    for line in map(str.strip, text.split("\n")):
        if line and not _ODD.search(line) and not (("-" in line or "*" in line) and _TIED.search(line)):
            yield _BEGIN.sub("", line, count=1) if line[0] in _SIGNS else line
