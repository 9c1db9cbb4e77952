"""The private edition, live: what the browser gets to see while files change, and what never."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

import pytest

from dreiklang.deliver.live.child import Child
from dreiklang.deliver.live.conduct import Conductor, Ears
from dreiklang.deliver.live.files import path_of, read_file, type_of
from dreiklang.deliver.live.room import live_room
from dreiklang.deliver.live.show import Base, Held, News, Show, Shown, mark_of
from dreiklang.deliver.live.watch import Watcher
from dreiklang.deliver.live.web import Web
from dreiklang.deliver.lock import locked
from dreiklang.engine.live.messages import Failed, Order, Otherwise, Outcome, Ready, Rewritten, Same, Unfit
from dreiklang.options import Lang, Options
from dreiklang.texts import words_for

JournalFolder = Callable[..., Path]

TODAY = date(2026, 11, 22)
WORDS = words_for(Lang.DE)
ENTRY, OTHER, LIST = "2026/03/a/index.html", "2026/03/b/index.html", "tags/index.html"
_RUN = "from dreiklang.cli import run; run()"


@pytest.mark.parametrize(
    ("address", "mount", "path"),
    [
        ("/", "/", "index.html"),
        ("/2026/03/a/", "/", "2026/03/a/index.html"),
        ("/feed.xml", "/", "feed.xml"),
        ("/blog/", "/blog/", "index.html"),
        ("/blog/a.png", "/blog/", "a.png"),
        ("/a.png", "/blog/", None),
        ("/../../etc/passwd", "/", "etc/passwd"),
        ("/a/../../b/", "/", "b/index.html"),
        ("//etc/passwd", "/", "etc/passwd"),
    ],
)
def test_an_address_is_a_path_in_the_tree_and_nowhere_else(address: str, mount: str, path: str | None) -> None:
    assert path_of(address, mount) == path


def test_nothing_is_read_that_lies_elsewhere(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tmp_path / "secret.txt").write_text("geheim", "utf-8")
    (tree / "a.txt").write_text("a", "utf-8")
    (tree / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert read_file(tree, "a.txt") == b"a"
    for path in ("../secret.txt", "link.txt", str(tmp_path / "secret.txt"), "", ".", "nowhere", "a\0b", "x" * 5000):
        assert read_file(tree, path) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.png", "image/png"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("a.xml.gz", "application/gzip"),
        ("a.unknown", "application/octet-stream"),
    ],
)
def test_the_browser_hears_what_it_gets(path: str, kind: str) -> None:
    assert type_of(path) == kind


def page(text: str) -> bytes:
    """Make a page that says *text*."""
    return f'<html><body><article class="md-content__inner md-typeset">{text}</article></body></html>'.encode()


def a_ready(**more: Any) -> Ready:
    """Tell of a site of two entries."""
    said = {
        "url": "http://127.0.0.1:8000/",
        "pages": {"a.md": ENTRY, "b.md": OTHER},
        "decisions": frozenset(),
        "theirs": frozenset({"about/index.html"}),
        "troubles": {},
        "watch": (),
        "today": TODAY,
        "timezone": "Europe/Berlin",
        **more,
    }
    return Ready(**said)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Write a site of two entries."""
    texts = {
        ENTRY: page("A"),
        OTHER: page("B"),
        LIST: page("Liste"),
        "about/index.html": page("Über mich"),
        "404.html": page("Hier ist nichts"),
        "a.png": b"Bild",
        "search/search_index.json": b"{}",
    }
    for path, content in texts.items():
        file = tmp_path / "tree" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return tmp_path / "tree"


@pytest.fixture
def show(tree: Path) -> Show:
    """Show that site."""
    shown = Show()
    shown.renew(Base(tree, a_ready()), (), held=False)
    return shown


def held(show: Show) -> set[str]:
    """Give what has to be waited for."""
    paths = (ENTRY, OTHER, LIST, "about/index.html", "404.html", "a.png", "search/search_index.json")
    return {path for path in paths if isinstance(show.find(path), Held)}


def test_what_may_tell_of_a_changed_text_is_waited_for(show: Show, tree: Path) -> None:
    assert held(show) == set()
    show.rewrite(Rewritten(ENTRY, page("A neu"), ""))
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert b"A neu" in found.content
    assert held(show) == {LIST, "search/search_index.json"}
    (tree / OTHER).write_bytes(page('<a href="../../../2026/03/a/">A</a>'))
    assert held(show) == {LIST, OTHER, "search/search_index.json"}


