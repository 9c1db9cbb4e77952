"""A word -> its number; words one after the other -> one number: small, and the same in every process and every spelling."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from dreiklang.proof.folding import fold_word, spellings_of, words_in
from dreiklang.proof.views import WALL

APART, END = 0, 1
"""What stands between words that do not stand side by side, and where a text ends; no word has these numbers."""

END_WORD = WALL.strip() * 2

_BITS = 60  # a number that is its own hash


def number_of(folded: str) -> int:
    """Give the number of a *folded* word."""
    digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "little") >> (64 - _BITS)) | 2


class Numbers(dict[str, int]):
    """The number of each word, however it is written: one that comes again costs a look."""

    def __init__(self) -> None:
        super().__init__({WALL.strip(): APART, END_WORD: END})

    def __missing__(self, word: str) -> int:
        """Number *word*, and remember it."""
        number = self[word] = number_of(fold_word(word))
        return number

    def of_words(self, words: Iterable[str]) -> list[int]:
        """Give the numbers of *words*."""
        return list(map(self.__getitem__, words))

    def in_text(self, text: str) -> list[int]:
        """Give the numbers of the words of *text*."""
        return list(map(self.__getitem__, words_in(text)))


class Spellings(dict[str, tuple[int, ...]]):
    """The numbers of all the forms under which a word may stand somewhere."""

    def __missing__(self, word: str) -> tuple[int, ...]:
        """Number the spellings of *word*, and remember them."""
        numbers = self[word] = tuple(map(number_of, spellings_of(word)))
        return numbers


def rows_in(numbers: Sequence[int], length: int) -> Iterator[int]:
    """Yield the number of every row of *length* in *numbers*."""
    return map(hash, zip(*[numbers[start:] for start in range(length)], strict=False))


def rows_within(numbers: Sequence[int], length: int) -> Iterator[int]:
    """Yield the number of every row of *length* in *numbers* in which nothing is APART."""
    return map(hash, filter(all, zip(*[numbers[start:] for start in range(length)], strict=False)))


def split(numbers: list[int], at: int) -> Iterator[list[int]]:
    """Yield the stretches of *numbers* between all *at*."""
    start = 0
    for _ in range(numbers.count(at)):
        end = numbers.index(at, start)
        yield numbers[start:end]
        start = end + 1
    yield numbers[start:]


def numbered(numbers: Iterable[int]) -> array[int]:
    """Keep *numbers* in as little space as they need."""
    return array("q", numbers)
