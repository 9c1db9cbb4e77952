"""Journal -> the Journal that an edition may see, decided once, before anything is counted or linked."""

from __future__ import annotations

from datetime import date

from dreiklang.audience.public import Shown, for_public
from dreiklang.audience.sights import Sights
from dreiklang.crew import ALONE, Crew
from dreiklang.model import Journal
from dreiklang.options import Edition


def next_change(journal: Journal, today: date) -> date | None:
    """Give the day after *today* on which the next entry of *journal* becomes public; None if none waits for its day."""
    return min((entry.publish for entry in journal.entries if entry.publish and entry.publish > today), default=None)


def show(journal: Journal, edition: Edition, today: date, sights: Sights | None = None, crew: Crew = ALONE) -> Shown:
    """Give what *edition* may see of *journal* on *today*: I see everything, everybody else what says `publish`.

    What was seen before of the very same, *sights* may know; *crew* helps with the rest.
    """
    return Shown(journal) if edition is Edition.PRIVATE else for_public(journal, today, sights, crew)


def for_edition(journal: Journal, edition: Edition, today: date) -> Journal:
    """Give the journal that *edition* may see of *journal* on *today*."""
    return show(journal, edition, today).journal
