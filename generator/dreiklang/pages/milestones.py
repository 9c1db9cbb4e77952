"""The dates of an order or a promise -> its story, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dreiklang.model import Entry, NotedDay, Order, Promise, PromiseStage, Stage
from dreiklang.pages.facts import Milestone
from dreiklang.pages.view import View

_Step = tuple[date, str, str]


def milestones(view: View, entry: Entry) -> tuple[Milestone, ...]:
    """Tell the story of an order or a promise in the order of its days; what falls on one day stays as it is told."""
    steps: list[_Step] = []
    if entry.order:
        steps += _order(view, entry.order)
    if entry.promise:
        steps += _promise(view, entry.promise)
    return tuple(
        Milestone(view.day(day), word, note, is_ahead=day > view.today)
        for day, word, note in sorted(steps, key=lambda step: step[0])
    )


def _order(view: View, order: Order) -> Iterator[_Step]:
    stages, words = view.words.common.stages, view.words.entry
    for number, day in enumerate(order.offers, 1):
        yield day, stages[Stage.OFFER], words.version.format(n=number) if len(order.offers) > 1 else ""
    yield from _talk(view, order.chased, order.answered)
    yield from ((day, stages[stage], "") for stage, day in order.stages() if stage is not Stage.OFFER)


def _promise(view: View, promise: Promise) -> Iterator[_Step]:
    stages, words = view.words.common.promise_stages, view.words.entry
    if promise.due:
        yield promise.due, words.due, ""
    yield from ((day, words.due, words.moved_here) for day in promise.moved)
    yield from _talk(view, promise.chased, promise.answered)
    for stage, day in (
        (PromiseStage.KEPT, promise.kept),
        (PromiseStage.BROKEN, promise.broken),
        (PromiseStage.REFUSED, promise.refused),
    ):
        if day:
            yield day, stages[stage], ""


def _talk(view: View, chased: tuple[NotedDay, ...], answered: tuple[NotedDay, ...]) -> Iterator[_Step]:
    words = view.words.entry
    yield from ((noted.day, words.chased, noted.note) for noted in chased)
    for noted in answered:
        rests = words.rests_until.format(day=view.day(noted.until).text) if noted.until else ""
        yield noted.day, words.answered, " · ".join(filter(None, (noted.note, rests)))
