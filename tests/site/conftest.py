"""Both editions of the demo journal, built once, and a browser to look at them."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-22"
_RUN = "from dreiklang.cli import run; run()"

Build = Callable[[str], Path]
Watch = Callable[["Page"], None]
OpenAll = Callable[..., list["Page"]]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build an edition of the demo journal, once; give its folder."""

    @functools.cache
    def build_edition(edition: str) -> Path:
        target = tmp_path_factory.mktemp(edition) / "site"
        config = str(ROOT / "mkdocs.yml")
        options = ["-f", config, "--today", TODAY, "--edition", edition, "-d", str(target), "--strict"]
        done = subprocess.run(
            [sys.executable, "-c", _RUN, "build", *options],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return target

    return build_edition


@pytest.fixture(scope="session")
def public(build: Build) -> Path:
    """Give the public edition's folder."""
    return build("public")


@pytest.fixture(scope="session")
def private(build: Build) -> Path:
    """Give the private edition's folder."""
    return build("private")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium; without one, the tests that need it are skipped."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only the tests that look need it

    path = _finder().find_browser()
    if path is None:
        pytest.skip("no browser")
    with sync_playwright() as playwright:
        quiet = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def open_all() -> OpenAll:
    """Open addresses side by side, each page with a witness from its start; give the pages when none loads anything any more."""

    def open_pages(context: BrowserContext, addresses: Iterable[str], watch: Watch = lambda _: None) -> list[Page]:
        context.set_default_timeout(120_000)  # the first is ready when all are
        pages = []
        for address in addresses:
            page = context.new_page()
            watch(page)
            page.goto(address, wait_until="commit")
            pages.append(page)
        for page in pages:
            page.wait_for_load_state("networkidle")
        return pages

    return open_pages


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders over HTTP while the tests run; give the address of each."""
    servers: list[http.server.ThreadingHTTPServer] = []

    @functools.cache
    def serve_folder(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield serve_folder
    for server in servers:
        server.shutdown()
        server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A handler that writes no log, and sends the headers that a tree asks for, as hosts do."""

    def end_headers(self) -> None:
        """Add what `_headers` says."""
        asked = Path(self.directory) / "_headers"
        for line in asked.read_text("utf-8").splitlines()[1:] if asked.exists() else ():
            self.send_header(*line.strip().split(": ", 1))
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the signature of the standard library
        """Say nothing."""


def _finder() -> object:
    spec = importlib.util.spec_from_file_location("browser_finder", Path(__file__).with_name("browser.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
