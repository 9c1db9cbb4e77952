"""The built sites in a real browser, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

SIZES = {"desk": (1280, 900), "phone": (390, 844)}
PUBLIC = ["/", "/archive/", "/tags/", "/retrospectives/", "/compliments/", "/questions/", "/about/", "/404.html"]
PRIVATE = [*PUBLIC, "/due/", "/entries/", "/decisions/", "/people/"]
# A browser's own traffic (component updates and the like) goes to none of the pages' addresses.
OWN = {"127.0.0.1"}

Serve = Callable[[Path], str]


@dataclass
class Witness:
    """What went wrong while pages were open: errors of scripts, and requests to other hosts."""

    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to *page*."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: said.type == "error" and self.errors.append(f"{page.url}: {said.text}"))
        page.on("request", self._note)

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


@pytest.mark.parametrize(("edition", "addresses"), [("public", PUBLIC), ("private", PRIVATE)])
def test_pages_open_without_errors_and_fit_the_screen(
    edition: str, addresses: list[str], page: Page, serve: Serve, request: pytest.FixtureRequest
) -> None:
    tree = request.getfixturevalue(edition)
    posts = sorted(tree.glob("20*/*/*/index.html"))
    known = [*addresses, *(f"/{post.parent.relative_to(tree).as_posix()}/" for post in (posts[0], posts[-1]))]
    witness = Witness()
    witness.watch(page)
    wide = []
    for address in known:
        page.goto(serve(tree) + address)
        page.wait_for_load_state("networkidle")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(address)
        assert page.evaluate("document.documentElement.lang") == "de"
    assert witness.errors == []
    assert witness.elsewhere == []
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


def test_light_and_dark_can_be_chosen(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    page.locator("form[data-md-component=palette] label:visible").first.click()
    page.wait_for_function(f"{scheme} !== '{before}'")
    assert {before, page.evaluate(scheme)} == {"default", "slate"}
    page.reload()
    page.wait_for_function(f"{scheme} !== '{before}'")


def test_search_finds_a_post(page: Page, serve: Serve, public: Path) -> None:
    page.goto(serve(public))
    page.wait_for_load_state("networkidle")
    question = page.locator("[data-md-component=search-query]")
    magnifier = page.locator(".md-header__button[for=__search]")
    if magnifier.is_visible():
        magnifier.click()
    question.click()
    question.press_sequentially("Gespräch")
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    assert found.get_attribute("href")
