"""Retrospect -> what was luck and what was judgement, and whether it was to be seen beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from markupsafe import Markup

from dreiklang.derive.insights.choices import Luck
from dreiklang.derive.retrospects import Retrospect
from dreiklang.derive.retrospects.foresight import Foresight, RunUp
from dreiklang.model import Foreseeable
from dreiklang.pages.behind import Behind
from dreiklang.pages.charts.luck import draw_luck
from dreiklang.pages.insights.decided import luck_table, say_colour
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.retrospect.shape import Asked
from dreiklang.pages.telling.spell import clauses, counted, joined, say, times, title

_TOLD = 3
"""So many ways from a sign to a decision are told one by one."""


def judged(asked: Asked, found: Retrospect) -> Section | None:
    """Tell good decisions from lucky ones, first what is not as one would think."""
    square, behind = found.luck, asked.behind("judged")
    if square.n < 2:
        return None
    told = [*_fields(asked, behind, square), *say_colour(asked.sayer, square)]
    picture = draw_luck(square, asked.view.words), luck_table(asked.sayer, square)
    return asked.section(behind, told, picture, apart=True)


def foreseen(asked: Asked, found: Retrospect) -> Section | None:
    """Tell whether it was to be seen beforehand."""
    behind, foresight = asked.behind("foreseen"), found.foresight
    told = [
        *_seen(asked, behind, foresight),
        *_lay(asked, behind, foresight),
        *_run_ups(asked, behind, foresight.run_ups),
        *_signs(asked, behind, foresight),
    ]
    return asked.section(behind, told)


def _fields(asked: Asked, behind: Behind, square: Luck) -> Iterator[Markup]:
    words = asked.words
    for sentence, ids in (
        (words.bad_luck, square.bad_luck),
        (words.good_luck, square.good_luck),
        (words.lesson, square.lesson),
        (words.earned, square.earned),
    ):
        if ids:
            yield say(sentence, titles=asked.cases(behind, ids))


def _seen(asked: Asked, behind: Behind, foresight: Foresight) -> Iterator[Markup]:
    words, telling = asked.words, asked.view.words.telling
    n = sum(map(len, foresight.seen.values()))
    if n == 1:
        ((which, ids),) = foresight.seen.items()
        yield say(words.seen_one[which], title=asked.sayer.titles(ids))
    elif n:
        retrospectives = counted(telling.retrospectives_with, n, telling)
        yield say(words.seen, n=retrospectives, parts=_seen_parts(asked, behind, foresight))


def _seen_parts(asked: Asked, behind: Behind, foresight: Foresight) -> Markup:
    early, later, no = (
        foresight.seen.get(which, ()) for which in (Foreseeable.IN_FIRST_TALK, Foreseeable.YES, Foreseeable.NO)
    )
    words, telling, yes = asked.words, asked.view.words.telling, (*early, *later)
    parts = []
    if yes:
        template = words.seen_yes if not early else words.seen_early if later else words.seen_at_once
        said = template.format(times=times(len(yes), telling), early=times(len(early), telling))
        parts.append(behind.link(said, yes))
    if no:
        parts.append(behind.link(words.seen_no.format(times=times(len(no), telling)), no))
    return clauses(parts, telling) if early else joined(parts, telling)


def _lay(asked: Asked, behind: Behind, foresight: Foresight) -> Iterator[Markup]:
    """Tell with whom it lay; a single time needs no count."""
    lay, telling = foresight.lay, asked.view.words.telling
    alone = sum(map(len, lay.values())) == 1
    parts = [
        behind.link(phrase if alone else f"{times(len(lay[which]), telling)} {phrase}", lay[which])
        for which, phrase in asked.words.lay_parts.items()
        if which in lay
    ]
    if parts:
        yield say(asked.words.lay, parts=joined(parts, telling))


def _run_ups(asked: Asked, behind: Behind, run_ups: tuple[RunUp, ...]) -> Iterator[Markup]:
    words, view = asked.words, asked.view
    if len(run_ups) > _TOLD:
        days = round(median(run_up.days for run_up in run_ups))
        said = counted(words.run_up_cases, len(run_ups), view.words.telling)
        cases = behind.link(said, [run_up.entry.id for run_up in run_ups])
        yield say(words.run_up_middle.one if days == 1 else words.run_up_middle.many, n=days, cases=cases)
        return
    for run_up in run_ups:
        way = words.run_up[run_up.choice]
        sign, entry = (title(view, asked.here, one) for one in (run_up.sign, run_up.entry))
        yield say(way.one if run_up.days == 1 else way.many, sign=sign, entry=entry, n=run_up.days)
        if run_up.tried:
            tried = words.tried.one if run_up.days_to_try == 1 else words.tried.many
            yield say(tried, n=run_up.days_to_try, titles=asked.cases(behind, run_up.tried))


def _signs(asked: Asked, behind: Behind, foresight: Foresight) -> Iterator[Markup]:
    if not foresight.signs:
        return
    words, telling = asked.words, asked.view.words.telling
    parts = [
        behind.link(words.sign.format(sign=sign, times=times(len(ids), telling)), ids)
        for sign, ids in foresight.signs[:_TOLD]
    ]
    yield say(words.signs, signs=joined(parts, telling))
