"""A person's name -> all the ways in which a text may write it, as folded words one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from dreiklang.check.names import family_of, sense_of
from dreiklang.check.names.firms import LEGAL_FORMS
from dreiklang.check.names.grammar import DEGREES, PERSONAL_TITLES
from dreiklang.patterns import pattern
from dreiklang.proof.folding import fold_word, spellings_of, words_in

Row = tuple[str, ...]
"""Folded words, one after the other."""

LONGEST = 5
"""So many words of a row are compared: whoever writes five words of a secret has told it."""

LENGTHS = range(2, LONGEST + 1)
"""How many words a row may have."""

_SHORTEST, _SHORTEST_JOINED = 3, 6
_ENDINGS = ("", "s", "es", "n", "en", "ns", "ens")
_WORDS_TOO = frozenset(["mag", "h", "nat", "fr", "miss"])  # they may stand in sentences
_TITLES = sorted(map(fold_word, (PERSONAL_TITLES | DEGREES) - _WORDS_TOO))
_INNER = pattern(r"(?<=...)e[rsnm]?$")
_INNER_ENDINGS = ("e", "er", "es", "en", "em")


def rows_of(name: str) -> Iterator[Row]:
    """Yield every row of words in which *name* may stand: inflected, without its legal form, written as one word."""
    words = words_in(name)
    for named in {tuple(words), tuple(_without_legal_form(words))}:
        if len(named) == 1:
            yield from ((word,) for word in _inflected(named[0]) if len(word) >= _SHORTEST)
        elif named:
            inner = [_bent_within(word) for word in named[: LONGEST - 1][: len(named) - 1]]
            last = _inflected(named[len(inner)])
            yield from product(*inner, last)
            joined = "".join(map(fold_word, named))
            if len(joined) >= _SHORTEST_JOINED:
                yield from ((word,) for word in _inflected(joined))
    yield from _with_initials(words)
    yield from _with_title(name)


def _with_title(name: str) -> Iterator[Row]:
    """Yield "Frau Petersen", "Dr. Petersen" and "med. Petersen": of all titles, the last stands before the name.

    Where the family is called like a word of the language, it may as well be one, behind a full stop: not so.
    """
    family = [fold_word(word) for word in words_in(family_of(name))]
    if family and not sense_of("".join(family)):
        ends = [spelling + ending for spelling in sorted(spellings_of(family[-1])) for ending in ("", "s")]
        yield from product(_TITLES, *([word] for word in family[:-1]), ends)


def _with_initials(words: list[str]) -> Iterator[Row]:
    """Yield "S. Petersen", "Petersen, S." and "Sabine P." for two or three words with capitals."""
    folded = list(map(fold_word, words))
    capital = all(word[0].isupper() and len(word) >= _SHORTEST for word in words)
    if len(words) in {2, 3} and capital and not LEGAL_FORMS.intersection(folded):
        first, last = folded[0], folded[-1]
        yield from ((first[0], last), (last, first[0]), (first, last[0]))


def _without_legal_form(words: list[str]) -> list[str]:
    """Leave GmbH and its like off the end of *words*, as long as two others remain."""
    kept = list(words)
    while len(kept) > 2 and fold_word(kept[-1]) in LEGAL_FORMS:
        kept.pop()
    return kept


def _inflected(word: str) -> list[str]:
    return [spelling + ending for spelling in sorted(spellings_of(word)) for ending in _ENDINGS]


def _bent_within(word: str) -> list[str]:
    """Give the forms of a *word* within a name: "Deutsche Bank" is also "der Deutschen Bank"."""
    folded = sorted(spellings_of(word))
    bent = [
        _INNER.sub("", spelling) + ending for spelling in folded if _INNER.search(spelling) for ending in _INNER_ENDINGS
    ]
    return list(dict.fromkeys((*folded, *bent)))
