"""Orders that follow each other -> a line for each chain, with a mark for each order: when, and how well it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from dreiklang.derive.insights.orders import FITS
from dreiklang.pages.charts.drawing import LINE, legend, line, picture
from dreiklang.pages.charts.shapes import diamond, full, hollow
from dreiklang.pages.charts.timeline import Timeline, row_name, spread
from dreiklang.pages.view import View
from dreiklang.values import dataclass

_RADIUS = 5.0
_ROW = LINE + 22
_LONG = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A chain under the *name* of the client: the day and the fit in percent of each order, oldest first."""

    name: str
    orders: tuple[tuple[date, int | None], ...]


def draw_chains(rows: Sequence[Row], view: View) -> Markup:
    """Draw a line each; nothing where there is only one chain, of two orders: that is a sentence."""
    if len(rows) < 2 and all(len(row.orders) < _LONG for row in rows):
        return Markup()
    words = view.words.insights
    time = Timeline.over(day for row in rows for day, _ in row.orders)
    bottom = float(_ROW * len(rows))
    used = {_shape(fit) for row in rows for _, fit in row.orders}
    pairs = zip((full, hollow, diamond), words.charts.legends["chains"], strict=True)
    samples = [(shape(0, 0, _RADIUS), said) for shape, said in pairs if shape in used]
    marks = (
        *time.frame(LINE, bottom, view),
        *(mark for nr, row in enumerate(rows) for mark in _row(row, time, float(_ROW * nr), view)),
        legend(samples, bottom + 3 * LINE + time.depth(view)),
    )
    says = words.titles["chains"], words.charts.describes["chains"]
    return picture("chains", says, bottom + (2 + len(samples)) * LINE + time.depth(view) + 6, marks)


def _row(row: Row, time: Timeline, top: float, view: View) -> Iterator[Markup]:
    height = top + LINE + 8
    yield row_name(row.name, top)
    places = spread([time.place(day) for day, _ in row.orders], 2 * _RADIUS + 3)
    yield line("dk-step", (places[0], height), (places[-1], height))
    for place, (day, fit) in zip(places, row.orders, strict=True):
        said = view.day(day).text if fit is None else f"{view.day(day).text}: {fit} %"
        yield _shape(fit)(place, height, _RADIUS, said)


def _shape(fit: int | None) -> Callable[..., Markup]:
    return diamond if fit is None else full if fit >= FITS else hollow
