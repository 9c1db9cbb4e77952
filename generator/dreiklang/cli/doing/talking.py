"""What was asked again or answered, with a day and a few words -> one more value of the list in the head."""

from __future__ import annotations

from datetime import date

from dreiklang.cli.doing.noting import Doing
from dreiklang.model import Entry, NotedDay
from dreiklang.write import Act


def note_talk(doing: Doing, until: date | None = None) -> None:
    """Note that one talked on the day of *doing*, and that it may rest *until* a day."""
    if any(noted.day == doing.day for noted in _talks(doing.entry, doing)):
        doing.tell_already()
        return
    rest = f"{until}" if until and doing.words else doing.texts.until.format(day=until) if until else ""
    value = " ".join(filter(None, (doing.day.isoformat(), doing.words, rest)))

    def holds(entry: Entry) -> bool:
        new = set(_talks(entry, doing)) - set(_talks(doing.entry, doing))
        return {(noted.day, noted.until if until else None) for noted in new} == {(doing.day, until)}

    doing.write((doing.change(Act.ADD, value),), holds)


def _talks(entry: Entry, doing: Doing) -> tuple[NotedDay, ...]:
    about = entry.order or entry.promise
    noted: tuple[NotedDay, ...] = getattr(about, doing.deed.verb.value, ())
    return noted
