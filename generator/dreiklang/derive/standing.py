"""Journal -> where one stands with each person: the latest decision about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dreiklang.model import Choice, Entry, Journal


def people_left(journal: Journal, today: date) -> frozenset[str]:
    """Give the persons whom the latest decision left."""
    standing = decisions_standing(journal, today).items()
    return frozenset(person for person, entry in standing if entry.decision and entry.decision.choice is Choice.LEAVE)


def decisions_standing(journal: Journal, today: date) -> Mapping[str, Entry]:
    """Map each person's id to the latest decision about them."""
    return {
        person: entry
        for entry in journal.entries
        if entry.decision and entry.date is not None and entry.date <= today
        for person in entry.people
    }
