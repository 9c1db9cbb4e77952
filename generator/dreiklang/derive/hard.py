"""A decision -> what a hard moment wants to know: how long it took to say it, how long one is bound, whether change was tried."""

from __future__ import annotations

from datetime import date

from dreiklang.model import Choice, Entry, Journal
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class HardMoment:
    """What is known beside a decision about somebody.

    *first_signal* is the first entry with a warning sign about them since the decision before, *days_to_spoken* the days
    from it until it was said. *bound_until* is the last day on which an order of theirs ends that is yet to come.
    *untried* says that this leave has no attempt at change before it, and says neither why nor that it was spoken of.
    """

    first_signal: Entry | None = None
    days_to_spoken: int | None = None
    bound_until: date | None = None
    untried: bool = False


def tell_hard_moments(journal: Journal, today: date) -> dict[str, HardMoment]:
    """Tell it for each decision to change or leave, by the entry's id."""
    dated = [entry for entry in journal.entries if entry.date and entry.date <= today]
    by_person: dict[str, list[Entry]] = {}
    for entry in dated:
        for person in entry.people:
            by_person.setdefault(person, []).append(entry)
    return {
        entry.id: _moment(entry, [one for person in entry.people for one in by_person[person]], today)
        for entry in dated
        if entry.decision and entry.decision.choice is not Choice.LOVE
    }


def _moment(entry: Entry, theirs: list[Entry], today: date) -> HardMoment:
    before = [one for one in theirs if one.date and entry.date and one.date <= entry.date and one.id != entry.id]
    decided = max((one.date for one in before if one.decision and one.date), default=date.min)
    signals = [one for one in (*before, entry) if one.signals and one.date and one.date > decided]
    first = min(signals, key=lambda one: (one.date or today, one.id), default=None)
    decision = entry.decision
    spoken = decision.spoken if decision and decision.spoken and decision.spoken <= today else None
    leaves = decision is not None and decision.choice is Choice.LEAVE
    return HardMoment(
        first_signal=first if first is not entry else None,
        days_to_spoken=max((spoken - first.date).days, 0) if first and first.date and spoken else None,
        bound_until=_bound_until(theirs, today) if leaves else None,
        untried=leaves and bool(entry.people) and not _tried(before) and not _is_answered(entry),
    )


def _bound_until(theirs: list[Entry], today: date) -> date | None:
    ends = (one.order.ended for one in theirs if one.order and one.order.ended)
    return max((day for day in ends if day > today), default=None)


def _tried(before: list[Entry]) -> bool:
    return any(one.decision and one.decision.choice is Choice.CHANGE for one in before)


def _is_answered(entry: Entry) -> bool:
    return entry.decision is not None and (entry.decision.spoken is not None or bool(entry.decision.because))
