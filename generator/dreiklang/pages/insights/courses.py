"""Insights -> courses over time, where a picture of them says more than a sentence: decisions, chains of orders, streaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dreiklang.derive.insights import Insights
from dreiklang.derive.insights.orders import Chain
from dreiklang.derive.insights.writing import Streak
from dreiklang.model import Choice, Entry
from dreiklang.pages.charts.chains import Row, draw_chains
from dreiklang.pages.charts.lanes import Lane, draw_lanes
from dreiklang.pages.charts.streaks import draw_streaks, length
from dreiklang.pages.eras import era_on
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.telling.spell import say
from dreiklang.pages.view import View

_DECISIONS = 60
"""So many decisions have room in a picture: the latest."""

_LANES = 12
"""So many people have a lane of their own; the others share one."""

_CHAINS = 12
_STREAKS, _LONG = 6, 3
"""The latest six streaks of three days and more."""


def lanes(sayer: Sayer, found: Insights) -> Section | None:
    """Show about whom I decided what, and when."""
    ids = {id_ for one in found.outcomes.values() for part in (one.good, one.mixed, one.bad, one.open) for id_ in part}
    return lanes_of(sayer, (entry for entry in sayer.view.journal.entries if entry.id in ids))


def lanes_of(sayer: Sayer, decisions: Iterable[Entry]) -> Section | None:
    """Show the course of some *decisions*, oldest first."""
    view, words = sayer.view, sayer.view.words.insights
    every = [(entry.date, entry.decision.choice, entry) for entry in decisions if entry.date and entry.decision]
    dated = every[-_DECISIONS:]
    made = _lanes(view, dated)
    chart = draw_lanes(made, view)
    if not chart:
        return None
    rows = [
        (day, (view.day(day).text, lane.name, words.choices_short[choice]))
        for lane in made
        for day, choice in lane.decisions
    ]
    table = _with_eras(view, words.columns["lanes"], rows)
    told = [say(words.lanes_latest if len(dated) < len(every) else words.lanes, n=len(dated))]
    return replace(sayer.section("lanes", told, (entry.id for *_, entry in dated), table), chart=chart)


def chains(sayer: Sayer, found: Insights) -> Section | None:
    """Show which orders led to others."""
    view, words = sayer.view, sayer.view.words.insights
    every = [(chain, row) for chain in found.chains if (row := _chain(view, chain))]
    latest = sorted(every, key=lambda pair: pair[1].orders[0])[-_CHAINS:]
    made = [row for _, row in latest]
    chart = draw_chains(made, view)
    if not chart:
        return None
    rows = [
        (day, (row.name, view.day(day).text, "–" if fit is None else sayer.percent(fit / 100)))
        for row in made
        for day, fit in row.orders
    ]
    longest = max(len(row.orders) for row in made)
    told = [say(words.chains.one if len(made) == 1 else words.chains.many, n=len(made), longest=longest)]
    entries = (id_ for chain, _ in latest for id_ in chain.orders)
    section = sayer.section("chains", told, entries, _with_eras(view, words.columns["chains"], rows))
    return replace(section, chart=chart)


def streaks(sayer: Sayer, found: Insights) -> Section | None:
    """Show when I wrote on several days on end."""
    view, words = sayer.view, sayer.view.words.insights
    long = [streak for streak in found.writing.streaks if streak.days >= _LONG]
    written = {day for day, _ in found.writing.days}
    shown = long[-_STREAKS:]
    chart = draw_streaks([(streak, _missing(streak, written)) for streak in shown], view)
    if not chart:
        return None
    rows = (
        (view.day(streak.start).text, view.day(streak.end).text, str(streak.days), str(streak.bridged))
        for streak in shown
        if streak.start and streak.end
    )
    told = [say(words.streaks, n=len(long))]
    if len(long) > len(shown):
        told.append(say(words.streaks_shown, n=len(shown)))
    table = Table(words.columns["streaks"], tuple(rows), folded=True)
    return replace(sayer.section("streaks", told, (), table), chart=chart)


def _with_eras(view: View, head: tuple[str, ...], rows: Sequence[tuple[date, tuple[str, ...]]]) -> Table:
    """Make a table of *rows*, each with its day, that says in which era it lies, as the picture does."""
    eras = [era_on(view, day) for day, _ in rows]
    if not any(eras):
        return Table(head, tuple(cells for _, cells in rows), folded=True)
    with_era = tuple((*cells, era or "–") for (_, cells), era in zip(rows, eras, strict=True))
    return Table((*head, view.words.retrospectives.era.rstrip(":")), with_era, folded=True)


def _lanes(view: View, decisions: Sequence[tuple[date, Choice, Entry]]) -> list[Lane]:
    """Sort decisions into lanes, in the order in which they begin; the last one is for those about nobody, or too many."""
    by_person: dict[str, list[tuple[date, Choice]]] = defaultdict(list)
    for day, choice, entry in decisions:
        for person in entry.people or ("",):
            by_person[person].append((day, choice))
    latest = sorted((person for person in by_person if person), key=lambda person: by_person[person][-1][0])[-_LANES:]
    own = [Lane(view.person("", person).text, tuple(by_person[person])) for person in by_person if person in latest]
    others = sorted(pair for person, pairs in by_person.items() if person and person not in latest for pair in pairs)
    words = view.words.insights.charts
    shared = [Lane(words.others, tuple(others))] if others else []
    alone = [Lane(words.nobody, tuple(by_person[""]))] if "" in by_person else []
    return [*own, *shared, *alone]


def _chain(view: View, chain: Chain) -> Row | None:
    orders = [(day, entry) for id_ in chain.orders if (entry := view.entry_of(id_)) and (day := _begun(entry))]
    if len(orders) < 2:
        return None
    name = view.person("", chain.client).text if chain.client else view.words.insights.charts.nobody
    fits = ((day, entry.order.fit.overall if entry.order and entry.order.fit else None) for day, entry in orders)
    return Row(name, tuple(fits))


def _begun(entry: Entry) -> date | None:
    days = [day for _, day in entry.order.stages()] if entry.order else []
    return min(days, default=entry.date)


def _missing(streak: Streak, written: Iterable[date]) -> frozenset[int]:
    """Give the days of *streak* (0 is the first) on which nothing was written."""
    known = frozenset(written)
    return frozenset(
        nr for nr in range(length(streak)) if streak.start and streak.start + timedelta(days=nr) not in known
    )
