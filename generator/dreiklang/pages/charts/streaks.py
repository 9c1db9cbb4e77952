"""Days on end with an entry -> a row for each streak, with a mark for each of its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from markupsafe import Markup

from dreiklang.derive.insights.writing import Streak
from dreiklang.pages.charts.drawing import LINE, WIDTH, legend, picture
from dreiklang.pages.charts.shapes import full, hollow
from dreiklang.pages.charts.timeline import row_name
from dreiklang.pages.view import View

_PITCH, _RADIUS = 15.0, 5.0
_IN_A_LINE = int(WIDTH // _PITCH)


def draw_streaks(streaks: Sequence[tuple[Streak, frozenset[int]]], view: View) -> Markup:
    """Draw a row each; with it stand the days (0 is the first) on which nothing was written. One streak is a sentence."""
    if len(streaks) < 2:
        return Markup()
    words = view.words.insights
    marks: list[Markup] = []
    top = 0.0
    for streak, missing in streaks:
        marks += _streak(streak, missing, view, top)
        top += LINE + _PITCH * -(-length(streak) // _IN_A_LINE) + 8
    samples = zip((full(0, 0, _RADIUS), hollow(0, 0, _RADIUS)), words.charts.legends["streaks"], strict=True)
    says = words.titles["streaks"], words.charts.describes["streaks"]
    return picture("streaks", says, top + 2 * LINE + 6, (*marks, legend(samples, top + LINE)))


def length(streak: Streak) -> int:
    """Say how many days lie between its start and its end, both counted."""
    return (streak.end - streak.start).days + 1 if streak.start and streak.end else 0


def _streak(streak: Streak, missing: frozenset[int], view: View, top: float) -> Iterator[Markup]:
    if streak.start is None:
        return
    yield row_name(f"{view.day(streak.start).text}: {view.words.common.days(streak.days)}", top)
    for nr in range(length(streak)):
        row, column = divmod(nr, _IN_A_LINE)
        shape = hollow if nr in missing else full
        said = view.day(streak.start + timedelta(days=nr)).text
        yield shape(_PITCH * (column + 0.5), top + LINE + _PITCH * (row + 0.5), _RADIUS, said)
