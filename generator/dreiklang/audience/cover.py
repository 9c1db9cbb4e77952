"""The private journal and its public entries -> what each thing is called in public: entries, people, names in a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, fields, is_dataclass, replace
from typing import Any, TypeVar

from dreiklang.check.names import UNNAMED, NameFound, Names, cover_names, index_names
from dreiklang.model import Entry, Journal, Person
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

T = TypeVar("T")

_SIGNS = pattern(r"""[<>"*_`~^=\[\](){}|\\#!$%@]|&(?=[\w#])|'(?!\w)|(?<!\w)'|:(?=\S)""")


def as_markdown(text: str) -> str:
    """Write *text* so that Markdown and HTML take it for nothing else, in a sentence and in an attribute."""
    return _SIGNS.sub(lambda found: f"&#{ord(found[0])};", text)


@dataclass(frozen=True, slots=True)
class Cover:
    """How the public calls things.

    *entries* and *people* map the ids of the private journal to those of the public one, for file names and ids may
    tell who somebody is; what is not in them must not be named at all. *known* are the private journal's people.
    Each name that is covered is added to *noted*.
    """

    entries: Mapping[str, str]
    people: Mapping[str, str]
    known: Mapping[str, Person]
    names: Names
    noted: list[NameFound] = field(default_factory=list)

    @classmethod
    def of(cls, journal: Journal, public: tuple[Entry, ...]) -> Cover:
        """Give new ids to the *public* entries of *journal* and to the people whom their heads may name."""
        named = dict.fromkeys(person for entry in public for person in people_in(entry))
        nameable = [person for person in named if _is_nameable(journal.person_by_id.get(person))]
        return cls(
            entries={entry.id: public_id(entry) for entry in public},
            people={person: f"person-{number}" for number, person in enumerate(nameable, 1)},
            known=journal.person_by_id,
            names=index_names(journal.people),
        )

    def noting(self, noted: list[NameFound]) -> Cover:
        """Give the same cover, which adds to another list."""
        return replace(self, noted=noted)

    def seen_people(self) -> tuple[Person, ...]:
        """Give the people of the public journal: a label each, or the name where somebody consented."""
        return tuple(_seen_person(self.known[real], public) for real, public in self.people.items())

    def people_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Give the public ids of those who may be named."""
        return tuple(self.people[person] for person in ids if person in self.people)

    def person_of(self, person: str | None) -> str | None:
        """Give the public id of one person."""
        return self.people.get(person) if person else None

    def entries_of(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Give the public ids of those entries that are public."""
        return tuple(self.entries[entry] for entry in ids if entry in self.entries)

    def in_running_text(self, person_id: str, written: str, lang: Lang) -> str:
        """Give what stands in a sentence for a person to whom the text links as *written*."""
        person = self.known[person_id]
        if person.consent:
            return person.name
        self.noted.append(NameFound(0, len(written), person, written))
        return person.cover_name or person.label(lang) or UNNAMED

    def text(self, text: str, lang: Lang) -> str:
        """Cover the names in *text*."""
        return cover_names(text, self.names, lang, self._note)

    def markdown(self, text: str, lang: Lang) -> str:
        """Cover the names in *text*, which is Markdown: what stands in their place is text all the same."""
        return cover_names(text, self.names, lang, self._note, as_markdown)

    def texts(self, value: T, lang: Lang) -> T:
        """Cover the names in every text of *value* (a text, a tuple, one of the model's values); no ids may be in it."""
        covered: Any = value
        if type(covered) is str:  # not one of our enums, which are texts too
            covered = self.text(covered, lang)
        elif isinstance(value, tuple):
            covered = tuple(self.texts(part, lang) for part in value)
        elif is_dataclass(value) and not isinstance(value, type):
            parts = {part.name: self.texts(getattr(value, part.name), lang) for part in fields(value)}
            covered = replace(value, **parts)
        return covered  # type: ignore[no-any-return]  # each branch keeps the type that came in

    def _note(self, found: NameFound) -> str:
        self.noted.append(found)
        return found.cover or UNNAMED


def public_id(entry: Entry) -> str:
    """Give the id that a public *entry* has in the public journal."""
    return f"{entry.publish}-{entry.slug}"


def people_in(entry: Entry) -> tuple[str, ...]:
    """Give everybody whom the head of *entry* names, but for what it looks back at."""
    others = (
        entry.decision and entry.decision.refer,
        entry.question and entry.question.person,
        *(entry.order.via if entry.order else ()),
    )
    return (*entry.people, *(person for person in others if person))


def _is_nameable(person: Person | None) -> bool:
    return person is not None and (person.consent or bool(person.labels))


def _seen_person(person: Person, public_id: str) -> Person:
    if person.consent:
        return Person(public_id, person.name, role=person.role, registered=person.registered)
    return Person(public_id, person.labels[0][1], labels=person.labels, role=person.role, registered=person.registered)