def test_the_page_of_an_entry_that_is_newly_pointed_at_is_waited_for(show: Show) -> None:
    show.rewrite(Rewritten(OTHER, page("B neu"), ""))
    show.rewrite(Rewritten(ENTRY, page("A neu"), "", frozenset({OTHER})))
    assert OTHER in held(show)
    show.rewrite(Rewritten(OTHER, page("B noch neuer"), ""))
    assert OTHER not in held(show)


def test_decisions_wait_for_each_other(tree: Path) -> None:
    show = Show()
    show.renew(Base(tree, a_ready(decisions=frozenset({ENTRY, OTHER}))), [Rewritten(ENTRY, page("A"), "")], held=False)
    assert OTHER in held(show)


def test_of_an_older_state_nothing_is_shown(show: Show, tree: Path) -> None:
    show.hold(held=True)
    assert held(show) == {ENTRY, OTHER, LIST, "about/index.html", "404.html", "a.png", "search/search_index.json"}
    show.alarm(ENTRY, "<p>falsch</p>")
    assert show.find(ENTRY) == Held("<p>falsch</p>")
    show.renew(Base(tree, a_ready()), (), held=False)
    assert held(show) == set()


def test_what_is_wrong_with_an_entry_stands_on_its_page(tree: Path) -> None:
    show = Show()
    show.renew(Base(tree, a_ready(troubles={ENTRY: "<p>Hinweis</p>"})), (), held=False)
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert b'md-typeset"><p>Hinweis</p>A</article>' in found.content
    show.rewrite(Rewritten(ENTRY, page("A"), ""))
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert found.content == page("A")


def test_news_come_when_there_are_some(show: Show, tree: Path) -> None:
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert show.hear(ENTRY, found.mark, "", 0) is None
    heard: SimpleQueue[News | None] = SimpleQueue()
    Thread(target=lambda: heard.put(show.hear(ENTRY, found.mark, "", 10)), daemon=True).start()
    time.sleep(0.05)
    show.rewrite(Rewritten(OTHER, page("B neu"), ""))
    assert heard.empty()
    show.rewrite(Rewritten(ENTRY, page("A neu"), ""))
    news = heard.get(timeout=5)
    assert news
    assert news.page == show.find(ENTRY)
    show.hold(held=True)
    assert show.hear(ENTRY, "", "", 0) is None
    show.alarm(ENTRY, "falsch")
    assert show.hear(ENTRY, "", "", 0) == News(told="falsch")
    assert show.hear(ENTRY, "", mark_of("falsch"), 0) is None
    moved = "2026/04/neu/index.html"
    (tree / ENTRY).unlink()
    show.renew(Base(tree, a_ready(pages={"a.md": moved})), (), held=False)
    assert show.hear(ENTRY, "", "", 0) == News(moved=moved)
    missing = show.find("404.html")
    assert show.hear("nowhere", "", "", 0) == News(page=missing if isinstance(missing, Shown) else None)


def test_who_asks_waits_until_what_was_heard_is_seen_to(show: Show) -> None:
    show.settle(settled=False)
    found: SimpleQueue[Any] = SimpleQueue()
    Thread(target=lambda: found.put(show.find(ENTRY)), daemon=True).start()
    time.sleep(0.05)
    assert found.empty()
    show.rewrite(Rewritten(ENTRY, page("A neu"), ""))
    show.settle(settled=True)
    assert b"A neu" in found.get(timeout=5).content


def ask(web: Web, address: str, query: str = "", method: str = "GET") -> tuple[str, dict[str, str], str]:
    """Ask for what lies at *address*."""
    said: list[Any] = []
    environ = {"PATH_INFO": address, "QUERY_STRING": query, "REQUEST_METHOD": method}
    content = b"".join(web(environ, lambda *given: said.append(given)))
    status, headers = said[0]
    return status, dict(headers), content.decode("utf-8", "replace")


@pytest.fixture
def web(show: Show) -> Web:
    """Serve that site."""
    return Web(show, WORDS, "/")


def test_a_page_comes_with_the_script_that_waits_for_news(web: Web, show: Show) -> None:
    status, headers, content = ask(web, "/2026/03/a/")
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert status == "200 OK"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Length"] == str(len(content.encode()))
    assert f'data-have="{found.mark}"' in content
    assert content.index("live.js") < content.index("</body>")
    assert ask(web, "/a.png")[2] == "Bild"
    assert ask(web, "/2026/03/a/", method="HEAD") == (status, headers, "")
    for name in ("live.js", "live.css"):
        assert ask(web, f"/_dreiklang/{name}")[0] == "200 OK"
    assert ask(web, "/_dreiklang/conduct.py")[0].startswith("404")


