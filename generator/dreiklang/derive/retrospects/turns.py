"""Entries of a look back -> its turning points: a mind that changed, a door that opened, energy before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from statistics import fmean

from dreiklang.derive.insights import FEW
from dreiklang.derive.retrospects.background import Background, up_to
from dreiklang.model import Choice, Entry
from dreiklang.values import dataclass

AROUND = timedelta(days=90)
"""How far before and after a decision energies are compared."""

TELLING, TELLING_OF_FEW = 0.5, 1.0
"""Means of energy that differ by less are not told; where there are few cases, these."""

_LEAST = 2


@dataclass(frozen=True, slots=True)
class Turned:
    """About a *person*, *after* decided otherwise than *before*, so many *days* later."""

    person: str
    before: Entry
    after: Entry
    days: int


@dataclass(frozen=True, slots=True)
class Opened:
    """On *first*, which did not quite fit, *later* followed, which does, so many *days* after."""

    first: str
    later: str
    days: int


@dataclass(frozen=True, slots=True)
class Felt:
    """The mean energy of the entries *before* the decision *entry* and of those *after* it, and whether they differ clearly."""

    entry: Entry
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    mean_before: float
    mean_after: float

    @property
    def is_few(self) -> bool:
        """Whether the cases themselves are told."""
        return min(len(self.before), len(self.after)) < FEW


def minds_changed(entries: Sequence[Entry], known: Background) -> Iterator[Turned]:
    """Find decisions that are other than the one before about the same person."""
    for entry in entries:
        for person in entry.people if entry.decision else ():
            course = known.decided.get(person, ())
            place = up_to(course, entry.date) if entry.date else 0
            if entry.date and place and _choice(course[place - 1][1]) is not _choice(entry):
                day, before = course[place - 1]
                yield Turned(person, before, entry, (entry.date - day).days)


def doors(entries: Sequence[Entry], known: Background) -> Iterator[Opened]:
    """Find orders that fit, of clients whose first one did not."""
    ids = {entry.id for entry in entries}
    for (first, later), days in zip(known.doors.pairs, known.doors.days, strict=True):
        if later in ids:
            yield Opened(first, later, days)


def energy_around(entries: Sequence[Entry], known: Background) -> Iterator[Felt]:
    """Compare the energy before and after each decision to change or leave something, where there is enough of it."""
    for entry in entries:
        if entry.date is None or _choice(entry) not in {Choice.CHANGE, Choice.LEAVE}:
            continue
        before = known.noted(entry.date - AROUND, entry.date)
        after = [one for one in known.noted(entry.date, entry.date + AROUND) if one.id != entry.id]
        if min(len(before), len(after)) < _LEAST:
            continue
        means = [fmean(one.energy or 0 for one in side) for side in (before, after)]
        felt = Felt(entry, before, tuple(after), *means)
        if abs(felt.mean_before - felt.mean_after) >= (TELLING_OF_FEW if felt.is_few else TELLING):
            yield felt


def _choice(entry: Entry) -> Choice | None:
    return entry.decision.choice if entry.decision else None
