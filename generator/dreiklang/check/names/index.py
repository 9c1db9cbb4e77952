"""People -> their names, by the letters with which they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property, lru_cache

from dreiklang.check.names.found import NameFound
from dreiklang.check.names.letters import fold_letters, row_of_letters
from dreiklang.check.names.ordinary import SOME_WORD, Sense, sense_of
from dreiklang.check.names.spelling import Way, ways_of
from dreiklang.check.slugs import slugify
from dreiklang.model import Person
from dreiklang.options import Lang
from dreiklang.values import dataclass

_SHORTEST = 3  # so many letters have to stand apart to be a name


@dataclass(frozen=True)
class Name:
    """One name of *person*, in one *way* to write it; in people.yml it stands as *form*. A *shared* one is others' as well."""

    way: Way
    person: Person
    form: str
    shared: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, in folded form."""
        return self.way.words

    @cached_property
    def is_exact(self) -> bool:
        """Whether it counts only as it is written."""
        return self.form in self.person.exact

    @cached_property
    def sense(self) -> Sense | None:
        """What it is as an ordinary word, if it is one."""
        known = sense_of(self.words[0]) if len(self.words) == 1 else None
        return known or (SOME_WORD if self.is_exact else None)

    @cached_property
    def letters(self) -> int:
        """How long it is."""
        return sum(map(len, self.words))

    @cached_property
    def joined(self) -> str:
        """All its letters."""
        return "".join(self.words)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """How the name may be written, whatever stands around it."""
        return re.compile(self.way.pattern, re.IGNORECASE)

    @cached_property
    def answers(self) -> tuple[re.Pattern[str], ...]:
        """The phrases of which the writer said that they do not mean the person."""
        own = fold_letters(self.form)  # whoever says that a whole name means nobody is told of it, and not believed
        return tuple(_phrase(said) for said in self.person.not_meant if fold_letters(said.strip()) != own)


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of people, by the letters with which they begin: a text costs as much as it has words.

    *parts* are words of names to be found as well, where no whole name stands. *joined* are the names by all their letters,
    for where they are written apart. Where none of *roots* is among the letters of a text, no name is. The others remember, for the same comes again and again: *known* which names may stand
    in a run of letters and signs, *blank* the runs in which none does, *found* and *addresses* what was found in a text.
    """

    by_first: Mapping[str, tuple[Name, ...]]
    lengths: tuple[int, ...]
    slugs: tuple[tuple[str, Person], ...]
    joined: Mapping[str, Name]
    roots: tuple[str, ...]
    parts: Names | None = None
    known: dict[str, tuple[Name, ...]] = field(default_factory=dict, repr=False)
    blank: set[str] = field(default_factory=set, repr=False)
    found: dict[tuple[str, Lang | None], tuple[NameFound, ...]] = field(default_factory=dict, repr=False)
    addresses: dict[str, tuple[Person, ...]] = field(default_factory=dict, repr=False)


def index_names(people: Iterable[Person]) -> Names:
    """Index every name and form of those *people* who did not consent to be named: in whatever order, it is the same index."""
    return _index(tuple(sorted(people, key=lambda person: person.id)))


@lru_cache(maxsize=8)
def _index(people: tuple[Person, ...]) -> Names:
    """Do so once for the same people: check and audience share what is remembered of their names."""
    by_first: dict[str, list[Name]] = {}
    slugs: list[tuple[str, Person]] = []
    shared = _shared_families(people)
    for person in people:
        for text in person.names if not person.consent else ():
            ways = list(ways_of(text))
            exact = text in person.exact
            for way in ways[:1] if exact else ways:
                name = Name(way, person, text, way.by_family and way.pattern in shared)
                for begins in way.begins:
                    by_first.setdefault(begins, []).append(name)
            if not exact:  # no address keeps capitals
                slugs.append((slugify(text), person))
    lengths = tuple(sorted({len(first) for first in by_first}))
    joined = {
        name.joined: name
        for names in by_first.values()
        for name in names
        if not name.is_exact and name.letters >= _SHORTEST and name.joined.isalpha()
    }
    roots = tuple(_roots_of({*by_first, *joined}))
    return Names({first: tuple(found) for first, found in by_first.items()}, lengths, tuple(slugs), joined, roots)


def _shared_families(people: tuple[Person, ...]) -> frozenset[str]:
    """Give the patterns of "Frau Dr. Petersen" that may mean several of *people*."""
    known: dict[str, str] = {}
    shared = set()
    for person in people:
        for way in (way for text in person.names for way in ways_of(text) if way.by_family):
            if known.setdefault(way.pattern, person.id) != person.id:
                shared.add(way.pattern)
    return frozenset(shared)


def _roots_of(beginnings: Iterable[str]) -> Iterator[str]:
    """Yield the letters of *beginnings*, each that begins with no other one of them."""
    known: str | None = None
    for letters in sorted(map(row_of_letters, beginnings)):
        if known is None or not letters.startswith(known):
            known = letters
            yield known


def _phrase(text: str) -> re.Pattern[str]:
    words = r"[\s>]+".join(map(re.escape, text.split()))
    return re.compile(rf"(?<![^\W_]){words}(?![^\W_])", re.IGNORECASE)
