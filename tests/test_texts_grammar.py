"""How our German sentences bend."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from dreiklang.options import Address, Gender, Lang
from dreiklang.texts import Words, words_for
from dreiklang.texts.grammar import Plural, adapt


@pytest.mark.parametrize(
    ("address", "says"), [("du", "Schreib mit"), ("sie", "Schreiben Sie mit"), ("ihr", "Schreibt mit")]
)
def test_a_sentence_addresses_its_reader(address: str, says: str) -> None:
    assert adapt("[Schreib|Schreiben Sie|Schreibt] mit", Address(address), Gender.COLON) == says


@pytest.mark.parametrize(
    ("gender", "says"),
    [
        (Gender.COLON, "Kund:innen und ein:e Kund:in"),
        (Gender.STAR, "Kund*innen und ein:e Kund*in"),
        (Gender.UNDERSCORE, "Kund_innen und ein:e Kund_in"),
        (Gender.CAPITAL, "KundInnen und ein:e KundIn"),
        (Gender.PAIRS, "Kundinnen und Kunden und ein:e Kundin oder Kunde"),
    ],
)
def test_a_gendered_word_is_written_as_asked(gender: Gender, says: str) -> None:
    assert adapt("Kund:innen und ein:e Kund:in", Address.DU, gender) == says


def test_counting_knows_one_and_many() -> None:
    days = Plural("{n} Tag", "{n} Tage")
    assert [days(n) for n in (0, 1, 2)] == ["0 Tage", "1 Tag", "2 Tage"]


def every_text(value: Any) -> list[str]:
    """All texts in *value*, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in every_text(part)]
    if isinstance(value, tuple):
        return [text for part in value for text in every_text(part)]
    if isinstance(value, Words):
        areas = [name for name in vars(Words) if not name.startswith("_")]
        return [text for area in areas for text in every_text(getattr(value, area))]
    if is_dataclass(value):
        return [text for part in fields(value) for text in every_text(getattr(value, part.name))]
    return []


@pytest.mark.parametrize("gender", list(Gender))
@pytest.mark.parametrize("address", list(Address))
def test_every_german_sentence_bends_whole(address: Address, gender: Gender) -> None:
    """No alternative is left over, and each gendered word has its pair."""
    for text in every_text(words_for(Lang.DE, address, gender)):
        assert not re.search(r"\[[^\]]*\|", text), text
        if gender is not Gender.COLON:
            assert ":in" not in text, text


@pytest.mark.parametrize("lang", list(Lang))
def test_no_text_is_empty(lang: Lang) -> None:
    assert all(every_text(words_for(lang)))
