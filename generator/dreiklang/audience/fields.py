"""The fields of each kind -> those that the public may see: the fixed ones, and those that `show` names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dreiklang.audience.cover import Cover
from dreiklang.keys import find_key
from dreiklang.model import Decision, Entry, Feedback, Order, Promise, Question, Retrospective, Said, Target, TargetKind

UNSEEN = Target(TargetKind.ENTRY, "")
"""At what a retrospective looks back, if the public may not see that."""

# What `show` may add: the key, and the field that holds it. What is not here cannot be shown.
_PLAIN = {
    "energy": "energy",
    "signals": "signals",
    "expect": "expect",
    "confidence": "confidence",
    "minutes": "minutes",
    "review": "review",
    "next": "next",
}
_DECISION = {
    "because": "because",
    "weigh": "weighing",
    "values": "values",
    "harm": "harm",
    "cause": "cause",
    "spoken": "spoken",
}
_RETROSPECTIVE = {
    "came-true": "came_true",
    "outcome": "outcome",
    "again": "again",
    "foreseeable": "foreseeable",
    "where": "where",
}
_ORDER = {
    "reason": "reason",
    "inquiry": "inquiry",
    "offer": "offers",
    "order": "accepted",
    "declined": "declined",
    "won": "won",
    "lost": "lost",
    "withdrawn": "withdrawn",
    "ended": "ended",
    "invoiced": "invoiced",
    "paid": "paid",
    "amount": "amount",
    "chased": "chased",
    "answered": "answered",
    "fit": "fit",
}
_PROMISE = {
    "due": "due",
    "moved": "moved",
    "chased": "chased",
    "answered": "answered",
    "kept": "kept",
    "broken": "broken",
    "refused": "refused",
}


def shown_keys(entry: Entry) -> frozenset[str]:
    """Give the English names of the keys that `show` adds, in whatever spelling they stand there."""
    return frozenset(key.name for written in entry.show if (key := find_key(written)))


def shown_plain(entry: Entry, show: frozenset[str], cover: Cover) -> dict[str, Any]:
    """Give those fields that any kind may bear and that `show` names; and which public questions are answered here."""
    picked = {field: cover.texts(value, entry.lang) for field, value in _picked(entry, _PLAIN, show).items()}
    parts = tuple((cover.entries[id_], part) for id_, part in entry.answer_parts if id_ in cover.entries)
    return picked | {"answers": cover.entries_of(entry.answers), "answer_parts": parts}


def seen_decision(entry: Entry, show: frozenset[str], cover: Cover) -> Decision | None:
    """Give the choice; the rest of a decision as far as `show` names it."""
    decision = entry.decision
    if decision is None:
        return None
    seen = Decision(decision.choice, **_picked(decision, _DECISION, show))
    return replace(
        cover.texts(seen, entry.lang),
        refer=cover.person_of(decision.refer) if "refer" in show else None,
        waive=cover.entries_of(decision.waive) if "waive" in show else (),
    )


def seen_retrospective(entry: Entry, show: frozenset[str], cover: Cover) -> Retrospective | None:
    """Give what was looked back on, where that may be seen itself, and the insights."""
    retrospective = entry.retrospective
    if retrospective is None:
        return None
    seen = Retrospective(UNSEEN, insights=retrospective.insights, **_picked(retrospective, _RETROSPECTIVE, show))
    return replace(cover.texts(seen, entry.lang), target=_seen_target(retrospective.target, cover))


def seen_feedback(entry: Entry, cover: Cover) -> Feedback | None:
    """Give the words that were said, if they may be passed on; never the day."""
    if entry.feedback is None or not entry.permission:
        return None
    return Feedback(
        tuple(Said(cover.text(said.words, entry.lang)) for said in entry.feedback.compliments),
        tuple(Said(cover.text(said.words, entry.lang)) for said in entry.feedback.criticisms),
    )


def seen_question(entry: Entry, cover: Cover) -> Question | None:
    """Give the question, and who asked it only where they permitted that."""
    question = entry.question
    if question is None:
        return None
    texts = cover.texts(question.texts, entry.lang)
    if not entry.permission:
        return Question(texts)
    if question.person is None:
        return Question(texts, cover.text(question.asked_by, entry.lang))
    return Question(texts, person=cover.person_of(question.person))


def seen_order(entry: Entry, show: frozenset[str], cover: Cover) -> Order | None:
    """Give of an order what `show` names; nothing without."""
    order = entry.order
    if order is None:
        return None
    seen = replace(
        cover.texts(Order(**_picked(order, _ORDER, show)), entry.lang),
        via=cover.people_of(order.via) if "via" in show else (),
        follows=cover.entries.get(order.follows or "") if "follows" in show else None,
    )
    return seen if seen != Order() else None


def seen_promise(entry: Entry, show: frozenset[str], cover: Cover) -> Promise | None:
    """Give a promise only if `show` names it, and of its dates those that `show` names."""
    promise = entry.promise
    if promise is None or "promise" not in show:
        return None
    return replace(
        cover.texts(Promise(promise.what, **_picked(promise, _PROMISE, show)), entry.lang),
        by=cover.person_of(promise.by),
        blocks=cover.entries.get(promise.blocks or "") if "blocks" in show else None,
    )


def _picked(part: object, table: Mapping[str, str], show: frozenset[str]) -> dict[str, Any]:
    return {field: getattr(part, field) for key, field in table.items() if key in show}


def _seen_target(target: Target, cover: Cover) -> Target:
    match target.kind:
        case TargetKind.TAG | TargetKind.PERIOD:
            return target
        case TargetKind.ENTRY if target.id in cover.entries:
            return Target(TargetKind.ENTRY, cover.entries[target.id])
        case _:
            return UNSEEN
