"""The texts of files -> what stands in them, as numbers: all words, rows of words, addresses of entries, and whether anybody is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field
from typing import NamedTuple

from dreiklang.check.ways import ways_in
from dreiklang.proof.contents import encoded_in
from dreiklang.proof.folding import words_in
from dreiklang.proof.fresh import parts_with_lines
from dreiklang.proof.names import LENGTHS, LONGEST
from dreiklang.proof.sieve.column import Column, Heap, Spool
from dreiklang.proof.sieve.numbered import Numbers, number_of, rows_in, rows_within
from dreiklang.proof.sieve.pieces import readings_of
from dreiklang.proof.sieve.shown import Shown
from dreiklang.proof.sieve.terms import Terms
from dreiklang.proof.views import WALL, reading_of
from dreiklang.values import dataclass

_TOGETHER = 1 << 16
"""So many letters are looked at together."""


@dataclass(slots=True)
class Facts:
    """What stands in files: *words* as they are written, and as numbers *pairs* and rows of words side by side, and *ways*.

    *short* and *mails* are those of the rows that were looked for.
    """

    words: set[str] = field(default_factory=set)
    pairs: set[int] = field(default_factory=set)
    rows: Heap = field(default_factory=lambda: Heap(Spool(None), Column()))
    ways: set[int] = field(default_factory=set)
    short: set[int] = field(default_factory=set)
    mails: set[int] = field(default_factory=set)


class _Seen(NamedTuple):
    """A *text* that was read, and the *marks* of its pieces."""

    text: str
    is_prose: bool
    marks: list[int]


class Eye:
    """Reads texts, and notes what stands in them, *rows* of words most of all; what is *shown* anyway it knows at sight."""

    def __init__(self, numbers: Numbers, terms: Terms, shown: Shown, rows: Heap) -> None:
        self._facts = Facts(shown.words, rows=rows)
        self._is_named = False
        self._numbers = numbers
        self._short, self._mails = (frozenset(terms.prints.all(part)) for part in ("short", "mails"))
        self._heads = frozenset(terms.prints.all("heads"))
        begins = [*terms.prints.all("begins")]
        self._begins = frozenset(map(hash, zip(begins[::2], begins[1::2], strict=True)))
        self._named = shown.named
        self._pieces = shown.pieces
        self._parts: dict[str, list[int]] = {}
        self._tried: set[str] = set()
        self._new: dict[int, str] = {}
        self._seen: list[_Seen] = []
        self._size = 0

    @property
    def facts(self) -> Facts:
        """What stands in all that was read."""
        self._look_closely()
        return self._facts

    @property
    def is_named(self) -> bool:
        """Whether anybody is named in what was read."""
        self._look_closely()
        return self._is_named

    def read(self, text: str, own: str, parts: tuple[str, ...] = (), *, is_prose: bool) -> None:
        """Read *text*, which is its *own*, and *parts* that were read in another text."""
        marks = [mark for part in parts_with_lines(own) for mark in self._marks_of(part)]
        for part in parts:
            if part not in self._parts:
                self._parts[part] = self._marks_of(part)
            marks += self._parts[part]
        self._seen.append(_Seen(text, is_prose, marks))
        self._size += len(own)
        if self._size > _TOGETHER:
            self._look_closely()

    def _marks_of(self, text: str) -> list[int]:
        """Give the marks of all pieces of *text*; those that are new are looked at with others, which is quicker than one by one."""
        marks, pieces = self._pieces.of(text)
        self._new.update(pieces)
        return marks

    def _look_closely(self) -> None:
        """Note what stands in pieces that are new, and look for names wherever one may stand."""
        for pieces in _few_at_a_time(self._new):
            self._note_pieces(pieces)
        for text, is_prose, marks in self._seen:
            if self._named.may_be_in(marks):
                self._look_for_names(text, reading_of(text), is_prose=is_prose)
        self._new, self._seen, self._size = {}, [], 0

    def _note_pieces(self, pieces: Mapping[int, str]) -> None:
        readings = readings_of(pieces)
        reading = WALL.join(readings.values())
        different, numbers = self._note(reading)
        self._named.note(readings, different, numbers)
        if self._named.finder.holds_folder(reading) or self._named.finds_in(pieces, readings, different):
            self._is_named = True

    def _note(self, reading: str) -> tuple[set[str], list[int]]:
        """Note what stands in a *reading*; give its different words, and the numbers of all of them."""
        written = words_in(reading)
        different = set(written)
        numbers = self._numbers.of_words(written)
        self._facts.words |= different
        self._facts.ways.update(number_of(way) for way, _ in ways_in(reading))
        pairs = set(rows_within(numbers, 2))
        self._facts.pairs |= pairs
        self._facts.rows.update(rows_within(numbers, LONGEST))
        if not pairs.isdisjoint(self._heads):
            self._facts.short.update(_found(numbers, self._heads, self._short))
        for _, encoded in encoded_in(reading, self._tried):
            inner = reading_of(encoded)
            self._note(inner)
            self._look_for_names(encoded, inner)
        return different, numbers

    def _look_for_names(self, text: str, reading: str, *, is_prose: bool = True) -> None:
        """Look for names and mail addresses in the whole of a *text*, for they may go on anywhere."""
        self._facts.mails.update(_found(self._numbers.in_text(reading), self._begins, self._mails))
        self._is_named = self._is_named or bool(self._named.finder.find(text, reading, is_prose=is_prose))


def _few_at_a_time(pieces: Mapping[int, str]) -> Iterator[dict[int, str]]:
    """Yield *pieces*, so many at a time as are looked at together: a sitemap has all at once, and takes thirty times its room."""
    few: dict[int, str] = {}
    size = 0
    for mark, piece in pieces.items():
        few[mark] = piece
        size += len(piece)
        if size > _TOGETHER:
            yield few
            few, size = {}, 0
    if few:
        yield few


def _found(numbers: list[int], heads: AbstractSet[int], wanted: AbstractSet[int]) -> Iterator[int]:
    """Yield the rows in *numbers* that are *wanted*; *heads* are the first two numbers of those."""
    begun = [at for at, pair in enumerate(rows_in(numbers, 2)) if pair in heads]
    rows = (hash(tuple(numbers[at : at + length])) for at in begun for length in LENGTHS if at + length <= len(numbers))
    return (row for row in rows if row in wanted)
