"""Entries -> next steps done in time, values that decisions name, hard situations and voices by year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import Choice, Entry, Said
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Voices:
    """How many compliments and criticisms a *year* brought."""

    year: int
    compliments: int
    criticisms: int


def next_steps(facts: Facts) -> Rate:
    """Count the steps that were due, and those of them done by their day; an entry stands there once for each step."""
    return Rate.of(_steps(facts))


def decisions_by_value(facts: Facts) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Map each value to the decisions that name it, the most frequent first; as it was written first."""
    found: dict[str, tuple[str, list[str]]] = {}
    for entry in facts.entries:
        for value in dict.fromkeys(entry.decision.values if entry.decision else ()):
            found.setdefault(value.casefold(), (value, []))[1].append(entry.id)
    ordered = sorted(found.values(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    return tuple((value, tuple(ids)) for value, ids in ordered)


def hard_situations(facts: Facts) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Map each year to its hard situations: to change or leave something was decided, something warned, or it cost energy."""
    found: dict[int, list[str]] = defaultdict(list)
    for entry in facts.entries:
        if entry.date and is_hard(entry):
            found[entry.date.year].append(entry.id)
    return tuple((year, tuple(ids)) for year, ids in sorted(found.items()))


def is_hard(entry: Entry) -> bool:
    """Whether *entry* tells of a hard situation."""
    decided = entry.decision is not None and entry.decision.choice in {Choice.CHANGE, Choice.LEAVE}
    return decided or bool(entry.signals) or (entry.energy or 0) < 0


def voices(facts: Facts) -> tuple[Voices, ...]:
    """Count compliments and criticisms by year: that of the day they were said, else of the entry."""
    praise: Counter[int] = Counter()
    blame: Counter[int] = Counter()
    for entry in facts.entries:
        if entry.feedback:
            praise.update(_years(facts, entry, entry.feedback.compliments))
            blame.update(_years(facts, entry, entry.feedback.criticisms))
    return tuple(Voices(year, praise[year], blame[year]) for year in sorted(praise | blame))


def _steps(facts: Facts) -> Iterator[tuple[str, bool]]:
    for entry in facts.entries:
        for step in entry.next:
            if step.due and step.due <= facts.as_of:
                yield entry.id, step.done is not None and step.done <= step.due


def _years(facts: Facts, entry: Entry, said: tuple[Said, ...]) -> Iterator[int]:
    for one in said:
        day = one.day or entry.date
        if day and day <= facts.as_of:
            yield day.year
