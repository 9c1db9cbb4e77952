"""What is secret of one file -> its print: everything that must not be found, as numbers; a few KB where the file has as many."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import field, fields
from hashlib import blake2b
from itertools import chain
from operator import attrgetter

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.check.ways import as_way
from dreiklang.proof.folding import fold_word, words_in
from dreiklang.proof.names import LONGEST
from dreiklang.proof.needles import can_be_rare, is_sentence, is_telling, mails_in, step_in, undated
from dreiklang.proof.sieve.numbered import Numbers, Spellings, number_of, numbered
from dreiklang.values import dataclass

_KINDS = ("whole", "ways", "texts", "passages")


@dataclass(slots=True)
class Private:
    """What is secret of one file, which is its *origin*."""

    origin: str
    whole: list[Secret] = field(default_factory=list)
    ways: list[Secret] = field(default_factory=list)
    texts: list[Secret] = field(default_factory=list)
    passages: list[Secret] = field(default_factory=list)

    def digest(self) -> bytes:
        """Give the hash by which the same is known again."""
        sums = blake2b(digest_size=16)
        for kind in _KINDS:
            for secret in getattr(self, kind):
                sums.update(
                    f"{kind}\0{secret.what}\0{len(secret.text)}\0{secret.text}".encode("utf-8", "surrogatepass")
                )
        return sums.digest()


def by_origin(secrets: Secrets, told: AbstractSet[str]) -> Iterable[Private]:
    """Sort *secrets* by the files from which they come; all but the names, and titles and ids that are *told* anyway."""
    files: dict[str, Private] = {}
    for kind in _KINDS:
        for secret in getattr(secrets, kind):
            if kind == "whole" and (secret.what is What.NAME or undated(secret.text) in told):
                continue
            if secret.origin not in files:
                files[secret.origin] = Private(secret.origin)
            getattr(files[secret.origin], kind).append(secret)
    return files.values()


@dataclass(frozen=True, slots=True)
class Print:
    """What must not be found of one file, as numbers.

    *words* that are rare where nobody reads them; other spellings of them (*spelled*: each with its word behind it); rows of
    titles and ids (*short*) and how they begin (*heads*); rows of *mails* and their *begins*, the first two words of each;
    rows of *passages*; *ways* to entries.
    """

    words: array[int]
    spelled: array[int]
    short: array[int]
    heads: array[int]
    mails: array[int]
    begins: array[int]
    passages: array[int]
    ways: array[int]


PARTS = tuple(part.name for part in fields(Print))
cells_of = attrgetter(*PARTS)
_NONE = numbered(())


def _cells(numbers: Iterable[int]) -> array[int]:
    """Keep *numbers*; where there are none, as for most parts of most files, always in the same place."""
    return numbered(numbers) or _NONE


class Printer:
    """Makes prints; *of_us* are the words of our own texts."""

    def __init__(self, numbers: Numbers, of_us: AbstractSet[str]) -> None:
        self._numbers = numbers
        self._spellings = Spellings()
        self._of_us = of_us

    def print_of(self, file: Private) -> Print:
        """Give the print of *file*."""
        rare = set(filter(can_be_rare, (word for secret in file.texts for word in words_in(secret.text))))
        short, mails = self.short_of(file), self.mails_of(file)
        return Print(
            words=_cells(set(self._numbers.of_words(rare))),
            spelled=_cells(chain.from_iterable(set(self._spelled(rare)))),
            short=_cells(map(hash, short)),
            heads=_cells(hash(row[:2]) for row in short),
            mails=_cells(map(hash, mails)),
            begins=_cells(chain.from_iterable(row[:2] for row in mails)),
            passages=_cells(self._passages(file.passages)),
            ways=_cells(number_of(as_way(secret.text)) for secret in file.ways),
        )

    def short_of(self, file: Private) -> list[tuple[int, ...]]:
        """Give the rows of words that are titles and ids of *file*."""
        return [row for secret in file.whole if (row := self._short(secret.text))]

    def mails_of(self, file: Private) -> list[tuple[int, ...]]:
        """Give the rows of words that are mail addresses in *file*."""
        return [row for secret in file.texts for mail in mails_in(secret.text) if (row := self._row(mail))]

    def _spelled(self, words: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Yield each other spelling of *words*, with its word."""
        for word in words:
            if not word.isascii():
                number = self._numbers[word]
                yield from ((other, number) for other in self._spellings[word] if other != number)

    def _short(self, text: str) -> tuple[int, ...]:
        written = words_in(undated(text))
        words = list(map(fold_word, written))
        return tuple(self._numbers.of_words(written)[:LONGEST]) if is_telling(words, self._of_us) else ()

    def _row(self, text: str) -> tuple[int, ...]:
        return tuple(self._numbers.in_text(text)[:LONGEST])

    def _passages(self, passages: Iterable[Secret]) -> Iterable[int]:
        rows: set[int] = set()
        for secret in passages:
            written = words_in(secret.text)
            folded, numbers = list(map(fold_word, written)), self._numbers.of_words(written)
            starts = range(0, len(written) - LONGEST + 1, step_in(written))
            rows.update(
                hash(tuple(numbers[at : at + LONGEST])) for at in starts if is_sentence(folded[at : at + LONGEST])
            )
        return rows
