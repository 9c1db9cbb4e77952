"""Decision -> what a list shows of it: expectation against what came of it."""

from __future__ import annotations

from markupsafe import Markup

from dreiklang.model import Entry, Order, PromiseStage, Retrospective, Stage
from dreiklang.pages.cards import foreign_lang, make_badge, say_state
from dreiklang.pages.marks import Badge, Day, Label
from dreiklang.pages.templating import macro
from dreiklang.pages.view import View
from dreiklang.values import dataclass

_NO_ORDER = {Stage.LOST, Stage.WITHDRAWN, Stage.DECLINED}


@dataclass(frozen=True, slots=True)
class Review:
    """A written retrospective in a line: when it was, and what it *says* in a few words ("" if only in its text)."""

    entry: Label
    day: Day | None
    says: str


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """A decision, or any entry that expects something, with what came of it; *awaits* says so where nothing has yet.

    The public may see only a part, so to it nothing is said to be missing: *awaits* and *no_expectation* are "".
    """

    entry: Label
    badge: Badge
    lang: str
    day: Day | None
    people: tuple[Label, ...]
    state: str
    expect: str
    no_expectation: str
    sure: str
    reviews: tuple[Review, ...]
    awaits: str


def tell_decision(view: View, here: str, entry: Entry) -> Markup:
    """Tell *entry* among others of a look back: the same stands on many pages, and is made once for all that lie as deep."""
    depth, tell = here.count("/"), macro("_decisions.html", "decision")
    return view.once(("decision", entry.id, depth), lambda: tell(make_decision(view, here, entry), view.words, 3))


def make_decision(view: View, here: str, entry: Entry) -> DecisionCard:
    """Make the card of *entry*, with the retrospectives that look back on it."""
    words, reviews = view.words.retrospectives, view.findings.reviews.get(entry.id, ())
    return DecisionCard(
        entry=view.entry_label(here, entry),
        badge=_badge(view, entry),
        lang=foreign_lang(view, entry),
        day=view.day(entry.date) if entry.date else None,
        people=tuple(label for person in entry.people if (label := view.person(here, person)).text),
        state=say_state(view, entry),
        expect=entry.expect,
        no_expectation=words.no_expectation if view.is_private else "",
        sure=words.sure.format(confidence=entry.confidence) if entry.confidence is not None else "",
        reviews=tuple(_review(view, here, back) for back in reviews),
        awaits=_awaits(view, entry) if view.is_private else "",
    )


def say_outcome(view: View, back: Retrospective) -> str:
    """Say in a few words what *back* says: "gut, eingetreten, wieder so"."""
    words = view.words
    parts = (
        words.common.outcomes[back.outcome] if back.outcome else "",
        words.retrospectives.truths[back.came_true] if back.came_true else "",
        words.retrospectives.agains[back.again] if back.again else "",
    )
    return ", ".join(part for part in parts if part)


def _awaits(view: View, entry: Entry) -> str:
    """Say what an entry without a retrospective awaits; an offer or a promise has its outcome in its own dates."""
    words = view.words.retrospectives
    if entry.order and not entry.decision:
        return _came_of_order(view, entry.order)
    if entry.promise and not entry.decision:
        stage = entry.promise.stage(view.today)
        return words.still_open if stage is PromiseStage.OPEN else view.words.common.promise_stages[stage]
    return words.review_on.format(day=view.day(entry.review).text) if entry.review else words.not_yet


def _came_of_order(view: View, order: Order) -> str:
    words, stage = view.words.retrospectives, order.stage(view.today)
    if stage in {Stage.INQUIRY, Stage.OFFER}:
        return words.still_open
    state = view.words.common.stages[stage]
    return state if stage in _NO_ORDER else words.became_order.format(state=state)


def _review(view: View, here: str, entry: Entry) -> Review:
    says = say_outcome(view, entry.retrospective) if entry.retrospective else ""
    return Review(view.entry_label(here, entry), view.day(entry.date) if entry.date else None, says)


def _badge(view: View, entry: Entry) -> Badge:
    """Show the choice, also of a retrospective that decides anew."""
    if entry.decision:
        return Badge(entry.decision.choice.value, view.words.common.choices[entry.decision.choice])
    return make_badge(view, entry)
