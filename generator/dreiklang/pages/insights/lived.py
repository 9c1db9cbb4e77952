"""Insights -> what they say about habits: steps, values, hard situations, voices, writing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from markupsafe import Markup

from dreiklang.derive.insights import Insights
from dreiklang.derive.insights.writing import Writing
from dreiklang.pages.charts.days import draw_days, last_weeks
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.telling.spell import say


def steps(sayer: Sayer, found: Insights) -> Section | None:
    """Tell whether I do what I set out to do."""
    if not found.next_steps.n:
        return None
    told = [say(sayer.view.words.insights.steps, rate=sayer.rate(found.next_steps))]
    return sayer.section("steps", told, found.next_steps.cases)


def values(sayer: Sayer, found: Insights) -> Section | None:
    """Tell which values decisions name."""
    if not found.values:
        return None
    plural = sayer.view.words.insights.value
    told = [
        say((plural.one if len(ids) == 1 else plural.many) + ".", value=value, n=len(ids))
        for value, ids in found.values
    ]
    return sayer.section("values", told, (id_ for _, ids in found.values for id_ in ids))


def situations(sayer: Sayer, found: Insights) -> Section | None:
    """Tell in which year it was hard how often."""
    if not found.hard_situations:
        return None
    words = sayer.view.words.insights
    rows = tuple((str(year), str(len(ids))) for year, ids in found.hard_situations)
    told = [say("{year}: {n}.", year=year, n=words.situations(len(ids))) for year, ids in found.hard_situations[-1:]]
    entries = (id_ for _, ids in reversed(found.hard_situations) for id_ in ids)
    return sayer.section("situations", told, entries, Table(words.columns["situations"], rows))


def voices(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how praise and criticism stand to each other."""
    if not found.voices:
        return None
    words = sayer.view.words.insights
    praise, blame = (sum(getattr(each, name) for each in found.voices) for name in ("compliments", "criticisms"))
    rows = tuple((str(each.year), str(each.compliments), str(each.criticisms)) for each in found.voices)
    told = [say(words.balance, compliments=words.compliments(praise), criticisms=words.criticisms(blame))]
    return sayer.section("voices", told, (), Table(words.columns["voices"], rows))


def writing(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how regularly I write, and what is missing of series."""
    if not found.writing.days:
        return None
    words = sayer.view.words.insights
    rows = tuple(_series(sayer))
    table = Table(words.columns["series"], rows) if rows else None
    return sayer.section("writing", _streaks(sayer, found.writing), (), table)


def days(sayer: Sayer, found: Insights) -> Section | None:
    """Show on which days I write, where these are enough for a calendar."""
    view, written = sayer.view, last_weeks(found.writing.days, found.as_of)
    chart = draw_days(written, found.as_of, view)
    if not chart:
        return None
    words = view.words.insights
    entries = words.written_entries(sum(written.values()))
    told = [say(words.written, entries=entries, days=words.written_days(len(written)))]
    table = Table(words.columns["days"], tuple(_months(sayer, written)), folded=True)
    return replace(sayer.section("days", told, (), table), chart=chart)


def _months(sayer: Sayer, written: Mapping[date, int]) -> Iterator[tuple[str, ...]]:
    for month, group in groupby(written, key=lambda day: day.replace(day=1)):
        counts = [written[day] for day in group]
        yield sayer.view.month(month), str(len(counts)), str(sum(counts))


def _streaks(sayer: Sayer, found: Writing) -> Iterator[Markup]:
    words, view = sayer.view.words.insights, sayer.view
    running, longest = found.running, found.longest
    yield say(words.streak(running.days) if running.days else words.no_streak)
    if running.bridged:
        yield say(words.bridged)
    if longest.start and longest.end and longest.days > running.days:
        start, end = view.day(longest.start).text, view.day(longest.end).text
        plural = words.longest.one if longest.days == 1 else words.longest.many
        yield say(plural, n=longest.days, start=start, end=end)


def _series(sayer: Sayer) -> Iterator[tuple[str, str]]:
    words = sayer.view.words.insights
    for story in sayer.view.findings.series:
        told = words.series.format(n=len(story.entries), parts=story.parts) if story.parts else str(len(story.entries))
        if story.missing:
            told = words.series_missing.format(n=told, missing=", ".join(map(str, story.missing)))
        yield story.name, told
