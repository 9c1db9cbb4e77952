"""What is due -> why it is: since when, what was said in between, and on what it hangs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup, escape

from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry, NotedDay
from dreiklang.pages.money import say_money
from dreiklang.pages.telling.spell import joined, phrase, say, title
from dreiklang.pages.view import View
from dreiklang.texts.grammar import Plural

_TALKS = {DueKind.OFFER, DueKind.PROMISE, DueKind.BLOCKED}


def tell_why(view: View, here: str, due: Due) -> Markup:
    """Say why *due* waits, in a few short sentences for the page at *here*."""
    return Markup(" ").join([*_since(view, due), *_talk(view, due), *_hangs_on(view, here, due)])


def _since(view: View, due: Due) -> Iterator[Markup]:
    words = view.words.waiting
    if due.since:
        yield escape(_ago(words.whys[due.kind], words.why_today[due.kind], due.since, view.today))
    if due.kind is DueKind.SIGNAL:
        yield escape(words.ask)


def _talk(view: View, due: Due) -> Iterator[Markup]:
    """Say when they were asked, how, and what they answered."""
    words = view.words.waiting
    if due.chased:
        yield say(words.chased_on, days=_days(view, due.chased))
    elif due.kind in _TALKS and not due.mine:
        yield escape(words.not_chased)
    if due.answered:
        yield say(words.answered_on, days=_days(view, due.answered))


def _days(view: View, noted: tuple[NotedDay, ...]) -> Markup:
    said = [
        phrase("{day} ({note})", day=view.day(one.day).text, note=one.note)
        if one.note
        else escape(view.day(one.day).text)
        for one in noted
    ]
    return joined(said, view.words.telling)


def _hangs_on(view: View, here: str, due: Due) -> Iterator[Markup]:
    words, about = view.words.waiting, due.about
    if about is None or due.kind is DueKind.SIGNAL:
        return
    if about.decision and about.id != due.entry.id:
        yield say(words.left_by, entry=title(view, here, about))
    elif about.order:
        yield _held_up(view, here, about)


def _held_up(view: View, here: str, about: Entry) -> Markup:
    words, amount = view.words.waiting, about.order.amount if about.order else None
    if amount is None:
        return say(words.holds_up, entry=title(view, here, about))
    return say(words.holds_up_money, entry=title(view, here, about), amount=say_money(amount, view.lang))


def _ago(plural: Plural, today_words: str, since: date, today: date) -> str:
    days = (today - since).days
    return plural(days) if days > 0 else today_words
