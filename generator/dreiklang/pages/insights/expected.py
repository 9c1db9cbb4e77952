"""Insights -> how sure I was against how right I was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import fmean

from markupsafe import Markup

from dreiklang.derive.insights import FEW, Insights
from dreiklang.derive.insights.forecasts import Band, Calibration
from dreiklang.pages.charts.calibration import draw_calibration
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.telling.spell import say


def calibration(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how often I was right when I was sure."""
    calibrated = found.calibration
    if calibrated.brier is None:
        return None
    section = sayer.section(
        "calibration",
        _told(sayer, calibrated),
        (forecast.entry for forecast in calibrated.forecasts),
        calibration_table(sayer, calibrated) if len(calibrated.forecasts) >= FEW else None,
    )
    parts = ("brier", "reliability", "resolution", "uncertainty")
    numbers = {name: sayer.number(getattr(calibrated, name)) for name in parts}
    chart = draw_calibration(calibrated, sayer.view.words)
    return replace(section.explained(**numbers), chart=chart)


def calibration_table(sayer: Sayer, calibrated: Calibration) -> Table:
    """Give the numbers of the curve, a row for each band."""
    rows = ((_range(sayer, band), sayer.percent(band.mean), sayer.rate(band.rate)) for band in calibrated.bands)
    return Table(sayer.view.words.insights.columns["calibration"], tuple(rows))


def _told(sayer: Sayer, calibrated: Calibration) -> Iterator[Markup]:
    words, forecasts = sayer.view.words.insights, calibrated.forecasts
    if len(forecasts) < FEW:
        for each in forecasts:
            title, came = sayer.titles([each.entry]), words.came_true["yes" if each.came_true else "no"]
            yield say(words.forecast_case, title=title, sure=sayer.percent(each.p), came=came)
    else:
        mean = sayer.percent(fmean(forecast.p for forecast in forecasts))
        yield say(words.forecasts, n=len(forecasts), mean=mean, rate=sayer.rate(calibrated.rate))
    if calibrated.leaning:
        yield say(words.leaning[calibrated.leaning.value])
    if calibrated.open:
        yield say(words.forecast_open(len(calibrated.open)))


def _range(sayer: Sayer, band: Band) -> str:
    last = band.high if band.high == 100 else band.high - 1
    return f"{band.low}–{sayer.percent(last / 100)}"
