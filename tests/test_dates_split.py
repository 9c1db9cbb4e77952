"""Days beside other words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.dates import DayTrouble, TroubleKind, split_day, split_last_day

MONDAY = date(2026, 3, 2)
THURSDAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("written", "day", "rest"),
    [
        ("2026-03-09 call them", date(2026, 3, 9), "call them"),
        ("2026-03-09: call them", date(2026, 3, 9), "call them"),
        ("2026-03-09 - call them", date(2026, 3, 9), "call them"),
        ("2026-03-09 – call them", date(2026, 3, 9), "call them"),
        ("2026-03-09", date(2026, 3, 9), ""),
        ("2026-03-09 10:00 call them", date(2026, 3, 9), "10:00 call them"),
        ("2026-03-09 -20 % anbieten", date(2026, 3, 9), "-20 % anbieten"),
        ("Donnerstag anrufen", THURSDAY, "anrufen"),
        ("Donnerstag nächster Woche anrufen", date(2026, 3, 12), "anrufen"),
        ("am Donnerstag, den 5.3. anrufen", THURSDAY, "anrufen"),
        ("bis Donnerstag Angebot schicken", THURSDAY, "Angebot schicken"),
        ("10.3. telefon", date(2026, 3, 10), "telefon"),
        ("10.3. 20 Karten bestellen", date(2026, 3, 10), "20 Karten bestellen"),
        ("5. Mai 20 Karten", date(2026, 5, 5), "20 Karten"),
        ("2026-03-10 after Easter", date(2026, 3, 10), "after Easter"),
        ("2026-03-10 nach Ostern 2026-04-15", date(2026, 3, 10), "nach Ostern 2026-04-15"),
        ("morgen anrufen", date(2026, 3, 3), "anrufen"),
        ("in 3 Wochen anrufen", date(2026, 3, 23), "anrufen"),
        ("Di anrufen", date(2026, 3, 3), "anrufen"),
        ("So. anrufen", date(2026, 3, 8), "anrufen"),
        ("Sun, 8 March: call", date(2026, 3, 8), "call"),
        ("call them", None, "call them"),
        ("14 Tage Urlaub planen", None, "14 Tage Urlaub planen"),
        ("So geht es nicht", None, "So geht es nicht"),
        ("Sat down with them", None, "Sat down with them"),
        ("Montagskreis vorbereiten", None, "Montagskreis vorbereiten"),
        ("2026-03-09-anruf lesen", None, "2026-03-09-anruf lesen"),
        ("", None, ""),
    ],
)
def test_a_day_at_the_start_is_split_off(written: str, day: date | None, rest: str) -> None:
    assert split_day(written, MONDAY) == (day, rest)


def test_the_language_tells_thursday_from_an_english_verb() -> None:
    assert split_day("Do anrufen", MONDAY, lang="de") == (THURSDAY, "anrufen")
    assert split_day("Do the invoice", MONDAY, lang="en") == (None, "Do the invoice")


def test_a_step_looks_forward() -> None:
    assert split_day("1.3. anrufen", MONDAY) == (date(2026, 3, 1), "anrufen")
    assert split_day("1.3. anrufen", MONDAY, forward=True) == (date(2027, 3, 1), "anrufen")


def test_an_impossible_day_at_the_start_is_told() -> None:
    assert split_day("2026-02-30 anrufen") == (DayTrouble(TroubleKind.INVALID), "anrufen")


@pytest.mark.parametrize(
    ("written", "words", "day"),
    [
        ("nach Ostern 2026-04-15", "nach Ostern", date(2026, 4, 15)),
        ("nach Ostern, 15.4.2026", "nach Ostern", date(2026, 4, 15)),
        ("braucht bis Donnerstag", "braucht", THURSDAY),
        ("anrufen (bis zum 10. März)", "anrufen", date(2026, 3, 10)),
        ("Angebot schicken – am Donnerstag, den 5. März 2026", "Angebot schicken", THURSDAY),
        ("2026-04-15", "", date(2026, 4, 15)),
        ("die Mail vom 5.3.", "die Mail vom 5.3.", None),
        ("Antwort auf die Mail von gestern", "Antwort auf die Mail von gestern", None),
        ("das war gestern", "das war gestern", None),
        ("sie macht das so", "sie macht das so", None),
        ("nach Ostern", "nach Ostern", None),
        ("sagt " + "x" * 200, "sagt " + "x" * 200, None),
    ],
)
def test_a_day_at_the_end_is_split_off(written: str, words: str, day: date | None) -> None:
    assert split_last_day(written, MONDAY) == (words, day)


def test_behind_a_quotation_only_a_whole_date_is_a_day() -> None:
    praise = "„Das Protokoll ist ordentlich.“"
    assert split_last_day(f"{praise} 2023-11-20", explicit=True) == (praise, date(2023, 11, 20))
    assert split_last_day(f"{praise} (20.11.2023)", explicit=True) == (praise, date(2023, 11, 20))
    assert split_last_day("Wir sehen uns am Montag", MONDAY, explicit=True) == ("Wir sehen uns am Montag", None)
    assert split_last_day("Bis 5.3.", MONDAY, explicit=True) == ("Bis 5.3.", None)


@given(st.text(max_size=80), st.dates())
def test_no_word_gets_lost(text: str, anchor: date) -> None:
    day, rest = split_day(text, anchor)
    assert text.strip().endswith(rest) or not text.isascii()
    words, last = split_last_day(text, anchor)
    assert text.strip().startswith(words) or not text.isascii()
    assert day is not None or rest == text.strip() or not text.isascii()
    assert last is not None or words == text.strip() or not text.isascii()


def test_a_long_text_is_split_at_once() -> None:
    text = "Donnerstag " + "anrufen und " * 20_000
    assert split_day(text, MONDAY)[0] == THURSDAY
    assert split_last_day(text + " " * 50_000 + "x", MONDAY)[1] is None
