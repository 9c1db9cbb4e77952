"""Insights -> what they say about decisions: what came of them, whether I would again, luck, and the scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from dreiklang.derive.insights import FEW, Insights, Rate
from dreiklang.derive.insights.choices import Luck, Outcomes
from dreiklang.model import Choice
from dreiklang.pages.charts.luck import draw_luck
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.telling.spell import counted, joined, phrase, say, times

_FAIR = 0.2
"""Two shares that differ by less than that are said to hardly differ."""


def outcomes(sayer: Sayer, found: Insights) -> Section | None:
    """Tell what came of each choice."""
    judged = {choice: one for choice, one in found.outcomes.items() if _judged(one)}
    if not judged:
        return None
    words = sayer.view.words
    rows = tuple(
        (words.common.choices[choice], *(str(len(part)) for part in (one.good, one.mixed, one.bad, one.open)))
        for choice, one in found.outcomes.items()
    )
    told = [_came(sayer, choice, one) for choice, one in judged.items()]
    entries = (id_ for one in judged.values() for id_ in _judged(one))
    return sayer.section("outcomes", told, entries, Table(words.insights.columns["outcomes"], rows))


def hindsight(sayer: Sayer, found: Insights) -> Section | None:
    """Tell what I would do again."""
    would, words = found.hindsight.would, sayer.view.words.insights
    unsure = found.hindsight.unsure
    if not would.n and not unsure:
        return None
    not_again = [id_ for id_ in would.cases if id_ not in would.hits]
    told = [say(words.hindsight, rate=sayer.rate(would))] if would.n else []
    if would.hits and would.n < FEW:
        told.append(say(words.hindsight_yes, titles=sayer.titles(would.hits)))
    if not_again:
        told.append(say(words.hindsight_no, titles=sayer.titles(not_again)))
    if unsure:
        told.append(say(words.unsure, titles=sayer.titles(unsure)))
    return sayer.section("hindsight", told, (*would.cases, *unsure))


def luck(sayer: Sayer, found: Insights) -> Section | None:
    """Tell good decisions from lucky ones."""
    square, words = found.luck, sayer.view.words.insights
    if not square.n:
        return None
    parts = {
        "earned": square.earned,
        "bad_luck": square.bad_luck,
        "good_luck": square.good_luck,
        "lesson": square.lesson,
    }
    told = [
        say("{name}: {titles}.", name=words.luck[name], titles=sayer.titles(ids))
        for name, ids in parts.items()
        if ids and (len(ids) < FEW or name != "earned")
    ]
    told += say_colour(sayer, square)
    section = sayer.section("luck", told, sum(parts.values(), ()), luck_table(sayer, square))
    return replace(section, chart=draw_luck(square, sayer.view.words))


def luck_table(sayer: Sayer, square: Luck) -> Table:
    """Give the numbers of the square."""
    words = sayer.view.words.insights
    well, badly = words.columns["luck-rows"]
    rows = (
        (well, str(len(square.earned)), str(len(square.good_luck))),
        (badly, str(len(square.bad_luck)), str(len(square.lesson))),
    )
    return Table(words.columns["luck"], rows)


def weighing(sayer: Sayer, found: Insights) -> Section | None:
    """Tell whether choices follow the scale, and what came of those that did and those that did not."""
    weighed, words = found.weighing, sayer.view.words.insights
    if not weighed.follows.n:
        return None
    against = [id_ for id_ in weighed.follows.cases if id_ not in weighed.follows.hits]
    told = [say(words.follows, rate=sayer.rate(weighed.follows))]
    if against:
        told.append(say(words.against, titles=sayer.titles(against)))
    head = words.columns["outcomes"]
    rows = tuple(
        (name, *(str(len(part)) for part in (one.good, one.mixed, one.bad, one.open)))
        for name, one in zip(words.columns["weighing-rows"], (weighed.following, weighed.against), strict=True)
    )
    return sayer.section("weighing", told, weighed.follows.cases, Table(head, rows))


def _judged(one: Outcomes) -> tuple[str, ...]:
    return (*one.good, *one.mixed, *one.bad)


def _came(sayer: Sayer, choice: Choice, one: Outcomes) -> Markup:
    words = sayer.view.words
    parts = [
        phrase(words.insights.came[name], times=times(len(ids), words.telling))
        for name, ids in (("good", one.good), ("mixed", one.mixed), ("bad", one.bad))
        if ids
    ]
    if one.open:
        parts.append(escape(counted(words.insights.outcome_open, len(one.open), words.telling)))
    return say(words.insights.outcome, choice=words.insights.choices[choice], came=joined(parts, words.telling))


def say_colour(sayer: Sayer, square: Luck) -> Iterator[Markup]:
    """Say whether outcomes colour the judgement, where there are enough cases."""
    if square.index is None:
        return
    words = sayer.view.words.insights
    good = Rate(square.earned, (*square.earned, *square.good_luck))
    bad = Rate(square.bad_luck, (*square.bad_luck, *square.lesson))
    sentence = words.luck_fair if abs(square.index) < _FAIR else words.luck_colours
    yield say(
        sentence,
        good=words.rate.format(k=good.k, n=good.n),
        bad=words.rate.format(k=bad.k, n=bad.n),
    )
