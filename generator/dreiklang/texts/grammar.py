"""How our sentences bend: numbers, the way of addressing the reader, gendered words."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from dreiklang.options import Address, Gender
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

T = TypeVar("T")

_ADDRESSED = pattern(r"\[([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)\]")
_GENDERED = pattern(r"\b([A-ZÄÖÜ]\w*):in(nen)?\b")
_ORDER = (Address.DU, Address.SIE, Address.IHR)
# The pair of a word, where the masculine form is more than the stem: (singular, plural).
_PAIRS = {
    "Kund": ("Kundin oder Kunde", "Kundinnen und Kunden"),
    "Partner": ("Partnerin oder Partner", "Partnerinnen und Partner"),
    "Leser": ("Leserin oder Leser", "Leserinnen und Leser"),
    "Auftraggeber": ("Auftraggeberin oder Auftraggeber", "Auftraggeberinnen und Auftraggeber"),
}


@dataclass(frozen=True, slots=True)
class Plural:
    """A phrase that counts: *one* and *many*, each with the place "{n}", and what is said of *none* where that is another."""

    one: str
    many: str
    none: str | None = None

    def __call__(self, n: int) -> str:
        """Say the phrase for *n*."""
        return self.of(n).format(n=n)

    def of(self, n: int) -> str:
        """Give the phrase for *n*, with its places open."""
        return self.one if n == 1 else self.none if self.none and n == 0 else self.many


def adapt(words: T, address: Address, gender: Gender) -> T:
    """Bend every text in *words* (a text, or a dataclass, tuple or dict of such).

    "[schreib|schreiben Sie|schreibt]" says du, Sie and ihr; "Kund:in" and "Kund:innen" become what *gender* asks for.
    """
    bent: Any
    if isinstance(words, str) and not isinstance(words, Enum):  # a Lang stays a Lang
        bent = _GENDERED.sub(lambda found: _gendered(found, gender), _addressed(words, address))
    elif isinstance(words, dict):
        bent = {key: adapt(value, address, gender) for key, value in words.items()}
    elif isinstance(words, tuple):
        bent = tuple(adapt(value, address, gender) for value in words)
    elif is_dataclass(words) and not isinstance(words, type):
        bent = replace(
            words, **{part.name: adapt(getattr(words, part.name), address, gender) for part in fields(words)}
        )
    else:
        bent = words
    return bent  # type: ignore[no-any-return]  # each branch keeps the type that came in


def _addressed(text: str, address: Address) -> str:
    return _ADDRESSED.sub(lambda found: found.group(_ORDER.index(address) + 1), text)


def _gendered(found: re.Match[str], gender: Gender) -> str:
    stem, many = found.group(1), bool(found.group(2))
    match gender:
        case Gender.PAIRS:
            return _PAIRS[stem][1 if many else 0]
        case Gender.CAPITAL:
            return f"{stem}In{'nen' if many else ''}"
        case _:
            return f"{stem}{gender.value}in{'nen' if many else ''}"
