"""Days as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.dates import DayTrouble, TroubleKind, day_in_name, parse_day

MONDAY = date(2026, 3, 2)
DAYS = st.dates(date(1990, 1, 1), date(2069, 12, 31))
ANCHORS = st.dates(date(1995, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-05",
        " 2026-03-05 ",
        "2026-3-5",
        "2026/03/05",
        "2026.03.05",
        "20260305",
        "5.3.2026",
        "05.03.2026",
        "5. 3. 2026",
        "05.03.26",
        "5. März 2026",
        "5. Maerz 2026",
        "5. Ma\u0308rz 2026",
        "5 March 2026",
        "March 5, 2026",
        "march 5th 2026",
        "5th of March, 2026",
        "5. Mrz 2026",
        "5. Mär. 2026",
        "5 Mar 2026",
        "5. März 26",
        "Donnerstag, den 5. März 2026",
        "Do, 5.3.2026",
        "Thursday, March 5, 2026",
        "am 5.3.2026",
        "2026-03-05T10:00",
        "2026-03-05T10:00:30Z",
        "2026-03-05T10:00:30.123+01:00",
        "2026-03-05 10:00",
        "2026-03-05 10:00:00 +0100",
        "5.3.2026, 10:00 Uhr",
    ],
)
def test_a_whole_date_needs_no_anchor(written: str) -> None:
    assert parse_day(written) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5.3.", "2026-03-05"),
        ("10.3.", "2026-03-10"),
        ("5. März", "2026-03-05"),
        ("March 5", "2026-03-05"),
        ("30.12.", "2025-12-30"),
        ("Donnerstag", "2026-03-05"),
        ("donnerstag", "2026-03-05"),
        ("Do", "2026-03-05"),
        ("Do.", "2026-03-05"),
        ("Thursday", "2026-03-05"),
        ("Thu", "2026-03-05"),
        ("Sonnabend", "2026-03-07"),
        ("Montag", "2026-03-09"),
        ("kommenden Donnerstag", "2026-03-05"),
        ("this Thursday", "2026-03-05"),
        ("bis Donnerstag", "2026-03-05"),
        ("letzten Donnerstag", "2026-02-26"),
        ("last Monday", "2026-02-23"),
        ("Donnerstag nächster Woche", "2026-03-12"),
        ("next week on Thursday", "2026-03-12"),
        ("diese Woche Donnerstag", "2026-03-05"),
        ("heute", "2026-03-02"),
        ("today", "2026-03-02"),
        ("morgen", "2026-03-03"),
        ("Tomorrow", "2026-03-03"),
        ("übermorgen", "2026-03-04"),
        ("uebermorgen", "2026-03-04"),
        ("the day after tomorrow", "2026-03-04"),
        ("gestern", "2026-03-01"),
        ("yesterday", "2026-03-01"),
        ("in 3 Monaten", "2026-06-02"),
        ("3 weeks", "2026-03-23"),
        ("in zwei Wochen", "2026-03-16"),
        ("14 Tage", "2026-03-16"),
        ("1 Jahr", "2027-03-02"),
        ("in einem halben Jahr", "2026-09-02"),
        ("vor 3 Tagen", "2026-02-27"),
        ("2 weeks ago", "2026-02-16"),
    ],
)
def test_what_a_day_leaves_out_comes_from_the_anchor(written: str, meant: str) -> None:
    assert parse_day(written, MONDAY) == date.fromisoformat(meant)
    assert parse_day(written) == DayTrouble(TroubleKind.UNCLEAR)


@pytest.mark.parametrize(
    "written", ["2026-02-30", "31.2.2026", "30. Februar 2026", "2026-13-01", "0000-01-01", "45.3.2026"]
)
def test_a_day_that_no_calendar_holds_is_invalid(written: str) -> None:
    assert parse_day(written) == DayTrouble(TroubleKind.INVALID)


def test_a_day_of_no_year_near_is_invalid() -> None:
    assert parse_day("29.2.", MONDAY) == DayTrouble(TroubleKind.INVALID)
    assert parse_day("31.2.") == DayTrouble(TroubleKind.INVALID)
    assert parse_day("29.2.") == DayTrouble(TroubleKind.UNCLEAR)


@pytest.mark.parametrize(
    "written",
    [
        "nach Ostern",
        "after Easter",
        "bald",
        "demnächst",
        "",
        "2026",
        "2026-03",
        "nächste Woche",
        "KW 12",
        "Anfang März",
        "Ende März 2026",
        "Donnerstag in 3 Wochen",
        "in 2-3 Wochen",
        "5.3",
        "x" * 100_000,
    ],
)
def test_what_names_no_day_is_unclear(written: str) -> None:
    assert parse_day(written, MONDAY) == DayTrouble(TroubleKind.UNCLEAR)


def test_the_end_of_a_month_is_its_last_day_for_a_term_only() -> None:
    assert parse_day("Ende März 2026", forward=True) == date(2026, 3, 31)
    assert parse_day("end of February", MONDAY, forward=True) == date(2027, 2, 28)
    assert parse_day("Ende März", forward=True) == DayTrouble(TroubleKind.UNCLEAR)


def test_slashes_have_two_readings_unless_only_one_exists() -> None:
    both = (date(2026, 5, 3), date(2026, 3, 5))
    assert parse_day("03/05/2026") == DayTrouble(TroubleKind.AMBIGUOUS, both)
    assert parse_day("03/05/26") == DayTrouble(TroubleKind.AMBIGUOUS, both)
    assert parse_day("13/05/2026") == parse_day("05/13/2026") == date(2026, 5, 13)
    assert parse_day("05/05/2026") == date(2026, 5, 5)
    assert parse_day("13/13/2026") == DayTrouble(TroubleKind.INVALID)


def test_next_thursday_is_ambiguous_while_one_is_to_come_this_week() -> None:
    both = (date(2026, 3, 5), date(2026, 3, 12))
    assert parse_day("nächsten Donnerstag", MONDAY) == DayTrouble(TroubleKind.AMBIGUOUS, both)
    assert parse_day("next Thursday", date(2026, 3, 6)) == date(2026, 3, 12)


def test_a_weekday_that_does_not_fit_its_date_is_ambiguous() -> None:
    both = (date(2026, 3, 5), date(2026, 3, 6))
    assert parse_day("Freitag, 5. März 2026") == DayTrouble(TroubleKind.AMBIGUOUS, both)
    assert parse_day("Freitag, 31.2.2026") == DayTrouble(TroubleKind.INVALID)


def test_beyond_the_calendar_there_is_no_day() -> None:
    last = date.max
    for written in ("Donnerstag", "morgen", "in 3 Wochen", "3 Wochen", "in 3 Monaten", "nächste Woche Montag"):
        assert parse_day(written, last) == DayTrouble(TroubleKind.INVALID)
    assert parse_day("vor 3 Jahren", date.min) == DayTrouble(TroubleKind.INVALID)
    assert parse_day("1.1.", last, forward=True) == DayTrouble(TroubleKind.INVALID)
    assert parse_day("in 9999 Jahrhunderten", MONDAY) == DayTrouble(TroubleKind.UNCLEAR)
    assert parse_day("9999 Jahre", MONDAY) == DayTrouble(TroubleKind.INVALID)


@given(DAYS, st.sampled_from(["de", "en", "en_GB"]), st.sampled_from(["short", "medium", "long", "full"]))
def test_every_date_that_babel_writes_is_read_back(day: date, locale: str, width: str) -> None:
    written = format_date(day, width, locale=locale)
    read = parse_day(written)
    assert read == day or (isinstance(read, DayTrouble) and read.kind is TroubleKind.AMBIGUOUS and day in read.readings)


@given(DAYS, ANCHORS)
def test_a_day_without_year_is_the_nearest(day: date, anchor: date) -> None:
    read = parse_day(f"{day.day}.{day.month}.", anchor)
    if isinstance(read, date):
        assert (read.day, read.month) == (day.day, day.month)
        assert abs(read - anchor) <= timedelta(days=183) or (day.day, day.month) == (29, 2)
    else:
        assert (day.day, day.month) == (29, 2)


@given(DAYS, ANCHORS)
def test_looking_forward_it_is_the_first_from_the_anchor_on(day: date, anchor: date) -> None:
    read = parse_day(f"{day.day}. {day.month}.", anchor, forward=True)
    if isinstance(read, date):
        assert anchor <= read <= anchor + timedelta(days=730)


@given(ANCHORS, st.integers(0, 6))
def test_a_weekday_is_the_next_after_the_anchor(anchor: date, weekday: int) -> None:
    name = format_date(date(2026, 3, 2) + timedelta(days=weekday), "EEEE", locale="de")
    read = parse_day(name, anchor)
    assert isinstance(read, date)
    assert read.weekday() == weekday
    assert timedelta(days=1) <= read - anchor <= timedelta(days=7)


@given(st.text(max_size=60), st.none() | st.dates())
def test_any_text_is_a_day_or_says_why_not(text: str, anchor: date | None) -> None:
    assert isinstance(parse_day(text, anchor), date | DayTrouble)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-03-05-anruf.md", date(2026, 3, 5)),
        ("20260305 anruf", date(2026, 3, 5)),
        ("2026-03-05", date(2026, 3, 5)),
        ("2026-02-30-anruf", None),
        ("202603051-x", None),
        ("anruf 2026-03-05", None),
        ("", None),
    ],
)
def test_a_file_name_begins_with_its_day(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
