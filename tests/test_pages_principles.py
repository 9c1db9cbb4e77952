"""The page of principles, for me alone: what each says, and what came of the decisions that cite it."""

from __future__ import annotations

import re
from collections.abc import Callable

from dreiklang.options import Edition
from dreiklang.pages.page import Page

Pages = Callable[..., dict[str, Page]]


def text_of(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.content).split())


def test_each_principle_stands_there_with_its_decisions(build: Pages) -> None:
    """
    === 2025-01-01-erst-reden.md
    ---
    titel: Erst reden
    tags: [grundsatz]
    ---
    Bevor ich gehe, sage ich, was anders werden müsste.
    === 2025-01-02-write-first.md
    ---
    title: Write first
    lang: en
    tags: [principle]
    ---
    === 2025-02-01-schluss.md
    ---
    titel: Schluss
    entscheidung: gehen
    erwartung: Es wird still
    ---
    Nach [[2025-01-01-erst-reden]].
    === 2025-05-01-zurueck.md
    ---
    titel: Zurück
    rückblick: 2025-02-01-schluss
    ergebnis: gut
    ---
    """
    page = build()["principles/"]
    assert page.nav == "Grundsätze"
    assert [heading.title for heading in page.headings] == ["Erst reden", "Write first"]
    said = text_of(page)
    assert "Erst reden 1. Januar 2025 Bevor ich gehe, sage ich, was anders werden müsste." in said
    assert "Eine Entscheidung beruft sich darauf:" in said
    assert "Es wird still" in said
    assert "gut : Zurück" in said
    assert said.endswith("Noch beruft sich keine Entscheidung darauf.")
    assert '<h2 id="principle-2" lang="en"><a href="../2025/01/write-first/">Write first</a></h2>' in page.content


def test_without_principles_there_is_no_page(build: Pages) -> None:
    """
    === 2025-01-01-a.md
    ---
    tags: [mut]
    ---
    """
    assert "principles/" not in build()


def test_an_undated_one_without_words_is_just_named(build: Pages) -> None:
    """
    === immer.md
    ---
    titel: Immer
    tags: [grundsatz]
    ---
    """
    assert "<time" not in build()["principles/"].content


def test_the_public_edition_has_no_such_page(build: Pages) -> None:
    """
    === 2025-01-01-a.md
    ---
    titel: A
    tags: [grundsatz]
    öffentlich: ja
    ---
    """
    assert "principles/" not in build(edition=Edition.PUBLIC)
