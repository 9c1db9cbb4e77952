"""The built sites in a real browser, on a desk and on a phone."""

from __future__ import annotations

import logging
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from dreiklang.engine.invocation import Invocation
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

SIZES = {"desk": (1280, 900), "phone": (390, 844)}
PUBLIC = ("/", "/archive/", "/tags/", "/retrospectives/", "/compliments/", "/questions/", "/about/", "/404.html")
ADDRESSES = {"public": PUBLIC, "private": (*PUBLIC, "/due/", "/entries/", "/decisions/", "/people/")}
# A browser's own traffic (component updates and the like) goes to none of the pages' addresses.
OWN = {"127.0.0.1"}

Serve = Callable[[Path], str]
OpenAll = Callable[..., list["Page"]]
JournalFolder = Callable[..., Path]

RICH = """\
site_name: Probe
theme:
  name: material
  language: de
  font: false
  icon: {admonition: {note: material/pencil}}
  features: [content.code.copy, content.code.annotate, content.tabs.link, content.tooltips, announce.dismiss]
plugins: [search, dreiklang]
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""
SHOWCASE = """\
# Ich

!!! note "Notiz"
    Ein Stift.

??? question "Klapp auf"
    Innen.

=== "Eins"
    Erstes Blatt.

=== "Zwei"
    Zweites Blatt.

| a | b |
|---|--:|
| 1 | 2 |

Fußnote.[^1]

<p id="dead" onclick="document.title='lebt'" style="color: rgb(1, 2, 3)">Knopf</p>
<p id="said"></p>
<script>document.getElementById("said").textContent = "von innen"</script>

[^1]: Unten.
"""


CALLING = (
    '<iframe src="OTHER/frame"></iframe>',
    '<object data="OTHER/object"></object>',
    '<embed src="OTHER/embed">',
    '<img src="OTHER/a.png" alt="Bild">',
    '<img srcset="OTHER/b.png 1x" alt="Bild">',
    "![Bild](OTHER/c.png)",
    '<video src="OTHER/video" poster="OTHER/d.png" autoplay></video>',
    '<svg width="9" height="9"><image href="OTHER/e.png" width="9" height="9"/></svg>',
    '<table background="OTHER/f.png"><tr><td>x</td></tr></table>',
    '<meta http-equiv="refresh" content="0; url=OTHER/away">',
    '<link rel="stylesheet" href="OTHER/g.css">',
    '<link rel="preconnect" href="OTHER/">',
    '<script src="OTHER/h.js"></script>',
    "<style>@import url(OTHER/i.css); p { background: url(OTHER/j.png) }</style>",
    '<p style="background: url(OTHER/k.png)">x</p>',
    "<script>fetch('OTHER/l'); navigator.sendBeacon('OTHER/m'); new Image().src = 'OTHER/n'</script>",
    '<form action="OTHER/form"><input name="a"></form>',
)


@dataclass
class Witness:
    """What went wrong while pages were open: errors of scripts, and requests to other hosts."""

    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to *page*, which is opened next."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: said.type == "error" and self.errors.append(f"{page.url}: {said.text}"))
        page.on("request", self._note)
        # What the policy forbids is noted in the page itself, also where the console keeps silent.
        said = "e => console.error(`forbidden: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`)"
        page.add_init_script(f"document.addEventListener('securitypolicyviolation', {said})")

    def _note(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.hostname not in OWN:
            self.elsewhere.append(request.url)


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Open an empty page, on a desk and on a phone."""
    width, height = SIZES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("edition", ADDRESSES)
def test_pages_open_without_errors_and_fit_the_screen(
    edition: str, page: Page, serve: Serve, open_all: OpenAll, request: pytest.FixtureRequest
) -> None:
    tree = request.getfixturevalue(edition)
    posts = sorted(tree.glob("20*/*/*/index.html"))
    known = [*ADDRESSES[edition], *(f"/{post.parent.relative_to(tree).as_posix()}/" for post in (posts[0], posts[-1]))]
    witness = Witness()
    opened = open_all(page.context, [serve(tree) + address for address in known], witness.watch)
    assert {one.evaluate("document.documentElement.lang") for one in opened} == {"de"}
    wide = [one.url for one in opened if one.evaluate("document.documentElement.scrollWidth > window.innerWidth")]
    assert witness.errors == []
    assert witness.elsewhere == []
    assert page.context.cookies() == []
    assert wide == []


