"""Numbers of secrets that stand in a tree -> those that nothing excuses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from itertools import takewhile

from dreiklang.proof.names import LENGTHS, LONGEST
from dreiklang.proof.sieve.public import Public
from dreiklang.values import dataclass

_KINDS = ("words", "passages", "short", "mails", "ways")


@dataclass(slots=True)
class Suspects:
    """Numbers of secrets that stand in a tree, by the parts of a print; *is_named* says that a name does.

    Of *words*, it is the number of what stands there, and that of the word of which it is a spelling.
    """

    words: set[tuple[int, int]] = field(default_factory=set)
    passages: set[int] = field(default_factory=set)
    short: set[int] = field(default_factory=set)
    mails: set[int] = field(default_factory=set)
    ways: set[int] = field(default_factory=set)
    is_named: bool = False

    def __bool__(self) -> bool:
        return self.is_named or self._has_any

    @property
    def _has_any(self) -> bool:
        return any(getattr(self, kind) for kind in _KINDS)

    def add(self, others: Suspects) -> None:
        """Suspect *others* too."""
        self.is_named |= others.is_named
        for kind in _KINDS:
            getattr(self, kind).update(getattr(others, kind))

    def excuse(self, public: Iterable[Public]) -> None:
        """Leave out what stands in *public* too."""
        for text in takewhile(lambda _: self._has_any, public):
            if self.words:
                told = set(text.words)
                self.words = {spelling for spelling in self.words if told.isdisjoint(spelling)}
            if self.passages:
                self.passages.difference_update(text.rows(LONGEST))
            for rows in map(text.rows, LENGTHS) if self.short or self.mails else ():
                told_rows = (self.short | self.mails).intersection(rows)
                self.short -= told_rows
                self.mails -= told_rows