def test_only_reading_is_allowed(web: Web) -> None:
    status, headers, _ = ask(web, "/", method="POST")
    assert status.startswith("405")
    assert headers["Allow"] == "GET, HEAD"


def test_what_is_not_there_shows_the_built_page_that_says_so(web: Web, show: Show) -> None:
    status, _, content = ask(web, "/nowhere/")
    assert status.startswith("404")
    assert "Hier ist nichts" in content
    assert "live.js" in content
    assert ask(web, "/2026/03/a")[1]["Location"] == "/2026/03/a/"
    below = Web(show, WORDS, "/blog/")
    assert ask(below, "/")[1]["Location"] == "/blog/"
    assert ask(below, "/2026/03/a/")[0].startswith("404")
    assert ask(below, "/blog/2026/03/a/")[0] == "200 OK"


def test_what_takes_long_says_so_and_comes_by_itself(web: Web, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.deliver.live.web._SOON", 0.01)
    monkeypatch.setattr("dreiklang.deliver.live.web._LATE", 0.01)
    show.hold(held=True)
    show.alarm(ENTRY, "<p>falsch</p>")
    status, headers, content = ask(web, "/2026/03/a/")
    assert status.startswith("503")
    assert headers["Retry-After"] == "1"
    assert "Einen Augenblick" in content
    assert "<p>falsch</p>" in content
    assert 'data-have=""' in content
    assert ask(web, "/a.png")[0].startswith("503")
    show.stick("mkdocs.yml ist <kaputt>\nganz")
    _, _, content = ask(web, "/")
    assert "mkdocs.yml ist &lt;kaputt&gt;<br>ganz" in content
    assert WORDS.live.stuck in content


def test_news_are_told_as_json(web: Web, show: Show, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.deliver.live.web._LONG", 0.01)
    found = show.find(ENTRY)
    assert isinstance(found, Shown)
    assert ask(web, "/_dreiklang/news", f"page=/2026/03/a/&have={found.mark}&told=")[0].startswith("204")
    status, _, content = ask(web, "/_dreiklang/news", "page=/2026/03/a/&have=&told=")
    assert status == "200 OK"
    assert json.loads(content) == {"html": page("A").decode(), "have": found.mark, "told": ""}
    show.hold(held=True)
    show.alarm(ENTRY, "falsch")
    told = json.loads(ask(web, "/_dreiklang/news", "page=/2026/03/a/&have=x&told=")[2])
    assert told == {"troubles": "falsch", "told": mark_of("falsch")}
    (tree / ENTRY).unlink()
    show.renew(Base(tree, a_ready(pages={"a.md": OTHER})), (), held=False)
    assert json.loads(ask(web, "/_dreiklang/news", "page=/2026/03/a/")[2]) == {"moved": "/2026/03/b/"}
    assert ask(Web(show, WORDS, "/blog/"), "/_dreiklang/news", "page=/")[0].startswith("204")


@dataclass
class Answering:
    """A child that says what it was told to."""

    folder: Path
    hear: Callable[[Any, Outcome], None]
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    settles: bool = False
    ended: bool = False

    def ask(self, path: str) -> Any:
        """Answer."""
        self.asked.append(path)
        return self.answers.get(path, Same())

    def settle(self) -> bool:
        """Say whether the tree is as the files are."""
        return self.settles

    def end(self) -> None:
        """Be no more."""
        self.ended = True


class Stage:
    """A conductor at work on a folder, and the children that it started."""

    def __init__(self, root: Path, tree: Path, *, clock: bool = False) -> None:
        self.root = root
        self.tree = tree
        self.children: list[Answering] = []
        self.show = Show()
        self.failures: list[Failed | Unfit] = []
        self.is_first = True
        for name in ("a.md", "b.md"):
            (root / name).write_text(name, "utf-8")
        ears = Ears(self._ready, self._failed)
        self.conductor = Conductor(self.show, root, self._start, ears)
        self.raised: list[BaseException] = []
        self._clock = clock
        self.thread = Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        try:
            self.conductor.run([self.root], clock=self._clock)
        except BaseException as error:  # noqa: BLE001  # it ends the thread, and the test looks at it
            self.raised.append(error)

    def _start(self, hear: Callable[[Any, Outcome], None]) -> Any:
        child = Answering(self.tree, hear)
        self.children.append(child)
        return child

    def _ready(self, _: Ready) -> None:
        self.is_first = False

    def _failed(self, outcome: Failed | Unfit) -> str:
        self.failures.append(outcome)
        if self.is_first:
            raise KeyboardInterrupt
        return "kaputt"

    def wait(self, found: Callable[[], object]) -> None:
        """Wait until something is so."""
        for _ in range(500):
            if found():
                return
            time.sleep(0.01)
        raise AssertionError

    def finish(self, number: int, **more: Any) -> None:
        """Let a child have finished its build."""
        self.wait(lambda: len(self.children) > number)
        self.children[number].hear(self.children[number], a_ready(watch=(str(self.root),), **more))

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.root / name).write_text(text, "utf-8")


@pytest.fixture
def stage(tmp_path: Path, tree: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Begin, with a site that is built."""
    monkeypatch.setattr("dreiklang.deliver.live.conduct._AFTER_TEXT", 0.1)
    monkeypatch.setattr("dreiklang.deliver.live.conduct._AFTER_ANYTHING", 0.1)
    root = tmp_path / "entries"
    root.mkdir()
    begun = Stage(root, tree)
    begun.finish(0)
    begun.wait(lambda: isinstance(begun.show.find(ENTRY), Shown))
    yield begun
    begun.conductor._heard.put(_Stop())  # type: ignore[arg-type]  # what nobody can handle ends it
    begun.thread.join(5)


class _Stop:
    def startswith(self, _: object) -> bool:
        """End whoever asks."""
        raise SystemExit


def test_a_changed_text_that_shows_nowhere_else_needs_no_build(stage: Stage) -> None:
    stage.children[0].settles = True
    for number in range(2):
        stage.children[0].answers["a.md"] = Rewritten(ENTRY, page(f"A {number}"), "")
        stage.write("a.md", f"neu {number}")
        stage.wait(lambda: len(stage.children[0].asked) > number)  # noqa: B023  # it is waited for here
        stage.wait(lambda: isinstance(stage.show.find(LIST), Shown))
    time.sleep(0.3)
    assert len(stage.children) == 1
    stage.children[0].settles = False
    stage.write("a.md", "neu 3")
    stage.finish(1)
    stage.wait(lambda: stage.children[0].ended)


def test_a_changed_text_is_shown_at_once_and_the_rest_is_built_in_peace(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = Rewritten(ENTRY, page("A neu"), "")
    stage.write("a.md", "neu")
    stage.wait(lambda: b"A neu" in getattr(stage.show.find(ENTRY), "content", b""))
    assert isinstance(stage.show.find(LIST), Held)
    stage.finish(1)
    stage.wait(lambda: isinstance(stage.show.find(LIST), Shown))
    stage.wait(lambda: stage.children[0].ended)
    assert not stage.children[1].ended


def test_a_build_that_is_overtaken_is_stopped(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = Rewritten(ENTRY, page("A neu"), "")
    stage.write("a.md", "neu")
    stage.wait(lambda: len(stage.children) == 2)
    stage.write("a.md", "noch neuer")
    stage.wait(lambda: stage.children[1].ended)
    stage.finish(1)  # too late
    stage.finish(2)
    stage.wait(lambda: stage.children[0].ended)


def test_what_is_more_than_a_text_holds_everything_until_it_is_built(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = Otherwise("other", ENTRY, "<p>falsch</p>")
    stage.write("a.md", "title: anders")
    stage.wait(lambda: stage.show.find(ENTRY) == Held("<p>falsch</p>"))
    assert isinstance(stage.show.find(OTHER), Held)
    stage.finish(1)
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Shown))


def test_whoever_goes_on_writing_does_not_stop_a_build_that_all_wait_for(stage: Stage) -> None:
    stage.children[0].answers = {"a.md": Otherwise("other", ENTRY), "b.md": Rewritten(OTHER, page("B neu"), "")}
    stage.write("a.md", "title: anders")
    stage.wait(lambda: len(stage.children) == 2)
    stage.write("b.md", "neu")
    stage.wait(lambda: "b.md" in stage.children[0].asked)
    stage.write("a.md", "title: anders, mit mehr Text")
    stage.wait(lambda: stage.children[0].asked.count("a.md") == 2)
    assert not stage.children[1].ended
    told = {"a.md": Rewritten(ENTRY, page("A mit mehr Text"), ""), "b.md": Rewritten(OTHER, page("B neu"), "")}
    stage.children[1].answers = told
    stage.finish(1)
    stage.wait(lambda: b"B neu" in getattr(stage.show.find(OTHER), "content", b""))
    assert b"A mit mehr Text" in getattr(stage.show.find(ENTRY), "content", b"")
    stage.wait(lambda: len(stage.children) == 3)


def test_a_change_that_is_taken_back_holds_nothing(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = Otherwise("other", ENTRY)
    stage.write("a.md", "title: anders")
    stage.wait(lambda: isinstance(stage.show.find(OTHER), Held))
    stage.children[0].answers["a.md"] = Same()
    stage.write("a.md", "a.md")
    stage.wait(lambda: isinstance(stage.show.find(OTHER), Shown))
    time.sleep(0.2)
    assert all(child.ended for child in stage.children[1:])


def test_files_that_come_and_go_hold_what_they_have_to(stage: Stage) -> None:
    stage.write(".a.md.swp", "von vim")
    stage.write("a.md~", "von Emacs")
    time.sleep(0.15)
    assert isinstance(stage.show.find(ENTRY), Shown)
    stage.write("neu.md", "neu")
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Held))
    (stage.root / "neu.md").unlink()
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Shown))
    (stage.root / "a.md").unlink()
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Held))


def test_a_file_that_an_editor_exchanges_is_a_changed_text(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = Rewritten(ENTRY, page("A neu"), "")
    stage.write("a.md.tmp", "neu")
    (stage.root / "a.md.tmp").replace(stage.root / "a.md")
    stage.wait(lambda: b"A neu" in getattr(stage.show.find(ENTRY), "content", b""))


def test_a_folder_that_moves_is_seen(stage: Stage) -> None:
    folder = stage.root / "2026"
    folder.mkdir()
    (folder / "c.md").write_text("c", "utf-8")
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Held))


def test_a_build_that_fails_is_told_and_the_next_change_goes_on(stage: Stage) -> None:
    stage.write("people.yml", "kaputt: [")
    stage.wait(lambda: len(stage.children) == 2)
    stage.children[1].hear(stage.children[1], Failed(None))
    stage.wait(lambda: stage.show.stuck == "kaputt")
    stage.write("people.yml", "gut: {}")
    stage.wait(lambda: len(stage.children) == 3)
    stage.children[0].answers["a.md"] = Rewritten(ENTRY, page("A neu"), "")
    stage.write("a.md", "neu")
    stage.wait(lambda: "a.md" in stage.children[0].asked)
    time.sleep(0.1)  # until it is judged
    stage.children[2].hear(stage.children[2], Failed(None))
    stage.finish(3)  # what was written meanwhile may have mended it
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Shown))
    assert stage.show.stuck == ""


def test_a_child_that_died_is_followed_by_another(stage: Stage) -> None:
    stage.children[0].answers["a.md"] = None
    stage.write("a.md", "neu")
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Held))
    stage.finish(1)
    stage.wait(lambda: isinstance(stage.show.find(ENTRY), Shown))


def test_a_new_day_is_a_new_site(tmp_path: Path, tree: Path) -> None:
    root = tmp_path / "entries"
    root.mkdir()
    stage = Stage(root, tree, clock=True)
    stage.finish(0, today=date(2020, 1, 1))
    stage.wait(lambda: len(stage.children) == 2)
    assert isinstance(stage.show.find(ENTRY), Held)


def test_where_the_first_build_fails_there_is_nothing_to_serve(tmp_path: Path, tree: Path) -> None:
    root = tmp_path / "entries"
    root.mkdir()
    stage = Stage(root, tree)
    stage.wait(lambda: stage.children)
    stage.children[0].hear(stage.children[0], Unfit("macros"))
    stage.thread.join(5)
    assert isinstance(stage.raised[0], KeyboardInterrupt)
    assert stage.children[0].ended is True


def test_what_no_event_told_of_is_seen_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.deliver.live.watch._REST", 0.05)
    touched: list[str] = []
    file = tmp_path / "mkdocs.yml"
    file.write_text("a", "utf-8")
    watcher = Watcher([str(file)], touched.append)
    monkeypatch.setattr(watcher, "on_any_event", lambda _: None)
    watcher.start()
    file.write_text("ab", "utf-8")
    for _ in range(200):
        if touched:
            break
        time.sleep(0.01)
    watcher.stop()
    assert set(touched) == {str(file.resolve())}
    assert watcher.watch(str(file)) == {}
    assert watcher.state(str(tmp_path / "other")) is None


def test_a_room_is_cleared_by_who_leaves_or_by_who_comes_next(tmp_path: Path) -> None:
    cache = tmp_path / ".dreiklang"
    with live_room(cache) as room:
        (room / "private.html").write_text("geheim", "utf-8")
        assert room.stat().st_mode & 0o077 == 0
        left = cache / "live-0123"
        left.mkdir()
        with live_room(cache) as second:
            assert not left.exists()
            assert room.is_dir()
            assert second != room
    assert not list(cache.iterdir())
    taken = cache / "live-taken"
    taken.mkdir()
    with locked(taken), live_room(cache):
        assert taken.is_dir()


def test_where_nothing_can_be_written_the_room_is_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", "utf-8")
    with live_room(file / ".dreiklang") as room:
        assert room.is_dir()
        assert not room.is_relative_to(tmp_path)
    assert not room.exists()


def test_a_child_that_says_nothing_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.deliver.live.child.BOOT", "")
    monkeypatch.setattr("dreiklang.deliver.live.child._PATIENCE", 0.2)
    heard: SimpleQueue[Outcome] = SimpleQueue()
    order = Order(tmp_path, tmp_path / "built", "127.0.0.1:1", Options(), None, exposed=False, level=0)
    child = Child(order, lambda _, outcome: heard.put(outcome))
    assert heard.get(timeout=10) == Failed(None)
    assert child.ask("a.md") is None
    assert child.ask("a.md") is None
    child.end()


class Server:
    """`dreiklang serve`, as it runs."""

    def __init__(self, root: Path, log: Path, *more: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.root = root
        self.log = log
        command = [
            sys.executable,
            "-c",
            _RUN,
            "serve",
            "--no-open",
            "-v",
            "-a",
            f"127.0.0.1:{self.port}",
            "-f",
            str(root),
        ]
        with log.open("wb") as file:
            self.process = subprocess.Popen([*command, *more], stdout=file, stderr=file)

    def get(self, path: str) -> tuple[int, str]:
        """Ask for a page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8")
        connection.close()
        return answer.status, text

    def wait(self, found: Callable[[], object]) -> None:
        """Wait until something is so, for a minute at most."""
        for _ in range(1200):
            assert self.process.poll() is None, self.log.read_text("utf-8")
            if found():
                return
            time.sleep(0.05)
        raise AssertionError(self.log.read_text("utf-8"))

    def says(self, word: str) -> bool:
        """Say whether *word* was said."""
        return word in self.log.read_text("utf-8")


@pytest.fixture
def server(journal_folder: JournalFolder, tmp_path: Path) -> Iterator[Server]:
    """Serve a journal."""
    running = Server(journal_folder(), tmp_path / "said.txt")
    running.wait(lambda: running.says("http://127.0.0.1"))
    yield running
    running.process.kill()
    running.process.wait()


def test_a_journal_is_served_while_it_is_written_and_leaves_nothing_behind(server: Server) -> None:
    file = server.root / "entries" / "2026-03-06-geheim.md"
    address = "/2026/03/geheimnisvoller-kanarienvogel/"
    assert server.says("Dreiklangs eigener Server")
    assert "Nur für mich" in server.get(address)[1]
    text = file.read_text("utf-8")
    file.write_text(text.replace("Nur für mich", "Immer noch nur für mich"), "utf-8")
    server.wait(lambda: "Immer noch" in server.get(address)[1])
    server.wait(lambda: "Immer noch" in server.get("/search/search_index.json")[1])
    file.write_text(text.replace("change", "chnge"), "utf-8")
    server.wait(lambda: server.get("/2026/03/geheim/")[0] == 200)
    assert "<mark>chnge</mark>" in server.get("/2026/03/geheim/")[1]
    assert server.get(address)[0] == 404
    file.write_text(text, "utf-8")
    server.wait(lambda: "Nur für mich" in server.get(address)[1])
    server.process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    assert server.process.wait(20) == 0
    assert not list((server.root / ".dreiklang").glob("*live-*"))


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="no such signal")
def test_who_is_killed_takes_the_builder_along_and_the_next_clears_up(server: Server, tmp_path: Path) -> None:
    room = next((server.root / ".dreiklang").glob("live-*"))
    server.process.kill()
    server.process.wait()
    assert room.is_dir()
    again = Server(server.root, tmp_path / "again.txt", "--today", "2026-11-22")
    again.wait(lambda: again.says("http://127.0.0.1"))
    assert not room.exists()
    again.process.terminate()
    assert again.process.wait(20) == 0
    assert not list((server.root / ".dreiklang").glob("*live-*"))
