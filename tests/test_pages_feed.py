"""The feed is valid Atom in full text, and the same whenever it is made."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from dreiklang.audience import for_edition
from dreiklang.derive import derive
from dreiklang.model import Entry, Journal, Tag
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.view import View
from dreiklang.render import render

TODAY = date(2026, 11, 22)
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(*entries: Entry, edition: Edition = Edition.PUBLIC, today: date = TODAY, **rest: Any) -> ET.Element | None:
    """Make the feed of a journal."""
    options = Options(edition=edition, **rest)
    journal = for_edition(Journal(entries), edition, today)
    _, documents, _ = all_pages(
        View.of(journal, derive(journal, options, today), render(journal, options), options, today)
    )
    found = [document.content for document in documents if document.address == "feed.xml"]
    return ET.fromstring(found[0].encode()) if found else None  # noqa: S314  # our own


def make(number: int, **values: Any) -> Entry:
    """Make the public entry of the day with *number*."""
    day = date(2026, 1, 1) + timedelta(days=number)
    plain: dict[str, Any] = {
        "id": f"e{number}",
        "path": "",
        "title": f"Eintrag {number}",
        "date": day,
        "publish": day,
        "slug": f"e{number}",
        "lang": Lang.DE,
    }
    return Entry(**(plain | values))


def text(element: ET.Element | None, name: str) -> str:
    """Give the text of the child with *name*."""
    assert element is not None
    return element.findtext(f"{ATOM}{name}") or ""


def test_a_post_stands_in_it_whole_with_absolute_links() -> None:
    post = make(
        3,
        title="Fisch & <b>Chips</b>",
        lang=Lang.EN,
        body="One.\n\n<!-- more -->\n\n![x](a.jpg) \x0bend",
        pictures=(("a.jpg", "a.jpg"),),
        tags=(Tag("t", "A & B"),),
    )
    found = feed(post, site_url="https://a.example.org/", site_name="Heft", author="Ada", site_description="Über mich")
    assert found is not None
    item = found.find(f"{ATOM}entry")
    assert item is not None
    assert text(found, "id") == "https://a.example.org/feed.xml"
    assert (text(found, "title"), text(found, "subtitle")) == ("Heft", "Über mich")
    assert text(found.find(f"{ATOM}author"), "name") == "Ada"
    assert text(found, "updated") == "2026-01-04T12:00:00Z"
    assert (found.get(XML_LANG), item.get(XML_LANG)) == ("de", "en")
    assert text(item, "title") == "Fisch & <b>Chips</b>"
    assert text(item, "id") == "tag:a.example.org,2026-01-04:2026/01/e3/"
    assert '<img alt="x" src="https://a.example.org/2026/01/e3/a.jpg" />' in text(item, "content")
    assert "<p>One.</p>" in text(item, "content")
    assert text(item, "summary") == "One."
    assert [category.get("term") for category in item.iter(f"{ATOM}category")] == ["A & B"]
    links = {link.get("rel"): link.get("href") for link in item.iter(f"{ATOM}link")}
    assert links == {"alternate": "https://a.example.org/2026/01/e3/"}


def test_it_holds_the_newest_thirty() -> None:
    found = feed(*(make(number) for number in range(31)), site_url="https://a.example.org/")
    assert found is not None
    titles = [text(item, "title") for item in found.iter(f"{ATOM}entry")]
    assert (len(titles), titles[0], titles[-1]) == (30, "Eintrag 30", "Eintrag 1")


def test_without_a_site_url_ids_are_stable_all_the_same() -> None:
    one, two = (feed(make(0), site_name="Heft", today=today) for today in (TODAY, TODAY + timedelta(days=9)))
    assert one is not None
    assert two is not None
    assert ET.tostring(one) == ET.tostring(two)
    assert text(one, "id").startswith("urn:uuid:")
    assert text(one.find(f"{ATOM}author"), "name") == "Heft"


def test_an_empty_feed_is_a_feed() -> None:
    found = feed()
    assert text(found, "title") == "Blog"
    assert text(found, "updated") == "2026-11-22T12:00:00Z"


def test_the_private_edition_has_none() -> None:
    assert feed(make(0), edition=Edition.PRIVATE) is None
