"""Journal -> what every look back draws on beside its own entries: who was decided about when, signs, energy, by day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dreiklang.derive.insights import Facts
from dreiklang.derive.insights.orders import Doors, doors_opened
from dreiklang.model import Entry, Journal
from dreiklang.values import dataclass

Course = Sequence[tuple[date, Entry]]
"""Entries with their days, oldest first."""


@dataclass(frozen=True, slots=True)
class Background:
    """The *facts* of the whole journal; *decided* and *warned* hold each person's decisions and warning signs, oldest first.

    *energies* holds each noted energy with its day, oldest first; *doors* are the small orders that led to fitting ones.
    """

    facts: Facts
    decided: Mapping[str, Course]
    warned: Mapping[str, Course]
    energies: Course
    doors: Doors

    @classmethod
    def of(cls, journal: Journal, today: date) -> Background:
        """Gather it as of *today*."""
        facts = Facts.of(journal, today)
        decided: dict[str, list[tuple[date, Entry]]] = defaultdict(list)
        warned: dict[str, list[tuple[date, Entry]]] = defaultdict(list)
        for entry in facts.entries:
            if entry.date and (entry.decision or entry.signals):
                for person in entry.people:
                    if entry.decision:
                        decided[person].append((entry.date, entry))
                    if entry.signals:
                        warned[person].append((entry.date, entry))
        energies = [(entry.date, entry) for entry in facts.entries if entry.date and entry.energy is not None]
        return cls(facts, decided, warned, energies, doors_opened(facts))

    def noted(self, start: date, end: date) -> tuple[Entry, ...]:
        """Give the entries with an energy from *start* up to, but without, *end*."""
        return tuple(entry for _, entry in self.energies[up_to(self.energies, start) : up_to(self.energies, end)])


def up_to(course: Course, day: date) -> int:
    """Say how many of *course* lie before *day*."""
    return bisect_left(course, day, key=lambda pair: pair[0])
