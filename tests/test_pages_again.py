"""The desk's data for what the browser picks: every entry, the same each time, and nothing in it that a page could run."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date

from dreiklang.options import Edition
from dreiklang.pages.page import Page

JOURNAL = """
=== 2024-11-22-eins.md
---
titel: "</script><script>alert(1)</script> & mehr"
---
Eins.
=== 2025-05-01-two.md
---
title: In another language
lang: en
---
Two.
=== irgendwann.md
---
titel: Irgendwann
---
Ohne Tag.
"""

Pages = Callable[..., dict[str, Page]]


def rows(page: Page) -> list[list[str]]:
    found = re.search(r'<script type="application/json" id="dk-entries">(.*?)</script>', page.content, re.DOTALL)
    assert found
    made: list[list[str]] = json.loads(found[1])
    return made


def test_each_entry_stands_there_with_its_address_and_marks(journal_pages: Pages) -> None:
    found = rows(journal_pages(JOURNAL)[""])
    assert [row[:4] for row in found] == [
        ["2024-11-22", found[0][1], "</script><script>alert(1)</script> & mehr", ""],
        ["2025-05-01", "in-another-language", "In another language", "en"],
        ["", "irgendwann", "Irgendwann", ""],
    ]
    assert len({row[4] for row in found}) == 3


def test_it_is_the_same_for_the_same_journal_and_a_mark_changes_with_its_entry_only(journal_pages: Pages) -> None:
    before = rows(journal_pages(JOURNAL)[""])
    assert rows(journal_pages(JOURNAL)[""]) == before
    after = rows(journal_pages(JOURNAL.replace("Two.", "Two, three."))[""])
    assert [old[5] == new[5] for old, new in zip(before, after, strict=True)] == [True, False, True]
    assert [row[:5] for row in after] == [row[:5] for row in before]


def test_without_a_script_the_page_still_says_what_was_on_its_own_day(journal_pages: Pages) -> None:
    page = journal_pages(JOURNAL, date(2026, 11, 22))[""].content
    section = page[page.index('id="dk-this-day"') : page.index("</section>", page.index('id="dk-this-day"'))]
    assert 'data-day="2026-11-22"' in section
    assert "vor 2 Jahren" in section
    assert "hidden" not in section.partition(">")[0]
    other = journal_pages(JOURNAL, date(2026, 11, 23))[""].content
    assert re.search(r'id="dk-this-day"[^>]* hidden>', other)
    assert re.search(r'id="dk-any".*?<a href="\./entries/">Alle 3 Einträge</a>', other, re.DOTALL)


def test_the_public_edition_has_none_of_it(build: Pages) -> None:
    """
    === 2024-11-22-eins.md
    ---
    titel: Eins
    öffentlich: ja
    ---
    Eins.
    """
    assert all("dk-entries" not in page.content for page in build(edition=Edition.PUBLIC).values())
