"""An offer without an answer -> what else its silence may mean: how long others were silent, what calling brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from markupsafe import Markup

from dreiklang.derive.findings import Due
from dreiklang.derive.insights import FEW, Insights
from dreiklang.model import Entry, NotedDay
from dreiklang.pages.insights.shape import Sayer
from dreiklang.pages.telling.spell import joined, linked, phrase, say, times
from dreiklang.pages.view import View

_NOTES = 3


def tell_silence(sayer: Sayer, due: Due, found: Insights) -> Iterator[Markup]:
    """Tell what the journal knows about such a silence."""
    words = sayer.view.words.asides
    days = (sayer.view.today - due.since).days if due.since else 0
    yield say(words.silent(days) if days > 0 else words.silent_today)
    if due.chased:
        yield say(words.asked, times=times(len(due.chased), sayer.view.words.telling))
    else:
        yield say(words.asked_none)
    yield from _others(sayer, due, days, found)
    yield from _called(sayer, found)
    yield from _said(sayer, due)


def _others(sayer: Sayer, due: Due, days: int, found: Insights) -> Iterator[Markup]:
    """Tell what became of other offers that were once silent for longer than this one is: an answer may still come."""
    words, journal = sayer.view.words.asides, sayer.view.journal
    longer = [spell for spell in found.time_to_answer.spells if spell.silent > days and spell.entry != due.entry.id]
    orders = [journal.by_id[spell.entry].order for spell in longer if spell.answered]
    won = sum(order is not None and bool(order.won or order.accepted) for order in orders)
    if orders and len(longer) == 1:
        yield say(words.others_one)
    elif orders:
        yield say(words.others.of(len(orders)), n=len(longer), k=len(orders), won=words.others_won(won))


def _called(sayer: Sayer, found: Insights) -> Iterator[Markup]:
    """Tell how it went when I called: the cases, or how many of them."""
    words, chased = sayer.view.words.asides, found.follow_up.chased
    if chased.n >= FEW:
        yield say(words.called, rate=sayer.rate(chased))
        return
    badly = [id_ for id_ in chased.cases if id_ not in chased.hits]
    if chased.hits:
        yield say(words.called_well, titles=sayer.titles(chased.hits))
    if badly:
        yield say(words.called_badly, titles=sayer.titles(badly))


def _said(sayer: Sayer, due: Due) -> Iterator[Markup]:
    """Tell what others answered when they were asked, the latest first."""
    view, words = sayer.view, sayer.view.words.asides
    others = (one for one in view.once("answers", lambda: _answers(view)) if one[1].id != due.entry.id)
    if latest := tuple(islice(others, _NOTES)):
        said = [
            phrase(words.quoted, note=noted.note, title=linked(view.entry_label(sayer.here, entry)))
            for noted, entry in latest
        ]
        yield say(words.said, notes=joined(said, view.words.telling))


def _answers(view: View) -> Sequence[tuple[NotedDay, Entry]]:
    """Collect what was ever answered to a question, with its entry, the latest first."""
    answers = [
        (noted, entry)
        for entry in view.journal.entries
        if entry.order and entry.order.chased
        for noted in entry.order.answered
        if noted.note and noted.day <= view.today
    ]
    return sorted(answers, key=lambda one: (one[0].day, one[1].id), reverse=True)
