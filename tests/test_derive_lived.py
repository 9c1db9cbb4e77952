"""Lived before? An open decision finds the earlier ones most like it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dreiklang.derive import derive
from dreiklang.derive.lived import Likeness, tell_lived
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.pages.page import Page

TODAY = date(2026, 11, 22)


def decision(number: int, choice: str, head: str = "", body: str = "", year: int = 2025) -> str:
    """Write a decision of January."""
    return f"=== {year}-01-{number:02}-d{number}.md\n---\ntitel: D{number}\nentscheidung: {choice}\n{head}---\n{body}\n"


def found(journal: Journal, today: date = TODAY) -> dict[str, list[str]]:
    """Give for each open decision the titles of those like it."""
    told = derive(journal, Options(), today).lived
    return {id_[11:]: [one.earlier.title for one in lived] for id_, lived in told.items()}


JOURNAL = (
    decision(1, "gehen", "werte: [Klarheit]\nsignale: ruft nachts an\n", "Er ruft nachts an, wieder und wieder.")
    + decision(2, "lieben", "werte: [Humor]\n", "Wir lachen über die Rechnung.")
    + decision(3, "ändern", "werte: [Klarheit]\n", "Die Absprachen werden nachts geändert.")
    + decision(4, "ändern", "werte: [klarheit]\nsignale: Ruft nachts an\n", "Wieder nachts ein Anruf.", 2026)
)


def test_values_and_signals_find_what_was_lived_before(journal_of: Callable[[str], Journal]) -> None:
    assert found(journal_of(JOURNAL))["d4"] == ["D1", "D3"]


def test_nothing_is_like_what_comes_later(journal_of: Callable[[str], Journal]) -> None:
    assert "d1" not in found(journal_of(JOURNAL))
    assert "d4" not in found(journal_of(JOURNAL), date(2025, 12, 31))


def test_what_has_nothing_in_common_is_not_shown(journal_of: Callable[[str], Journal]) -> None:
    assert "d2" not in found(journal_of(JOURNAL))


def test_what_was_looked_back_at_asks_no_more(journal_of: Callable[[str], Journal]) -> None:
    back = "=== 2026-06-01-r.md\n---\nrückblick: 2026-01-04-d4\nergebnis: gut\n---\n"
    assert "d4" not in found(journal_of(JOURNAL + back))


def test_at_most_three_the_most_alike_first(journal_of: Callable[[str], Journal]) -> None:
    many = "".join(decision(n, "gehen", f"schlagwörter: [{', '.join('abcdef'[: 7 - n])}]\n") for n in range(1, 7))
    other = decision(9, "lieben", "schlagwörter: [x]\n", year=2024)
    last = decision(8, "gehen", "schlagwörter: [a, b, c, d, e, f]\n", year=2026)
    assert found(journal_of(other + many + last))["d8"] == ["D1", "D2", "D3"]


def test_the_page_tells_what_came_of_them(journal_pages: Callable[[str], dict[str, Page]]) -> None:
    back = "=== 2025-06-01-r.md\n---\nrückblick: 2025-01-01-d1\nergebnis: gut\nwieder: nein\n---\n"
    content = journal_pages(JOURNAL + back)["2026/01/d4/"].content
    aside = re.search(r'<aside[^>]*"dk-lived".*?</aside>', content, re.DOTALL)
    assert aside is not None
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", aside[0])).split())
    assert said == (
        "Schon mal erlebt? 1. Januar 2025: „D1“ (Leave it). Daraus wurde: gut, nicht noch einmal. "
        "3. Januar 2025: „D3“ (Change it). Daraus wurde: noch offen."
    )


def test_of_many_that_share_something_the_latest_are_compared(journal_of: Callable[[str], Journal]) -> None:
    alike = "werte: [Klarheit]\n"
    many = "".join(decision(n % 28 + 1, "gehen", alike, "Immer Verspätung.", 1980 + n) for n in range(40))
    other = decision(30, "lieben", "werte: [Humor]\n", year=1979)
    last = decision(31, "gehen", alike, "Immer Verspätung.", 2026)
    told = derive(journal_of(other + many + last), Options(), TODAY).lived
    assert [one.earlier.id[:4] for one in told["2026-01-31-d31"]] == ["2019", "2018", "2017"]
    words = "".join(decision(1, "gehen", body="Immer Verspätung.", year=1980 + n) for n in range(40))
    assert "d31" not in found(
        journal_of(decision(1, "lieben", year=1979) + words + decision(31, "ändern", "", "Immer Verspätung.", 2026))
    )


def test_a_decision_whose_text_changes_is_told_what_all_together_would_be_told(
    journal_of: Callable[[str], Journal],
) -> None:
    texts = [
        decision(
            day,
            "ändern",
            f"werte: [Wert{day % 3}]\nschlagwörter: [viele, t{day % 4}]\n",
            f"Wort{'abcdefgh'[day % 8]} nachts Anrufe",
        )
        for day in range(1, 29)
    ]
    journal = journal_of("".join((*texts, decision(29, "lieben", year=2027), JOURNAL.replace("-d", "-e"))))
    likeness = Likeness(journal, TODAY)
    for number, entry in enumerate(journal.entries):
        body = f"{entry.body} nachts {'Rechnung' * (number % 2)} Absprachen"
        changed = replace(entry, body=body)
        journal = replace(journal, entries=tuple(changed if one is entry else one for one in journal.entries))
        told = tell_lived(journal, {}, TODAY).get(entry.id, ())
        found = likeness.tell(changed)
        assert [(one.earlier.id, one.likeness) for one in found] == [(one.earlier.id, one.likeness) for one in told]
