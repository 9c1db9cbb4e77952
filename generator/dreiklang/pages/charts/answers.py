"""How long offers stay open -> a stair: the share that still waits for an answer, day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.answers import TimeToAnswer
from dreiklang.pages.charts.drawing import LINE, Scale, legend, line, number, path, picture, text
from dreiklang.texts import Words

STEPS_FROM = 3
"""From so many steps on there is a stair to look at."""

Y = Scale(1, 230, 20)
_LEFT, _RIGHT = 44, 345
_LEGEND = 290
_TICK = 5


def draw_answers(time: TimeToAnswer, words: Words) -> Markup:
    """Draw the stair; nothing where there are fewer than five offers, or three days on which answers came."""
    if len(time.spells) < FEW or len(time.curve) < STEPS_FROM:
        return Markup()
    x = day_scale(time)
    says = words.insights.titles["answers"], words.insights.charts.describes["answers"]
    samples = [path("dk-step", "M-8 -5H0V5H8"), path("dk-tick", "M0 -5V5"), path("dk-dashed", "M-8 0H8")]
    used = [True, any(not spell.answered for spell in time.spells), time.median is not None]
    pairs = zip(samples, words.insights.charts.legends["answers"], strict=True)
    shown = [pair for pair, use in zip(pairs, used, strict=True) if use]
    marks = (*_frame(x, words), *_median(time, x, words), _stair(time, x), *_ticks(time, x), legend(shown, _LEGEND))
    return picture("answers", says, _LEGEND + LINE * len(shown), marks)


def day_scale(time: TimeToAnswer) -> Scale:
    """Give the places of days, up to that of the longest wait."""
    return Scale(max(spell.days for spell in time.spells), _LEFT, _RIGHT)


def _frame(x: Scale, words: Words) -> Iterator[Markup]:
    for share in (0, 0.5, 1):
        said = words.insights.percent.format(n=round(share * 100))
        yield line("dk-grid", (x.start, Y.place(share)), (x.end, Y.place(share)))
        yield text(said, x.start - 5, Y.place(share) + 4, anchor="end")
    step = _step(round(x.most))
    for days in range(0, round(x.most) + 1, step):
        yield text(str(days), x.place(days), Y.start + LINE, anchor="middle")
    yield text(words.insights.charts.days, (x.start + x.end) / 2, Y.start + 2 * LINE, anchor="middle")


def _step(most: int) -> int:
    """Give round steps, of which at most six make up *most*."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if most <= 6 * step:
                return step
        size *= 10


def _stair(time: TimeToAnswer, x: Scale) -> Markup:
    steps = "".join(f"H{number(x.place(point.days))}V{number(Y.place(point.open))}" for point in time.curve)
    return path("dk-step", f"M{number(x.start)} {number(Y.end)}{steps}H{number(x.end)}")


def _median(time: TimeToAnswer, x: Scale, words: Words) -> Iterator[Markup]:
    if time.median is None:
        return
    place = x.place(time.median)
    yield path("dk-dashed dk-median", f"M{number(x.start)} {number(Y.place(0.5))}H{number(place)}V{number(Y.start)}")
    near_end = place > (x.start + x.end) / 2
    said = words.insights.charts.median(time.median)
    yield text(said, place + (-5 if near_end else 5), Y.start - 6, anchor="end" if near_end else "start")


def _ticks(time: TimeToAnswer, x: Scale) -> Iterator[Markup]:
    """Yield a tick for each day up to which offers have stayed open."""
    for days, n in sorted(Counter(spell.days for spell in time.spells if not spell.answered).items()):
        share = next((point.open for point in reversed(time.curve) if point.days <= days), 1)
        place, height = x.place(days), Y.place(share)
        yield line("dk-tick", (place, height - _TICK), (place, height + _TICK), str(n))
