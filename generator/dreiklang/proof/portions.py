"""Secrets -> portions of them, packed: for another process, and out of memory until somebody asks for them again."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain
from pathlib import Path

from dreiklang.attic import Stored
from dreiklang.audience.secrets import Secrets
from dreiklang.crew.pipe import hear, packed
from dreiklang.proof.grounds import Grounds
from dreiklang.values import dataclass

_EACH = 8000
"""About so many secrets are a portion: a few MB."""
_FIELDS = tuple(part.name for part in fields(Secrets))


class Portions:
    """*secrets* in portions, each with those of the same entries, more or less; where texts are laid aside, these are."""

    def __init__(self, secrets: Secrets) -> None:
        self._packed = tuple(Stored(packed(part)) for part in _cut(secrets))

    def __iter__(self) -> Iterator[Secrets]:
        return map(unpacked, self.packed())

    def packed(self) -> Iterator[bytes]:
        """Yield each portion as it goes to another process."""
        return (portion.data for portion in self._packed)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be proven: that *tree* is free of the secrets in *portions* and of those *of_others*, on these *grounds*."""

    tree: Path
    portions: Iterable[Secrets]
    of_others: Secrets
    grounds: Grounds

    @property
    def secrets(self) -> Secrets:
        """All secrets."""
        return joined((*self.portions, self.of_others))


def unpacked(portion: bytes) -> Secrets:
    """Unpack the secrets of a *portion*."""
    secrets: Secrets = hear(io.BytesIO(portion))
    return secrets


def joined(portions: Iterable[Secrets]) -> Secrets:
    """Put *portions* together: what they were cut of."""
    parts = tuple(portions)
    return Secrets(*(tuple(chain.from_iterable(getattr(part, name) for part in parts)) for name in _FIELDS))


def _cut(secrets: Secrets) -> Iterator[Secrets]:
    kinds = [getattr(secrets, name) for name in _FIELDS]
    count = sum(map(len, kinds)) // _EACH + 1
    for at in range(count):
        yield Secrets(*(kind[len(kind) * at // count : len(kind) * (at + 1) // count] for kind in kinds))
