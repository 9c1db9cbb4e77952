"""A piece of work and all that it hangs on -> what came of it, worked out once: in this process, and from one run to the next.

A key is a digest of everything that a result depends on; so nothing here can be out of date, only unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from dreiklang.cache.store import Store
from dreiklang.cache.values import dump, load

__all__ = ["Cache", "Packing", "Parcel", "Store", "digest"]

T = TypeVar("T")
Parcel = tuple[tuple[bytes, bytes], ...]
"""Results, each packed, under their keys."""


def digest(*parts: object) -> bytes:
    """Give the digest of *parts*: texts, digests, and values whose `repr` says all that there is to them."""
    sums = blake2b(digest_size=16)
    for part in parts:
        data = (
            part
            if isinstance(part, bytes)
            else (part if isinstance(part, str) else repr(part)).encode("utf-8", "surrogatepass")
        )
        sums.update(b"%d:%b" % (len(data), data))
    return sums.digest()


class Cache:
    """Remembers what was worked out: with a *store* from one run to the next, and if it *keeps* it, in this process.

    Results are frozen values: whoever asks again gets the same.
    """

    def __init__(self, store: Store | None = None, *, keeps: bool = False) -> None:
        self._store = store
        self._keeps = keeps
        self._made: dict[bytes, object] = {}
        self._packed: dict[bytes, bytes] = {}

    def once(self, key: bytes, make: Callable[[], T]) -> T:
        """Give what *make* makes, which hangs on nothing but what *key* is the digest of: made now, or before."""
        found = self.find(key)
        if found is None:
            found = make()
            self.keep(key, found)
        made: T = found  # type: ignore[assignment]  # nothing else is kept under this key
        return made

    def find(self, key: bytes) -> object | None:
        """Give what is kept under *key*, None where nothing is."""
        found = self._made.get(key)
        if found is None and (packed := self._packed.pop(key, None)):
            found = load(packed)
            if self._store:
                self._store.keep_packed(key, packed)
        if found is None and self._store:
            found = self._store.find(key)
            if self._keeps and found is not None:
                self._made[key] = found
        return found

    def receive(self, parcel: Parcel) -> None:
        """Take in what another process has worked out, until somebody asks for it."""
        self._packed.update(parcel)

    def keep(self, key: bytes, made: object) -> None:
        """Keep what was *made*, which is never None, under *key*."""
        if self._keeps:
            self._made[key] = made
        if self._store:
            self._store.keep(key, made)


class Packing(Cache):
    """Knows nothing, and packs what is worked out for another process."""

    def __init__(self) -> None:
        super().__init__()
        self._parcel: list[tuple[bytes, bytes]] = []

    def keep(self, key: bytes, made: object) -> None:
        """Pack what was *made*."""
        if packed := dump(made):
            self._parcel.append((key, packed))

    def hand_over(self) -> Parcel:
        """Give what was packed since it was asked last."""
        parcel = tuple(self._parcel)
        self._parcel.clear()
        return parcel
