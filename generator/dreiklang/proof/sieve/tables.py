"""Tables that lie in a file -> what they say of each hash, or of all: nothing is cut out of a table that nobody asks for."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import TypeVar

from dreiklang.proof.sieve.numbered import numbered
from dreiklang.proof.sieve.prints import PARTS, Print, cells_of
from dreiklang.values import dataclass

R = TypeVar("R")


class Rows(Mapping[bytes, R]):
    """What each of the *keys* says; to *look* it up takes its time."""

    def __init__(self, keys: Iterable[bytes], look: Callable[[bytes], R]) -> None:
        self._keys = dict.fromkeys(keys)
        self._look = look

    def __getitem__(self, key: bytes) -> R:
        return self._look(key)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def keys(self) -> KeysView[bytes]:
        """Give the keys, as they are soon compared."""
        return self._keys.keys()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of many prints: how many numbers each has of it (*sizes*), and all of them (*cells*)."""

    sizes: array[int]
    cells: array[int]

    def without(self, rows: Iterable[int]) -> Part:
        """Give the same without those *rows*, which are in order."""
        starts, sizes, cells, after = [*accumulate(self.sizes, initial=0)], numbered(()), numbered(()), 0
        for row in rows:
            sizes += self.sizes[after:row]
            cells += self.cells[starts[after] : starts[row]]
            after = row + 1
        return Part(sizes + self.sizes[after:], cells + self.cells[starts[after] :])


@dataclass(frozen=True, slots=True)
class Prints:
    """Prints by their hashes (*keys*), in *parts*: what is asked of one is asked of all."""

    keys: tuple[bytes, ...] = ()
    parts: tuple[Part, ...] = tuple(Part(numbered(()), numbered(())) for _ in PARTS)

    def all(self, part: str) -> array[int]:
        """Give one *part* of all."""
        return self.parts[PARTS.index(part)].cells

    def words_in(self, tree: set[int]) -> set[tuple[int, int]]:
        """Give the rare words that are in *tree*, in whatever spelling, each with the word that is meant."""
        spelled = iter(self.all("spelled"))
        words = {(word, word) for word in tree.intersection(self.all("words"))}
        return words.union((other, word) for other, word in zip(spelled, spelled, strict=True) if other in tree)

    def only(self, keys: AbstractSet[bytes]) -> Prints:
        """Give those of them that have one of *keys*."""
        gone = [row for row, key in enumerate(self.keys) if key not in keys]
        kept = tuple(filter(keys.__contains__, self.keys))
        return Prints(kept, tuple(part.without(gone) for part in self.parts)) if gone else self

    def __add__(self, other: Prints) -> Prints:
        parts = zip(self.parts, other.parts, strict=True)
        together = tuple(Part(one.sizes + more.sizes, one.cells + more.cells) for one, more in parts)
        return Prints(self.keys + other.keys, together) if other.keys else self


def table_of(prints: Iterable[tuple[bytes, Print]]) -> Prints:
    """Put *prints* together, each with its hash."""
    keys: list[bytes] = []
    parts = [(numbered(()), numbered(())) for _ in PARTS]
    for key, one in prints:
        keys.append(key)
        for (sizes, cells), more in zip(parts, cells_of(one), strict=True):
            sizes.append(len(more))
            cells.extend(more)
    return Prints(tuple(keys), tuple(Part(*part) for part in parts))
