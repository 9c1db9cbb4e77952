"""Fields by key -> typed values; what cannot be read becomes a problem at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TypeVar

from dreiklang.check.days import read_day, read_noted_day, split_days
from dreiklang.check.fields import Field, Fields, scalars_of
from dreiklang.check.ids import unwrap
from dreiklang.check.registry import split_persons
from dreiklang.check.words import parse_word, parse_yes_no, split_words
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.keys import key
from dreiklang.model import NotedDay
from dreiklang.problems import Code
from dreiklang.read.source import Pairs, Scalar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Parse = Callable[[str], T | Wrong]

_FORWARD = frozenset({"due", "moved"})


class Reader:
    """Reads the values of one head: what is wrong with them goes to its *notes*.

    *anchor* is the day from which days without a year, weekdays and spans are counted.
    """

    def __init__(self, fields: Fields, notes: Notes, world: World, anchor: date | None = None) -> None:
        self.fields = fields
        self.notes = notes
        self.world = world
        self.anchor = anchor

    def field(self, name: str) -> Field | None:
        """Give the field with the key *name*."""
        return self.fields.by_name.get(name)

    def has(self, name: str) -> bool:
        """Whether the head says anything under *name*."""
        return name in self.fields.by_name

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """Give every value under *name* that is not empty."""
        field = self.fields.by_name.get(name)
        return tuple(scalar for scalar in scalars_of(field.node) if scalar.text.strip()) if field else ()

    def scalar(self, name: str) -> Scalar | None:
        """Give the only value under *name*; several are a problem."""
        scalars = self.scalars(name)
        if not scalars:
            return None
        if len(scalars) > 1 or isinstance(getattr(self.field(name), "node", None), Pairs):
            self.note(wrong(Code.VALUE_SHAPE, key=self.written(name)), scalars[-1])
            return None
        return scalars[0]

    def written(self, name: str) -> str:
        """Give the key *name* as it was written."""
        field = self.field(name)
        return field.written.text if field else name

    def note(self, trouble: Wrong, scalar: Scalar) -> None:
        """Note *trouble* with the value *scalar*."""
        self.notes.add(trouble, scalar.place)

    def note_misplaced(self, name: str, home: str) -> None:
        """Note that *name* says nothing without *home*."""
        written = self.fields.by_name[name].written
        self.notes.add(
            wrong(Code.KEY_MISPLACED, key=written.text, homes=key(home).written(self.fields.by_name[name].lang)),
            written.place,
        )

    def text(self, name: str) -> str:
        """Read one text."""
        scalar = self.scalar(name)
        return scalar.text.strip() if scalar else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Read one text, or a list of them."""
        return tuple(scalar.text.strip() for scalar in self.scalars(name))

    def words(self, name: str) -> tuple[str, ...]:
        """Read a list of words, or words between commas or behind hashes; each once."""
        return tuple(dict.fromkeys(word for scalar in self.scalars(name) for word in split_words(scalar.text)))

    def one(self, name: str, parse: Parse[T]) -> T | None:
        """Read the only value under *name* with *parse*."""
        scalar = self.scalar(name)
        return self.parsed(scalar, parse) if scalar else None

    def many(
        self, name: str, parse: Parse[T], split: Callable[[str], Iterable[str]] = lambda text: (text,)
    ) -> tuple[T, ...]:
        """Read every value under *name* with *parse*; *split* takes those apart that stand in one text."""
        values = (
            self.parsed(_part_of(scalar, part), parse) for scalar in self.scalars(name) for part in split(scalar.text)
        )
        return tuple(value for value in values if value is not None)

    def parsed(self, scalar: Scalar, parse: Parse[T]) -> T | None:
        """Read *scalar* with *parse*, None with a note where it cannot be read."""
        value = parse(scalar.text)
        if isinstance(value, Wrong):
            self.note(value, scalar)
            return None
        return value

    def yes(self, name: str) -> bool:
        """Read yes or no; no is also what is not said."""
        return self.one(name, parse_yes_no) or False

    def word(self, name: str, members: type[E]) -> E | None:
        """Read one of the words of *members*."""
        return self.one(name, partial(parse_word, members))

    def members(self, name: str, members: type[E]) -> tuple[E, ...]:
        """Read a list of words of *members*, each once."""
        return tuple(dict.fromkeys(self.many(name, partial(parse_word, members), split_words)))

    def day(self, name: str) -> date | None:
        """Read a day."""
        return self.one(name, partial(read_day, anchor=self.anchor, forward=name in _FORWARD))

    def days(self, name: str) -> tuple[date, ...]:
        """Read one day or several."""
        return self.many(name, partial(read_day, anchor=self.anchor, forward=name in _FORWARD), split_days)

    def noted_days(self, name: str) -> tuple[NotedDay, ...]:
        """Read days, each with what is noted beside it, in order."""
        days = self.many(name, partial(read_noted_day, anchor=self.anchor, rests=name == "answered"), split_days)
        return tuple(sorted(days, key=lambda noted: noted.day))

    def persons(self, name: str) -> tuple[str, ...]:
        """Read persons: their ids."""
        field = self.field(name)
        scalars = split_persons(field.node, self.world.registry) if field else ()
        found = (self.parsed(scalar, self.world.find_person) for scalar in scalars)
        return tuple(dict.fromkeys(person for person in found if person))

    def entry_id(self, name: str) -> str | None:
        """Read the id of an entry."""
        return self.one(name, self._entry_id)

    def answers(self) -> tuple[tuple[str, int | None], ...]:
        """Read which questions are answered: the ids of entries, each with the number of one question in it (None: all)."""
        return tuple(dict.fromkeys(self.many("answers", self._answer, _split_ids)))

    def _answer(self, text: str) -> tuple[str, int | None] | Wrong:
        inner = text.strip().removeprefix("[[").removesuffix("]]")
        name, _, number = inner.rpartition("#")
        found = self._entry_id(name if name and number.isdecimal() else text)
        if isinstance(found, Wrong):
            return found
        return found, int(number) if name and number.isdecimal() else None

    def entry_ids(self, name: str) -> tuple[str, ...]:
        """Read ids of entries."""
        return tuple(dict.fromkeys(self.many(name, self._entry_id, _split_ids)))

    def _entry_id(self, text: str) -> str | Wrong:
        found = self.world.ids.find(unwrap(text))
        if len(found) == 1:
            return found[0]
        if found:
            return wrong(Code.ENTRY_AMBIGUOUS, value=text, choices=", ".join(found[:5]))
        near = self.world.ids.near(unwrap(text))
        return wrong(Code.ENTRY_UNKNOWN, near, value=text, near=near)


def _split_ids(text: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s*,\s*", text) if part)


def _part_of(scalar: Scalar, part: str) -> Scalar:
    """Give *part* of a value its own place, where the value stands in the text as it is."""
    place = scalar.place
    if part != scalar.text and not scalar.quoted and place.width == len(scalar.text):
        place = replace(place, column=place.column + scalar.text.find(part), width=len(part))
    return Scalar(part, place, scalar.quoted)
