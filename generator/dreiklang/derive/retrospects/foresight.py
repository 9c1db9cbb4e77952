"""Entries of a look back -> was it to be seen beforehand: in hindsight, by warning signs, and how long they stood there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from dreiklang.derive.retrospects.background import Background, up_to
from dreiklang.model import Choice, Entry, Foreseeable, Where
from dreiklang.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RunUp:
    """From the first *sign* about somebody to the decision *entry* for that *choice*: so many *days*.

    *tried* are the attempts at change between them, the first of them *days_to_try* after the sign.
    """

    sign: Entry
    entry: Entry
    choice: Choice
    days: int
    tried: tuple[str, ...] = ()
    days_to_try: int | None = None


@dataclass(frozen=True, slots=True)
class Foresight:
    """What looking back says: *seen* maps whether it was foreseeable, *lay* with whom it lay, each to ids of entries.

    *run_ups* are told of each decision to change or leave; *signs* are warning signs that came up again, with the entries.
    """

    seen: Mapping[Foreseeable, tuple[str, ...]]
    lay: Mapping[Where, tuple[str, ...]]
    run_ups: tuple[RunUp, ...] = ()
    signs: tuple[tuple[str, tuple[str, ...]], ...] = ()


def foresee(entries: Sequence[Entry], known: Background) -> Foresight:
    """Find out what could have been seen beforehand of what *entries* decided."""
    said = [(entry.id, *_said(entry, known)) for entry in entries if entry.id in known.facts.reviews]
    return Foresight(
        {which: ids for which in Foreseeable if (ids := tuple(id_ for id_, seen, _ in said if seen is which))},
        {which: ids for which in Where if (ids := tuple(id_ for id_, _, lay in said if lay is which))},
        _whole(tuple(_run_ups(entries, known))),
        tuple(_again(entries)),
    )


def _said(entry: Entry, known: Background) -> tuple[Foreseeable | None, Where | None]:
    """Give what the latest retrospective on *entry* that says it says."""
    backs = [back.retrospective for back in known.facts.reviews.get(entry.id, ()) if back.retrospective]
    seen = next((back.foreseeable for back in reversed(backs) if back.foreseeable), None)
    return seen, next((back.where for back in reversed(backs) if back.where), None)


def _run_ups(entries: Sequence[Entry], known: Background) -> Iterator[RunUp]:
    for entry in entries:
        if entry.decision is None or entry.decision.choice is Choice.LOVE or entry.date is None:
            continue
        ways = ((entry, entry.decision.choice, entry.date, person) for person in entry.people)
        found = [run_up for way in ways if (run_up := _run_up(*way, known))]
        if found:
            yield max(found, key=lambda run_up: run_up.days)


def _whole(run_ups: tuple[RunUp, ...]) -> tuple[RunUp, ...]:
    """Leave out those to an attempt that another one tells on its way."""
    tried = {id_ for run_up in run_ups for id_ in run_up.tried}
    return tuple(run_up for run_up in run_ups if run_up.entry.id not in tried)


def _run_up(entry: Entry, choice: Choice, decided: date, person: str, known: Background) -> RunUp | None:
    """Go back from the day on which it was *decided* to the first sign about *person* since it was last decided to stay."""
    course, warned = known.decided.get(person, ()), known.warned.get(person, ())
    changes: list[tuple[date, Entry]] = []
    since = date.min
    for day, one in reversed(course[: up_to(course, decided)]):
        if one.decision and one.decision.choice is Choice.LOVE:
            since = day + _DAY
            break
        if one.decision and one.decision.choice is Choice.CHANGE:
            changes.append((day, one))
    place = up_to(warned, since)
    if place >= up_to(warned, decided):
        return None
    first, sign = warned[place]
    tried = [(day, one.id) for day, one in reversed(changes) if day >= first]
    days_to_try = (tried[0][0] - first).days if tried else None
    return RunUp(sign, entry, choice, (decided - first).days, tuple(id_ for _, id_ in tried), days_to_try)


def _again(entries: Sequence[Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the signs that stand in more than one entry, the most frequent first, as they were written first."""
    found: dict[str, tuple[str, list[str]]] = {}
    for entry in entries:
        for sign in dict.fromkeys(sign.casefold() for sign in entry.signals):
            written = next(one for one in entry.signals if one.casefold() == sign)
            found.setdefault(sign, (written, []))[1].append(entry.id)
    ordered = sorted(found.values(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    yield from ((sign, tuple(ids)) for sign, ids in ordered if len(ids) > 1)
