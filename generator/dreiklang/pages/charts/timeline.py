"""Days -> places on a line of time, with its years or months; marks of one line stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from dreiklang.pages.charts.drawing import LINE, Scale, line, text
from dreiklang.pages.eras import eras_in
from dreiklang.pages.view import View
from dreiklang.values import dataclass

LONGEST = 40
"""So many letters of a name have room above its line."""

_LEFT, _RIGHT = 8.0, 352.0
_MOST = 7
_LETTER = 6.6  # so wide is a letter of 12
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Timeline:
    """The time from the *first* day to the *last*."""

    first: date
    last: date

    @classmethod
    def over(cls, days: Iterable[date]) -> Timeline:
        """Make the line on which all *days* have their place."""
        every = sorted(days)
        return cls(every[0], every[-1])

    def place(self, day: date) -> float:
        """Give the place of *day*."""
        return Scale(max((self.last - self.first).days, 1), _LEFT, _RIGHT).place((day - self.first).days)

    def frame(self, top: float, bottom: float, view: View) -> Iterator[Markup]:
        """Draw a thin line where each year begins, or each month where there are not many."""
        for day, said in self._ticks(view):
            yield line("dk-grid", (self.place(day), top), (self.place(day), bottom))
            near_end = self.place(day) > _RIGHT - LINE
            yield text(said, self.place(day), bottom + 13, anchor="end" if near_end else "start")
        yield from self._eras(top, bottom, view)

    def depth(self, view: View) -> float:
        """Say how much room the names of eras take below the years."""
        return float(LINE) if eras_in(view, self.first, self.last) else 0.0

    def _eras(self, top: float, bottom: float, view: View) -> Iterator[Markup]:
        """Name the eras below the years, as far as there is room; a dashed line stands where one begins."""
        parts = eras_in(view, self.first, self.last)
        places = [self.place(date.fromisoformat(part.since.iso)) if part.since else _LEFT for part in parts]
        for part, place, end in zip(parts, places, (*places, _RIGHT + _LEFT)[1:], strict=True):
            if part.since:
                said = f"{part.since.text}: {part.name}"
                yield line("dk-dashed", (place, top), (place, bottom + LINE), said)
            room = int((end - place) / _LETTER)
            short = part.name if len(part.name) <= room else f"{part.name[: room - 1]}…"
            if room >= _FEWEST:
                yield text(short, place + 2, bottom + 13 + LINE)

    def _ticks(self, view: View) -> Sequence[tuple[date, str]]:
        years = [date(year, 1, 1) for year in range(self.first.year + 1, self.last.year + 1)]
        if len(years) > 1:
            return [(day, str(day.year)) for day in years[:: -(-len(years) // _MOST)]]
        first = self.first.year * 12 + self.first.month
        last = self.last.year * 12 + self.last.month - 1
        months = [date(nr // 12, nr % 12 + 1, 1) for nr in range(first, last + 1)]
        return [(day, view.month_short(day)) for day in months[:: max(-(-len(months) // _MOST), 1)]]


def spread(places: Sequence[float], apart: float) -> list[float]:
    """Move *places* (in order) so far that no two are closer than *apart*, and none beyond the end of the line."""
    apart = min(apart, (_RIGHT - _LEFT) / max(len(places) - 1, 1))
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + apart) if found else place)
    limit = _RIGHT
    for nr in range(len(found) - 1, -1, -1):
        found[nr] = min(found[nr], limit)
        limit = found[nr] - apart
    return found


def row_name(name: str, top: float) -> Markup:
    """Write the *name* of a line above it, cut where it is too long."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return text(short, 0, top + 13, kind="dk-word dk-name")
