"""View -> the pages that look back at periods: an index, and one page for each year, quarter, month (and week, on request) with entries."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.dates import Period, PeriodKind
from dreiklang.derive.findings import Lookback
from dreiklang.derive.lookbacks import period_target
from dreiklang.model import TargetKind
from dreiklang.pages.cards import EntryLine, make_line, tally
from dreiklang.pages.eras import EraPart, begun_in, eras_in
from dreiklang.pages.lookback import lookback_block, make_block
from dreiklang.pages.marks import Badge, Label
from dreiklang.pages.page import Page
from dreiklang.pages.paging import LINES
from dreiklang.pages.periods import period_name
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass

__all__ = ["lookback_block", "make_retrospectives"]

INDEX = "retrospectives/"

_PARTS = {
    PeriodKind.YEAR: PeriodKind.QUARTER,
    PeriodKind.QUARTER: PeriodKind.MONTH,
    PeriodKind.MONTH: PeriodKind.WEEK,
}


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """A period as a list shows it: how many entries, which choices how often, which eras; *inside* are its own parts."""

    label: Label
    entries: str
    choices: tuple[tuple[Badge, int], ...]
    eras: tuple[EraPart, ...] = ()
    inside: tuple[PeriodLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """The ways from a period: to the one before and after, to those it is part of (None and () where there is none)."""

    before: Label | None
    after: Label | None
    above: tuple[Label, ...]


def make_retrospectives(view: View) -> Iterator[Page]:
    """Make the index and a page for each period that has one in this edition."""
    found = sorted(
        (lookback.period, lookback)
        for target, lookback in view.findings.lookbacks.items()
        if target.kind is TargetKind.PERIOD and lookback.period and view.has_page(target)
    )
    told = dict(found)
    if told or view.is_private:
        yield _index(view, told)
    for kind in (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.WEEK):
        row = [period for period in told if period.kind is kind]
        for place, period in enumerate(row):
            before = row[place - 1] if place else None
            after = row[place + 1] if place + 1 < len(row) else None
            yield _page(view, told, period, (before, after))


def _index(view: View, told: dict[Period, Lookback]) -> Page:
    words = view.words.retrospectives
    years = [_line(view, INDEX, told, period) for period in reversed(told) if period.kind is PeriodKind.YEAR]
    return Page(
        address=INDEX,
        title=words.title,
        made_of=fill("retrospectives.html", years=years, words=view.words),
        lang=view.lang,
        description=words.intro,
        nav=words.nav,
    )


def _page(
    view: View, told: dict[Period, Lookback], period: Period, beside: tuple[Period | None, Period | None]
) -> Page:
    words, lookback, here = view.words.retrospectives, told[period], f"{INDEX}{period.key}/"
    name = period_name(period, view.words)
    block = make_block(view, here, lookback)
    inside = [_line(view, here, told, part) for part in _inside(period) if part in told]
    entries = _entries(view, here, lookback)
    content = fill(
        "retrospective.html",
        title=words.title_of.format(name=name),
        block=block,
        eras=eras_in(view, period.start, period.end),
        inside=inside,
        entries=entries,
        around=_around(view, told, period, beside),
        words=view.words,
    )
    after = [*([("inside", words.inside)] if inside else []), *([("entries", words.entries)] if entries else [])]
    return Page(
        address=here,
        title=words.title_of.format(name=name),
        made_of=content,
        lang=view.lang,
        description=words.description.format(name=name),
        headings=tuple(Heading(2, id_, title) for id_, title in (*block.headings.items(), *after)),
    )


def _entries(view: View, here: str, lookback: Lookback) -> list[EntryLine]:
    """List the entries where they are not too many, or where no part of the period could list them."""
    is_short = lookback.period is not None and lookback.period.kind in {PeriodKind.MONTH, PeriodKind.WEEK}
    if not is_short and len(lookback.entries) > LINES:
        return []
    return [make_line(view, here, entry) for entry in lookback.entries]


def _inside(period: Period) -> list[Period]:
    """Give the parts of a year (quarters), of a quarter (months) or of a month (weeks that touch it)."""
    parts = _PARTS.get(period.kind)
    if parts is None:
        return []
    found = [Period.of(parts, period.start)]
    while found[-1].end < period.end:
        found.append(found[-1].after())
    return found


def _line(view: View, here: str, told: dict[Period, Lookback], period: Period) -> PeriodLine:
    counts = told[period].counts
    return PeriodLine(
        label=_label(view, here, period),
        entries=view.words.common.entries(counts.entries),
        choices=tally(view, counts.choices),
        eras=(eras_in if period.kind is PeriodKind.YEAR else begun_in)(view, period.start, period.end),
        inside=tuple(_line(view, here, told, part) for part in _inside(period) if part in told),
    )


def _around(
    view: View, told: dict[Period, Lookback], period: Period, beside: tuple[Period | None, Period | None]
) -> Around:
    here = f"{INDEX}{period.key}/"
    before, after = (_label(view, here, one) if one else None for one in beside)
    larger = [kind for kind in _PARTS if kind is not period.kind]
    above = [Period.of(kind, period.start) for kind in larger]
    return Around(
        before,
        after,
        tuple(_label(view, here, one) for one in above if one in told and one.end >= period.end),
    )


def _label(view: View, here: str, period: Period) -> Label:
    return Label(period_name(period, view.words), view.link(here, f"{INDEX}{period_target(period).id}/"))
