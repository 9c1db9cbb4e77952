"""Insights -> what they say about promises: how they are kept, by whom, and where that asks a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from dreiklang.derive.insights import Insights, Rate
from dreiklang.derive.insights.reliability import LeaveSignal, Ledger
from dreiklang.pages.charts.ledger import SHAPES, Given, draw_ledger
from dreiklang.pages.charts.promises import draw_promises
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.numbers import signed
from dreiklang.pages.telling.spell import linked, say
from dreiklang.pages.view import View

_PROMISES = 12
"""So many promises have room in a picture: the latest."""


def promises(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how promises are kept, theirs and mine."""
    due = [ledger for ledger in found.ledgers if ledger.rate.n]
    if not due:
        return None
    words = sayer.view.words.insights
    mine = _joined([ledger.rate for ledger in due if ledger.person is None])
    theirs = _joined([ledger.rate for ledger in due if ledger.person is not None])
    named = [(_name(sayer, ledger), ledger) for ledger in due]
    rows = tuple(_row(sayer, *each) for each in named)
    whose = {"theirs": theirs, "mine": mine}
    told = [say(words.promises[name], rate=sayer.rate(rate)) for name, rate in whose.items() if rate.n]
    entries = (id_ for ledger in due for id_ in ledger.rate.cases)
    section = sayer.section("promises", told, entries, Table(words.columns["promises"], rows))
    return replace(section, chart=draw_promises(named, sayer.view.words))


def ledger_of(sayer: Sayer, ledger: Ledger) -> Section | None:
    """Show how somebody's promises went, one after the other, where these are enough for a course."""
    view, words = sayer.view, sayer.view.words.insights
    given = sorted(_given(view, ledger), key=lambda one: (one.due, one.what))[-_PROMISES:]
    chart = draw_ledger(given, view)
    if not chart:
        return None
    hows = dict(zip(SHAPES, words.columns["promises"][1:], strict=False))
    rows = (
        (
            one.what,
            view.day(one.due).text,
            words.still_open if one.is_open else view.day(one.end).text,
            signed(one.days, view.lang),
            hows[one.how],
        )
        for one in given
    )
    told = [say(words.ledger, rate=sayer.rate(ledger.rate))]
    section = sayer.section("ledger", told, ledger.rate.cases, Table(words.columns["ledger"], tuple(rows), folded=True))
    return replace(section, chart=chart)


def leaving(sayer: Sayer, found: Insights) -> Section | None:
    """Tell where the numbers ask whether it is worth it, with the reason."""
    if not found.leave_signals:
        return None
    told = [say_leave_signal(sayer, signal) for signal in found.leave_signals]
    return sayer.section("leaving", told, (id_ for signal in found.leave_signals for id_ in signal.entries))


def say_leave_signal(sayer: Sayer, signal: LeaveSignal) -> Markup:
    """Say whom *signal* is about, and its reason."""
    plural = sayer.view.words.insights.leaving[signal.reason]
    name = linked(sayer.view.person(sayer.here, signal.person))
    return say(plural.one if signal.number == 1 else plural.many, name=name, n=signal.number, of=signal.of)


def _given(view: View, ledger: Ledger) -> Iterator[Given]:
    kept = (ledger.on_time, ledger.told, ledger.refused, ledger.silent)
    for how, ids in zip(SHAPES, kept, strict=True):
        for entry in map(view.entry_of, ids):
            promise = entry.promise if entry else None
            if promise and promise.due:
                ends = [day for day in (promise.kept, promise.refused, promise.broken) if day and day <= view.today]
                yield Given(promise.what, promise.due, min(ends, default=view.today), how, is_open=not ends)


def _name(sayer: Sayer, ledger: Ledger) -> str:
    return sayer.view.person(sayer.here, ledger.person).text if ledger.person else sayer.view.words.insights.me


def _row(sayer: Sayer, name: str, ledger: Ledger) -> tuple[str, ...]:
    words = sayer.view.words.insights
    late = words.lateness(round(ledger.median_lateness)) if ledger.median_lateness is not None else "–"
    counts = (ledger.on_time, ledger.told, ledger.refused, ledger.silent)
    return name, *(str(len(part)) for part in counts), late


def _joined(rates: list[Rate]) -> Rate:
    return Rate(tuple(id_ for rate in rates for id_ in rate.hits), tuple(id_ for rate in rates for id_ in rate.cases))
