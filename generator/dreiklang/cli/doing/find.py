"""The words behind a command -> the entry that they mean, and the words that are left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from dreiklang.cli.doing.shelf import Shelf
from dreiklang.cli.doing.verbs import Deed
from dreiklang.keys import fold
from dreiklang.model import Entry, Person
from dreiklang.texts.doing import DoingWords
from dreiklang.values import dataclass

_MOST = 10


@dataclass(frozen=True, slots=True)
class Meant:
    """The *id* of the entry that was meant, and the words behind it."""

    id: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: an entry to which *deed* can be done, or was done on *day*."""

    deed: Deed
    day: date
    shelf: Shelf

    @property
    def texts(self) -> DoingWords:
        """What these commands say."""
        return self.shelf.opened.words.doing

    def only(self, what: str, entries: tuple[Entry, ...]) -> str:
        """Give the id of the only one of *entries* that is open, else of the only one for which just this was noted already.

        Raises:
            click.UsageError: there is none, or more than one.
        """
        chosen = [entry for entry in entries if self.deed.is_open(entry)]
        chosen = chosen or [entry for entry in entries if self.deed.was_done(entry, self.day)]
        if len(chosen) == 1:
            return chosen[0].id
        if chosen:
            raise click.UsageError(self.texts.many.format(what=what, all=list_entries(chosen)))
        known = self.texts.not_open.format(all=list_entries(entries)) if entries else ""
        raise click.UsageError(self.texts.nothing_open[self.deed.verb.value].format(what=what, all=known))


def find_meant(words: tuple[str, ...], search: Search) -> Meant:
    """Find the entry that is meant: by its id, by whom it is about while one thing of theirs is open, by a part of its id.

    Raises:
        click.UsageError: there is none, or more than one.
    """
    shelf, (first, *rest) = search.shelf, words
    if shelf.ids.is_id(first):
        return Meant(shelf.ids.find(first)[0], tuple(rest))
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if found := tuple(_about(name, search.deed, shelf)):
            return Meant(search.only(name, found), words[count:])
    if not shelf.ids.find(first) and (registered := _registered(words, shelf)):
        search.only(registered, ())  # nobody but a person is meant, of whom no entry tells as yet
    found_ids = find_ids(first, shelf)
    one = found_ids[0] if len(found_ids) == 1 else search.only(first, shelf.understand(found_ids).entries)
    return Meant(one, tuple(rest))


def find_ids(part: str, shelf: Shelf) -> tuple[str, ...]:
    """Find the entries of whose ids *part* is a part.

    Raises:
        click.UsageError: there are none.
    """
    if found := shelf.ids.find(part):
        return found
    texts, near = shelf.opened.words.doing, shelf.ids.near(part)
    raise click.UsageError(texts.unknown.format(what=part) + (texts.near.format(near=near) if near else ""))


def open_entries(deed: Deed, shelf: Shelf, part: str = "") -> tuple[Entry, ...]:
    """Give every entry to which *deed* can be done and whose id or title holds *part*."""
    wanted = fold(part)
    found = (one for one in shelf.holding((), deed.opening) if wanted in fold(one) or wanted in shelf.heads[one])
    entries = (entry for entry in shelf.understand(found).entries if deed.is_open(entry))
    return tuple(entry for entry in entries if wanted in fold(entry.id) or wanted in fold(entry.title))


def _about(name: str, deed: Deed, shelf: Shelf) -> Iterator[Entry]:
    """Yield the entries about the person who is called *name* to which *deed* might be done."""
    registered = [person for person in shelf.people if _is_called(person, name)]
    words = [word for person in registered for word in (person.id, *person.names)] or [name]
    journal = shelf.understand(shelf.holding(words, deed.opening))
    people = {person.id for person in journal.people if _is_called(person, name)}
    return (entry for entry in journal.entries if people & set(entry.people) and deed.fits(entry))


def _registered(words: tuple[str, ...], shelf: Shelf) -> str:
    """Give as many of the first *words* as name somebody in people.yml; "" where they name nobody."""
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((name for name in names if any(_is_called(person, name) for person in shelf.people)), "")


def _is_called(person: Person, name: str) -> bool:
    return fold(name) in map(fold, (person.id, *person.names))


def list_entries(entries: Iterable[Entry]) -> str:
    """List the latest of *entries*, as many as one can look at."""
    latest = sorted(entries, key=lambda entry: entry.id, reverse=True)
    lines = [f"  {entry.id}  {entry.title}" for entry in latest[:_MOST]]
    return "\n".join((*lines, *(["  …"] if len(latest) > _MOST else ())))
