"""Journal -> the derived retrospective of each tag, person, year, quarter, month (and week, on request) that has entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from dreiklang.dates import Period, PeriodKind
from dreiklang.derive.counts import count
from dreiklang.derive.findings import Counts, Due, DueKind, Lookback, Standout, StandoutKind
from dreiklang.derive.links import concerned_by, people_of
from dreiklang.derive.standouts import compare, entries_behind
from dreiklang.model import Entry, Journal, Target, TargetKind
from dreiklang.values import dataclass

_PERIODS = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)


@dataclass(frozen=True, slots=True)
class _Known:
    """What every lookback draws on."""

    written: Mapping[tuple[TargetKind, str], list[Entry]]
    reviews: Mapping[str, tuple[Entry, ...]]
    open: Mapping[str, list[Due]]
    silent: frozenset[str]
    first_seen: Mapping[str, tuple[tuple[StandoutKind, str], ...]]
    begin: date
    today: date


@dataclass(frozen=True, slots=True)
class _Span:
    """The *entries* of some time, counted."""

    entries: tuple[Entry, ...] = ()
    counts: Counts = field(default_factory=Counts)


def tell_lookbacks(
    journal: Journal,
    reviews: Mapping[str, tuple[Entry, ...]],
    waiting: tuple[Due, ...],
    today: date,
    *,
    weeks: bool = False,
) -> Mapping[Target, Lookback]:
    """Tell what each target's entries up to *today* hold, those of *weeks* on request; *waiting* is all that is open."""
    entries = tuple(entry for entry in journal.entries if entry.date is None or entry.date <= today)
    dated = [entry.date for entry in entries if entry.date is not None]
    known = _Known(
        written=_written(entries),
        reviews=reviews,
        open=_open_by_entry(waiting, today),
        silent=frozenset(due.entry.id for due in waiting if due.kind is DueKind.OFFER and due.day <= today),
        first_seen=_first_seen(entries),
        begin=min(dated, default=today),
        today=today,
    )
    found: dict[Target, Lookback] = {}
    for target, its_entries in sorted(_group(entries, weeks=weeks).items(), key=_order):
        found[target] = _tell(target, its_entries, known, found)
    return found


def period_target(period: Period) -> Target:
    """Give the target that *period* is."""
    return Target(TargetKind.PERIOD, period.key, period)


def _group(entries: Iterable[Entry], *, weeks: bool) -> Mapping[Target, list[Entry]]:
    found: dict[Target, list[Entry]] = defaultdict(list)
    months: dict[date, tuple[list[Entry], ...]] = {}  # a month, the quarter and the year in which it lies
    for entry in entries:
        if entry.date is not None:
            month = entry.date.replace(day=1)
            if month not in months:
                months[month] = tuple(found[period_target(Period.of(kind, month))] for kind in _PERIODS)
            for together in months[month]:
                together.append(entry)
            if weeks:
                found[period_target(Period.of(PeriodKind.WEEK, entry.date))].append(entry)
        for slug in dict.fromkeys(tag.slug for tag in entry.tags):
            found[Target(TargetKind.TAG, slug)].append(entry)
        for person in dict.fromkeys(concerned_by(entry)):  # a mention makes no decision theirs
            found[Target(TargetKind.PERSON, person)].append(entry)
    return found


def _order(item: tuple[Target, list[Entry]]) -> tuple[TargetKind, date, str]:
    target = item[0]
    return target.kind, target.period.start if target.period else date.min, target.id


def _tell(target: Target, entries: list[Entry], known: _Known, told: Mapping[Target, Lookback]) -> Lookback:
    lookback = Lookback(
        target=target,
        entries=tuple(entries),
        decisions=tuple(entry for entry in entries if entry.decision),
        written=tuple(known.written.get((target.kind, target.id), ())),
        reviews=known.reviews,
        open=tuple(due for entry in entries for due in known.open.get(entry.id, ())),
        period=target.period,
        counts=count(entries, known.silent),
    )
    if target.period:
        before = told.get(period_target(target.period.before())) if target.period.start > known.begin else None
        now, earlier = (_Span(one.entries, one.counts) if one else _Span() for one in (lookback, before))
        return _with_standouts(replace(lookback, before=before), target.period, (now, earlier), known)
    last = max((entry.date for entry in entries if entry.date), default=None)
    if last is None:
        return lookback
    year = Period.of(PeriodKind.YEAR, last)
    now, earlier = (_span(_within(entries, one), known) for one in (year, year.before()))
    return _with_standouts(lookback, year, (now, earlier), known)


def _span(entries: tuple[Entry, ...], known: _Known) -> _Span:
    return _Span(entries, count(entries, known.silent))


def _with_standouts(lookback: Lookback, current: Period, spans: tuple[_Span, _Span], known: _Known) -> Lookback:
    """Compare *current* with the period before it; while it runs, only with as much of that as has passed of this."""
    now, earlier = spans
    running = current.end > known.today
    if current.start <= known.begin:
        return replace(lookback, current=current, running=running)
    compared = current.before()
    until = None
    if running:
        until = compared.start + (known.today - current.start)
        earlier = _span(tuple(entry for entry in earlier.entries if entry.date and entry.date <= until), known)
    standouts = tuple(
        replace(
            one,
            counted=entries_behind(one, now.entries, known.silent),
            counted_before=entries_behind(one, earlier.entries, known.silent),
        )
        for one in compare(now.counts, earlier.counts)
    ) + _new(lookback, known)
    return replace(lookback, current=current, compared=compared, running=running, until=until, standouts=standouts)


def _new(lookback: Lookback, known: _Known) -> tuple[Standout, ...]:
    """Give the tags and persons of a period that no entry before had."""
    if lookback.period is None:
        return ()
    return tuple(
        Standout(kind, name) for entry in lookback.entries for kind, name in known.first_seen.get(entry.id, ())
    )


def _first_seen(entries: Iterable[Entry]) -> Mapping[str, tuple[tuple[StandoutKind, str], ...]]:
    seen: set[tuple[StandoutKind, str]] = set()
    found: dict[str, tuple[tuple[StandoutKind, str], ...]] = {}
    for entry in entries:
        names = [
            *((StandoutKind.NEW_TAG, tag.slug) for tag in entry.tags),
            *((StandoutKind.NEW_PERSON, person) for person in people_of(entry)),
        ]
        new = tuple(dict.fromkeys(name for name in names if name not in seen))
        seen.update(new)
        if new:
            found[entry.id] = new
    return found


def _written(entries: Iterable[Entry]) -> Mapping[tuple[TargetKind, str], list[Entry]]:
    found: dict[tuple[TargetKind, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.retrospective:
            found[(entry.retrospective.target.kind, entry.retrospective.target.id)].append(entry)
    return found


def _open_by_entry(waiting: tuple[Due, ...], today: date) -> Mapping[str, list[Due]]:
    """Group what is open by entry; a contact is nothing that an entry left open, nor is a post that comes by itself."""
    found: dict[str, list[Due]] = defaultdict(list)
    for due in waiting:
        if due.kind not in {DueKind.CONTACT, DueKind.SCHEDULED} and due.is_open(today):
            found[due.entry.id].append(due)
    return found


def _within(entries: Iterable[Entry], period: Period) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.date and entry.date in period)
