"""Names in a text, in every form that a writer gives them: found, and under their covers."""

from __future__ import annotations

import pytest

from dreiklang.check.names import (
    UNNAMED,
    cover_names,
    find_names,
    find_names_in_address,
    index_names,
    matching,
    with_parts,
)
from dreiklang.model import Person
from dreiklang.options import Lang

NORDLICHT = Person(
    "nordlicht", "Nordlicht Windkraft GmbH", forms=("Nordlicht", "Frau Petersen", "!!"), cover_name="Frau Sommer"
)
MUELLER = Person("mueller", "Jörg Müller-Weiß", forms=("Müller",), cover_name="Herr Voss")
ANN = Person("ann", "Ann Fox", cover_name="Eve Hill")
PIP = Person("pip", "Pip", forms=("Brot & Butter", "Deutsche Windbank", "An Ab", "Hagen"))
NAMES = index_names((NORDLICHT, MUELLER, ANN, PIP))


def found_in(text: str) -> list[str]:
    """Give the names that are found in *text*, as they stand there."""
    return [text[name.start : name.end] for name in find_names(text, NAMES)]


def cover(text: str, *people: Person, lang: Lang = Lang.DE) -> str:
    """Cover *text* as a journal with *people* would."""
    return cover_names(text, index_names(people) if people else NAMES, lang)


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
        ("> Frau\n> Petersen", "> Frau Sommer"),
        ("Nordlicht-Windkraft-GmbH", "Frau Sommer"),
        ("Nordlicht Windkrafts Büro", "Frau Sommers Büro"),
        ("das Nordlicht-Projekt", "das Frau-Sommer-Projekt"),
        ("das Anti-Nordlicht", "das Anti-Frau-Sommer"),
        ("mit Frau Petersen", "mit Frau Sommer"),
        ("_Nordlicht_ und **Nordlicht**", "_Frau Sommer_ und **Frau Sommer**"),
        ("**Nord**licht", "**Frau Sommer**"),
        ("Nord**licht** kam", "**Frau Sommer** kam"),
        ("**Das Nord**licht kam", "**Das Frau Sommer** kam"),
        ("Nord\u00adlicht", "Frau Sommer"),
        ("Nord&shy;licht und M&uuml;ller", "Frau Sommer und Herr Voss"),
        ("Nord\u200blicht, Nord<!-- more -->licht, Nord\\*licht", "Frau Sommer, Frau Sommer, Frau Sommer"),
        ("Nord<b>licht</b> Nord<br/>licht", "<b>Frau Sommer</b> <br/>…"),
        ("[Nord](x.md)licht, Nord[licht][1]", "[Frau Sommer](x.md), [Frau Sommer][1]"),
        ("[[x|Nord]]licht, Nord[^1]licht", "[[x|Frau Sommer]], Frau Sommer"),
        ("<b title='Nordlicht'>er</b>", "<b title='Frau Sommer'>er</b>"),
        ('[da](x.md "Nordlichts Seite")', '[da](x.md "Frau Sommers Seite")'),
        ("Herr Mueller", "Herr Voss"),
        ("Mu\u0308llers Haus", "Herr Voss’ Haus"),
        ("bei Jörg Müller-Weiß", "bei Herr Voss"),
        ("Joerg Mueller-Weiss", "Herr Voss"),
        ("den Müllern", "den Herr Voss"),
        ("der Deutschen Windbank", f"der {UNNAMED}"),
        ("Brot und Butter, Brot + Butters", f"{UNNAMED}, {UNNAMED}"),
    ],
)
def test_a_name_is_covered_however_it_is_written(written: str, read: str) -> None:
    assert cover(written) == read


@pytest.mark.parametrize(
    "word",
    [
        "Nordlichtprojekt",
        "nordlichtsprojekt",
        "NordlichtProjekt",
        "Nordlicht2024",
        "Großnordlicht",
        "vernordlichten",
        "nordlichtwindkraft",
        "NordlichtWindkraftGmbH",
        "Müllersche",
        "Muellerbüro",
        "Pipsladen",
        "PipShop",
        "MeinPip",
        "Hagenklausur",
    ],
)
def test_a_name_in_a_compound_is_found_and_has_no_cover(word: str) -> None:
    text = f"Das {word} lief."
    assert found_in(text) == [word]
    assert cover(text) == f"Das {UNNAMED} lief."


