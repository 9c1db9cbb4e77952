"""Journal -> the loose ends of each leave: what was open between that person and me, until it is closed or waived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from dreiklang.derive.due.known import Known, is_open
from dreiklang.derive.findings import Due, DueKind, EndKind
from dreiklang.derive.standing import decisions_standing
from dreiklang.model import Choice, Entry, Order, Stage

_STAGES = {
    Stage.INQUIRY: EndKind.INQUIRY,
    Stage.OFFER: EndKind.OFFER,
    Stage.ORDER: EndKind.ORDER,
    Stage.ENDED: EndKind.INVOICE,
    Stage.INVOICED: EndKind.PAYMENT,
}
_ENDS = {
    DueKind.OFFER: EndKind.OFFER,
    DueKind.INVOICE: EndKind.INVOICE,
    DueKind.PAYMENT: EndKind.PAYMENT,
    DueKind.PROMISE: EndKind.PROMISE,
    DueKind.BLOCKED: EndKind.PROMISE,
    DueKind.STEP: EndKind.STEP,
}


def loose_ends(known: Known) -> Mapping[str, tuple[Due, ...]]:
    """Map the id of each leave that stands to what it leaves open, as of the day that is *known*."""
    standing = decisions_standing(known.journal, known.today)
    leaves = {
        person: leave for person, leave in standing.items() if leave.decision and leave.decision.choice is Choice.LEAVE
    }
    found: dict[str, dict[Due, None]] = defaultdict(dict)
    for entry in known.entries:
        for person in entry.people:
            leave = leaves.get(person)
            if leave and leave.date and entry.id not in known.waived and _is_before(entry, leave):
                found[leave.id].update(dict.fromkeys(_ends(entry, person, leave.date, known)))
    return {
        leave: tuple(replace(due, about=known.journal.by_id[leave]) for due in ends)
        for leave, ends in found.items()
        if ends
    }


def with_loose_ends(found: Iterable[Due], ends: Mapping[str, tuple[Due, ...]], today: date) -> list[Due]:
    """Add *ends* to what was *found*; what waits by itself already is told once, and says of what leave it is left."""
    loose = {(end.entry.id, end.end, end.text): end for each in ends.values() for end in each}
    kept: list[Due] = []
    for due in found:
        key = due.entry.id, _ENDS.get(due.kind), due.text
        if key not in loose:
            kept.append(due)
        elif due.day <= today:
            end = loose.pop(key)
            kept.append(replace(due, about=due.about or end.about))
    return [*kept, *loose.values()]


def _is_before(entry: Entry, leave: Entry) -> bool:
    return entry.id != leave.id and (entry.date is None or leave.date is None or entry.date <= leave.date)


def _ends(entry: Entry, person: str, left: date, known: Known) -> Iterator[Due]:
    for end, text in (
        *_order_ends(entry.order, known.today),
        *_promise_ends(entry, known.today),
        *_step_ends(entry, known.today),
    ):
        mine = end is EndKind.PROMISE and entry.promise is not None and entry.promise.by is None
        yield Due(DueKind.LOOSE_END, left, entry, person, text, since=left, mine=mine, end=end)


def _order_ends(order: Order | None, today: date) -> Iterator[tuple[EndKind, str]]:
    end = _STAGES.get(order.stage(today)) if order else None
    if end:
        yield end, ""


def _promise_ends(entry: Entry, today: date) -> Iterator[tuple[EndKind, str]]:
    if entry.promise and is_open(entry.promise, today):
        yield EndKind.PROMISE, entry.promise.what


def _step_ends(entry: Entry, today: date) -> Iterator[tuple[EndKind, str]]:
    for step in entry.next:
        if step.done is None or step.done > today:
            yield EndKind.STEP, step.text
