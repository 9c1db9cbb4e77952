"""The built trees, file by file: every link leads somewhere, nothing comes from elsewhere, nothing private is public."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml

pytestmark = pytest.mark.no_cover  # a process of its own has built the trees

ROOT = Path(__file__).parents[2]
BASE = "http://site.invalid/"
HOME = "https://lioba-harmsen.example.org/"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}


@dataclass
class Parsed(HTMLParser):
    """What a page says: its ids, its links (of readers), what it loads by itself, and tags that do not match."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    lang: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        """Start the parser."""
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what *tag* brings."""
        if tag not in VOID and not self._in_svg():
            self.open.append(tag)
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(str(values["id"]))
        if tag == "html":
            self.lang = values.get("lang") or ""
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        elif tag == "link" and values.get("rel") not in {"canonical", "prev", "next"}:
            self.loads.append(str(values["href"]))
        elif values.get("src"):
            self.loads.append(str(values["src"]))

    def handle_endtag(self, tag: str) -> None:
        """Check that *tag* closes what was opened last."""
        if tag in VOID or (self._in_svg() and tag != "svg"):
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        """Collect the title."""
        if self.open and self.open[-1] == "title":
            self.title += data

    def _in_svg(self) -> bool:
        return bool(self.open) and self.open[-1] == "svg"


@cache
def pages(tree: Path) -> dict[str, Parsed]:
    """Parse every page of *tree*, by its address."""
    found = {}
    for file in sorted(tree.rglob("*.html")):
        page = Parsed()
        page.feed(file.read_text("utf-8"))
        page.close()
        found[file.relative_to(tree).as_posix()] = page
    return found


def read_pages(tree: Path) -> dict[str, Parsed]:
    """Parse every page that somebody reads: not those that only lead on from an old address."""
    leading_on = 'http-equiv="refresh"'
    return {name: page for name, page in pages(tree).items() if leading_on not in (tree / name).read_text("utf-8")}


