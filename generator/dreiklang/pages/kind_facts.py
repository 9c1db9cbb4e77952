"""What the head of an entry says because of its kind: one function for each."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.model import Decision, Entry, Fit, Order, Promise, Retrospective, TargetKind, Weighing
from dreiklang.pages.facts import Fact, Item, entries, expected_there, fact, linked, on, people
from dreiklang.pages.marks import Label
from dreiklang.pages.money import say_money
from dreiklang.pages.view import View


def kind_facts(view: View, entry: Entry) -> Iterator[Fact]:
    """Yield the facts of every kind that *entry* is."""
    if entry.retrospective:
        yield from _retrospective(view, entry, entry.retrospective)
    if entry.decision:
        yield from _decision(view, entry, entry.decision)
    if entry.order:
        yield from _order(view, entry, entry.order)
    if entry.promise:
        yield from _promise(view, entry, entry.promise)
    yield from _voices(view, entry)


def _decision(view: View, entry: Entry, decision: Decision) -> Iterator[Fact]:
    words, here = view.words.entry, entry.address
    yield from fact(words.because, *decision.because)
    if decision.weighing:
        yield from fact(words.weighs_more, _weighing(view, decision.weighing))
    yield from fact(words.values, *decision.values)
    yield from fact(words.harm, *(view.words.answers.harms[harm] for harm in decision.harm))
    if decision.cause:
        yield from fact(words.cause, view.words.answers.causes[decision.cause])
    yield from fact(words.spoken, on(view, decision.spoken))
    if decision.refer:
        yield from fact(words.refer, linked(view.person(here, decision.refer)))
    yield from fact(words.waive, *entries(view, here, decision.waive))


def _order(view: View, entry: Entry, order: Order) -> Iterator[Fact]:
    words, here = view.words.entry, entry.address
    if order.amount:
        yield from fact(words.amount, say_money(order.amount, view.lang))
    if order.fit:
        yield from fact(words.fit, Item(f"{order.fit.overall} %", note=_fit(view, order.fit)))
    reason = view.words.answers.reasons[order.decline_reason] if order.decline_reason else order.reason
    yield from fact(words.reason, reason)
    yield from fact(words.via, *people(view, here, order.via))
    yield from fact(words.follows, *entries(view, here, (order.follows,) if order.follows else ()))


def _promise(view: View, entry: Entry, promise: Promise) -> Iterator[Fact]:
    words, here = view.words.entry, entry.address
    promiser = view.person(here, promise.by) if promise.by else Label("")
    said = words.promised_by.format(name=promiser.text) if promiser.text else words.promised
    yield from fact(said if promise.by else words.promised_by_me, promise.what)
    yield from fact(words.due, on(view, promise.due_day))
    yield from fact(words.blocks, *entries(view, here, (promise.blocks,) if promise.blocks else ()))


def _retrospective(view: View, entry: Entry, retrospective: Retrospective) -> Iterator[Fact]:
    words, here = view.words.entry, entry.address
    yield from fact(words.looks_back, linked(view.target(here, retrospective.target)))
    if view.is_private and retrospective.target.kind is TargetKind.ENTRY:
        yield from expected_there(view, view.journal.by_id.get(retrospective.target.id))
    if retrospective.outcome:
        yield from fact(words.outcome, view.words.common.outcomes[retrospective.outcome])
    if retrospective.came_true:
        yield from fact(words.came_true, view.words.answers.truths[retrospective.came_true])
    if retrospective.again:
        yield from fact(words.again, view.words.answers.agains[retrospective.again])
    if retrospective.foreseeable:
        yield from fact(words.foreseeable, view.words.answers.foreseeables[retrospective.foreseeable])
    if retrospective.where:
        yield from fact(words.where, view.words.answers.wheres[retrospective.where])
    yield from fact(words.insight, *retrospective.insights)


def _voices(view: View, entry: Entry) -> Iterator[Fact]:
    words, here = view.words.entry, entry.address
    if entry.feedback:
        for label, said in (
            (words.compliment, entry.feedback.compliments),
            (words.criticism, entry.feedback.criticisms),
        ):
            if said:
                items = tuple(Item(each.words, day=view.day(each.day) if each.day else None) for each in said)
                yield Fact(label, items, is_quote=True)
    if entry.question:
        asker = view.person(here, entry.question.person).text if entry.question.person else entry.question.asked_by
        note = words.asked_by.format(name=asker) if asker else ""
        items = tuple(Item(text, note=note) for text in entry.question.texts)
        yield Fact(view.words.common.kinds[entry.kind], items, is_quote=True)


def _weighing(view: View, weighing: Weighing) -> str:
    words = view.words.entry
    side = view.words.answers.weights[weighing.side]
    if weighing.client is None or weighing.self_ is None:
        return side
    return words.weighing.format(side=side, client=weighing.client, me=weighing.self_)


def _fit(view: View, fit: Fit) -> str:
    if fit.content is None or fit.strategy is None or fit.business is None:
        return ""
    return view.words.entry.fit_parts.format(content=fit.content, strategy=fit.strategy, business=fit.business)
