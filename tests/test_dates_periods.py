"""Spans and periods as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.dates import Period, PeriodKind, Span, parse_period, parse_span

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("2026", "2026"),
        ("Jahr 2026", "2026"),
        ("2026-Q1", "2026-q1"),
        ("2026 Q1", "2026-q1"),
        ("q1 2026", "2026-q1"),
        ("Q1/2026", "2026-q1"),
        ("1. Quartal 2026", "2026-q1"),
        ("erstes Quartal 2026", "2026-q1"),
        ("Quartal 4 2025", "2025-q4"),
        ("3rd quarter of 2026", "2026-q3"),
        ("third quarter 2026", "2026-q3"),
        ("2026-03", "2026-03"),
        ("2026/3", "2026-03"),
        ("03/2026", "2026-03"),
        ("März 2026", "2026-03"),
        ("Maerz 2026", "2026-03"),
        ("March 2026", "2026-03"),
        ("Mrz. 2026", "2026-03"),
        ("Jänner 2026", "2026-01"),
        ("2026-W12", "2026-w12"),
        ("KW 12 2026", "2026-w12"),
        ("KW12/2026", "2026-w12"),
        ("12. KW 2026", "2026-w12"),
        ("week 12, 2026", "2026-w12"),
    ],
)
def test_a_period_with_its_year(written: str, key: str) -> None:
    period = parse_period(written)
    assert period is not None
    assert period.key == key


@pytest.mark.parametrize(
    ("written", "key"),
    [("Q1", "2026-q1"), ("1. Quartal", "2026-q1"), ("März", "2026-03"), ("may", "2026-05"), ("KW 12", "2026-w12")],
)
def test_a_period_without_year_is_of_the_anchors(written: str, key: str) -> None:
    period = parse_period(written, MONDAY)
    assert period is not None
    assert period.key == key
    assert parse_period(written) is None


def test_a_week_without_year_belongs_to_the_year_of_the_anchors_week() -> None:
    period = parse_period("KW 53", date(2027, 1, 1))
    assert period is not None
    assert period.key == "2026-w53"


@pytest.mark.parametrize(
    "written", ["", "nordlicht", "2026-13", "2026-Q5", "KW 60", "2026-W00", "26", "0000", "2026-03-05", "9999-W53"]
)
def test_what_is_no_period_is_none(written: str) -> None:
    assert parse_period(written, MONDAY) is None


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.sampled_from(PeriodKind))
def test_every_key_is_read_back(day: date, kind: PeriodKind) -> None:
    period = Period.of(kind, day)
    assert day in period
    assert parse_period(period.key) == period
    assert period.before().after() == period


def test_the_last_month_of_all_ends() -> None:
    assert Period.of(PeriodKind.MONTH, date.max).end == date.max


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("4 weeks", Span(days=28)),
        ("4 Wochen", Span(days=28)),
        ("alle 4 Wochen", Span(days=28)),
        ("14 Tage", Span(days=14)),
        ("a fortnight", Span(days=14)),
        ("in drei Monaten", Span(months=3)),
        ("ein Jahr", Span(months=12)),
        ("ein halbes Jahr", Span(months=6)),
        ("half a year", Span(months=6)),
        ("zwölf Tage", Span(days=12)),
        ("zwoelf Tage.", Span(days=12)),
        ("1 quarter", Span(months=3)),
        ("4", None),
        ("viele Wochen", None),
        ("2-3 Wochen", None),
    ],
)
def test_a_span_is_read(written: str, span: Span | None) -> None:
    assert parse_span(written) == span


def test_months_end_where_the_month_ends() -> None:
    assert Span(months=1).after(date(2026, 1, 31)) == date(2026, 2, 28)
    assert Span(months=12).after(date(2024, 2, 29)) == date(2025, 2, 28)
    assert Span(months=1).backwards().after(date(2026, 3, 31)) == date(2026, 2, 28)


def test_a_span_has_about_so_many_days() -> None:
    assert Span(days=28).about_days == 28
    assert Span(months=3).about_days == 91


def test_no_span_leaves_the_calendar() -> None:
    with pytest.raises(OverflowError, match="10025"):
        Span(months=12 * 7999).after(MONDAY)
    with pytest.raises(OverflowError):
        Span(days=4_000_000).after(MONDAY)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 600))
def test_a_span_of_months_keeps_the_day_or_clamps_it(day: date, months: int) -> None:
    later = Span(months=months).after(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
