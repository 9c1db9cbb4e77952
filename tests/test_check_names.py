"""Names of people in a text."""

from __future__ import annotations

import pytest

from dreiklang.check.names import find_names, find_names_in_address, index_names, replace_names
from dreiklang.model import Person

PETERSEN = Person(
    "nordlicht", "Nordlicht Windkraft GmbH", forms=("Nordlicht", "Frau Petersen", "!!"), cover_name="Frau Sommer"
)
MUELLER = Person("mueller", "Müller", cover_name="Herr Winter")
NAMES = index_names((PETERSEN, MUELLER))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Nordlicht Windkraft GmbH rief an.", ["Nordlicht Windkraft GmbH"]),
        ("nordlichts Büro, NORDLICHT, Nordlicht-Team", ["nordlichts", "NORDLICHT", "Nordlicht"]),
        ("Frau\nPetersens Idee und Frau Peters", ["Frau\nPetersens"]),
        ("Müllers, Müllern, Müller's", ["Müllers", "Müllern", "Müller's"]),
        ("Das Nordlichtbild und die Müllerei", []),
    ],
)
def test_names_are_found_in_every_case_and_inflection_but_not_within_words(text: str, found: list[str]) -> None:
    assert [text[name.start : name.end] for name in find_names(text, NAMES)] == found


def test_names_are_replaced_by_their_cover() -> None:
    text = "Frau Petersen von Nordlicht und Müller"
    assert replace_names(text, NAMES, lambda person: person.cover_name) == "Frau Sommer von Frau Sommer und Herr Winter"
    assert replace_names(text, NAMES, lambda _: "") == text


def test_names_are_found_in_addresses() -> None:
    assert list(find_names_in_address("bilder/Müller-büro.png", NAMES)) == [MUELLER]
    assert list(find_names_in_address("nordlichtbild", NAMES)) == []
