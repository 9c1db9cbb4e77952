"""Pieces of text -> whether somebody may be named there; a name may also begin in one piece and end in the next.

That is seen by single words. Whether it is so, the thorough search says, by the whole text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from dreiklang.proof.find import Finder
from dreiklang.proof.folding import words_in
from dreiklang.proof.sieve.numbered import Numbers, number_of
from dreiklang.proof.sieve.pieces import html_of_piece


class Named:
    """Knows the names that its *finder* finds, and mail addresses by the *pairs* of words with which they begin."""

    def __init__(self, finder: Finder, numbers: Numbers, pairs: Iterable[tuple[int, int]]) -> None:
        self.finder = finder
        self._numbers = numbers
        names = ((number_of(first), number_of(second)) for first, second in finder.beginnings)
        self._seconds: dict[int, set[int]] = {}
        for first, second in (*names, *pairs):
            self._seconds.setdefault(first, set()).add(second)
        self._words = frozenset(self._seconds).union(*self._seconds.values())
        self._begun: dict[int, frozenset[int]] = {}
        self._told: set[int] = set()

    def note(self, pieces: Mapping[int, str], words: AbstractSet[str], numbers: Iterable[int]) -> None:
        """Note in which of *pieces*, which stand here by their marks, a name may stand; all together have these *words*."""
        if self.finder.tells(words):
            self._told.update(mark for mark, piece in pieces.items() if self.finder.tells(set(words_in(piece))))
        if self._words.isdisjoint(numbers):
            return
        for mark, piece in pieces.items():
            if found := self._words.intersection(self._numbers.in_text(piece)):
                self._begun[mark] = found

    def finds_in(self, pieces: Mapping[int, str], readings: Mapping[int, str], words: AbstractSet[str]) -> bool:
        """Say whether, in one of *pieces*, somebody is named by an ordinary word, as far as the piece itself can tell."""
        ordinary = self.finder.ordinary
        if not ordinary.may_find(words):
            return False
        near = (pieces[mark] for mark, reading in readings.items() if ordinary.may_find(words_in(reading)))
        return any(ordinary.find(_without_gaps(html_of_piece(piece))) for piece in near)

    def may_be_in(self, marks: Collection[int]) -> bool:
        """Say whether a name may stand in a text of pieces with these *marks*."""
        if not self._told.isdisjoint(marks):
            return True
        if not self._begun or self._begun.keys().isdisjoint(marks):
            return False
        return self._begins_in(frozenset().union(*(self._begun[mark] for mark in marks if mark in self._begun)))

    def may_be_among(self, words: AbstractSet[str], numbers: AbstractSet[int]) -> bool:
        """Say whether a name may be made of these *words*, which have these *numbers*."""
        return self.finder.tells(words) or self._begins_in(numbers)

    def _begins_in(self, words: AbstractSet[int]) -> bool:
        return any(not words.isdisjoint(self._seconds[first]) for first in words & self._seconds.keys())


def _without_gaps(text: str) -> str:
    """Leave out empty lines, as the thorough search does: what stands between two of them is read together."""
    return "\n".join(line for line in map(str.strip, text.split("\n")) if line)
