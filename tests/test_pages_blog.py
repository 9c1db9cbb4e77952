"""The lists that everybody may read: blog, archive, tags, series; and what tells machines how to treat the site."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest

from dreiklang.audience import for_edition
from dreiklang.derive import derive
from dreiklang.model import Choice, Decision, Entry, Journal, Series, Tag
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.page import Document, Page
from dreiklang.pages.view import View
from dreiklang.render import render

TODAY = date(2026, 11, 22)
FIRST = date(2026, 1, 1)
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "path"]
)


def make(number: int, **values: Any) -> Entry:
    """Make the public entry of the day with *number*."""
    day = FIRST + timedelta(days=number)
    plain: dict[str, Any] = {
        "id": f"e{number}",
        "path": f"e{number}.md",
        "title": f"Eintrag {number}",
        "date": day,
        "publish": day,
        "slug": f"e{number}",
        "lang": Lang.DE,
        "body": "Erster Satz.\n\n<!-- more -->\n\nRest.",
    }
    return Entry(**(plain | values))


def make_all(
    *entries: Entry, edition: Edition = Edition.PUBLIC, **rest: Any
) -> tuple[dict[str, Page], dict[str, Document]]:
    """Make all pages and documents of a journal, by address."""
    options = Options(edition=edition, **rest)
    journal = for_edition(Journal(entries), edition, TODAY)
    made, documents, _ = all_pages(
        View.of(journal, derive(journal, options, TODAY), render(journal, options), options, TODAY)
    )
    return {page.address: page for page in made}, {document.address: document for document in documents}


def titles(page: Page) -> list[str]:
    """Give the titles of the entries that *page* lists, in order."""
    return re.findall(
        r'(?:dk-card-title"><a href="[^"]*"|dk-line-title" href="[^"]*"(?: lang="\w+")?)>([^<]*)<', page.content
    )


def test_the_blog_shows_beginnings_the_newest_first_ten_on_a_page() -> None:
    pages, _ = make_all(*(make(number) for number in range(12)))
    assert titles(pages[""]) == [f"Eintrag {number}" for number in range(11, 1, -1)]
    assert titles(pages["page/2/"]) == ["Eintrag 1", "Eintrag 0"]
    assert "Erster Satz." in pages[""].content
    assert "Rest." not in pages[""].content
    assert 'href="./page/2/">Ältere' in pages[""].content
    assert 'href="../../">← Neuere' in pages["page/2/"].content
    assert "Seite 2 von 2" in pages["page/2/"].content
    assert (pages[""].intro, pages["page/2/"].intro) == (True, False)


def test_the_blog_bears_the_name_of_the_site_where_it_is_its_start() -> None:
    assert make_all(make(0), site_name="Mein Heft")[0][""].title == "Mein Heft"
    assert make_all(make(0), site_name="Mein Heft", at="blog/")[0]["blog/"].title == "Blog"
    assert make_all(make(0), site_name="Mein Heft")[0][""].nav == "Blog"


def test_what_is_pinned_comes_first() -> None:
    pages, _ = make_all(make(0, pin=True), make(1), make(2))
    assert titles(pages[""]) == ["Eintrag 0", "Eintrag 2", "Eintrag 1"]
    assert "Angeheftet" in pages[""].content


def test_an_empty_blog_says_so() -> None:
    pages, documents = make_all()
    assert "Hier steht noch nichts." in pages[""].content
    assert "archive/" not in pages
    assert "feed.xml" in documents


def test_a_card_of_another_language_is_marked() -> None:
    pages, _ = make_all(make(0, lang=Lang.EN))
    assert re.search(r'<article class="dk-card [^"]*" lang="en">', pages[""].content)


def test_the_archive_tells_the_years_and_their_choices() -> None:
    pages, _ = make_all(
        make(0, decision=Decision(Choice.LEAVE)), make(1), make(-5), make(2, date=None), edition=Edition.PRIVATE
    )
    content = re.sub(r"<svg.*?</svg>", "", pages["archive/"].content)
    assert re.findall(
        r'class="dk-year" href="\.\./archive/(\w+)/">([^<]+)</a> <span class="dk-count">([^<]+)<', content
    ) == [
        ("2026", "2026", "2 Einträge"),
        ("2025", "2025", "1 Eintrag"),
        ("undated", "Ohne Datum", "1 Eintrag"),
    ]
    assert 'dk-tone-leave"> Leave it</span> <span class="dk-count">1</span>' in content
    assert "<h2>Januar 2026</h2>" in pages["archive/2026/"].content
    assert titles(pages["archive/undated/"]) == ["Eintrag 2"]
    assert "<h2>" not in pages["archive/undated/"].content


def test_long_lists_are_paged_by_fifty() -> None:
    pages, _ = make_all(*(make(number, tags=(Tag("t", "T"),)) for number in range(51)))
    assert len(titles(pages["archive/2026/"])) == 50
    assert titles(pages["archive/2026/page/2/"]) == ["Eintrag 0"]
    assert titles(pages["tags/t/page/2/"]) == ["Eintrag 0"]


def test_tags_are_counted_and_each_has_its_page() -> None:
    often, seldom = Tag("preise", "Preise & mehr"), Tag("mut", "Mut")
    pages, _ = make_all(*(make(number, tags=(often,)) for number in range(3)), make(4, tags=(seldom,)))
    content = pages["tags/"].content
    assert 'href="../tags/preise/">Preise &amp; mehr</a> <span class="dk-count">3</span>' in content
    assert 'class="dk-size-4"' in content
    assert 'class="dk-size-1"' in content
    assert titles(pages["tags/preise/"])[-3:] == ["Eintrag 2", "Eintrag 1", "Eintrag 0"]


def test_a_public_tag_tells_its_retrospective_from_enough_entries_on() -> None:
    tag = Tag("mut", "Mut")
    few, _ = make_all(make(0, tags=(tag,)), make(1, tags=(tag,)))
    enough, _ = make_all(*(make(number, tags=(tag,)) for number in range(3)))
    mine, _ = make_all(make(0, tags=(tag,)), edition=Edition.PRIVATE)
    assert "dk-told" not in few["tags/mut/"].content
    assert "dk-told" in enough["tags/mut/"].content
    assert "dk-told" in mine["tags/mut/"].content


def test_without_tags_the_page_says_so() -> None:
    pages, _ = make_all(make(0))
    assert "Noch hat nichts ein Schlagwort." in pages["tags/"].content


def test_a_series_stands_in_order_and_only_i_see_what_is_missing() -> None:
    entries = [make(number, series=Series("s", "Serie", part, 4)) for number, part in ((0, 3), (1, 1))]
    entries.append(make(2, series=Series("s", "Serie")))
    pages, _ = make_all(*entries)
    mine, _ = make_all(*entries, edition=Edition.PRIVATE)
    order = re.findall(r"<li[^>]*>(?:<a[^>]*>)?([^<]+)<", pages["series/s/"].content)
    assert order == ["Eintrag 1", "Eintrag 0", "Eintrag 2"]
    missing = re.findall(r'<li class="dk-missing" value="(\d)">([^<]+)<', mine["series/s/"].content)
    assert missing == [("2", "Teil 2 fehlt noch"), ("4", "Teil 4 fehlt noch")]
    assert "2 Teile fehlen noch" in mine["series/s/"].content
    assert '<a href="../series/s/">Serie</a>' in pages["tags/"].content


@pytest.mark.parametrize(
    ("edition", "site_url", "robots"),
    [
        (Edition.PRIVATE, "https://a.example.org/", "User-agent: *\nDisallow: /\n"),
        (Edition.PUBLIC, "", "User-agent: *\nAllow: /\n"),
        (
            Edition.PUBLIC,
            "https://a.example.org/",
            "User-agent: *\nAllow: /\n\nSitemap: https://a.example.org/sitemap.xml\n",
        ),
    ],
)
def test_robots_are_told(edition: Edition, site_url: str, robots: str) -> None:
    _, documents = make_all(edition=edition, site_url=site_url, at="heft/")
    assert documents["robots.txt"].content == robots
    assert documents[".nojekyll"].content == ""


def test_a_prefix_moves_every_page_and_no_link_breaks() -> None:
    pages, documents = make_all(make(0), at="heft/", site_url="https://a.example.org/")
    assert all(address.startswith("heft/") for address in pages)
    assert 'href="./2026/01/e0/"' in pages["heft/"].content
    assert "https://a.example.org/heft/2026/01/e0/" in documents["heft/feed.xml"].content


class Balance(HTMLParser):
    """Notes every element that is closed though it is not open, or not closed at all, and every id that is there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.wrong += [f"{tag} {name}" for name, _ in attrs if name == "style" or name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.mark.parametrize("edition", Edition)
def test_every_page_is_well_formed(edition: Edition) -> None:
    entries = [
        make(number, tags=(Tag("t", "T"),), series=Series("s", "S", number + 1), decision=Decision(Choice.LOVE))
        for number in range(12)
    ]
    for page in make_all(*entries, edition=edition)[0].values():
        balance = Balance()
        balance.feed(page.content)
        assert (balance.open, balance.wrong) == ([], []), page.address
        assert len(balance.ids) == len(set(balance.ids)), page.address
