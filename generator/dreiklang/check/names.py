"""People's names -> where a text speaks of them, in whatever case and inflection."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dreiklang.check.slugs import slugify
from dreiklang.model import Person

_ENDINGS = ("", "s", "es", "n", "en")
_ENDING = r"(?:e?s|e?n|['’]s?)?"


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name of *person* in a text, from *start* to *end*."""

    start: int
    end: int
    person: Person


@dataclass(frozen=True, slots=True)
class Names:
    """The names of people, by the words with which they may begin: one pass over a text finds all of them."""

    by_word: Mapping[str, tuple[tuple[re.Pattern[str], Person], ...]]
    slugs: tuple[tuple[str, Person], ...]


def index_names(people: Iterable[Person]) -> Names:
    """Index every name and form of *people*."""
    by_word: dict[str, list[tuple[re.Pattern[str], Person]]] = {}
    slugs: list[tuple[str, Person]] = []
    for person in people:
        for name in person.names:
            words = re.findall(r"\w+", name)
            if not words:
                continue
            pattern = re.compile(_pattern(name), re.IGNORECASE)
            endings = _ENDINGS if len(words) == 1 else ("",)
            for ending in endings:
                by_word.setdefault(words[0].lower() + ending, []).append((pattern, person))
            slugs.append((slugify(name), person))
    longest_first = {word: tuple(sorted(found, key=_length, reverse=True)) for word, found in by_word.items()}
    return Names(longest_first, tuple(slugs))


def find_names(text: str, names: Names) -> Iterator[NameFound]:
    """Yield every name in *text*, from left to right, the longest where several begin."""
    end = 0
    for word in re.finditer(r"\w+", text):
        if word.start() < end:
            continue
        for pattern, person in names.by_word.get(word[0].lower(), ()):
            if found := pattern.match(text, word.start()):
                yield NameFound(found.start(), found.end(), person)
                end = found.end()
                break


def find_names_in_address(address: str, names: Names) -> Iterator[Person]:
    """Yield each person whose name stands in *address* (a slug, a path, the name of a file)."""
    steps = f"-{slugify(address)}-"
    yield from dict.fromkeys(person for slug, person in names.slugs if slug and f"-{slug}-" in steps)


def replace_names(text: str, names: Names, replacement: Callable[[Person], str]) -> str:
    """Put what *replacement* says in place of each name in *text*; where it says "", the name stays."""
    parts, at = [], 0
    for found in find_names(text, names):
        parts += [text[at : found.start], replacement(found.person) or text[found.start : found.end]]
        at = found.end
    return "".join((*parts, text[at:]))


def _pattern(name: str) -> str:
    words = re.split(r"[\s-]+", re.sub(r"^\W+|\W+$", "", name))
    return r"[\s-]+".join(re.escape(word) for word in words) + _ENDING + r"(?!\w)"


def _length(found: tuple[re.Pattern[str], Person]) -> int:
    return len(found[0].pattern)
