"""Entries -> the archive: the years at `/archive/`, one year month by month at `/archive/2026/`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from dreiklang.dates import Period, PeriodKind
from dreiklang.model import Entry
from dreiklang.pages.cards import EntryLine, make_line, tally
from dreiklang.pages.eras import EraPart, begun_in, eras_in
from dreiklang.pages.marks import Badge
from dreiklang.pages.page import Page
from dreiklang.pages.paging import Sheet, paged
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.values import dataclass

_BASE = "archive/"
_UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the archive: how many entries it has, how often each choice was made, in which *eras* it lies."""

    name: str
    href: str
    count: str
    choices: tuple[tuple[Badge, int], ...]
    eras: tuple[EraPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month, and the *eras* that began in it."""

    name: str
    lines: tuple[EntryLine, ...]
    eras: tuple[EraPart, ...] = ()


def make_archive(view: View) -> Iterator[Page]:
    """Make the archive of all years, and of each."""
    words = view.words.blog
    years = _by_year(view)
    if not years:
        return
    yield Page(
        address=_BASE,
        title=words.archive,
        made_of=fill(
            "archive.html", years=[_year(view, name, entries) for name, entries in years.items()], words=view.words
        ),
        lang=view.lang,
        description=words.archive_intro,
        nav=words.archive,
        searchable=False,
    )
    for name, entries in years.items():
        for sheet in paged(view, entries, f"{_BASE}{name}/"):
            yield _year_page(view, name, sheet)


def _by_year(view: View) -> dict[str, tuple[Entry, ...]]:
    years = {name: tuple(entries) for name, entries in groupby(view.posts, lambda entry: f"{entry.date:%Y}")}
    undated = tuple(entry for entry in view.journal.entries if entry.date is None)
    return years | ({_UNDATED: undated} if undated else {})


def _year(view: View, name: str, entries: tuple[Entry, ...]) -> Year:
    return Year(
        _name(view, name),
        view.link(_BASE, f"{_BASE}{name}/"),
        count_entries(view, len(entries)),
        tally(view, Counter(entry.decision.choice for entry in entries if entry.decision)),
        _eras(view, name),
    )


def _eras(view: View, year: str) -> tuple[EraPart, ...]:
    return () if year == _UNDATED else eras_in(view, date(int(year), 1, 1), date(int(year), 12, 31))


def _year_page(view: View, name: str, sheet: Sheet[Entry]) -> Page:
    words = view.words.blog
    title = _name(view, name) if name == _UNDATED else words.archive_year.format(year=name)
    content = fill(
        "year.html",
        title=title,
        up=view.link(sheet.address, _BASE),
        eras=_eras(view, name),
        months=list(_months(view, sheet.address, sheet.items)),
        ways=sheet.ways,
        words=view.words,
    )
    return Page(sheet.address, title, content, view.lang, description=words.archive_intro, searchable=False)


def _months(view: View, here: str, entries: Iterable[Entry]) -> Iterator[Month]:
    for month, group in groupby(entries, lambda entry: Period.of(PeriodKind.MONTH, entry.date) if entry.date else None):
        lines = tuple(make_line(view, here, entry) for entry in group)
        yield (
            Month(view.month(month.start), lines, begun_in(view, month.start, month.end)) if month else Month("", lines)
        )


def _name(view: View, year: str) -> str:
    return view.words.blog.undated if year == _UNDATED else year


def count_entries(view: View, count: int) -> str:
    """Say how many there are: entries to me, posts to everybody else."""
    return (view.words.common.entries if view.is_private else view.words.blog.posts)(count)
