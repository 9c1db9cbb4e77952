"""What the head of an entry says, as finished values; and what any kind may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dreiklang.derive.findings import First, FirstKind
from dreiklang.model import Entry
from dreiklang.pages.marks import Day, Label
from dreiklang.pages.traces import say_checklist
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One answer of a fact: a *text* (with an *href* where there is more), a *day*, and a *note* beside it."""

    text: str = ""
    href: str = ""
    day: Day | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A *label* and what belongs to it. *is_quote* says that these are words somebody said."""

    label: str
    items: tuple[Item, ...]
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of a story: what happened (*word*) and how (*note*); *is_ahead* where that day is still to come."""

    day: Day
    word: str
    note: str = ""
    is_ahead: bool = False


def fact(label: str, *items: Item | str | None) -> Iterator[Fact]:
    """Yield a fact, if there is something to say."""
    told = tuple(Item(item) if isinstance(item, str) else item for item in items if item)
    if told:
        yield Fact(label, told)


def linked(label: Label, note: str = "") -> Item | None:
    """Make an item of a name; nothing of no name."""
    return Item(label.text, label.href, note=note) if label.text else None


def on(view: View, day: date | None, note: str = "") -> Item | None:
    """Make an item of a day."""
    return Item(day=view.day(day), note=note) if day else None


def entries(view: View, here: str, ids: Iterable[str]) -> Sequence[Item]:
    """Make items of entries that this edition has."""
    found = (view.entry_of(entry_id) for entry_id in ids)
    return [Item(entry.title, view.link(here, entry.address)) for entry in found if entry]


def people(view: View, here: str, ids: Iterable[str]) -> Sequence[Item | None]:
    """Make items of people."""
    return [linked(view.person(here, person)) for person in ids]


def general_facts(view: View, entry: Entry) -> Iterator[Fact]:
    """Yield what any kind may say, but for the expectation: that stands with what came of it."""
    words, here = view.words.entry, entry.address
    steps = (
        Item(step.text, day=view.day(step.due) if step.due else None, note=_done(view, step.done))
        for step in entry.next
    )
    yield from fact(words.next, *steps)
    yield from fact(words.answers, *entries(view, here, entry.answers))
    yield from fact(words.signals, *entry.signals)
    if entry.energy is not None:
        sign = f"{entry.energy:+d}".replace("-", "−").replace("+0", "0")
        yield from fact(words.energy, f"{sign}, {view.words.answers.energies[entry.energy]}")


def expectation_facts(view: View, entry: Entry) -> Iterator[Fact]:
    """Yield what was expected, how sure, when to look again, and what came of it."""
    words, here = view.words.entry, entry.address
    sure = words.sure.format(n=entry.confidence) if entry.confidence is not None else ""
    if entry.expect or sure:
        yield Fact(words.expect, (Item(entry.expect or sure, note=sure if entry.expect else ""),))
    yield from _sealed(view, entry)
    reviews = view.findings.reviews.get(entry.id, ())
    yield from fact(words.came_of_it, *(_review(view, here, review) for review in reviews))
    if not reviews:
        yield from fact(words.review, on(view, entry.review))


def expected_there(view: View, entry: Entry | None) -> Iterator[Fact]:
    """Yield what was expected in an *entry* that is looked back at: as it says now, and as it was sealed."""
    if entry is None:
        return
    words = view.words.entry
    sure = words.sure.format(n=entry.confidence) if entry.confidence is not None else ""
    if entry.expect or sure:
        yield Fact(words.expected_then, (Item(entry.expect or sure, note=sure if entry.expect else ""),))
    yield from _sealed(view, entry)


def _sealed(view: View, entry: Entry) -> Iterator[Fact]:
    """Yield what was expected at first, where that was changed later; plainly."""
    seal = view.journal.changed_seal(entry)
    if seal is None:
        return
    words = view.words.entry
    sure = words.sure.format(n=seal.confidence) if seal.confidence is not None else ""
    when = words.sealed_on.format(day=view.day(seal.sealed).text)
    note = ", ".join(filter(None, (sure if seal.expect else "", when)))
    yield from fact(words.expected_first, Item(seal.expect or sure or words.nothing_expected, note=note))


def say_marks(view: View, entry: Entry) -> Iterator[str]:
    """Say what is remarkable in *entry*: a first time, a freewriting, how far its checklist is."""
    words = view.words.entry
    yield from (_say_first(view, first) for first in view.findings.firsts.get(entry.id, ()))
    if entry.minutes:
        yield words.minutes(entry.minutes)
    if ticked := say_checklist(entry, view.words):
        yield ticked


def _say_first(view: View, first: First) -> str:
    words = view.words.entry
    match first.kind:
        case FirstKind.FIRST_ORDER:
            return words.first_order
        case FirstKind.FOLLOW_UP:
            return words.follow_up
        case _:
            return words.first_time.format(name=first.name)


def _review(view: View, here: str, review: Entry) -> Item:
    outcome = review.retrospective and review.retrospective.outcome
    note = view.words.common.outcomes[outcome] if outcome else ""
    return Item(review.title, view.link(here, review.address), view.day(review.date) if review.date else None, note)


def _done(view: View, done: date | None) -> str:
    return view.words.entry.done.format(day=view.day(done).text) if done else ""
