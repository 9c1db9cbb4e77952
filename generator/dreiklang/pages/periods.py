"""A period -> what it is called in a sentence and above a page."""

from __future__ import annotations

from functools import cache

from babel.dates import format_date

from dreiklang.dates import Period, PeriodKind
from dreiklang.options import Lang
from dreiklang.pages.locales import locale_of
from dreiklang.texts import Words


def period_name(period: Period, words: Words) -> str:
    """Name *period* as a heading does: "2026", "1. Quartal 2026", "März 2026"."""
    match period.kind:
        case PeriodKind.YEAR:
            return period.key
        case PeriodKind.QUARTER:
            return words.retrospectives.quarter.format(n=_quarter(period), year=period.start.year)
        case PeriodKind.MONTH:
            return _month(period, words.lang)
        case PeriodKind.WEEK:
            return _week(period, words.retrospectives.week)


def in_period(period: Period, words: Words) -> str:
    """Say when something was: "im Jahr 2026", "im ersten Quartal 2026", "im März 2026"."""
    say = words.retrospectives
    return _said(period, words, (say.in_year, say.in_quarter, say.in_month, say.in_week), say.ordinals)


def the_period(period: Period, words: Words) -> str:
    """Name *period* as what a sentence is about: "das Jahr 2026", "das erste Quartal 2026", "der März 2026"."""
    say = words.retrospectives
    return _said(period, words, (say.the_year, say.the_quarter, say.the_month, say.the_week), say.ordinals_the)


def _said(period: Period, words: Words, forms: tuple[str, str, str, str], ordinals: tuple[str, ...]) -> str:
    year, quarter, month, week = forms
    match period.kind:
        case PeriodKind.YEAR:
            return year.format(year=period.start.year)
        case PeriodKind.QUARTER:
            return quarter.format(ordinal=ordinals[_quarter(period) - 1], year=period.start.year)
        case PeriodKind.MONTH:
            return month.format(month=_month(period, words.lang))
        case PeriodKind.WEEK:
            return _week(period, week)


def _week(period: Period, form: str) -> str:
    year, week = period.start.isocalendar()[:2]
    return form.format(n=week, year=year)


def _quarter(period: Period) -> int:
    return (period.start.month + 2) // 3


@cache
def _month(period: Period, lang: Lang) -> str:
    return format_date(period.start, "LLLL yyyy", locale=locale_of(lang))
