"""Readers' wishes: which questions are still open, also of several in one entry."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date

import pytest

from dreiklang.audience import for_edition
from dreiklang.derive import derive
from dreiklang.derive.findings import DueKind
from dreiklang.model import Journal
from dreiklang.options import Edition, Options
from dreiklang.pages.page import Page

TODAY = date(2026, 11, 22)
ASKED = (
    "=== 2026-10-01-fragen.md\n---\nfrage: [Wie fängst du an?, Was kostet das?, Und wenn nicht?]\nöffentlich: ja\n---\n"
)


def answer(id_: str, to: str, public: str = "ja") -> str:
    """Write an entry that answers."""
    return f"=== 2026-10-0{id_}.md\n---\nbeantwortet: {to}\nöffentlich: {public}\n---\nSo.\n"


def waiting(journal: Journal) -> list[str]:
    """Give the questions that wait."""
    return [due.text for due in derive(journal, Options(), TODAY).due if due.kind is DueKind.QUESTION]


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ("", ["Wie fängst du an? · Was kostet das? · Und wenn nicht?"]),
        (answer("2-a", "2026-10-01-fragen#2"), ["Wie fängst du an? · Und wenn nicht?"]),
        (answer("2-a", "[2026-10-01-fragen#1, fragen#3]"), ["Was kostet das?"]),
        (answer("2-a", "fragen#1") + answer("3-b", "fragen#2") + answer("4-c", "fragen#3"), []),
        (answer("2-a", "fragen#2") + answer("3-b", "2026-10-01-fragen"), []),
        (answer("2-a", "2026-10-01-fragen", public="nein"), ["Wie fängst du an? · Was kostet das? · Und wenn nicht?"]),
        (answer("2-a", "fragen#9"), ["Wie fängst du an? · Was kostet das? · Und wenn nicht?"]),
    ],
)
def test_what_is_not_answered_waits(journal_of: Callable[[str], Journal], answers: str, left: list[str]) -> None:
    assert waiting(journal_of(ASKED + answers)) == left


def test_the_page_tells_the_open_ones_from_the_answered(journal_pages: Callable[[str], dict[str, Page]]) -> None:
    page = journal_pages(ASKED + answer("2-a", "fragen#2"))["questions/"]
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content)).split())
    assert "Was ist noch zu beantworten? Wie fängst du an? Was kostet das? (beantwortet) Und wenn nicht?" in said
    page = journal_pages(ASKED + answer("2-a", "2026-10-01-fragen"))["questions/"]
    assert "Alle Fragen sind beantwortet." in page.content


def test_the_public_knows_which_of_them_are_answered(journal_of: Callable[[str], Journal]) -> None:
    seen = for_edition(journal_of(ASKED + answer("2-a", "fragen#2")), Edition.PUBLIC, TODAY)
    (answering,) = (entry for entry in seen.entries if entry.answers)
    assert answering.answer_parts == ((answering.answers[0], 2),)


def test_an_unknown_question_is_told(checked: tuple[Journal, tuple[object, ...]]) -> None:
    """
    === 2026-10-02-a.md
    ---
    beantwortet: nirgends#2
    ---
    """
    assert len(checked[1]) == 1
