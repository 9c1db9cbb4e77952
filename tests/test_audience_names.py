"""Names in a text, in every form that a writer gives them, come out as their covers."""

from __future__ import annotations

import pytest

from dreiklang.audience.names import UNNAMED, Names
from dreiklang.model import Person
from dreiklang.options import Lang

NORDLICHT = Person(
    "nordlicht", "Nordlicht Windkraft GmbH", forms=("Nordlicht", "Frau Petersen"), cover_name="Frau Sommer"
)
MUELLER = Person("mueller", "Jörg Müller-Weiß", forms=("Müller",), cover_name="Herr Voss")
ANN = Person("ann", "Ann Fox", cover_name="Eve Hill")


def cover(text: str, *people: Person, lang: Lang = Lang.DE) -> str:
    """Cover *text* as a journal with *people* would."""
    return Names.of(people or (NORDLICHT, MUELLER, ANN)).cover(text, lang)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Nordlicht rief an.", "Frau Sommer rief an."),
        ("Nordlichts Absage", "Frau Sommers Absage"),
        ("Nordlicht's Absage", "Frau Sommer's Absage"),
        ("des Nordlichtes", "des Frau Sommers"),
        ("NORDLICHT!", "FRAU SOMMER!"),
        ("nordlicht", "Frau Sommer"),
        ("Nordlicht Windkraft GmbH", "Frau Sommer"),
        ("Nordlicht\nWindkraft GmbH", "Frau Sommer"),
        ("Nordlicht-Windkraft-GmbH", "Frau Sommer"),
        ("das Nordlicht-Projekt", "das Frau Sommer-Projekt"),
        ("mit Frau Petersen", "mit Frau Sommer"),
        ("_Nordlicht_ und **Nordlicht**", "_Frau Sommer_ und **Frau Sommer**"),
        ("**Nord**licht", "Frau Sommer"),
        ("Nord**licht** kam", "Frau Sommer kam"),
        ("**Das Nord**licht kam", "**Das Frau Sommer** kam"),
        ("Nord\u00adlicht", "Frau Sommer"),
        ("Herr Mueller", "Herr Herr Voss"),
        ("Mu\u0308llers Haus", "Herr Voss’ Haus"),
        ("bei Jörg Müller-Weiß", "bei Herr Voss"),
        ("Joerg Mueller-Weiss", "Herr Voss"),
        ("den Müllern", "den Herr Voss"),
    ],
)
def test_a_name_is_covered_however_it_is_written(written: str, read: str) -> None:
    assert cover(written) == read


@pytest.mark.parametrize("text", ["Nordlichter am Himmel", "vernordlicht", "Petersen allein", "", "nichts davon"])
def test_what_is_no_name_stays(text: str) -> None:
    assert cover(text) == text


def test_an_english_genitive_keeps_its_apostrophe() -> None:
    assert cover("Ann Fox’s desk", lang=Lang.EN) == "Eve Hill’s desk"
    assert cover("Ann Fox’ Tisch", lang=Lang.DE) == "Eve Hills Tisch"
    assert cover("Nordlichts", lang=Lang.EN) == "Frau Sommers"


def test_a_name_without_cover_is_never_read() -> None:
    assert cover("Bei Pips Laden", Person("pip", "Pip")) == f"Bei {UNNAMED} Laden"


def test_who_consented_is_named() -> None:
    assert cover("Bei Pip", Person("pip", "Pip", cover_name="Max", consent=True)) == "Bei Pip"


def test_a_name_without_letters_is_no_name() -> None:
    assert cover("a + b", Person("plus", "+")) == "a + b"
