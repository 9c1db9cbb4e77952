"""The names of people -> the single words by which a reader would know them: "Nordlicht" of "Nordlicht Windkraft GmbH".

No cover takes the place of such a word, for who writes it may mean something else: it is refused, in entries about the
person. Whoever adds it to the forms of the name has said what it means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from dreiklang.check.names.firms import FIRM_WORDS, LEGAL_FORMS
from dreiklang.check.names.index import Names, index_names
from dreiklang.check.names.letters import fold_letters
from dreiklang.model import Person
from dreiklang.patterns import pattern

_WORD = pattern(r"[^\W\d_]+")
_SHORTEST = 3
_ORDINARY = FIRM_WORDS | frozenset(
    [
        "frau",
        "herr",
        "familie",
        "mrs",
        "und",
        "fuer",
        "von",
        "vom",
        "zum",
        "zur",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "mein",
        "meine",
        "the",
        "and",
        "for",
        "from",
        "alt",
        "alte",
        "neu",
        "neue",
        "new",
        "old",
        "kunde",
        "kundin",
        "partner",
        "partnerin",
        "client",
    ]
)
"""These, and words that stand in names without telling whose they are."""


def index_parts(people: Iterable[Person]) -> Names:
    """Index the telling words of the names and ids of *people* that are no names themselves."""
    known = ((person, tuple(dict.fromkeys(_parts_of(person)))) for person in people)
    return index_names(
        replace(person, name=parts[0], forms=parts[1:], cover_name="") for person, parts in known if parts
    )


def with_parts(names: Names, people: Iterable[Person]) -> Names:
    """Let *names* be found by their telling words as well, if they are those of *people*."""
    return _with_parts(names, tuple(people))


@lru_cache(maxsize=128)
def _with_parts(names: Names, people: tuple[Person, ...]) -> Names:
    """Do so once for many entries about the same people."""
    parts = index_parts(people)
    return replace(names, parts=parts, addresses={}) if parts.by_first else names


def _parts_of(person: Person) -> Iterator[str]:
    """Yield the telling words; once a firm is called by one of them, the others say what it does ("Windkraft").

    A word of which the writer said that alone it does not mean the person tells nothing, and neither do those of a name
    that is ordinary words too; an id of the same words says no more than that name.
    """
    names = [_WORD.findall(name) for name in person.names if name not in person.exact]
    told = {fold_letters(words[0]) for words in names if len(words) == 1}
    if _folded(person.id) not in map(_folded, person.exact):
        names.append(_WORD.findall(person.id))
    is_firm = any(word in FIRM_WORDS or word in LEGAL_FORMS for words in names for word in map(fold_letters, words))
    known = told.union(map(fold_letters, person.not_meant))
    for words in names:
        if is_firm and told.intersection(map(fold_letters, words)):
            continue
        for word in words:
            if (folded := fold_letters(word)) not in known and _is_telling(folded):
                known.add(folded)
                yield word


def _folded(name: str) -> list[str]:
    return list(map(fold_letters, _WORD.findall(name)))


def _is_telling(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _ORDINARY and word not in LEGAL_FORMS
