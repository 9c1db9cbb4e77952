"""A journal being written, a browser -> how long it takes from saving a file until the new text is to be seen."""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from journal import write_journal
from playwright.sync_api import Page, sync_playwright

EDITS = 50
REST = 1.0
"""So many seconds lie between two edits: somebody who writes saves less often."""
_WATCH = """() => {
  window.seen = {};
  const look = () => {
    for (const found of document.body.innerText.matchAll(/Satz Nummer (\\d+)\\./g)) {
      if (!(found[1] in window.seen)) requestAnimationFrame(() => { window.seen[found[1]] ??= Date.now(); });
    }
  };
  new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  look();
}"""


def main() -> None:
    """Measure, and say what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000], help="so many entries (1000)")
    parser.add_argument("--edits", type=int, default=EDITS, help=f"so many edits ({EDITS})")
    parser.add_argument("--rest", type=float, default=REST, help=f"so many seconds between two ({REST})")
    parser.add_argument("--folder", help="where to write the journals; /dev/shm leaves the disk out")
    wanted = parser.parse_args()
    for size in wanted.sizes:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=wanted.folder) as folder:
            root = Path(folder)
            write_journal(root, size)
            started = time.monotonic()
            with served(root) as url, browser() as page:
                start = time.monotonic() - started
                times = measure(root, url, page, wanted)
            _say(
                f"{size} entries: ready after {start:.1f} s; {len(times)} edits, from saving to seeing: "
                f"median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms "
                f"(load {os.getloadavg()[0]:.1f})"
            )


def measure(root: Path, url: str, page: Page, wanted: argparse.Namespace) -> list[float]:
    """Edit an entry again and again while *page* shows it; give how many milliseconds each edit took to be seen."""
    file = sorted(root.glob("entries/*/*.md"))[-7]
    page.goto(url)
    page.goto(f"{url}entries/")
    page.goto(url + _address(page, file))
    page.wait_for_load_state("load")
    text, times = file.read_text("utf-8"), list[float]()
    time.sleep(wanted.rest)
    for number in range(wanted.edits):
        page.evaluate(_WATCH)
        saved = time.time() * 1000
        file.write_text(f"{text}\n\nSatz Nummer {number}.\n", encoding="utf-8", newline="\n")
        page.wait_for_function("(number) => window.seen && window.seen[number]", arg=str(number), timeout=60_000)
        times.append(page.evaluate("(number) => window.seen[number]", str(number)) - saved)
        time.sleep(wanted.rest)
    return times


def _address(page: Page, file: Path) -> str:
    """Find the address of the entry in *file* in the list of all."""
    title = next(line for line in file.read_text("utf-8").split("\n") if line.startswith("title: "))
    link = page.locator("#dk-rows a", has_text=title.removeprefix("title: ").strip()).first
    return str(link.get_attribute("href")).removeprefix("../")


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve the journal at *root* in the meantime."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from dreiklang.cli import run; run()", "serve", "--no-open"]
    process = subprocess.Popen([*command, "-a", f"127.0.0.1:{port}", "-f", str(root)], stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    try:
        while process.poll() is None:
            try:
                with urlopen(url):
                    break
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait()


@contextmanager
def browser() -> Iterator[Page]:
    """Open a page of Chromium."""
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        path = chromium if Path(chromium).exists() else None
        opened = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield opened.new_page()
        opened.close()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
