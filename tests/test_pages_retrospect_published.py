"""A look back that is published shows numbers: of public entries, and of the fields that these show."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dreiklang.audience import for_edition
from dreiklang.derive import derive
from dreiklang.model import Journal
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.page import Page
from dreiklang.pages.view import View
from dreiklang.render import render

Build = Callable[..., dict[str, Page]]
Public = Callable[..., dict[str, Page]]
TODAY = date(2026, 11, 22)


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page.content)).split())


def decided(nr: int, outcome: str, again: str, *, public: bool = True, shown: bool = True) -> str:
    """Write a decision about a registered client and the retrospective on it."""
    publish = "öffentlich: ja\n" if public else ""
    show = "zeigen: [ergebnis, wieder]\n" if shown else ""
    return (
        f"=== 2026-01-{nr:02}-d{nr}.md\n---\ntitel: Wahl {nr}\nkundin: kolk\nentscheidung: gehen\n{publish}---\nText.\n"
        f"=== 2026-03-{nr:02}-r{nr}.md\n---\ntitel: Danach {nr}\nrückblick: 2026-01-{nr:02}-d{nr}\nergebnis: {outcome}\n"
        f"wieder: {again}\n{publish}{show}---\nText.\n"
    )


PEOPLE = """
=== people.yml
kolk:
  name: Kolk Werft
  as: {de: eine Werft, en: a shipyard}
  cover-name: Frau Sand
"""
YEAR = """
=== 2026-11-01-jahr.md
---
titel: Mein Jahr
rückblick: "2026"
öffentlich: ja
---
Es war ein Jahr.
"""
HERE = "2026/11/mein-jahr/"
CASES = decided(1, "gut", "ja") + decided(2, "schlecht", "ja")


@pytest.fixture
def public(journal_of: Callable[[str], Journal]) -> Callable[..., dict[str, Page]]:
    """Give what makes the public pages of a text, by address."""

    def pages(written: str, **given: Any) -> dict[str, Page]:
        options = Options(edition=Edition.PUBLIC, **given)
        seen = for_edition(journal_of(PEOPLE + written), options.edition, TODAY)
        made, _, _ = all_pages(View.of(seen, derive(seen, options, TODAY), render(seen, options), options, TODAY))
        return {page.address: page for page in made}

    return pages


def test_a_published_year_shows_the_numbers_of_what_is_public_and_says_so(public: Public) -> None:
    hidden = decided(3, "schlecht", "nein", public=False)
    page = public(CASES + hidden + YEAR)[HERE]
    told = text(page)
    assert "Was sagen die Zahlen dazu? Gezählt ist nur, was hier öffentlich steht: 5 Einträge." in told
    assert (
        "Schlecht ausgegangen, und trotzdem würde ich es wieder so machen: „Wahl 2“. Das war Pech. "
        "Gut ausgegangen, und ich würde es wieder so machen: „Wahl 1“."
    ) in told
    assert "eine Werft: " not in told
    assert "Wahl 3" not in told
    assert "Kolk" not in page.content


def test_what_entries_do_not_show_is_not_counted(public: Public) -> None:
    hidden = decided(1, "gut", "ja", shown=False) + decided(2, "schlecht", "ja", shown=False)
    assert "Was sagen die Zahlen" not in text(public(hidden + YEAR)[HERE])


def test_few_public_entries_show_no_numbers(public: Public) -> None:
    assert "Was sagen die Zahlen" not in text(public(CASES + YEAR, show_from=6)[HERE])
    assert "Was sagen die Zahlen" in text(public(CASES + YEAR, show_from=5)[HERE])


@pytest.mark.parametrize("target", ["kolk", "2026-01-01-d1", "2025"])
def test_a_person_an_entry_or_an_empty_year_has_no_numbers(public: Public, target: str) -> None:
    page = public(CASES + YEAR.replace('"2026"', f'"{target}"'))[HERE]
    assert "Was sagen die Zahlen" not in text(page)


def test_a_tag_has_them_too_in_either_language(public: Public) -> None:
    tagged = CASES.replace("öffentlich: ja\n", "öffentlich: ja\nschlagwörter: [mut]\n")
    page = public(tagged + YEAR.replace('"2026"', '"#mut"'), lang=Lang.EN)[HERE]
    assert "What do the numbers say? Counted is only what is public here: 4 entries." in text(page)
    ids = re.findall(r' id="([^"]+)"', page.content)
    assert len(ids) == len(set(ids))


def test_the_private_edition_and_derived_pages_know_without_it(public: Public, build: Build) -> None:
    """
    === 2026-01-01-a.md
    ---
    rückblick: "2026"
    öffentlich: ja
    ---
    """
    assert "Was sagen die Zahlen" not in text(build()["2026/01/a/"])
    assert "Gezählt ist nur" not in text(build()["retrospectives/2026/"])
    assert "Gezählt ist nur, was hier öffentlich steht: 5 Einträge." in text(
        public(CASES + YEAR)["retrospectives/2026/"]
    )
