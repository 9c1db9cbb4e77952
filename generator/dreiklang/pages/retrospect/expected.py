"""Retrospect -> how often I was right: how sure I was against what came, what surprised me, and how it was before."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.forecasts import Calibration, Forecast
from dreiklang.derive.retrospects import Retrospect
from dreiklang.derive.retrospects.chance import is_chance
from dreiklang.pages.behind import Behind
from dreiklang.pages.charts.calibration import draw_calibration
from dreiklang.pages.insights.expected import calibration_table
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.retrospect.shape import Asked
from dreiklang.pages.telling.spell import joined, phrase, say, spelled

_APART = 0.25
_SURE, _DOUBTFUL = 60, 40


def right(asked: Asked, found: Retrospect) -> Section | None:
    """Tell how often I was right; a single expectation stands with its decision."""
    calibrated, behind = found.calibration, asked.behind("right")
    if len(calibrated.forecasts) < 2 or calibrated.brier is None:
        return None
    told = [
        *_came(asked, behind, calibrated),
        *_before(asked, behind, found.calibration_before),
        *_kinds(asked, behind, found),
        *_surprises(asked, calibrated.forecasts),
    ]
    chart = draw_calibration(calibrated, asked.view.words)
    section = asked.section(behind, told, (chart, calibration_table(asked.sayer, calibrated)))
    return section and section.explained(brier=asked.sayer.number(calibrated.brier))


def _came(asked: Asked, behind: Behind, calibrated: Calibration) -> Iterator[Markup]:
    words, forecasts = asked.words, calibrated.forecasts
    hits = [each.entry for each in forecasts if each.came_true]
    k, n = len(hits), len(forecasts)
    said = words.came_none if not k else words.came_all if k == n else words.came.one if k == 1 else words.came.many
    telling = asked.view.words.telling
    came = behind.link(said.format(n=spelled(k, telling)), hits or [each.entry for each in forecasts])
    if n < FEW:
        yield say(words.right_few, n=spelled(n, telling), came=came)
        return
    mean = fmean(each.p for each in forecasts)
    sayer = asked.sayer
    number = behind.link(str(n), [each.entry for each in forecasts])
    yield say(words.right_many, n=number, mean=sayer.percent(mean), came=came, share=sayer.percent(k / n))
    if calibrated.leaning and calibrated.rate.interval:
        low, high = map(sayer.percent, calibrated.rate.interval)
        yield say(words.leaning[calibrated.leaning.value], low=low, high=high)


def _before(asked: Asked, behind: Behind, before: Calibration) -> Iterator[Markup]:
    if len(before.forecasts) < 2:
        return
    rate = before.rate
    yield say(asked.words.right_before.of(rate.k), when=asked.before(), rate=asked.rate(behind, rate))


def _kinds(asked: Asked, behind: Behind, found: Retrospect) -> Iterator[Markup]:
    """Tell the kinds apart where it makes a difference which it was."""
    rates = [(kind, rate) for kind, rate in found.by_kind if rate.n > 1]
    shares = [rate.k / rate.n for _, rate in rates]
    if len(rates) < 2 or max(shares) - min(shares) < _APART:
        return
    ordered = sorted(rates, key=lambda pair: -pair[1].k / pair[1].n)
    words = asked.words
    parts = [phrase(words.kind, name=words.kind_names[kind], rate=asked.rate(behind, rate)) for kind, rate in ordered]
    yield say(words.kinds, kinds=joined(parts, asked.view.words.telling))
    best, worst = ordered[0][1], ordered[-1][1]
    yield from asked.chance(is_chance(best.k, best.n, k_other=worst.k, n_other=worst.n))


def _surprises(asked: Asked, forecasts: tuple[Forecast, ...]) -> Iterator[Markup]:
    """Tell the expectation furthest off, and the hope that came true against all odds."""
    missed = [each for each in forecasts if not each.came_true and each.confidence >= _SURE]
    hoped = [each for each in forecasts if each.came_true and each.confidence <= _DOUBTFUL]
    for sentence, those, furthest in (
        (asked.words.missed, missed, max((each.confidence for each in missed), default=0)),
        (asked.words.hoped, hoped, min((each.confidence for each in hoped), default=0)),
    ):
        titles = [each.entry for each in those if each.confidence == furthest]
        if titles and len(titles) < FEW:
            yield say(sentence, titles=asked.sayer.titles(titles), p=asked.sayer.percent(furthest / 100))
