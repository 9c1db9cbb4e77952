"""How promises were kept -> a line of marks for each person, one for each promise that was due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.reliability import Ledger
from dreiklang.pages.charts.drawing import LINE, WIDTH, legend, picture, text
from dreiklang.pages.charts.shapes import cross, diamond, full, hollow
from dreiklang.texts import Words

_PITCH, _RADIUS = 15.0, 5.0
_IN_A_LINE = int(WIDTH // _PITCH)
_LONGEST = 32
"""So many letters of a name have room before its numbers."""

_SHAPES = (full, hollow, diamond, cross)


def draw_promises(ledgers: Sequence[tuple[str, Ledger]], words: Words) -> Markup:
    """Draw the ledgers of people by their names; nothing where fewer than five promises were due."""
    if sum(ledger.rate.n for _, ledger in ledgers) < FEW:
        return Markup()
    marks: list[Markup] = []
    top = 0.0
    for name, ledger in ledgers:
        marks += _ledger(name, ledger, words, top)
        top += LINE + _PITCH * -(-ledger.rate.n // _IN_A_LINE) + 8
    samples = zip((shape(0, 0, _RADIUS) for shape in _SHAPES), words.insights.columns["promises"][1:], strict=False)
    says = words.insights.titles["promises"], words.insights.charts.describes["promises"]
    marks.append(legend(samples, top + LINE))
    return picture("promises", says, top + LINE * len(_SHAPES) + 6, marks)


def _ledger(name: str, ledger: Ledger, words: Words, top: float) -> Iterator[Markup]:
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    rate = words.insights.rate.format(k=ledger.rate.k, n=ledger.rate.n)
    on_time = words.insights.columns["promises"][1]
    yield text(f"{short}: {rate} {on_time}", 0, top + 13, kind="dk-word dk-name")
    kinds = (ledger.on_time, ledger.told, ledger.refused, ledger.silent)
    shapes = (shape for shape, cases in zip(_SHAPES, kinds, strict=True) for _ in cases)
    for nr, shape in enumerate(shapes):
        row, column = divmod(nr, _IN_A_LINE)
        yield shape(_PITCH * (column + 0.5), top + LINE + _PITCH * (row + 0.5), _RADIUS)