@pytest.fixture(params=["public", "private"])
def tree(request: pytest.FixtureRequest) -> Path:
    """Give one edition's folder after the other."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def dead_links(tree: Path) -> Iterator[str]:
    """Yield every link, picture and file that leads nowhere."""
    known = pages(tree)
    for address, page in known.items():
        for href in (*page.links, *page.loads):
            target = urlsplit(urljoin(BASE + address, href))
            if target.netloc != urlsplit(BASE).netloc:
                continue
            path = unquote(target.path).lstrip("/")
            path = f"{path}index.html" if not path or path.endswith("/") else path
            if not (tree / path).is_file():
                yield f"{address}: {href}"
            elif target.fragment and path in known and not is_anchor(target.fragment, known[path]):
                yield f"{address}: {href} (no such place)"


def is_anchor(fragment: str, page: Parsed) -> bool:
    """Say whether *fragment* names a place of *page*, or a state that a script reads ("a=b")."""
    return unquote(fragment) in page.ids or "=" in fragment or fragment == "__consent"


def test_every_link_leads_somewhere(tree: Path) -> None:
    assert list(dead_links(tree)) == []


def test_every_tag_is_closed(tree: Path) -> None:
    assert {address: page.wrong[:3] for address, page in pages(tree).items() if page.wrong or page.open} == {}


def test_nothing_is_loaded_from_another_host(tree: Path) -> None:
    loads = {load for page in pages(tree).values() for load in page.loads}
    assert [load for load in loads if urlsplit(load).netloc or load.startswith("//")] == []
    assert "fonts.googleapis.com" not in (tree / "index.html").read_text("utf-8")


def test_every_page_has_a_title_and_a_language(tree: Path) -> None:
    assert {page.lang for page in pages(tree).values()} == {"de"}
    assert [address for address, page in pages(tree).items() if not page.title.strip()] == []


def test_the_private_edition_says_so_on_every_page(private: Path, public: Path) -> None:
    for address in read_pages(private):
        text = (private / address).read_text("utf-8")
        assert "dk-private" in text, address
        assert 'name="robots" content="noindex' in text, address
    assert not any("dk-private" in (public / address).read_text("utf-8") for address in pages(public))


def test_an_old_address_leads_on_to_its_entry(tree: Path) -> None:
    moved = sorted(pages(tree).keys() - read_pages(tree).keys())
    assert moved == ["2024/03/mein-tagessatz/index.html"]
    text = (tree / moved[0]).read_text("utf-8")
    assert 'content="0; url=../../../2024/03/was-ein-tag-kostet/"' in text
    assert 'name="robots" content="noindex' in text


def test_the_private_edition_has_neither_feed_nor_sitemap(private: Path, public: Path) -> None:
    assert not list(private.rglob("sitemap.xml*"))
    assert not list(private.rglob("feed.*"))
    assert (public / "feed.xml").is_file()


def test_names_of_people_are_nowhere_in_the_public_tree(public: Path) -> None:
    people = yaml.safe_load((ROOT / "entries" / "people.yml").read_text("utf-8"))
    names = {name for one in people.values() for name in (one["name"], *one.get("auch-genannt", ()))}
    shown = {
        name
        for one in people.values()
        if one.get("einverstanden")
        for name in (one["name"], *one.get("auch-genannt", ()))
    }
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names - shown), re.IGNORECASE)
    leaks = []
    for file in (path for path in public.rglob("*") if path.is_file()):
        text = html.unescape(file.read_bytes().decode("utf-8", "ignore"))
        leaks += [f"{file.relative_to(public)}: {name}" for name in set(pattern.findall(text))]
        leaks += [f"name of {file.relative_to(public)}"] if pattern.search(file.name) else []
    assert leaks == []


def test_private_entries_are_nowhere_in_the_public_tree(public: Path) -> None:
    said = "\n".join((public / address).read_text("utf-8") for address in pages(public))
    index = (public / "search" / "search_index.json").read_text("utf-8")
    for file in (ROOT / "entries").rglob("*.md"):
        text = file.read_text("utf-8")
        if re.search(r"^(öffentlich|publish|veröffentlichen):", text, re.MULTILINE):
            continue
        sentence = max(re.split(r"[.!?\n]", text.rpartition("---")[2]), key=len).strip()
        assert sentence not in said, file
        assert json.dumps(sentence)[1:-1] not in index, file


def test_search_finds_only_pages_that_are_there(tree: Path) -> None:
    index = json.loads((tree / "search" / "search_index.json").read_text("utf-8"))
    assert index["docs"]
    for record in index["docs"]:
        path = unquote(urlsplit(record["location"]).path)
        assert (tree / path / "index.html").is_file(), record["location"]


def test_feed_and_sitemap_name_pages_that_are_there(public: Path) -> None:
    sitemap = ET.parse(public / "sitemap.xml").getroot()  # noqa: S314  # we made it
    feed = ET.parse(public / "feed.xml").getroot()  # noqa: S314  # likewise
    addresses = [element.text or "" for element in sitemap.iter() if element.tag.endswith("}loc")]
    addresses += [element.get("href") or "" for element in feed.iter() if element.tag.endswith("}link")]
    assert addresses
    for address in addresses:
        assert address.startswith(HOME)
        path = address.removeprefix(HOME)
        assert (public / path).is_file() or (public / path / "index.html").is_file(), address


def test_a_dead_end_has_ways_out(public: Path) -> None:
    page = pages(public)["404.html"]
    assert {"/", "/archive/", "/tags/"} <= set(page.links)


def test_the_legal_pages_are_linked_from_everywhere(public: Path) -> None:
    for address, page in read_pages(public).items():
        targets = {urljoin(BASE + address, link) for link in page.links}
        assert {f"{BASE}imprint/", f"{BASE}privacy/"} <= targets, address


def test_what_may_be_shared_says_what_it_is(public: Path) -> None:
    post = next(path for path in public.glob("20*/*/*/index.html"))
    text = post.read_text("utf-8")
    address = HOME + post.parent.relative_to(public).as_posix() + "/"
    assert f'<link rel="canonical" href="{address}">' in text
    assert '<meta property="og:type" content="article">' in text
    assert f'<meta property="og:url" content="{address}">' in text
    assert '<meta property="article:published_time" content="20' in text
    assert 'type="application/atom+xml"' in text


def test_the_hand_written_introduction_is_html(public: Path) -> None:
    assert "<p>Ich heiße Lioba Harmsen." in (public / "index.html").read_text("utf-8")


def test_no_markup_is_shown_as_text(tree: Path) -> None:
    shown = re.compile(r"&lt;/?(p|div|li|ul|h[1-6]|span|article|section)\b")
    code = re.compile(r"<(code|pre|script)\b.*?</\1>", re.DOTALL)
    found = [address for address in pages(tree) if shown.search(code.sub("", (tree / address).read_text("utf-8")))]
    assert found == []
