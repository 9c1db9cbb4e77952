"""Good and bad outcomes of what I would and would not do again -> a square of four fields, a mark for each case."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.choices import Luck
from dreiklang.pages.charts.drawing import LINE, line, picture, text
from dreiklang.pages.charts.shapes import cross, diamond, full, hollow
from dreiklang.texts import Words

_LEFT, _TOP, _WIDE, _HIGH = 0.0, 46.0, 180.0, 112.0
_WIDEST = 18.0
"""How far apart marks stand where there is room."""


def draw_luck(square: Luck, words: Words) -> Markup:
    """Draw the square; nothing where fewer than five cases were judged."""
    if square.n < FEW:
        return Markup()
    says = words.insights.titles["luck"], words.insights.charts.describes["luck"]
    return picture("luck", says, _TOP + 2 * _HIGH + 4, (*_frame(words), *_fields(square, words)))


def _frame(words: Words) -> Iterator[Markup]:
    middle, bottom, right = _LEFT + _WIDE, _TOP + 2 * _HIGH, _LEFT + 2 * _WIDE
    for nr, said in enumerate(words.insights.columns["luck"][1:]):
        yield text(said, _LEFT + _WIDE * (nr + 0.5), 14, anchor="middle")
    yield line("dk-grid", (middle, _TOP - LINE), (middle, bottom))
    yield line("dk-grid", (_LEFT, _TOP + _HIGH), (right, _TOP + _HIGH))


def _fields(square: Luck, words: Words) -> Iterator[Markup]:
    fields = (
        ("earned", square.earned, full),
        ("good_luck", square.good_luck, hollow),
        ("bad_luck", square.bad_luck, diamond),
        ("lesson", square.lesson, cross),
    )
    outcomes = words.insights.columns["luck-rows"]
    pitch = min(_pitch(len(cases)) for _, cases, _ in fields)
    for nr, (name, cases, mark) in enumerate(fields):
        left, top = _LEFT + _WIDE * (nr % 2) + 8, _TOP + _HIGH * (nr // 2)
        yield text(f"{words.insights.luck[name]}: {len(cases)}", left, top + 16, kind="dk-word dk-name")
        yield text(outcomes[nr // 2], left, top + 16 + LINE)
        columns = _columns(pitch)
        for place in range(len(cases)):
            row, column = divmod(place, columns)
            yield mark(left + pitch * (column + 0.5), top + 44 + pitch * (row + 0.5), pitch * 0.36)


def _columns(pitch: float) -> int:
    return floor((_WIDE - 16) / pitch)


def _pitch(n: int) -> float:
    """Give how far apart *n* marks may stand to have room in their field."""
    pitch = _WIDEST
    while _columns(pitch) * floor((_HIGH - 48) / pitch) < n:
        pitch *= 0.95
    return pitch
