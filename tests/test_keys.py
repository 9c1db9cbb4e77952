"""The table of keys: every spelling finds its key, and no spelling means two things."""

from __future__ import annotations

from collections import Counter

import pytest

from dreiklang import keys
from dreiklang.model import Choice, Kind, Outcome, Where
from dreiklang.options import Lang


def test_no_spelling_means_two_keys() -> None:
    owners = Counter(folded for key in keys.KEYS for folded in {keys.fold(word) for word in key.spellings})
    assert [word for word, count in owners.items() if count > 1] == []


def test_no_foreign_key_hides_one_of_ours() -> None:
    assert [word for word in keys.FOREIGN if keys.find_key(word)] == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nächster Schritt", "next"),
        ("naechster_schritt", "next"),
        ("nächster-schritt", "next"),
        ("Na\u0308chster Schritt", "next"),
        ("Kund:in", "client"),
        ("Kund*in", "client"),
        ("KundIn", "client"),
        ("kund_innen", "client"),
        ("Auftraggeberin", "client"),
        ("Partner/in", "partner"),
        ("RÜCKBLICK", "looks-back"),
        ("looks back", "looks-back"),
        ("hält auf", "blocks"),
    ],
)
def test_a_key_is_found_in_whatever_spelling(written: str, name: str) -> None:
    found = keys.find_key(written)
    assert found is not None
    assert found.name == name


def test_what_is_only_near_is_no_key() -> None:
    assert keys.find_key("publsh") is None


def test_what_people_write_for_a_key_is_no_key_and_leads_to_one() -> None:
    assert {written: meant for written, meant in keys.MEANT.items() if keys.find_key(written)} == {}
    assert {meant for meant in keys.MEANT.values() if not keys.find_key(meant)} == set()


def test_a_key_is_written_in_the_language_of_the_journal() -> None:
    assert [keys.key("because").written(lang) for lang in Lang] == ["weil", "because"]


def test_the_kinds_know_the_keys_that_open_them() -> None:
    opening = {kind for key in keys.KEYS if key.opens for kind in key.kinds}
    assert opening == set(Kind) - {Kind.NOTE}


def test_values_are_read_in_both_languages() -> None:
    assert keys.find_word(Choice, "Loslassen") is Choice.LEAVE
    assert keys.find_word(Choice, "aendern") is Choice.CHANGE
    assert keys.find_word(Where, "den Umständen") is Where.CIRCUMSTANCES
    assert keys.find_word(Outcome, "common ground") is Outcome.COMMON_GROUND
    assert keys.find_word(Choice, "luv") is None


def test_no_value_means_two_things() -> None:
    for words in keys.WORDS.values():
        spellings = [keys.fold(text) for word in words for text in {word.member.value, word.german, *word.also}]
        twice = {text for text, count in Counter(spellings).items() if count > 1}
        assert not {
            text
            for text in twice
            if len({w.member for w in words if text in map(keys.fold, (w.member.value, w.german, *w.also))}) > 1
        }


def test_the_choices_are_offered_as_they_are_written() -> None:
    assert keys.spellings_of(Choice, Lang.DE) == ("lieben", "ändern", "beenden")
    assert keys.spellings_of(Choice, Lang.EN) == ("love", "change", "leave")


def test_the_keys_of_people_are_found_too() -> None:
    found = keys.find_person_key("Auch genannt")
    assert found is not None
    assert (found.name, found.written(Lang.DE)) == ("forms", "auch-genannt")
