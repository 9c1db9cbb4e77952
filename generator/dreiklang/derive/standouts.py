"""Counts of two times -> what stands out in the later one, and whether that may be chance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import sqrt

from dreiklang.derive.findings import Counts, Standout, StandoutKind
from dreiklang.model import Choice, Entry, Kind

FEW = 5
"""Below so many cases a difference may always be chance."""

_SURE = 1.96
_KINDS_TOLD = (Kind.ORDER, Kind.PROMISE, Kind.RETROSPECTIVE)


def compare(now: Counts, before: Counts) -> tuple[Standout, ...]:
    """Give what stands out in *now* against *before*, what is surer first."""
    found = (*_counted(now, before), *_energy(now, before))
    return tuple(sorted(found, key=lambda one: one.chance))


def _counted(now: Counts, before: Counts) -> Iterator[Standout]:
    pairs = [
        (StandoutKind.ENTRIES, "", now.entries, before.entries),
        *(
            (StandoutKind.CHOICE, choice, now.choices.get(choice, 0), before.choices.get(choice, 0))
            for choice in Choice
        ),
        *((StandoutKind.KIND, kind, now.kinds.get(kind, 0), before.kinds.get(kind, 0)) for kind in _KINDS_TOLD),
        (StandoutKind.SILENT, "", now.silent, before.silent),
        (StandoutKind.COMPLIMENTS, "", now.compliments, before.compliments),
        (StandoutKind.CRITICISMS, "", now.criticisms, before.criticisms),
    ]
    for kind, name, many, many_before in pairs:
        if stands_out(many, many_before):
            yield Standout(kind, name, many, many_before, chance=not is_sure(many, many_before))


def stands_out(now: int, before: int) -> bool:
    """Whether a reader would notice: the one is at least twice the other, and by two or more."""
    low, high = sorted((now, before))
    return high - low >= 2 and high >= 2 * low


def is_sure(now: int, before: int) -> bool:
    """Whether two counts differ by more than chance would let them, one time in twenty (Poisson, equal spans)."""
    return now + before >= FEW and abs(now - before) > _SURE * sqrt(now + before)


def _energy(now: Counts, before: Counts) -> Iterator[Standout]:
    if now.energy is None or before.energy is None:
        return
    if abs(now.energy - before.energy) >= 0.5:
        few = min(now.energies, before.energies) < FEW
        yield Standout(StandoutKind.ENERGY, "", now.energy, before.energy, chance=few)


def entries_behind(one: Standout, entries: Iterable[Entry], silent: frozenset[str]) -> tuple[str, ...]:
    """Give the ids of those *entries* that the number of *one* counts."""
    is_counted = _COUNTED.get(one.kind)
    return tuple(entry.id for entry in entries if is_counted is None or is_counted(entry, one.name, silent))


_COUNTED: Mapping[StandoutKind, Callable[[Entry, str, frozenset[str]], bool]] = {
    StandoutKind.CHOICE: lambda entry, name, _: entry.decision is not None and entry.decision.choice == name,
    StandoutKind.KIND: lambda entry, name, _: entry.kind == name,
    StandoutKind.COMPLIMENTS: lambda entry, *_: entry.feedback is not None and bool(entry.feedback.compliments),
    StandoutKind.CRITICISMS: lambda entry, *_: entry.feedback is not None and bool(entry.feedback.criticisms),
    StandoutKind.SILENT: lambda entry, _, silent: entry.id in silent,
    StandoutKind.ENERGY: lambda entry, *_: entry.energy is not None,
}
"""Which entries a number counts, by what it is of; of all else, every entry."""
