"""Journal -> what waits for me, as of one day: everything that is open, each thing once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from dreiklang.derive.due.contacts import cold_contacts
from dreiklang.derive.due.known import Known
from dreiklang.derive.due.leaving import loose_ends, with_loose_ends
from dreiklang.derive.due.orders import order_due
from dreiklang.derive.due.promises import promise_due
from dreiklang.derive.due.signals import undecided_signals
from dreiklang.derive.due.writing import open_question, review_due, scheduled_post, steps_due
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry, Journal
from dreiklang.options import Edition, Options

Reviews = Mapping[str, tuple[Entry, ...]]
LooseEnds = Mapping[str, tuple[Due, ...]]


def everything_open(
    journal: Journal, reviews: Reviews, options: Options, today: date
) -> tuple[tuple[Due, ...], LooseEnds]:
    """Give all that is open on *today*, each with the day from which it waits for me, which may be yet to come.

    Beside it, by the id of each leave that stands, what that one left open. Nothing waits in the public edition: it
    shows some dates and not others, and would call open what is long done.
    """
    if options.edition is Edition.PUBLIC:
        return (), {}
    known = Known.of(journal, options, today)
    ends = loose_ends(known)
    found = with_loose_ends(_of_entries(known, reviews), ends, today)
    found += undecided_signals(known)
    found += cold_contacts(known, found)
    return tuple(sorted(dict.fromkeys(found), key=lambda due: (due.day, due.entry.id, due.kind, due.text))), ends


def split_due(waiting: tuple[Due, ...], today: date) -> tuple[tuple[Due, ...], tuple[Due, ...], tuple[Due, ...]]:
    """Split *waiting* into what has come by *today*, what comes soon (or had better be done now), and the rest.

    A contact that is far off is not told: it moves with every word.
    """
    coming = tuple(one for one in waiting if one.day > today)
    return (
        tuple(one for one in waiting if one.day <= today),
        tuple(one for one in coming if one.is_soon(today)),
        tuple(one for one in coming if not one.is_soon(today) and one.kind is not DueKind.CONTACT),
    )


def _of_entries(known: Known, reviews: Reviews) -> Iterator[Due]:
    for entry in known.journal.entries:
        yield from scheduled_post(entry, known.today)
    for entry in known.entries:
        yield from review_due(entry, reviews)
        if entry.id not in known.waived:
            yield from steps_due(entry, known)
            yield from order_due(entry, known)
            yield from promise_due(entry, known)
            yield from open_question(entry, known)
