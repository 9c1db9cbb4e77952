"""Names of people -> where a text speaks of them, in whatever case, inflection, spelling and markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from dreiklang.check.names.compounds import fold_letters, is_known_in
from dreiklang.check.names.reading import read_letters
from dreiklang.check.slugs import slugify
from dreiklang.model import Person

_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"[^\W_]+|[&+]")
_AND = frozenset({"&", "+", "und", "and", "u"})
_WRITTEN_AND = r"(?:[&+]|und|and|u\.?)"
_BETWEEN = r"(?:(?!\n\s*\n)[\s>_.,/'’\-\u2010-\u2015]){0,6}"
_SPELLED = (("ae", "(?:ae|ä)"), ("oe", "(?:oe|ö)"), ("ue", "(?:ue|ü)"), ("ss", "(?:ss|ß|ẞ)"))
# The e of a folded umlaut is no ending: of "gruen" (Grün) and "neuen" only the n may be one.
_INNER_ENDING = re.compile(r"(?<=...)(?:(?<![aou])e[rsnm]?|(?<=[aou]e)[rsnm])$")
_ENDINGS = frozenset(["", "s", "es", "n", "en", "ns", "ens"])
_APOSTROPHE = re.compile(r"['’]s(?![^\W_])|(?<=[sxzßSXZ])['’](?![^\W_])")
LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "co",
        "eg",
        "ek",
        "ev",
        "gbr",
        "ggmbh",
        "gmbh",
        "inc",
        "kg",
        "kgaa",
        "llc",
        "ltd",
        "mbh",
        "ohg",
        "se",
        "ug",
    ]
)
"""What the name of a firm ends with, and nobody says."""
_FEWEST = 2
_LONGEST_WORD = 60
_SURE = 6  # so many letters a name of several words needs to be known where they are written as one


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name of *person* in a text, from *start* to *end*.

    It was *written* so there, without its *ending*. *within* says that it is a part of a longer word, the whole of
    which is the span: there no other name can take its place. *is_part* says that it is only a word of the name.
    """

    start: int
    end: int
    person: Person
    written: str
    ending: str = ""
    within: bool = False
    is_part: bool = False

    @property
    def cover(self) -> str:
        """What may take the place of the name; "" where nothing may."""
        return "" if self.within else self.person.cover_name


