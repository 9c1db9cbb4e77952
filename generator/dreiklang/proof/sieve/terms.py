"""What is asked of a tree, and what was proven before -> both in numbers, with what is new and what excuses no longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from dreiklang.proof.names import LENGTHS
from dreiklang.proof.sieve.memory import Memory
from dreiklang.proof.sieve.prints import Print, Printer, Private
from dreiklang.proof.sieve.public import Public, Reader
from dreiklang.proof.sieve.question import Question
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Lost:
    """What everybody read before: *words*, and *rows* of words, that are not in what was put in its place; and all its *pairs*."""

    words: frozenset[int] = frozenset()
    rows: frozenset[int] = frozenset()
    pairs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Terms:
    """A question in numbers: *prints* of what is secret and what is *public*, by their hashes; what of it is *new*, and what was *lost*."""

    prints: Mapping[bytes, Print]
    public: Mapping[bytes, Public]
    new: tuple[tuple[Private, Print], ...]
    new_public: tuple[Public, ...]
    lost: Lost

    def all(self, part: str) -> Iterable[int]:
        """Give one *part* of all prints."""
        return chain.from_iterable(getattr(one, part) for one in self.prints.values())

    def words_in(self, tree: set[int]) -> set[tuple[int, int]]:
        """Give the rare words that are in *tree*, in whatever spelling, each with the word that is meant."""
        spelled = chain.from_iterable(one.spelled for one in self.prints.values())
        words = {(word, word) for word in tree.intersection(self.all("words"))}
        return words.union((other, word) for other, word in zip(spelled, spelled, strict=True) if other in tree)


def prints_of(question: Question, memory: Memory, printer: Printer) -> dict[bytes, Print]:
    """Put what is secret in numbers; what *memory* holds is not read again."""
    return {key: memory.prints.get(key) or printer.print_of(file) for key, file in question.private.items()}


def terms_of(question: Question, memory: Memory, prints: Mapping[bytes, Print], reader: Reader) -> Terms:
    """Put the rest of *question* in numbers; what *memory* holds is not read again."""
    public = {key: memory.public.get(key) or reader.read(texts) for key, texts in question.public.items()}
    new_public = tuple(text for key, text in public.items() if key not in memory.public)
    return Terms(
        prints,
        public,
        new=tuple((file, prints[key]) for key, file in question.private.items() if key not in memory.prints),
        new_public=new_public,
        lost=_lost(tuple(text for key, text in memory.public.items() if key not in public), new_public),
    )


def _lost(old: tuple[Public, ...], new: tuple[Public, ...]) -> Lost:
    """Say what stands in *old* and not in *new*."""
    words = set(chain.from_iterable(text.words for text in old))
    rows = set(_rows_of(old))
    pairs = frozenset(chain.from_iterable(text.rows(2) for text in old))
    if old:
        words.difference_update(*(text.words for text in new))
        rows.difference_update(_rows_of(new))
    return Lost(frozenset(words), frozenset(rows), pairs)


def _rows_of(texts: Iterable[Public]) -> Iterable[int]:
    return chain.from_iterable(text.rows(length) for text in texts for length in LENGTHS)
