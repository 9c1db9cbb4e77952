"""A promise -> what waits because of it: it is due, or it holds up money of mine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dreiklang.derive.due.known import Known, is_open, person_of
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry, NotedDay, Promise


def promise_due(entry: Entry, known: Known) -> Iterator[Due]:
    """Yield the promise of *entry* while it is open: from its day on, or while a finished order waits for it."""
    promise = entry.promise
    if promise is None or not is_open(promise, known.today):
        return
    order = known.journal.by_id[promise.blocks] if promise.blocks in known.blocked else None
    blocked_since = max(filter(None, (entry.date, order.order.ended))) if order and order.order else None
    day = promise.due_day
    is_late = day is not None and day <= known.today
    if blocked_since and not is_late:
        kind, day = DueKind.BLOCKED, blocked_since
    else:
        kind = DueKind.PROMISE
    if day is None:
        return
    chased, answered = known.up_to_now(promise.chased), known.up_to_now(promise.answered)
    person = promise.by or person_of(entry)
    yield Due(
        kind,
        max(day, _rest(promise, (*chased, *answered), known)),
        entry,
        person,
        promise.what,
        since=entry.date if kind is DueKind.PROMISE else blocked_since,
        mine=promise.by is None,
        chased=chased,
        answered=answered,
        about=order,
    )


def _rest(promise: Promise, talks: tuple[NotedDay, ...], known: Known) -> date:
    """Give the day until which nobody has to ask: they named one, or have hardly had the time to answer."""
    until = [noted.until for noted in talks if noted.until]
    if promise.by is not None:
        until += [known.reply_day(promise.by, noted.day) for noted in talks]
    return max(until, default=date.min)