def shown(page: Page) -> int:
    """Count the rows that can be seen."""
    return page.locator("#dk-rows > li:visible").count()


def test_facets_sift_the_entries_and_the_address_remembers(page: Page, serve: Serve, private: Path) -> None:
    home = serve(private)
    page.goto(f"{home}/entries/")
    all_rows = page.locator("#dk-rows > li").count()
    assert shown(page) == all_rows > 100
    page.locator("[data-facet] summary").first.click()
    label = page.locator("[data-facet] label").first
    expected = int(label.locator(".dk-count").inner_text())
    label.click()
    assert shown(page) == expected < all_rows
    shared = page.url
    assert "?" in shared
    page.goto(f"{home}/about/")
    page.goto(shared)
    assert shown(page) == expected
    page.locator(".dk-facets-reset").click()
    assert shown(page) == all_rows


def test_without_scripts_every_entry_is_shown(browser: Browser, serve: Serve, private: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve(private)}/entries/?kind=decision")
    assert page.locator("#dk-rows > li:visible").count() == page.locator("#dk-rows > li").count()
    assert not page.locator("#dk-facets").is_visible()
    context.close()


SINCE = """() => {
  const store = Object.keys(localStorage).find((key) => key.startsWith("dreiklang "));
  const kept = JSON.parse(localStorage[store]);
  const keys = Object.keys(kept.marks);
  delete kept.marks[keys.at(-1)];
  kept.marks[keys.at(-2)] = "0";
  localStorage[store] = JSON.stringify(kept);
}"""


@pytest.mark.parametrize("over", ["http", "file"])
def test_the_desk_knows_what_is_new_since_the_last_visit(page: Page, serve: Serve, private: Path, over: str) -> None:
    desk = f"{serve(private)}/" if over == "http" else (private / "index.html").as_uri()
    page.clock.set_fixed_time("2026-11-20T18:04:00")
    page.goto(desk)
    news = page.locator("#dk-news")
    assert not news.is_visible()
    page.evaluate(SINCE)
    page.clock.set_fixed_time("2026-11-22T09:00:00")
    page.reload()
    assert "20. November 2026" in news.locator("p").inner_text()
    assert [one.text_content() for one in news.locator("li > span").all()] == ["neu", "geändert"]
    page.clock.set_fixed_time("2026-11-22T09:20:00")
    page.reload()
    assert news.is_visible()  # the same visit
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    page.reload()
    assert not news.is_visible()


def test_the_desk_remembers_the_day_of_its_reader_and_picks_any_entry(page: Page, serve: Serve, private: Path) -> None:
    home = serve(private)
    page.clock.set_fixed_time("2026-10-14T10:00:00")
    page.goto(f"{home}/")
    there = page.locator("#dk-this-day a")
    assert there.text_content() == "Satz drei"
    assert page.locator("#dk-this-day li > span").text_content() == "vor einem Jahr"
    picked = page.locator("#dk-any li a")
    first = picked.get_attribute("href")
    page.get_by_role("button", name="Etwas anderes").click()
    assert picked.get_attribute("href") != first
    picked.click()
    page.locator("article h1").wait_for()
    assert page.locator("article h1").count() == 1


