"""A command like `chased` -> the entry that is meant, on which day, and what is written into its head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from dreiklang.check.days import split_days
from dreiklang.check.fields import scalars_of
from dreiklang.cli.doing.completing import completing
from dreiklang.cli.doing.days import past_day
from dreiklang.cli.doing.find import Search, find_meant
from dreiklang.cli.doing.perform import Wanted, carry_out, prepare
from dreiklang.cli.doing.shelf import Shelf, Sight
from dreiklang.cli.doing.verbs import DEEDS, Deed, Verb
from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.dates import parse_day, split_day
from dreiklang.engine.refused import Refused
from dreiklang.keys import Key, find_key
from dreiklang.model import Entry
from dreiklang.read import Source
from dreiklang.texts.commands import Refusal
from dreiklang.texts.doing import DoingWords
from dreiklang.values import dataclass
from dreiklang.write import Act, Change

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Doing:
    """A *deed* about to be noted in an *entry*: on *day*, with the *words* that were said about it."""

    deed: Deed
    shelf: Shelf
    sight: Sight
    entry: Entry
    day: date
    words: str
    typed: str

    @property
    def texts(self) -> DoingWords:
        """What these commands say."""
        return self.shelf.opened.words.doing

    @property
    def source(self) -> Source:
        """The file as it was read."""
        return self.sight.source

    def row_of(self, key: Key, day: date | None = None) -> str:
        """Give the row in which *key* stands, or those below it with that *day*, with their places; "" without one."""
        name = self.shelf.opened.name_of(self.entry.path)
        for written, node in self.source.fields:
            if find_key(written.text) == key:
                days = (one.place.line for one in scalars_of(node) if day in _days_in(one.text, self.entry.date))
                lines = tuple(dict.fromkeys(days)) or (written.place.line,)
                return "\n".join(f"  {name}:{line}: {self.source.line(line).strip()}" for line in lines)
        return ""

    def tell_already(self) -> None:
        """Say that nothing has to be written."""
        self.tell_row(self.deed.key, self.day)

    def tell_row(self, key: Key, day: date) -> None:
        """Say that nothing has to be written, for *day* stands under *key*."""
        click.echo(self.texts.already.format(row=self.row_of(key, day)))

    def refuse_settled(self) -> None:
        """Refuse what would change a decision that stands.

        Raises:
            click.UsageError: it is decided.
        """
        if not self.deed.is_open(self.entry):
            keys = ("kept", "broken", "refused", "lost", "withdrawn", "declined", "won", "order")
            rows = "\n".join(filter(None, (self.row_of(key) for name in keys if (key := find_key(name)))))
            raise click.UsageError(self.texts.settled.format(title=self.entry.title, row=rows))

    def write(self, changes: Iterable[Change], holds: Callable[[Entry], bool]) -> None:
        """Write *changes*, after which the entry *holds* what was meant, and tell it."""
        wanted = Wanted(tuple(changes), self.deed.changes, holds)
        prepared = prepare(self.shelf, self.sight, wanted)
        click.echo(f"{self.entry.title} ({self.entry.id})")
        carry_out(self.shelf.opened, (prepared,), self.typed)

    def change(self, act: Act, value: str, number: int = 0) -> Change:
        """Make a change of the key of this deed."""
        return Change(act, self.deed.key, value, number)


def deed_arguments(verb: Verb) -> Callable[[F], F]:
    """Add what the command of *verb* takes: the words behind it, the day, and what every command takes."""
    words = click.argument("words", nargs=-1, required=True, metavar="WHAT ...", shell_complete=completing(verb))
    day = click.option("--date", "day", default="", metavar="DAY")
    return lambda function: words(day(journal_options(function)))


def begin(verb: Verb, words: tuple[str, ...], day: str, config_file: Path, today: date | None) -> Doing:
    """Find out what is meant, and refuse what cannot be done about it.

    Raises:
        click.UsageError: it is not clear, or makes no sense.
        Refused: the entry cannot be understood.
    """
    deed, shelf = DEEDS[verb], Shelf(open_journal(config_file, today))
    texts, today = shelf.opened.words.doing, shelf.opened.today
    when = past_day(day, today, texts) if day else today
    meant = find_meant(words, Search(deed, when, shelf))
    sight = shelf.look_at(meant.id)
    if sight.entry is None:
        raise Refused(Refusal.ENTRY_WRONG, path=shelf.opened.name_of(shelf.paths[meant.id]))
    if not deed.fits(sight.entry):
        raise click.UsageError(texts.misfit[verb.value].format(title=sight.entry.title))
    said = " ".join(meant.rest).strip()
    typed = " ".join((verb.value, meant.id, *meant.rest))
    return Doing(deed, shelf, sight, sight.entry, when, said, typed)


def note_day(doing: Doing, noted: date | None) -> None:
    """Note just the day of something that happens once, of which *noted* may be the day already."""
    if noted == doing.day:
        doing.tell_already()
        return
    doing.refuse_settled()
    name = doing.deed.verb.value
    doing.write((doing.change(Act.SET, doing.day.isoformat()),), lambda entry: day_of(entry, name) == doing.day)


def day_of(entry: Entry, name: str) -> date | None:
    """Give the day that *entry* notes under *name*: "won", "kept"."""
    day = getattr(entry.order or entry.promise, name, None)
    return day if isinstance(day, date) else None


def _days_in(text: str, anchor: date | None) -> Iterator[object]:
    return (split_day(part, anchor)[0] for part in split_days(text))


def with_day_in_words(doing: Doing) -> Doing:
    """Take the words for the day if they are one: "won meerblick yesterday"."""
    if not doing.words or not isinstance(parse_day(doing.words, doing.shelf.opened.today), date):
        return doing
    return replace(doing, day=past_day(doing.words, doing.shelf.opened.today, doing.texts), words="")


def without_words(doing: Doing) -> Doing:
    """Take the words for the day; refuse any other, for they would be lost.

    Raises:
        click.UsageError: there are some.
    """
    taken = with_day_in_words(doing)
    if taken.words:
        raise click.UsageError(doing.texts.no_note.format(words=taken.words))
    return taken
