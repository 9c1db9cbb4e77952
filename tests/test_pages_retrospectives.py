"""Pages of periods: which there are, how they lead on, what stands behind the told story."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date

from dreiklang.options import Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content)).split())


JOURNAL = """
=== 2025-11-10-a.md
---
angebot: 2025-11-10
bekommen: 2025-11-20
erwartung: Sie nehmen an
sicher: 80
öffentlich: ja
---
=== 2026-02-01-b.md
---
titel: Die Wahl
entscheidung: bleiben
öffentlich: ja
---
=== 2026-02-02-c.md
---
versprochen: Skizze
von: mir
bis: 2026-12-30
erwartung: Das schaffe ich
öffentlich: ja
---
=== 2026-04-01-d.md
---
titel: Der Februar
rückblick: 2026-02
erkenntnis: [Weniger ist mehr, Pausen]
öffentlich: ja
---
=== 2026-08-01-e.md
Allein.
"""


def test_only_periods_with_entries_have_a_page(build: Build) -> None:
    keys = {address.split("/")[1] for address in build() if address.startswith("retrospectives/2")}
    assert keys == {
        *("2025", "2025-q4", "2025-11"),
        *("2026", "2026-q1", "2026-02", "2026-q2", "2026-04", "2026-q3", "2026-08"),
    }


def test_the_index_lists_years_with_their_parts_newest_first(build: Build) -> None:
    index = build()["retrospectives/"]
    assert text(index).index("2026 4 Einträge Love it 1") < text(index).index("2025 1 Eintrag")
    assert '<a href="../retrospectives/2026-02/">Februar 2026</a>' in index.content
    assert index.nav == "Rückblicke"


def test_a_period_leads_to_its_neighbours_and_to_what_it_is_part_of(build: Build) -> None:
    february = text(build()["retrospectives/2026-02/"])
    assert "Rückblick: Februar 2026 Gehört zu 2026 , 1. Quartal 2026" in february
    assert "← davor: November 2025 danach: April 2026 →" in february
    year = text(build()["retrospectives/2025/"])
    assert "Gehört zu" not in year
    assert "Was steckt darin? 4. Quartal 2025 1 Eintrag November 2025 1 Eintrag" in year
    assert "davor" not in year


def test_a_written_retrospective_stands_on_the_page_of_its_period(build: Build) -> None:
    pages = build()
    assert "Was habe ich selbst im Rückblick geschrieben? Rückblick Der Februar" in text(
        pages["retrospectives/2026-02/"]
    )
    assert "Was habe ich gelernt? Weniger ist mehr → Der Februar Pausen → Der Februar" in text(
        pages["retrospectives/2026-04/"]
    )


def test_expectations_of_offers_and_promises_resolve_by_themselves(build: Build) -> None:
    pages = build()
    assert "Sie nehmen an 80 % sicher Daraus wurde ein Auftrag (beauftragt)" in text(pages["retrospectives/2025-11/"])
    assert "Das schaffe ich Daraus wurde noch offen" in text(pages["retrospectives/2026-02/"])


def test_an_offer_that_was_lost_and_a_promise_that_was_broken_say_so(build: Build) -> None:
    """
    === 2026-02-01-a.md
    ---
    angebot: 2026-02-01
    verloren: 2026-02-09
    erwartung: Kommt bestimmt
    ---
    === 2026-02-02-b.md
    ---
    versprochen: Druck
    von: Petterkamp
    bis: 2026-02-05
    geplatzt: 2026-02-07
    erwartung: Kommt nicht
    ---
    """
    page = text(build()["retrospectives/2026-02/"])
    assert "Kommt bestimmt Daraus wurde verloren" in page
    assert "Kommt nicht Daraus wurde geplatzt" in page


def test_an_open_offer_and_a_delivered_order_say_so(build: Build) -> None:
    """
    === 2026-02-01-a.md
    ---
    angebot: 2026-02-01
    erwartung: Kommt bestimmt
    ---
    === 2026-03-02-b.md
    ---
    angebot: 2026-03-02
    auftrag: 2026-03-05
    geliefert: 2026-03-07
    erwartung: Das wird
    ---
    """
    pages = build()
    assert "Kommt bestimmt Daraus wurde noch offen" in text(pages["retrospectives/2026-02/"])
    march = text(pages["retrospectives/2026-03/"])
    assert "Das wird Daraus wurde ein Auftrag (geliefert)" in march
    assert "Aus dem Angebot „ B “ wurde ein Auftrag." in march


def test_a_retrospective_that_says_nothing_in_its_head_is_linked_all_the_same(build: Build) -> None:
    """
    === 2026-02-01-a.md
    ---
    entscheidung: gehen
    ---
    === 2026-05-02-b.md
    ---
    titel: Nur erzählt
    rückblick: 2026-02-01-a
    ---
    """
    page = text(build()["retrospectives/2026-02/"])
    assert "Daraus wurde Nur erzählt , 2. Mai 2026" in page
    assert "muss sich noch zeigen" not in page


def test_a_tag_of_days_to_come_has_a_page_and_no_story_yet(build: Build) -> None:
    """
    === 2027-02-01-a.md
    ---
    tags: [zukunft]
    ---
    """
    page = build()["tags/zukunft/"]
    assert "dk-told" not in page.content
    assert not any(heading.id == "decided" for heading in page.headings)


def test_in_public_a_period_needs_enough_entries(build: Build) -> None:
    assert {address for address in build(edition=Edition.PUBLIC) if address.startswith("retrospectives/")} == {
        "retrospectives/",
        "retrospectives/2026/",
    }
    assert "retrospectives/2025/" in build(edition=Edition.PUBLIC, show_from=1)
    assert "retrospectives/" not in build(edition=Edition.PUBLIC, show_from=9)


def test_periods_are_named_in_english_too(build: Build) -> None:
    pages = build(lang=Lang.EN)
    assert pages["retrospectives/2026-q1/"].title == "Looking back: Q1 2026"
    assert text(pages["retrospectives/2026-02/"]).startswith("Looking back: February 2026 Part of 2026 , Q1 2026")


for _test in (
    test_only_periods_with_entries_have_a_page,
    test_the_index_lists_years_with_their_parts_newest_first,
    test_a_period_leads_to_its_neighbours_and_to_what_it_is_part_of,
    test_a_written_retrospective_stands_on_the_page_of_its_period,
    test_expectations_of_offers_and_promises_resolve_by_themselves,
    test_in_public_a_period_needs_enough_entries,
    test_periods_are_named_in_english_too,
):
    _test.__doc__ = JOURNAL


def test_a_full_year_lists_its_quarters_and_not_all_its_entries(build: Build) -> None:
    pages = build()
    assert "Welche Einträge gehören dazu?" not in text(pages["retrospectives/2026/"])
    assert "Welche Einträge gehören dazu?" in text(pages["retrospectives/2026-01/"])


test_a_full_year_lists_its_quarters_and_not_all_its_entries.__doc__ = "".join(
    f"=== 2026-{1 + n // 28:02}-{1 + n % 28:02}-e{n}.md\nText.\n" for n in range(51)
)


def test_weeks_have_pages_on_request(build: Build) -> None:
    """
    === 2025-12-30-a.md
    ---
    titel: Zwischen den Jahren
    ---
    === 2026-01-06-b.md
    ---
    titel: Dreikönig
    ---
    === 2026-01-07-c.md
    ---
    titel: Die Wahl
    entscheidung: bleiben
    ---
    === 2026-01-13-d.md
    ---
    titel: Danach
    rückblick: 2026-W02
    ---
    """
    assert not [address for address in build() if "-w0" in address]
    pages = build(weeks=True)
    assert [address for address in pages if "-w0" in address] == [
        f"retrospectives/2026-w{week}/" for week in ("01", "02", "03")
    ]
    page = text(pages["retrospectives/2026-w02/"])
    assert page.startswith("Rückblick: Woche 2 2026 Gehört zu 2026 , 1. Quartal 2026 , Januar 2026")
    assert "In der Woche 2 des Jahres 2026 stehen zwei Einträge" in page
    assert "Was habe ich selbst im Rückblick geschrieben?" in page
    assert "← davor: Woche 1 2026 danach: Woche 3 2026 →" in page
    assert "Was steckt darin? Woche 1 2026 1 Eintrag Woche 2 2026 2 Einträge" in text(pages["retrospectives/2026-01/"])
    english = text(build(weeks=True, lang=Lang.EN, today=date(2026, 1, 15))["retrospectives/2026-w03/"])
    assert "Week 3 of 2026 is still running; so far it holds one entry:" in english