@dataclass(frozen=True)
class _Name:
    """One name of *person*, by its *words* in folded form."""

    words: tuple[str, ...]
    person: Person

    @property
    def first(self) -> str:
        """The letters with which it begins in every case."""
        return self.words[0] if len(self.words) == 1 else _INNER_ENDING.sub("", self.words[0])

    @cached_property
    def letters(self) -> int:
        """How long it is."""
        return sum(map(len, self.words))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """How the name may be written, whatever stands around it."""
        *inner, last = self.words
        patterns = [_WRITTEN_AND if word in _AND else _inflected(word) for word in inner]
        return re.compile(_BETWEEN.join((*patterns, _spelled(last))), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of people, by the letters with which they begin: a text costs as much as it has words.

    *known* remembers which names may stand in a word: the same words come again in every text. *parts* are words of
    names to be found as well, where no whole name stands.
    """

    by_first: Mapping[str, tuple[_Name, ...]]
    lengths: tuple[int, ...]
    slugs: tuple[tuple[str, Person], ...]
    known: dict[str, tuple[_Name, ...]] = field(default_factory=dict, repr=False, compare=False)
    parts: Names | None = None


def index_names(people: Iterable[Person]) -> Names:
    """Index every name and form of those *people* who did not consent to be named."""
    by_first: dict[str, list[_Name]] = {}
    slugs: list[tuple[str, Person]] = []
    for person in people:
        for text in person.names if not person.consent else ():
            words = tuple(fold_letters(word) for word in _PARTS.findall(re.sub(r"^\W+|\W+$", "", text)))
            for spoken in dict.fromkeys((words, _without_legal_form(words))) if words else ():
                name = _Name(spoken, person)
                by_first.setdefault(name.first, []).append(name)
            slugs.append((slugify(text), person))
    lengths = tuple(sorted({len(first) for first in by_first}))
    return Names({first: tuple(found) for first, found in by_first.items()}, lengths, tuple(slugs))


def find_names(text: str, names: Names) -> tuple[NameFound, ...]:
    """Find every name in *text* (in composed letters), from left to right, the longest where several overlap."""
    if not names.by_first:
        return ()
    every = _find(text, names)
    if names.parts:
        every = chain(every, (replace(name, is_part=True) for name in _find(text, names.parts)))
    found = sorted(every, key=_order)
    kept: list[NameFound] = []
    for name in found:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def find_names_in_address(address: str, names: Names) -> tuple[Person, ...]:
    """Find each person whose name stands in *address* (a slug, a path, the name of a file)."""
    steps = f"-{slugify(address)}-"
    slugs = chain(names.slugs, names.parts.slugs if names.parts else ())
    spelled = (person for slug, person in slugs if slug and f"-{slug}-" in steps)
    return tuple(dict.fromkeys((*(found.person for found in find_names(address, names)), *spelled)))


def _order(name: NameFound) -> tuple[int, int, bool, bool, int]:
    return name.start, -name.end, name.is_part, name.within, len(name.ending)


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave off what a firm's name ends with and nobody says, as long as two words remain: one may be any word."""
    while len(words) > _FEWEST and (words[-1] in LEGAL_FORMS or words[-1] in _AND):
        words = words[:-1]
    return words


def _find(text: str, names: Names) -> Iterator[NameFound]:
    reading = read_letters(text)
    for found in _find_in_plain(reading.plain, names):
        start, end = reading.span(found.start, found.end)
        yield replace(found, start=start, end=end)
    for start, end in reading.pieces:
        for found in _find(text[start:end], names):
            yield replace(found, start=found.start + start, end=found.end + start)


def _find_in_plain(plain: str, names: Names) -> Iterator[NameFound]:
    candidates = (name for word in dict.fromkeys(_WORD.findall(plain)) for name in _possible_in(word, names))
    for name in dict.fromkeys(candidates):
        for found in name.pattern.finditer(plain):
            if at := _judge(plain, found.start(), found.end(), name):
                yield at


def _possible_in(word: str, names: Names) -> tuple[_Name, ...]:
    """Give the names whose first letters stand somewhere in *word*."""
    if word not in names.known:
        folded = fold_letters(word[:_LONGEST_WORD])
        pieces = (folded[at : at + length] for at in range(len(folded)) for length in names.lengths)
        names.known[word] = tuple(name for piece in dict.fromkeys(pieces) for name in names.by_first.get(piece, ()))
    return names.known[word]


def _judge(plain: str, start: int, end: int, name: _Name) -> NameFound | None:
    """Say how the letters of *name* that stand in *plain* from *start* to *end* speak of the person, if they do."""
    left, right = _word_start(plain, start), _word_end(plain, end)
    written, rest = plain[start:end], plain[end:right]
    if len(name.words) > 1 and written.isalnum():
        return NameFound(left, right, name.person, plain[left:right], within=True) if name.letters >= _SURE else None
    if left == start and rest.lower() in _ENDINGS:
        apostrophe = _APOSTROPHE.match(plain, right) if not rest else None
        ending = apostrophe[0] if apostrophe else rest
        return NameFound(start, end + len(ending), name.person, written, ending)
    if is_known_in(plain[left:right], start - left, end - left, name.letters):
        return NameFound(left, right, name.person, plain[left:right], within=True)
    return None


def _word_start(plain: str, at: int) -> int:
    stop = max(at - _LONGEST_WORD, 0)
    while at > stop and plain[at - 1].isalnum():
        at -= 1
    return at


def _word_end(plain: str, at: int) -> int:
    stop = min(at + _LONGEST_WORD, len(plain))
    while at < stop and plain[at].isalnum():
        at += 1
    return at


def _spelled(word: str) -> str:
    """Give the pattern of *word* in every spelling of its umlauts."""
    pattern = re.escape(fold_letters(word))
    for letters, spellings in _SPELLED:
        pattern = pattern.replace(letters, spellings)
    return pattern


def _inflected(word: str) -> str:
    """Give the pattern of a *word* within a name: "Deutsche Bank" is also "der Deutschen Bank"."""
    stem = _INNER_ENDING.sub("", word)
    return _spelled(stem) + (r"[rsnm]?(?:e[rsnm]?)?" if stem.endswith(("ae", "oe", "ue")) else r"(?:e[rsnm]?|n|s)?")
