"""Journal -> the persons about whom something has told me twice that it is wrong, and I have not decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from dreiklang.derive.due.known import Known
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry

TOGETHER = timedelta(days=60)
"""Two signals so close to each other belong together."""


def undecided_signals(known: Known) -> Iterator[Due]:
    """Yield, once for each person, the second of two signals within 60 days since which nothing was decided."""
    for person, noted in _noted(known).items():
        decided = [entry.date for entry in noted if entry.decision and entry.date]
        signals = [entry for entry in noted if entry.signals]
        for first, second in pairwise(signals):
            if (
                first.date
                and second.date
                and second.date - first.date <= TOGETHER
                and not any(day >= first.date for day in decided)
            ):
                text = " · ".join(dict.fromkeys((*first.signals, *second.signals)))
                yield Due(DueKind.SIGNAL, second.date, second, person, text, since=first.date, about=first)
                break


def _noted(known: Known) -> dict[str, list[Entry]]:
    """Give each person's dated signals and decisions, oldest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in known.entries:
        if entry.date and (entry.signals or entry.decision):
            for person in entry.people:
                found[person].append(entry)
    return found
