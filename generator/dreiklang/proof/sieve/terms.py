"""What is asked of a tree, and what was proven before -> both in numbers, with what is new and what excuses no longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from dreiklang.proof.names import LENGTHS
from dreiklang.proof.sieve.memory import Memory
from dreiklang.proof.sieve.prints import Printer, Private
from dreiklang.proof.sieve.public import Public, Reader
from dreiklang.proof.sieve.question import Question
from dreiklang.proof.sieve.tables import Prints, Rows, table_of
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Lost:
    """What everybody read before: *words*, and *rows* of words, that are not in what was put in its place; and all its *pairs*."""

    words: frozenset[int] = frozenset()
    rows: frozenset[int] = frozenset()
    pairs: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class New:
    """The *files* of which something else is secret now, and their *prints*."""

    files: tuple[Private, ...] = ()
    prints: Prints = Prints()


@dataclass(frozen=True, slots=True)
class Terms:
    """A question in numbers: *prints* of what is secret and what is *public*, by their hashes; what of it is *new*, and what was *lost*."""

    prints: Prints
    public: Mapping[bytes, Public]
    new: New
    new_public: tuple[Public, ...]
    lost: Lost


def new_in(question: Question, memory: Memory, printer: Printer) -> New:
    """Put in numbers what is secret and *memory* does not hold."""
    known = frozenset(memory.prints.keys)
    new = {key: file for key, file in question.private.items() if key not in known}
    return New(tuple(new.values()), table_of((key, printer.print_of(file)) for key, file in new.items()))


def terms_of(question: Question, memory: Memory, prints: Prints, new: New, reader: Reader) -> Terms:
    """Put the rest of *question* in numbers; what *memory* holds is not read again."""
    asked, known = dict.fromkeys(question.public), memory.public
    read = {key: reader.read(texts) for key, texts in question.public.items() if key not in known}
    new_public = tuple(read.values())
    return Terms(
        prints,
        Rows(asked, lambda key: read[key] if key in read else known[key]),
        new,
        new_public,
        lost=_lost(tuple(known[key] for key in known if key not in asked), new_public),
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
