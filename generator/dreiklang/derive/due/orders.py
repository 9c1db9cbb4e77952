"""An order -> what waits because of it: an answer to my offer, an invoice, a payment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dreiklang.derive.due.known import Known, is_delivered, person_of
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry, Order, Stage


def order_due(entry: Entry, known: Known) -> Iterator[Due]:
    """Yield what waits because of the order that *entry* tells of."""
    order = entry.order
    if order is None:
        return
    match order.stage(known.today):
        case Stage.OFFER if any(day <= known.today for day in order.offers):
            yield _silence(entry, order, known)
        case Stage.ENDED if is_delivered(order, known.today) and order.ended and entry.id not in known.blocked:
            yield Due(DueKind.INVOICE, order.ended + timedelta(days=1), entry, person_of(entry), since=order.ended)
        case Stage.INVOICED if order.invoiced and order.invoiced <= known.today:
            day = order.invoiced + timedelta(days=known.options.paid_within)
            yield Due(DueKind.PAYMENT, day, entry, person_of(entry), since=order.invoiced)


def _silence(entry: Entry, order: Order, known: Known) -> Due:
    """Say from when on an offer is silent: after the latest of sent, chased and answered, and after an agreed rest."""
    chased, answered = known.up_to_now(order.chased), known.up_to_now(order.answered)
    sent = max(day for day in order.offers if day <= known.today)
    last = max([sent, *(noted.day for noted in (*chased, *answered))])
    rest = max((noted.until for noted in answered if noted.until), default=last)
    day = max(known.silent_from(person_of(entry), last), rest)
    return Due(DueKind.OFFER, day, entry, person_of(entry), since=last, chased=chased, answered=answered)
