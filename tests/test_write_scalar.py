"""Texts become YAML that every reader takes for just these texts."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.write.scalar import scalar

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    "text",
    ["Nordlicht", "Ein Tag, zwei Gespräche", "4.800 €", "über allem", "C++", "a#b", "15:30 Uhr", "70 %", "Ärger!"],
)
def test_stays_plain_where_yaml_allows_it(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("#wertschätzung", '"#wertschätzung"'),
        ("Wunschkonzert: Hier stört was", '"Wunschkonzert: Hier stört was"'),
        ("Rechnung #4711", '"Rechnung #4711"'),
        ("[[nordlicht]]", '"[[nordlicht]]"'),
        ("@x", '"@x"'),
        ("&co", '"&co"'),
        ("*x", '"*x"'),
        ("Null", '"Null"'),
        ("NO", '"NO"'),
        ("2026", '"2026"'),
        ("010", '"010"'),
        ("2026-03-05", '"2026-03-05"'),
        ('"Nein" ist keine Antwort', "'\"Nein\" ist keine Antwort'"),
        ('Sie sagte: "Nein, das war\'s"', "'Sie sagte: \"Nein, das war''s\"'"),
        ("„Hallo“", '"„Hallo“"'),
        ("C:\\Texte: neu", "'C:\\Texte: neu'"),
        ("zwei\nZeilen", '"zwei\\nZeilen"'),
        ("\x7f", '"\\u007f"'),
        ("", '""'),
        (" ", '" "'),
        ("- Strich", '"- Strich"'),
        ("{a: b}", '"{a: b}"'),
        ("[a", '"[a"'),
        ("!x y", '"!x y"'),
    ],
)
def test_quotes_what_yaml_would_take_for_something_else(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("text", ["2026-03-05", "70", "yes", "ja", "-2", "27/30"])
def test_leaves_days_numbers_and_yes_as_they_are_meant(text: str) -> None:
    assert scalar(text, typed=True) == text


def test_quotes_commas_and_brackets_in_a_list_only() -> None:
    assert scalar("a, b") == "a, b"
    assert scalar("a, b", inside=True) == '"a, b"'
    assert scalar("a,b", inside=True) == '"a,b"'
    assert scalar("a]", inside=True) == '"a]"'
    assert scalar("a}", inside=True) == '"a}"'


@given(ANY_TEXT)
def test_yaml_reads_back_any_text(text: str) -> None:
    assert yaml.safe_load(f"k: {scalar(text)}\n") == {"k": text}
    assert yaml.safe_load(f"k: [{scalar(text, inside=True)}]\n") == {"k": [text]}
