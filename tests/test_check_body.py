"""What can be told from a body."""

from __future__ import annotations

import pytest

from dreiklang.check.body import count_boxes, count_words, detect_lang, first_heading, split_heading, without_markup
from dreiklang.options import Lang


@pytest.mark.parametrize(
    ("body", "title", "rest", "lines"),
    [
        ("# Titel\n\nText", "Titel", "Text", 2),
        ("\n\n## Titel ##\nText", "Titel", "Text", 3),
        ("Titel\n=====\n\nText", "Titel", "Text", 3),
        ("# **Fett** und [[id|Wort]] {#anker}\nText", "Fett und Wort", "Text", 1),
        ("# Titel", "Titel", "", 1),
        ("%%geheim%%\n# Titel\nText", "Titel", "%%geheim%%\n\nText", 0),
    ],
)
def test_a_heading_at_the_top_is_the_title_and_leaves_the_body(body: str, title: str, rest: str, lines: int) -> None:
    top = split_heading(body)
    assert top is not None
    assert (top.title, top.rest, top.lines) == (title, rest, lines)


@pytest.mark.parametrize(
    "body", ["Text\n\n# Später", "#10minBlog\nText", "", "Nur Text", "Text\n---\nMehr", "```\n# x\n```"]
)
def test_anything_else_is_no_title(body: str) -> None:
    assert split_heading(body) is None


def test_a_heading_of_the_first_level_further_down_may_be_the_title() -> None:
    assert first_heading("Text\n\n# Später *heute*\n") == "Später heute"
    assert first_heading("Text\n\n## Später\n") == ""
    assert first_heading("```\n# Code\n```\n") == ""


def test_markup_is_no_part_of_a_title() -> None:
    assert without_markup("**A _b_** `c` [d](e) ![f](g) [[h]] ~~i~~") == "A b c d f h i"


@pytest.mark.parametrize(
    ("body", "lang"),
    [
        ("Das ist nicht der Punkt, und ich gehe.", Lang.DE),
        ("This is not the point, and I go.", Lang.EN),
        ("Telefon.", None),
        ("Das ist the point of it, und nicht that.", None),
    ],
)
def test_the_language_shows_in_its_frequent_words(body: str, lang: Lang | None) -> None:
    assert detect_lang(body) is lang


def test_words_are_counted_as_a_reader_counts() -> None:
    assert count_words("Kund:innen zahlen's – gern. 4-Tage-Woche") == 4
    assert count_words("so\u00a0ist\u2028es/nun, und\tso... Und so...") == 8
    assert count_words(" ".join(f"w{number}" for number in range(30_000))) == 30_000


def test_boxes_are_counted_but_not_those_in_code() -> None:
    assert count_boxes("- [x] a\n* [ ] b\n1. [X] c\n> - [ ] d\n\n```\n- [x] e\n```\n[x] f") == (2, 4)
