"""Decisions and what was said of them later -> outcomes by choice, hindsight, quality and luck, weighing."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import Again, Choice, Entry, Outcome, Weight
from dreiklang.values import dataclass


class Came(StrEnum):
    """What came of something, in three words: a change that made it better is good, one that found common ground or nothing is mixed."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"


_CAME = {
    Outcome.GOOD: Came.GOOD,
    Outcome.BETTER: Came.GOOD,
    Outcome.MIXED: Came.MIXED,
    Outcome.SAME: Came.MIXED,
    Outcome.COMMON_GROUND: Came.MIXED,
    Outcome.BAD: Came.BAD,
}
_FOLLOWS = {
    Weight.CLIENT: frozenset({Choice.LOVE}),
    Weight.EQUAL: frozenset({Choice.CHANGE}),
    Weight.SELF: frozenset({Choice.CHANGE, Choice.LEAVE}),
}
"""Which choices follow the scale: who weighs more is not asked to give way."""

INDEX_FROM = 8
"""From so many judged decisions on the resulting index is told."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The ids of entries by what came of them; *open* are those of which no retrospective tells it."""

    good: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hindsight:
    """How often I *would* do it again (yes out of yes and no), and the *unsure* ones."""

    would: Rate
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Luck:
    """Good and bad outcomes of what I would and would not do again: ids of entries.

    *earned*: again, and good. *bad_luck*: again, though bad. *good_luck*: not again, though good. *lesson*: not again,
    and bad. *index* tells how far outcomes colour the judgement, from 8 cases on.
    """

    earned: tuple[str, ...] = ()
    bad_luck: tuple[str, ...] = ()
    good_luck: tuple[str, ...] = ()
    lesson: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many entries were judged both ways."""
        return sum(map(len, (self.earned, self.bad_luck, self.good_luck, self.lesson)))

    @property
    def index(self) -> float | None:
        """P(again given good) - P(again given bad), from -1 to 1; 0 where outcomes do not sway the judgement.

        The outcome bias of J. Baron and J. C. Hershey (Journal of Personality and Social Psychology 54, 1988), as a
        difference of shares; what players call "resulting". None below 8 cases, or where all ended alike.
        """
        good, bad = len(self.earned) + len(self.good_luck), len(self.bad_luck) + len(self.lesson)
        if self.n < INDEX_FROM or not good or not bad:
            return None
        return len(self.earned) / good - len(self.bad_luck) / bad


@dataclass(frozen=True, slots=True)
class Weighed:
    """Whether choices follow the scale, and what came of those that do and those that do not."""

    follows: Rate
    following: Outcomes
    against: Outcomes


def outcomes_by_choice(facts: Facts) -> dict[Choice, Outcomes]:
    """Sort the decisions for each choice by what came of them."""
    return {
        choice: _sorted(facts, (entry for entry in _decisions(facts) if _choice(entry) is choice)) for choice in Choice
    }


def hindsight(facts: Facts) -> Hindsight:
    """Count what I would do again, knowing only what I knew then."""
    said = [(entry.id, facts.again(entry)) for entry in facts.entries]
    return Hindsight(
        Rate.of((id_, again is Again.YES) for id_, again in said if again in {Again.YES, Again.NO}),
        tuple(id_ for id_, again in said if again is Again.UNSURE),
    )


def quality_and_luck(facts: Facts) -> Luck:
    """Tell good decisions from lucky ones: what came of it against whether I would do it again."""
    looked_back = (entry for entry in facts.entries if entry.id in facts.reviews)
    judged = [(entry.id, facts.again(entry), _came(facts, entry)) for entry in looked_back]

    def square(again: Again, came: Came) -> tuple[str, ...]:
        return tuple(id_ for id_, *said in judged if said == [again, came])

    return Luck(
        earned=square(Again.YES, Came.GOOD),
        bad_luck=square(Again.YES, Came.BAD),
        good_luck=square(Again.NO, Came.GOOD),
        lesson=square(Again.NO, Came.BAD),
    )


def weighing_and_choice(facts: Facts) -> Weighed:
    """Tell whether the choice follows the scale: for the client's side love, for mine change or leave, in balance change."""
    weighed = [entry for entry in _decisions(facts) if entry.decision and entry.decision.weighing]
    follows = Rate.of((entry.id, _is_following(entry)) for entry in weighed)
    return Weighed(
        follows,
        _sorted(facts, (entry for entry in weighed if _is_following(entry))),
        _sorted(facts, (entry for entry in weighed if not _is_following(entry))),
    )


def _decisions(facts: Facts) -> Iterator[Entry]:
    return (entry for entry in facts.entries if entry.decision)


def _choice(entry: Entry) -> Choice | None:
    return entry.decision.choice if entry.decision else None


def _is_following(entry: Entry) -> bool:
    decision = entry.decision
    return bool(decision and decision.weighing and decision.choice in _FOLLOWS[decision.weighing.side])


def _came(facts: Facts, entry: Entry) -> Came | None:
    outcome = facts.outcome(entry)
    return _CAME[outcome] if outcome else None


def _sorted(facts: Facts, entries: Iterator[Entry]) -> Outcomes:
    came = [(entry.id, _came(facts, entry)) for entry in entries]
    good, mixed, bad, open_ = (
        tuple(id_ for id_, what in came if what is wanted) for wanted in (Came.GOOD, Came.MIXED, Came.BAD, None)
    )
    return Outcomes(good, mixed, bad, open_)