@pytest.mark.parametrize(
    "text",
    [
        "Nordlichter am Himmel",
        "Petersen allein",
        "Müllerei, Müllerin, Müllerinnen",
        "Pipeline, Pipette, dann und wann, kann, annehmen",
        "",
        "nichts davon",
        "Frau\n\nPetersen",
        "anab",
        "Ein anabolischer Fox",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert cover(text) == text


def test_ordinary_words_that_begin_with_a_first_name_are_no_names() -> None:
    people = (
        Person("a", "Frank"),
        Person("b", "Vera"),
        Person("c", "Franz"),
        Person("d", "Imke"),
        Person("e", "Ellen"),
    )
    text = "Frankfurt, Veranstaltung, französisch, Imkerei, bestellen, Monatsende"
    assert cover(text, *people) == text


def test_the_longest_name_wins() -> None:
    people = (Person("a", "Peter", cover_name="Max"), Person("b", "Peters", cover_name="Moritz"))
    assert cover("Peters und Peter", *people) == "Moritz und Max"


def test_an_english_genitive_keeps_its_apostrophe() -> None:
    assert cover("Ann Fox’s desk", lang=Lang.EN) == "Eve Hill’s desk"
    assert cover("Ann Fox’ Tisch", lang=Lang.DE) == "Eve Hills Tisch"
    assert cover("Nordlichts and Nordlicht-based", lang=Lang.EN) == "Frau Sommers and Frau Sommer-based"


def test_a_name_without_cover_is_never_read() -> None:
    assert cover("Bei Pips Laden") == f"Bei {UNNAMED} Laden"


def test_who_consented_is_named() -> None:
    assert cover("Bei Pip", Person("pip", "Pip", cover_name="Max", consent=True)) == "Bei Pip"


def test_a_name_without_letters_is_no_name() -> None:
    assert cover("a + b", Person("plus", "+")) == "a + b"


def test_another_word_may_take_the_place_of_a_name_or_none() -> None:
    text = "Frau Petersen von Nordlicht"
    assert cover_names(text, NAMES, Lang.DE, lambda _: "jemand") == "jemand von jemand"
    assert cover_names(text, NAMES, Lang.DE, lambda _: "") == text


def test_names_are_found_in_addresses() -> None:
    assert find_names_in_address("bilder/Müller-büro.png", NAMES) == (MUELLER,)
    assert find_names_in_address("2020/nordlichtbild", NAMES) == (NORDLICHT,)
    assert find_names_in_address("jose", index_names((ANN, Person("jose", "José")))) == (Person("jose", "José"),)
    assert find_names_in_address("pipette", NAMES) == ()


def test_a_short_name_is_read_across_a_hyphen_and_nothing_else() -> None:
    kolk = Person("kolk", "Kolk", cover_name="Max")
    assert cover("Ko-lk", kolk) == "…"
    assert cover("Ko lk", kolk) == "Ko lk"


def test_letters_in_one_sign_are_letters() -> None:
    assert cover("Gra\ufb01k", Person("grafik", "Grafik", cover_name="Max")) == "Max"


@pytest.mark.no_cover  # so long that whoever watches takes longest
def test_a_word_of_a_whole_book_takes_no_time() -> None:
    assert found_in("m u e l l " * 20_000) == []
    assert len(found_in("m-u-e-l-l-e-r " * 2_000)) == 2_000
    assert len(found_in("nordlicht" * 20_000)) <= 20_000
    assert found_in("](" * 20_000 + "<a" * 20_000 + "**_" * 20_000) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Grün Garten GmbH", "bei Grün Garten GmbH"),
        ("Grün Garten GmbH", "bei Gruen Garten GmbH"),
        ("Schön & Kür", "bei Schön und Kür"),
        ("Neue Wege", "der Neuen Wege"),
        ("Schöner Wohnen", "Schönes Wohnen"),
        ("Blaues Haus", "im Blauen Haus"),
    ],
)
def test_an_umlaut_before_the_last_letter_is_no_ending(name: str, text: str) -> None:
    assert find_names(text, index_names([Person("wer", name)]))


@pytest.mark.parametrize("sign", ["&#7;", "&#0;", "&#xb;", "&#99999999;"])
def test_a_sign_that_means_nothing_is_read_past(sign: str) -> None:
    names = index_names((Person("nordlicht", "Nordlicht", registered=True, cover_name="Frau Sommer"),))
    assert cover_names(f"{sign} bei Nordlicht {sign}", names, Lang.DE) == f"{sign} bei Frau Sommer {sign}"


def test_what_is_asked_again_is_answered_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    names = index_names((NORDLICHT, Person("meer", "Meerblick")))
    texts = ("Nordlicht rief an.", "Meerblick schwieg.", "Niemand kam.", "Nord-licht!")
    first = [find_names(text, names) for text in texts]
    assert [find_names(text, names) for text in texts] == first
    monkeypatch.setattr(matching, "_MOST", 2)  # as if it had to remember more than it may
    assert not find_names("Ein anderer Text.", names)
    assert [find_names(text, names) for text in texts * 2] == first * 2
    assert len(names.found) <= 2


def test_the_words_of_a_name_count_for_those_who_are_meant() -> None:
    wind, sail = Person("wind", "Adler Windkraft"), Person("sail", "Adler Segelhaus")
    names = index_names((wind, sail))
    for about, address in ((wind, "windkraft"), (sail, "segelhaus")):
        found = find_names_in_address(f"zu-{address}", with_parts(names, [about]))
        assert [person.id for person in found] == [about.id]
        assert not find_names_in_address(f"zu-{address}", names)


def test_a_name_of_which_only_one_word_has_letters_is_found() -> None:
    assert (
        cover("Heute bei Studio 7 gewesen.", Person("s", "Studio 7", cover_name="Hedda")) == "Heute bei Hedda gewesen."
    )


def test_a_firm_is_found_where_the_text_ends_before_its_and_does() -> None:
    assert cover("Beim UrNordlicht & ", Person("n", "Nordlicht & Co. KG", cover_name="Hedda")) == f"Beim {UNNAMED} & "


def test_who_is_said_not_to_be_meant_behind_a_title_is_left_alone() -> None:
    other = Person("ines", "Ines Ketelsen", cover_name="Frau Winter", not_meant=("Herr Ketelsen", "Herrn Ketelsen"))
    assert cover("Herr Ketelsen und Frau Ketelsen", other) == "Herr Ketelsen und Frau Winter"


def test_a_family_name_of_several_is_covered_for_nobody_at_random() -> None:
    """One of them may be named: then nobody knows who is meant either."""
    ines = Person("ines", "Ines Ketelsen", cover_name="Frau Winter")
    ole = Person("ole", "Ole Ketelsen", consent=True)
    assert cover("Dr. Ketelsen", ines, ole) == f"Dr. {UNNAMED}"
    assert cover("Ole Ketelsen und Ines Ketelsen", ines, ole) == "Ole Ketelsen und Frau Winter"
