"""How sure I was against how right I was -> a point for each band, with the range in which the truth may lie."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.forecasts import Band, Calibration
from dreiklang.derive.insights.rates import wilson
from dreiklang.pages.charts.drawing import LINE, Scale, circle, legend, line, path, picture, text
from dreiklang.texts import Words

FROM = 8
"""From so many forecasts on a picture says more than the sentence."""

BANDS_FROM = 3
"""And from so many bands on: two points are a sentence."""

X = Scale(1, 40, 350)
Y = Scale(1, 250, 40)
_LEGEND = 312
_LARGEST = 9.0
_APART = 18.0
"""So far apart numbers of cases are legible beside each other."""


def draw_calibration(calibrated: Calibration, words: Words) -> Markup:
    """Draw the curve; nothing where there are too few forecasts or bands for one."""
    if len(calibrated.forecasts) < FROM or len(calibrated.bands) < BANDS_FROM:
        return Markup()
    says = words.insights.titles["calibration"], words.insights.charts.describes["calibration"]
    samples = (
        circle("dk-mark", 0, 0, 5),
        circle("dk-mark dk-hollow", 0, 0, 5),
        path("dk-range", "M0 -7V7"),
        path("dk-dashed", "M-8 0H8"),
    )
    meanings = legend(zip(samples, words.insights.charts.legends["calibration"], strict=True), _LEGEND)
    marks = (*_frame(words), *_points(calibrated.bands, words), meanings)
    return picture("calibration", says, _LEGEND + LINE * len(samples), marks)


def _frame(words: Words) -> Iterator[Markup]:
    for share in (0, 0.5, 1):
        said = words.insights.percent.format(n=round(share * 100))
        yield line("dk-grid", (X.start, Y.place(share)), (X.end, Y.place(share)))
        yield text(said, X.start - 5, Y.place(share) + 4, anchor="end")
        yield text(said, X.place(share), Y.start + LINE, anchor="end" if share == 1 else "middle")
    yield line("dk-dashed", (X.start, Y.start), (X.end, Y.end))
    sure, right = words.insights.columns["calibration"][0], words.insights.columns["calibration"][-1]
    yield text(sure, (X.start + X.end) / 2, Y.start + 2 * LINE, anchor="middle")
    yield text(right, 0, 12)
    yield text(words.insights.charts.cases, 0, 30)


def _points(bands: tuple[Band, ...], words: Words) -> Iterator[Markup]:
    """Yield ranges first, that no line lies over a point; a point's area is its number of cases."""
    unit = min(3.5, _LARGEST / sqrt(max(band.rate.n for band in bands)))
    for band in bands:
        low, high = wilson(band.rate.k, band.rate.n)
        yield line("dk-range", (X.place(band.mean), Y.place(low)), (X.place(band.mean), Y.place(high)))
    above = X.start - _APART
    for band in bands:
        said = words.insights.rate.format(k=band.rate.k, n=band.rate.n)
        kind = "dk-mark" if band.rate.n >= FEW else "dk-mark dk-hollow"
        share = band.rate.k / band.rate.n
        yield circle(kind, X.place(band.mean), Y.place(share), unit * sqrt(band.rate.n), said)
        above = max(X.place(band.mean), above + _APART)
        yield text(str(band.rate.n), above, 30, anchor="middle", kind="dk-word dk-n")
