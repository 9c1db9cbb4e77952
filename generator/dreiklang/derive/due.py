"""Journal -> what waits: steps, silent offers, promises, reviews, invoices, payments, contacts, as of one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from dreiklang.derive.findings import Due, DueKind
from dreiklang.derive.people import last_contacts, people_left
from dreiklang.model import Entry, Journal, NotedDay, Order, PromiseStage, Stage
from dreiklang.options import Edition, Options

PAID_WITHIN = timedelta(days=30)
"""How long an invoice may be unpaid before it waits for me."""

EARLY = timedelta(days=30)
"""A look back up to so long before the day of review is the one that was asked for."""

_TALKS = frozenset({DueKind.OFFER, DueKind.PROMISE, DueKind.STEP, DueKind.PAYMENT})


def everything_open(
    journal: Journal, reviews: Mapping[str, tuple[Entry, ...]], options: Options, today: date
) -> tuple[Due, ...]:
    """Give all that is open on *today*, each with the day from which it waits for me, which may be yet to come.

    Nothing waits in the public edition: it shows some dates and not others, and would call open what is long done.
    """
    if options.edition is Edition.PUBLIC:
        return ()
    waived = _waived(journal, today)
    found: list[Due] = []
    for entry in journal.entries:
        if entry.date is not None and entry.date > today:
            continue
        if entry.id not in waived:
            found += _of_entry(entry, options, today)
        found += _review(entry, reviews, today)
    found += _contacts(journal, found, today)
    return tuple(sorted(dict.fromkeys(found), key=lambda due: (due.day, due.entry.id, due.kind, due.text)))


def split_due(waiting: tuple[Due, ...], today: date, ahead: timedelta) -> tuple[tuple[Due, ...], tuple[Due, ...]]:
    """Split *waiting* into what has come by *today* and what comes within the days *ahead*."""
    due = tuple(one for one in waiting if one.day <= today)
    return due, tuple(one for one in waiting if today < one.day <= today + ahead)


def _waived(journal: Journal, today: date) -> frozenset[str]:
    return frozenset(
        entry_id
        for entry in journal.entries
        if entry.decision and (entry.date is None or entry.date <= today)
        for entry_id in entry.decision.waive
    )


def _of_entry(entry: Entry, options: Options, today: date) -> Iterator[Due]:
    yield from _steps(entry, today)
    if entry.order:
        yield from _order(entry, entry.order, options, today)
    if entry.promise:
        yield from _promise(entry, today)


def _steps(entry: Entry, today: date) -> Iterator[Due]:
    for step in entry.next:
        if step.done is None or step.done > today:
            day = step.due or entry.date or today
            yield Due(DueKind.STEP, day, entry, _person(entry), step.text, since=entry.date, dated=step.due is not None)


def _order(entry: Entry, order: Order, options: Options, today: date) -> Iterator[Due]:
    match order.stage(today):
        case Stage.OFFER if sent := [day for day in order.offers if day <= today]:
            yield _silence(entry, order, (max(sent), timedelta(days=options.silent_after)), today)
        case Stage.ENDED if order.ended and order.ended <= today:
            day = order.ended + timedelta(days=1)
            yield Due(DueKind.INVOICE, day, entry, _person(entry), since=order.ended)
        case Stage.INVOICED if order.invoiced and order.invoiced <= today:
            day = order.invoiced + PAID_WITHIN
            yield Due(DueKind.PAYMENT, day, entry, _person(entry), since=order.invoiced)


def _silence(entry: Entry, order: Order, quiet: tuple[date, timedelta], today: date) -> Due:
    """Say from when on an offer is silent: after the latest of sent, chased and answered, and after an agreed rest."""
    sent, silent_after = quiet
    chased, answered = _up_to(order.chased, today), _up_to(order.answered, today)
    latest = max([sent, *(noted.day for noted in (*chased, *answered))])
    rest = max((noted.until for noted in answered if noted.until), default=latest)
    return Due(
        DueKind.OFFER,
        max(latest + silent_after, rest),
        entry,
        _person(entry),
        since=latest,
        chased=len(chased),
    )


def _promise(entry: Entry, today: date) -> Iterator[Due]:
    promise = entry.promise
    if promise is None or promise.stage(today) is not PromiseStage.OPEN or promise.due_day is None:
        return
    chased, answered = _up_to(promise.chased, today), _up_to(promise.answered, today)
    rest = max((noted.until for noted in answered if noted.until), default=promise.due_day)
    yield Due(
        DueKind.PROMISE,
        max(promise.due_day, rest),
        entry,
        promise.by or _person(entry),
        promise.what,
        since=entry.date,
        mine=promise.by is None,
        chased=len(chased),
    )


def _review(entry: Entry, reviews: Mapping[str, tuple[Entry, ...]], today: date) -> Iterator[Due]:
    day = entry.review
    if day is None or day > today:
        return
    since = max((entry.date or date.min), day - EARLY) if day > date.min + EARLY else date.min
    if not any(back.date is None or back.date >= since for back in reviews.get(entry.id, ())):
        yield Due(DueKind.REVIEW, day, entry, _person(entry), entry.expect, since=entry.date)


def _contacts(journal: Journal, found: list[Due], today: date) -> Iterator[Due]:
    """Yield who has not been heard of for too long; where a talk waits anyway, that is enough."""
    talking = {due.person for due in found if due.kind in _TALKS and due.day <= today}
    resting = talking | people_left(journal, today)
    for person_id, (day, entry) in last_contacts(journal, today).items():
        person = journal.person_by_id.get(person_id)
        if person and person.touch.max is not None and person_id not in resting:
            yield Due(DueKind.CONTACT, day + timedelta(days=person.touch.max), entry, person_id, since=day)


def _up_to(noted: tuple[NotedDay, ...], today: date) -> tuple[NotedDay, ...]:
    return tuple(one for one in noted if one.day <= today)


def _person(entry: Entry) -> str | None:
    return next(iter((*entry.clients, *entry.partners)), None)
