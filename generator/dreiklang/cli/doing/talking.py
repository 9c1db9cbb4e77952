"""What was asked again or answered, with a day and a few words -> one more value of the list in the head."""

from __future__ import annotations

from datetime import date

from dreiklang.check.days import read_noted_day
from dreiklang.cli.doing.noting import Doing
from dreiklang.cli.doing.verbs import Verb
from dreiklang.model import Entry, NotedDay
from dreiklang.write import Act


def note_talk(doing: Doing, until: date | None = None) -> None:
    """Note that one talked on the day of *doing*, and that it may rest *until* a day.

    A second talk on the same day is noted if it says something of its own: first a mail, then the phone.
    """
    rest = f"{until}" if until and doing.words else doing.texts.until.format(day=until) if until else ""
    value = " ".join(filter(None, (doing.day.isoformat(), doing.words, rest)))
    there = [noted for noted in _talks(doing.entry, doing) if noted.day == doing.day]
    if there and (not (doing.words or until) or _read(value, doing) in there):
        doing.tell_already()
        return

    def holds(entry: Entry) -> bool:
        new = set(_talks(entry, doing)) - set(_talks(doing.entry, doing))
        return {(noted.day, noted.until if until else None) for noted in new} == {(doing.day, until)}

    doing.write((doing.change(Act.ADD, value),), holds)


def _read(value: str, doing: Doing) -> object:
    """Read *value* as the check will."""
    return read_noted_day(value, doing.entry.date, rests=doing.deed.verb is Verb.ANSWERED)


def _talks(entry: Entry, doing: Doing) -> tuple[NotedDay, ...]:
    about = entry.order or entry.promise
    noted: tuple[NotedDay, ...] = getattr(about, doing.deed.verb.value, ())
    return noted
