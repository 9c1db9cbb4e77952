"""The people, and the whole: everything that was read and understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from dreiklang.model.entry import Entry, Unread
from dreiklang.model.words import Role
from dreiklang.options import Lang
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Touch:
    """How often I want to hear from somebody: usually, and at the latest; in days."""

    ideal: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A client or a partner. *labels* is what the public reads instead of the name, by language.

    *registered* is false for a person whom only an entry names. *ideal* pairs a trait with whether it holds.
    *reply_within* counts working days, where somebody said so. *exact* are those of the names that are ordinary words too
    and count only as they are written; the phrases *not_meant* hold a name, and mean somebody or something else.
    """

    id: str
    name: str
    forms: tuple[str, ...] = ()
    labels: tuple[tuple[Lang, str], ...] = ()
    cover_name: str = ""
    role: Role | None = None
    touch: Touch = Touch()
    reply_within: int | None = None
    strong_in: tuple[str, ...] = ()
    ideal: tuple[tuple[str, bool], ...] = ()
    consent: bool = False
    exact: tuple[str, ...] = ()
    not_meant: tuple[str, ...] = ()
    registered: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a text may call the person."""
        return (self.name, *self.forms)

    def label(self, lang: Lang) -> str:
        """Give what the public reads in *lang* (in another language, if there is none; "" if there is no label)."""
        by_lang = dict(self.labels)
        return by_lang.get(lang) or next(iter(by_lang.values()), "")

    @property
    def address(self) -> str:
        """Where the person's page lies, relative to the site."""
        return f"people/{self.id}/"


@dataclass(frozen=True, slots=True)
class Seal:
    """What *entry* (its id), of the *day*, expected and with what *confidence*, as it stood when it was *sealed*."""

    entry: str
    day: date
    sealed: date
    expect: str = ""
    confidence: int | None = None


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything that was read and understood: entries by date (undated last) and id, people by id, seals by entry."""

    entries: tuple[Entry, ...] = ()
    people: tuple[Person, ...] = ()
    unread: tuple[Unread, ...] = ()
    seals: Mapping[str, Seal] = field(default_factory=dict)
    by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    person_by_id: Mapping[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort what came in any order, and index it."""
        entries = sorted(self.entries, key=lambda entry: (entry.date or date.max, entry.id))
        people = sorted(self.people, key=lambda person: person.id)
        object.__setattr__(self, "entries", tuple(entries))
        object.__setattr__(self, "people", tuple(people))
        object.__setattr__(self, "by_id", {entry.id: entry for entry in entries})
        object.__setattr__(self, "person_by_id", {person.id: person for person in people})

    def changed_seal(self, entry: Entry) -> Seal | None:
        """Give the seal of *entry*, where that expects something else by now."""
        seal = self.seals.get(entry.id)
        return None if seal is None or (seal.expect, seal.confidence) == (entry.expect, entry.confidence) else seal
