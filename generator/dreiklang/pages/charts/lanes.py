"""Decisions over time -> a lane for each person, with a mark for each decision: what was chosen, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.model import Choice
from dreiklang.pages.charts.drawing import LINE, legend, line, picture
from dreiklang.pages.charts.shapes import cross, diamond, full
from dreiklang.pages.charts.timeline import Timeline, row_name, spread
from dreiklang.pages.view import View
from dreiklang.values import dataclass

SHAPES = {Choice.LOVE: full, Choice.CHANGE: diamond, Choice.LEAVE: cross}

_RADIUS = 5.0
_ROW = LINE + 22


@dataclass(frozen=True, slots=True)
class Lane:
    """The decisions about somebody, oldest first."""

    name: str
    decisions: tuple[tuple[date, Choice], ...]


def draw_lanes(lanes: Sequence[Lane], view: View) -> Markup:
    """Draw a lane each; nothing where there are fewer than five decisions, or none in a lane that another one follows."""
    total = sum(len(lane.decisions) for lane in lanes)
    if total < FEW or all(len(lane.decisions) < 2 for lane in lanes):
        return Markup()
    words = view.words
    time = Timeline.over(day for lane in lanes for day, _ in lane.decisions)
    bottom = float(_ROW * len(lanes))
    samples = ((SHAPES[choice](0, 0, _RADIUS), words.common.choices[choice]) for choice in Choice)
    marks = (
        *time.frame(LINE, bottom, view),
        *(mark for nr, lane in enumerate(lanes) for mark in _lane(lane, time, float(_ROW * nr), view)),
        legend(samples, bottom + 3 * LINE + time.depth(view)),
    )
    says = words.insights.titles["lanes"], words.insights.charts.describes["lanes"]
    return picture("lanes", says, bottom + LINE * (2 + len(Choice)) + time.depth(view) + 6, marks)


def _lane(lane: Lane, time: Timeline, top: float, view: View) -> Iterator[Markup]:
    height = top + LINE + 8
    yield row_name(lane.name, top)
    yield line("dk-grid", (time.place(time.first), height), (time.place(time.last), height))
    places = spread([time.place(day) for day, _ in lane.decisions], 2 * _RADIUS + 1)
    for place, (day, choice) in zip(places, lane.decisions, strict=True):
        said = f"{view.day(day).text}: {view.words.common.choices[choice]}"
        yield SHAPES[choice](place, height, _RADIUS, said)
