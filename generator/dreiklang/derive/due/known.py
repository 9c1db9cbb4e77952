"""Journal, day -> what every rule of what waits asks for: the facts up to that day, and who hangs on whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from dreiklang.dates import after_workdays
from dreiklang.model import Entry, Journal, NotedDay, Order, Promise, PromiseStage, Stage
from dreiklang.options import Options
from dreiklang.values import dataclass

USUAL_REPLY = 3
"""So many working days anybody may take for an answer (KEYS: `reply-within`)."""


@dataclass(frozen=True, slots=True)
class Known:
    """The *journal* on the day *today*; *entries* are those of up to that day, undated ones too.

    *waived* are ids of entries whose loose ends were let go, *blocked* those of orders that are done on my side and
    wait for somebody's promise. *answering* maps the id of a question to the
    published entries that answer it.
    """

    journal: Journal
    options: Options
    today: date
    entries: tuple[Entry, ...]
    waived: frozenset[str]
    blocked: frozenset[str]
    answering: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, journal: Journal, options: Options, today: date) -> Known:
        """Gather what is known on *today*."""
        entries = tuple(entry for entry in journal.entries if entry.date is None or entry.date <= today)
        return cls(
            journal,
            options,
            today,
            entries,
            waived=frozenset(chain.from_iterable(entry.decision.waive for entry in entries if entry.decision)),
            blocked=frozenset(_blocked(entries, journal, today)),
            answering=_answering(entry for entry in entries if entry.is_public(today)),
        )

    def up_to_now(self, noted: tuple[NotedDay, ...]) -> tuple[NotedDay, ...]:
        """Give those of *noted* whose day has come."""
        return tuple(one for one in noted if one.day <= self.today)

    def reply_day(self, person: str | None, asked: date) -> date:
        """Give the day on which an answer of *person* may be expected who was asked on the day *asked*."""
        return after_workdays(asked, self._reply_within(person) or USUAL_REPLY)

    def silent_from(self, person: str | None, last: date) -> date:
        """Give the day on which an offer to *person* counts as silent after the *last* word."""
        own = self._reply_within(person)
        return after_workdays(last, own) if own else date.fromordinal(last.toordinal() + self.options.silent_after)

    def _reply_within(self, person: str | None) -> int | None:
        known = self.journal.person_by_id.get(person or "")
        return known.reply_within if known else None


def person_of(entry: Entry) -> str | None:
    """Give the id of whom *entry* is about first: a client, else a partner."""
    return next(iter((*entry.clients, *entry.partners)), None)


def is_open(promise: Promise, today: date) -> bool:
    """Whether *promise* is neither kept nor broken nor refused on *today*."""
    return promise.stage(today) is PromiseStage.OPEN


def is_delivered(order: Order, today: date) -> bool:
    """Whether *order* is done on my side on *today*, and not invoiced."""
    return order.stage(today) is Stage.ENDED and order.ended is not None and order.ended <= today


def _blocked(entries: tuple[Entry, ...], journal: Journal, today: date) -> Iterator[str]:
    for entry in entries:
        promise = entry.promise
        if promise and promise.by and promise.blocks and is_open(promise, today):
            waiting = journal.by_id.get(promise.blocks)
            if waiting and waiting.order and is_delivered(waiting.order, today):
                yield waiting.id


def _answering(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for entry in entries:
        for question in entry.answers:
            found[question] = (*found[question], entry)
    return dict(found)
