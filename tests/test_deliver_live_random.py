"""A journal that is edited at random while it is served: every page is the one that a clean build makes of the same files."""

from __future__ import annotations

import logging
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path

import pytest

from dreiklang.deliver.live.show import Base, Show, Shown
from dreiklang.engine.live.messages import Order, Ready
from dreiklang.engine.live.worker import begin
from dreiklang.engine.settings import load_options

JournalFolder = Callable[..., Path]

TODAY = date(2026, 11, 22)
_RUN = "from dreiklang.cli import run; run()"
_SCRIPT = '<link rel="stylesheet" href="/_dreiklang/'


@dataclass(frozen=True, slots=True)
class Server:
    """A journal at *root*, served at *address*."""

    root: Path
    address: str

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for what lies at *path*, as a browser would, without the live script."""
        connection = HTTPConnection(self.address, timeout=120)
        connection.request("GET", f"/{path.removesuffix('index.html')}")
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        at = content.find(_SCRIPT.encode())
        return answer.status, content if at < 0 else content[:at] + content[content.index(b"</script>", at) + 9 :]

    def wait_for(self, path: str) -> tuple[int, bytes]:
        """Ask until it is no more being made."""
        for _ in range(200):
            status, content = self.get(path)
            if status != 503:
                return status, content
        raise AssertionError(path)


@pytest.fixture
def server(journal_folder: JournalFolder, tmp_path: Path) -> Iterator[Server]:
    """Serve a journal of some entries."""
    texts = {
        f"entries/2026-04-{day:02}-{name}.md": f"---\ntitle: {name.title()}\ntags: [eins]\n---\nText, siehe [[2026-03-06-geheim]].\n"
        for day, name in enumerate(("apfel", "birne", "kirsche"), 1)
    }
    root = journal_folder(**texts)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = tmp_path / "said.txt"
    command = [sys.executable, "-c", _RUN, "serve", "--no-open", "-a", address, "-f", str(root), "--today", str(TODAY)]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file)
    while "http://" not in log.read_text("utf-8"):
        assert process.poll() is None, log.read_text("utf-8")
        time.sleep(0.05)
    yield Server(root, address)
    process.terminate()
    assert process.wait(30) == 0


def _retitle(file: Path, _: random.Random) -> None:
    _exchange(file, "title: ", "title: Neu ")


def _retag(file: Path, draw: random.Random) -> None:
    _exchange(file, "---\n", f"---\ntags: [t{draw.randrange(3)}]\n")


def _break(file: Path, _: random.Random) -> None:
    _exchange(file, "---\n", "---\ndecision: luv\n")


def _delete(file: Path, _: random.Random) -> None:
    if len(list(file.parent.glob("*.md"))) > 2:  # something has to be left
        file.unlink()


def _rename(file: Path, draw: random.Random) -> None:
    file.rename(file.with_name(f"2026-05-{draw.randrange(10, 28)}-umbenannt.md"))


def _add(file: Path, draw: random.Random) -> None:
    file.with_name(f"2026-06-{draw.randrange(10, 28)}-neu.md").write_text("Neu.\n", "utf-8")


def _meet(file: Path, draw: random.Random) -> None:
    with file.with_name("people.yml").open("a", encoding="utf-8") as people:
        people.write(f"p{draw.randrange(999)}:\n  name: Person {draw.randrange(999)}\n")


def _tell(file: Path, draw: random.Random) -> None:
    (file.parents[1] / "docs" / "about.md").write_text(f"# Über mich\n\nNummer {draw.randrange(99)}.\n", "utf-8")


def _configure(file: Path, _: random.Random) -> None:
    _exchange(file.parents[1] / "mkdocs.yml", "site_name: ", "site_name: N")


def _write(file: Path, draw: random.Random) -> None:
    other = draw.choice(sorted(file.parent.glob("*.md"))).stem
    file.write_text(f"{file.read_text('utf-8')}\nSatz {draw.randrange(999)}, siehe [[{other}]].\n", "utf-8")


def _exchange(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


EDITS = (_retitle, _retag, _break, _delete, _rename, _add, _meet, _tell, _configure, *([_write] * 5))


def clean_build(root: Path, address: str, folder: Path) -> dict[str, bytes]:
    """Give what a clean build shows."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    options, paths = load_options(root / "mkdocs.yml")
    order = Order(paths.config, folder, address, options, TODAY, exposed=False, level=logging.ERROR)
    _, outcome = begin(order)
    assert isinstance(outcome, Ready), outcome
    show = Show()
    show.renew(Base(folder, outcome), (), held=False)
    paths_in = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    found = {path: show.find(path) for path in paths_in}
    return {path: one.content for path, one in found.items() if isinstance(one, Shown)}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_edited_every_page_is_that_of_a_clean_build(seed: int, server: Server, tmp_path: Path) -> None:
    draw = random.Random(seed)  # noqa: S311  # nothing here is secret
    for _ in range(4):
        for _ in range(draw.randrange(1, 4)):
            file = draw.choice(sorted((server.root / "entries").glob("*.md")))
            draw.choice(EDITS)(file, draw)
            time.sleep(draw.choice([0, 0.02, 0.3, 1.0]))
        time.sleep(0.1)  # the system may take a moment to tell
        expected = clean_build(server.root, server.address, tmp_path / "clean")
        for path, content in expected.items():
            if path.endswith((".html", ".json", ".ics", ".xml")):
                status, shown = server.wait_for(path)
                assert (status, shown) == (200, content), path
