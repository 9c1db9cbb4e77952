"""Promises of one person, one after the other -> a line for each: how long before or after the day agreed on it came to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from dreiklang.derive.insights.reliability import Kept
from dreiklang.pages.charts.drawing import LINE, Scale, legend, line, picture, text
from dreiklang.pages.charts.shapes import cross, diamond, full, hollow
from dreiklang.pages.charts.timeline import row_name
from dreiklang.pages.numbers import signed
from dreiklang.pages.view import View
from dreiklang.values import dataclass

FROM = 3
"""From so many promises on there is a course to look at."""

SHAPES = {Kept.ON_TIME: full, Kept.TOLD: hollow, Kept.REFUSED: diamond, Kept.SILENT: cross}

_RADIUS = 5.0
_ROW = LINE + 20
_LEFT, _RIGHT = 40.0, 320.0


@dataclass(frozen=True, slots=True)
class Given:
    """A promise: *what*, the day on which it was *due*, the day on which it came to its *end* (today, if it is open), and *how*."""

    what: str
    due: date
    end: date
    how: Kept
    is_open: bool = False

    @property
    def days(self) -> int:
        """How many days after the day agreed on; before it, where that is negative."""
        return (self.end - self.due).days


def draw_ledger(promises: Sequence[Given], view: View) -> Markup:
    """Draw a line each; nothing where there are fewer than three."""
    if len(promises) < FROM:
        return Markup()
    words = view.words.insights
    early = min(0, *(one.days for one in promises))
    scale = Scale(max(max(one.days for one in promises) - early, 1), _LEFT, _RIGHT)
    bottom = float(_ROW * len(promises))
    names = dict(zip(SHAPES, words.columns["promises"][1:], strict=False))
    samples = [(SHAPES[how](0, 0, _RADIUS), names[how]) for how in SHAPES if any(one.how is how for one in promises)]
    agreed = scale.place(-early)
    marks = (
        text(words.charts.agreed, agreed, bottom + 13, anchor="start" if agreed < (_LEFT + _RIGHT) / 2 else "end"),
        *(mark for nr, one in enumerate(promises) for mark in _promise(one, (scale, early), float(_ROW * nr), view)),
        legend(samples, bottom + 2 * LINE + 6),
    )
    says = words.titles["ledger"], words.charts.describes["ledger"]
    return picture("ledger", says, bottom + LINE * (1 + len(samples)) + 12, marks)


def _promise(one: Given, scaled: tuple[Scale, int], top: float, view: View) -> Iterator[Markup]:
    scale, early = scaled
    height, agreed, end = top + LINE + 8, scale.place(-early), scale.place(one.days - early)
    yield row_name(one.what, top)
    yield line("dk-dashed", (agreed, top + LINE), (agreed, top + _ROW - 4))
    yield line("dk-range", (agreed, height), (end, height))
    yield SHAPES[one.how](end, height, _RADIUS)
    before = one.days < 0
    yield text(
        signed(one.days, view.lang),
        end + (-9 if before else 9),
        height + 4,
        anchor="end" if before else "start",
        kind="dk-word dk-n",
    )
