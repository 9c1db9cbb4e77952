"""Insights -> what they say about promises: how they are kept, by whom, and where that asks a question."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dreiklang.derive.insights import Insights, Rate
from dreiklang.derive.insights.reliability import LeaveSignal, Ledger
from dreiklang.pages.charts.promises import draw_promises
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.telling.spell import linked, say


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
    told = [say(words.promises, theirs=sayer.rate(theirs), mine=sayer.rate(mine))]
    entries = (id_ for ledger in due for id_ in ledger.rate.cases)
    section = sayer.section("promises", told, entries, Table(words.columns["promises"], rows))
    return replace(section, chart=draw_promises(named, sayer.view.words))


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


def _name(sayer: Sayer, ledger: Ledger) -> str:
    return sayer.view.person(sayer.here, ledger.person).text if ledger.person else sayer.view.words.insights.me


def _row(sayer: Sayer, name: str, ledger: Ledger) -> tuple[str, ...]:
    words = sayer.view.words.insights
    late = words.lateness(round(ledger.median_lateness)) if ledger.median_lateness is not None else "–"
    counts = (ledger.on_time, ledger.told, ledger.refused, ledger.silent)
    return name, *(str(len(part)) for part in counts), late


def _joined(rates: list[Rate]) -> Rate:
    return Rate(tuple(id_ for rate in rates for id_ in rate.hits), tuple(id_ for rate in rates for id_ in rate.cases))
