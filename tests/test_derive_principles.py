"""Principles: entries with their tag, and the decisions that cite them, in the text or among the reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dreiklang.derive import derive
from dreiklang.model import Journal
from dreiklang.options import Edition, Options

TODAY = date(2026, 11, 22)


def cited(journal: Journal) -> dict[str, list[str]]:
    """Give the ids of the decisions that cite each principle."""
    principles = derive(journal, Options(), TODAY).principles
    return {one.entry.id: [decision.id for decision in one.cited_by] for one in principles}


def test_a_principle_is_cited_by_decisions_that_link_to_it_or_give_it_as_a_reason(journal: Journal) -> None:
    """
    === 2025-01-01-erst-reden.md
    ---
    titel: Erst reden
    tags: [grundsatz]
    ---
    Bevor ich gehe.
    === 2025-02-01-im-text.md
    ---
    entscheidung: gehen
    ---
    Nach [[2025-01-01-erst-reden]].
    === 2025-03-01-als-grund.md
    ---
    entscheidung: ändern
    weil: Ich wollte erst reden, dann gehen
    ---
    === 2025-04-01-als-link.md
    ---
    entscheidung: lieben
    weil:
      - Sie hört zu
      - "[[2025-01-01-erst-reden|mein Satz]]"
    ---
    === 2025-05-01-nur-genannt.md
    ---
    titel: Nur genannt
    ---
    Siehe [[2025-01-01-erst-reden]].
    === 2025-06-01-nichts-davon.md
    ---
    entscheidung: lieben
    ---
    """
    assert cited(journal) == {
        "2025-01-01-erst-reden": ["2025-02-01-im-text", "2025-03-01-als-grund", "2025-04-01-als-link"]
    }


@pytest.mark.parametrize("tag", ["Grundsatz", "grundsätze", "principle", "Principles"])
def test_the_tag_is_known_in_both_languages(journal_of: Callable[[str], Journal], tag: str) -> None:
    journal = journal_of(f"=== 2025-01-01-a.md\n---\ntags: [{tag}]\n---\n")
    assert list(cited(journal)) == ["2025-01-01-a"]


def test_a_decision_may_be_a_principle_and_does_not_cite_itself(journal: Journal) -> None:
    """
    === 2025-01-01-freitags-nicht.md
    ---
    titel: Freitags nicht
    tags: [grundsatz]
    entscheidung: ändern
    weil: Freitags nicht mehr
    ---
    """
    assert cited(journal) == {"2025-01-01-freitags-nicht": []}


def test_the_public_edition_knows_none(journal: Journal) -> None:
    """
    === 2025-01-01-a.md
    ---
    tags: [grundsatz]
    öffentlich: ja
    ---
    """
    assert derive(journal, Options(edition=Edition.PUBLIC), TODAY).principles == ()
