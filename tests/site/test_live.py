"""An entry that is written while a browser shows it: the new text comes by itself, and the place in the page stays."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_RUN = "from dreiklang.cli import run; run()"

CONFIG = """\
site_name: Probe
theme: {name: material, language: de, font: false, features: [content.code.copy]}
plugins: [search, dreiklang]
"""
PARAGRAPHS = "\n\n".join(f"Absatz {number}. " + "Wort " * 60 for number in range(40))
HEAD = "---\ntitle: {name}\ndate: 2026-03-07\n---\n"
TEXT = f"{HEAD}{PARAGRAPHS}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nprint(1)\n```\n"


NAMES = ("eins", "zwei", "drei", "vier")


@dataclass(frozen=True, slots=True)
class Server:
    """A journal at *root* that is served at *url*, with a long entry for each test."""

    root: Path
    url: str
    free: Iterator[str]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a journal."""
    root = tmp_path_factory.mktemp("live")
    (root / "entries").mkdir()
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    for name in NAMES:
        write(root / "entries" / f"2026-03-07-{name}.md", TEXT.format(name=name))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = root / "said.txt"
    command = [sys.executable, "-c", _RUN, "serve", "--no-open", "-a", address, "-f", str(root)]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file)
    while "http://" not in log.read_text("utf-8"):
        assert process.poll() is None, log.read_text("utf-8")
        time.sleep(0.05)
    yield Server(root, f"http://{address}/", iter(NAMES))
    process.terminate()
    process.wait()


@pytest.fixture
def name(server: Server) -> str:
    """Give the name of an entry that no other test writes."""
    return next(server.free)


@pytest.fixture
def entry(server: Server, name: str) -> Path:
    """Give its file."""
    return server.root / "entries" / f"2026-03-07-{name}.md"


@pytest.fixture
def page(browser: Browser, server: Server, name: str) -> Iterator[Page]:
    """Look at the entry; a page that was loaded once more has lost its mark."""
    opened = browser.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url) if "/news?" in request.url else None)
    opened.on("framenavigated", lambda _: asked.clear())
    opened.goto(f"{server.url}2026/03/{name}/", wait_until="load")
    opened.get_by_text("Absatz 39.").wait_for()  # before, the server may say that the page is being made
    while len(asked) < 2:  # from then on the script knows the page as it came
        opened.wait_for_timeout(50)
    opened.evaluate("window.same = true")
    yield opened
    opened.close()
    assert wrong == []


def write(entry: Path, text: str) -> None:
    """Save the entry."""
    entry.write_text(text, encoding="utf-8", newline="\n")


def top_of(page: Page, text: str) -> float:
    """Say how far below the window's top the paragraph with *text* stands."""
    box = page.get_by_text(text).first.bounding_box()
    assert box
    return box["y"]


def test_a_text_changes_in_place_and_the_reader_stays_where_she_is(page: Page, entry: Path) -> None:
    page.get_by_text("Absatz 20.").scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 200)")
    before = top_of(page, "Absatz 20.")
    longer = entry.read_text("utf-8").replace("Absatz 3.", "Ein ganz neuer Absatz.\n\n" * 5 + "Absatz 3.")
    write(entry, longer)
    page.get_by_text("Ein ganz neuer Absatz.").first.wait_for(state="attached")
    assert abs(top_of(page, "Absatz 20.") - before) < 2
    write(entry, longer.replace("| 1 | 2 |", "| 1 | siebzehn |"))
    page.get_by_text("siebzehn").wait_for(state="attached")
    assert page.locator(".md-typeset__table table").count() == 1
    assert page.evaluate("window.same") is True
    assert abs(top_of(page, "Absatz 20.") - before) < 2


def test_what_scripts_have_to_see_to_comes_with_the_whole_page_and_the_place_is_kept(page: Page, entry: Path) -> None:
    page.evaluate("scrollTo(0, 1500)")
    write(entry, entry.read_text("utf-8").replace("print(1)", "print(1)\nprint(42)"))
    page.get_by_text("42").wait_for(state="attached")
    page.wait_for_function("document.readyState === 'complete' && scrollY > 1000")
    assert page.evaluate("window.same") is None
    assert abs(page.evaluate("scrollY") - 1500) < 5


def test_a_mistake_is_told_on_the_page_and_goes_with_its_repair(page: Page, entry: Path) -> None:
    write(entry, entry.read_text("utf-8").replace("date: 2026-03-07", "date: 2026-03-07\ndecision: luv"))
    page.get_by_text("ist hier keine Antwort").first.wait_for()
    assert page.locator("mark", has_text="luv").first.is_visible()
    write(entry, entry.read_text("utf-8").replace("decision: luv\n", "").replace("Absatz 1.", "Absatz eins."))
    page.get_by_text("Absatz eins.").wait_for(state="attached")
    page.get_by_text("ist hier keine Antwort").first.wait_for(state="detached")


def test_a_new_title_leads_to_the_new_address(page: Page, entry: Path, name: str) -> None:
    write(entry, entry.read_text("utf-8").replace(f"title: {name}", "title: Noch länger"))
    page.locator("h1", has_text="Noch länger").first.wait_for()  # over a page that says that it is being made, perhaps
    assert page.url.endswith("/2026/03/noch-laenger/")
