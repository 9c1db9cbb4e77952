"""people.yml and all entries -> which names are ordinary words too and nobody said so: told once, where the name stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from dreiklang.check.fields import scalars_of
from dreiklang.check.names import find_names, fold_letters, index_names, sense_of
from dreiklang.check.people import read_people
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.keys import find_person_key
from dreiklang.model import Person
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Problem, Severity
from dreiklang.read.source import Pairs, Scalar, Source

# Nobody speaks so of one person or one firm.
_ONE_OF_MANY = pattern(
    r"[aekijAEKIJ](?<!\w.)(?:(?<=[eE])ine?[nmrs]?|(?<=[kK])eine?[nmrs]?|(?<=[iI])rgendeine?[nmrs]?|(?<=[jJ])ede[nmrs]?"
    r"|(?<=[aA])n?y?|(?<=[eE])very)[ ]+([^\W\d_]{3,})(?![-\w\u2010\u2011]|[ ][A-ZÄÖÜ])"
)


def of_several(source: Source) -> tuple[str, ...]:
    """Give the words, folded, by which *source* speaks of one thing among several: "ein Otto", "every Hill"."""
    return tuple(dict.fromkeys(fold_letters(found[1]) for found in _ONE_OF_MANY.finditer(source.body)))


def note_ordinary_names(
    people: Iterable[Person],
    entries: Iterable[Source],
    notes: Notes,
    words_of: Callable[[Source], Collection[str]] = of_several,
) -> None:
    """Note each name of *people* that is an ordinary word, by our list or by the *entries*, and is not marked as `exact`.

    *words_of* knows what `of_several` gives.
    """
    known = {person.id: person for person in people if not person.consent}
    names = {
        scalar: (person, fold_letters(scalar.text))
        for person, scalar in _said_of(known, notes.source, {"name", "forms"})
        if scalar.text.strip() not in person.exact
    }
    words = {word for _, word in names.values() if " " not in word}
    seen = _seen_as_words(words, (entry for entry in entries if not words.isdisjoint(words_of(entry)))) if words else {}
    for scalar, (person, word) in names.items():
        if trouble := _trouble_with(scalar.text, person, word, seen):
            notes.add(trouble, scalar.place, severity=Severity.WARNING)
    for person, phrase in _said_of(known, notes.source, {"not-meant"}):
        if _is_name_of(person, phrase.text):
            notes.add(wrong(Code.NAME_ORDINARY, what="both", person=person.id, value=phrase.text), phrase.place)


def is_told_of(entry: Source, people: Source | None, lang: Lang) -> bool:
    """Whether the text of *entry* alone gives a reason to note something about a name in *people*."""
    if people is None:
        return False
    alone, without = Notes(people), Notes(people)
    known = read_people(people, lang, Notes(people))
    note_ordinary_names(known, [entry], alone)
    note_ordinary_names(known, [], without)
    return alone.problems != without.problems


def hangs_on_texts(problem: Problem) -> bool:
    """Whether texts of entries brought about a *problem* of people.yml."""
    return problem.code is Code.NAME_ORDINARY and dict(problem.facts).get("what") == "seen"


def _said_of(known: Mapping[str, Person], source: Source, keys: set[str]) -> Iterator[tuple[Person, Scalar]]:
    """Yield what *source* says under *keys* of each person who is *known*."""
    for written, node in source.fields:
        person = known.get(slug_or_codes(written.text))
        for name, value in node.pairs if person and isinstance(node, Pairs) else ():
            key = find_person_key(name.text)
            if person and key and key.name in keys:
                yield from ((person, scalar) for scalar in scalars_of(value))


def _seen_as_words(words: set[str], entries: Iterable[Source]) -> dict[str, tuple[str, Source, int]]:
    """Find where *entries* speak of one of *words* as of a thing of which there are several."""
    seen: dict[str, tuple[str, Source, int]] = {}
    for source in entries:
        for found in _ONE_OF_MANY.finditer(source.body):
            word = fold_letters(found[1])
            if word in words:
                seen.setdefault(word, (found[0], source, source.body_line + source.body.count("\n", 0, found.start())))
    return seen


def _trouble_with(name: str, person: Person, word: str, seen: Mapping[str, tuple[str, Source, int]]) -> Wrong | None:
    if sense_of(word):
        return wrong(Code.NAME_ORDINARY, what="people", person=person.id, value=name)
    if word not in seen:
        return None
    phrase, source, line = seen[word]
    return wrong(
        Code.NAME_ORDINARY, what="seen", person=person.id, value=name, phrase=phrase, first=f"{source.path}:{line}"
    )


def _is_name_of(person: Person, phrase: str) -> bool:
    """Whether *phrase* is all of a name of *person*: then it would never be found again."""
    found = find_names(phrase, index_names([replace(person, not_meant=(), exact=())]))
    return any(phrase[name.start : name.end] == phrase.strip() and not name.within for name in found)