def test_light_and_dark_can_be_chosen(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    page.locator("form[data-md-component=palette] label:visible").first.click()
    page.wait_for_function(f"{scheme} !== '{before}'")
    assert {before, page.evaluate(scheme)} == {"default", "slate"}
    page.reload()
    page.wait_for_function(f"{scheme} !== '{before}'")


def seek(page: Page, word: str) -> str:
    """Type *word* into the search, and give the address of what is found first."""
    question = page.locator("[data-md-component=search-query]")
    magnifier = page.locator(".md-header__button[for=__search]")
    if magnifier.is_visible():
        magnifier.click()
    question.click()
    question.press_sequentially(word)
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    return found.get_attribute("href") or ""


def test_search_finds_a_post(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    page.wait_for_load_state("networkidle")
    assert seek(page, "Gespräch")


def test_the_search_is_a_dialog_with_a_name(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    assert page.get_by_role("dialog", name="Suche", include_hidden=True).count() == 1


def test_the_policy_of_public_pages_forbids_nothing_that_they_do(page: Page, serve: Serve, public: Path) -> None:
    witness = Witness()
    witness.watch(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{serve(public)}/guide/en/private-and-public/")
    page.wait_for_load_state("networkidle")
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    page.locator("form[data-md-component=palette] label:visible").first.click()
    page.locator("[data-md-type=copy]").first.click()
    page.locator(".md-dialog--active").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").strip() == "publish: yes"
    assert seek(page, "private")
    assert witness.errors == []
    assert witness.elsewhere == []
    assert page.context.cookies() == []


@contextmanager
def listening() -> Iterator[tuple[str, list[bytes]]]:
    """Be another host: give its address, and what it hears; a connection alone is heard as nothing."""
    heard: list[bytes] = []

    class Ear(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(1)
            try:
                heard.append(self.request.recv(100))
            except OSError:
                heard.append(b"")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Ear) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", heard
        server.shutdown()


def test_a_public_page_calls_nobody_whatever_its_author_put_in(
    page: Page, serve: Serve, open_all: OpenAll, journal_folder: JournalFolder
) -> None:
    """Not even a connection is opened, on its own page and where it stands in a list."""
    with listening() as (other, heard):
        tags = "\n\n".join(tag.replace("OTHER", other) for tag in CALLING)
        root = journal_folder(
            **{
                "mkdocs.yml": RICH,
                "docs/about.md": f"# Ich\n\n{tags}\n",
                "entries/2026-03-07-laut.md": f"---\ndate: 2026-03-07\npublish: yes\ntitle: Laut\n---\n{tags}\n",
            }
        )
        order = Invocation(Edition.PUBLIC, None)
        build_tree(root / "mkdocs.yml", root / "out", order, strict=False, level=logging.CRITICAL)
        addresses = [serve(root / "out") + address for address in ("/about/", "/2026/03/laut/", "/")]
        for opened in open_all(page.context, addresses):
            opened.emulate_media(media="print")
            opened.emulate_media(media="screen")
        page.goto(serve(root / "out") + "/about/")
        page.evaluate("document.querySelector('form').submit()")
        page.wait_for_timeout(300)
    assert heard == []


def test_all_that_browsers_keep_is_what_the_privacy_page_says(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    page.wait_for_load_state("networkidle")
    page.locator("form[data-md-component=palette] label:visible").first.click()
    assert seek(page, "Gespräch")
    for address in ("/feed.xml", "/rss.xml", "/feed.json", "/nowhere/", "/imprint/"):
        if (public / address.strip("/")).exists() or not address.endswith(("xml", "json")):
            page.goto(serve(public) + address)
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert kept == ["/.__palette"]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.context.cookies() == []


def test_what_an_author_uses_works_under_the_policy_and_handlers_do_not(
    page: Page, serve: Serve, journal_folder: JournalFolder
) -> None:
    root = journal_folder(**{"mkdocs.yml": RICH, "docs/about.md": SHOWCASE})
    build_tree(
        root / "mkdocs.yml", root / "out", Invocation(Edition.PUBLIC, None), strict=False, level=logging.CRITICAL
    )
    witness = Witness()
    witness.watch(page)
    page.goto(f"{serve(root / 'out')}/about/")
    page.wait_for_load_state("networkidle")
    assert page.locator("#said").inner_text() == "von innen"
    page.locator("details > summary").click()
    assert page.get_by_text("Innen.").is_visible()
    page.locator(".tabbed-labels label").nth(1).click()
    page.get_by_text("Zweites Blatt.").wait_for()
    assert page.locator("td").nth(1).evaluate("cell => getComputedStyle(cell).textAlign.endsWith('right')")
    icon = "getComputedStyle(title, '::before').maskImage || getComputedStyle(title, '::before').webkitMaskImage"
    assert "data:image/svg+xml" in page.locator(".note > .admonition-title").evaluate(f"title => {icon}")
    page.locator("#dead").click()
    assert page.title() != "lebt"
    assert page.locator("#dead").evaluate("it => getComputedStyle(it).color") != "rgb(1, 2, 3)"
    forbidden = [error.partition("forbidden: ")[2].split() for error in witness.errors if "forbidden: " in error]
    assert {directive for directive, *_ in forbidden} == {"script-src-attr", "style-src-attr"}
