"""Journal, day -> what every insight asks for: the entries up to that day, and what was said of each in looking back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from dreiklang.derive.links import collect_reviews, people_of
from dreiklang.model import Again, Choice, Entry, Journal, Outcome, Truth
from dreiklang.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection:
    """To which entries the insights are narrowed: *since* a day, with a *tag* (its slug), about a *person* (the id), of a *choice*."""

    since: date | None = None
    tag: str = ""
    person: str = ""
    choice: Choice | None = None

    def holds(self, entry: Entry) -> bool:
        """Whether *entry* is among them; one without a date is of no time."""
        return (
            (self.since is None or (entry.date is not None and entry.date >= self.since))
            and (not self.tag or any(tag.slug == self.tag for tag in entry.tags))
            and (not self.person or self.person in people_of(entry))
            and (self.choice is None or (entry.decision is not None and entry.decision.choice is self.choice))
        )


_ALL = Selection()


@dataclass(frozen=True, slots=True)
class Facts:
    """The chosen *entries* of a *journal* as of the day *as_of*: oldest first, undated ones last, none from after it.

    *reviews* maps an entry's id to the retrospectives about it, oldest first, of up to that day.
    """

    journal: Journal
    as_of: date
    entries: tuple[Entry, ...]
    reviews: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, journal: Journal, as_of: date, selection: Selection = _ALL) -> Facts:
        """Gather what is known on the day *as_of* of the entries of *selection*."""
        known = (entry for entry in journal.entries if entry.date is None or entry.date <= as_of)
        chosen = tuple(entry for entry in known if selection.holds(entry))
        return cls(journal, as_of, chosen, collect_reviews(journal, as_of))

    def has_come(self, day: date | None) -> bool:
        """Whether *day* is known and not after the day as of which all is told."""
        return day is not None and day <= self.as_of

    def outcome(self, entry: Entry) -> Outcome | None:
        """Give what came of *entry*, as the latest retrospective says that says it."""
        return _latest(back.retrospective.outcome for back in self._backs(entry) if back.retrospective)

    def again(self, entry: Entry) -> Again | None:
        """Give whether it would be done again, as the latest retrospective says that says it."""
        return _latest(back.retrospective.again for back in self._backs(entry) if back.retrospective)

    def came_true(self, entry: Entry) -> Truth | None:
        """Give whether the expectation of *entry* came true, as the latest retrospective says that says it."""
        return _latest(back.retrospective.came_true for back in self._backs(entry) if back.retrospective)

    def _backs(self, entry: Entry) -> tuple[Entry, ...]:
        return self.reviews.get(entry.id, ())


def _latest(said: Iterable[T | None]) -> T | None:
    return next((value for value in reversed(tuple(said)) if value is not None), None)
