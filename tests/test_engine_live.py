"""A built site, kept warm -> the pages of changed texts: the same as if everything had been built anew."""

from __future__ import annotations

import io
import logging
import pickle
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from dreiklang.deliver.live.show import Base, Held, Show, Shown
from dreiklang.engine.live import worker
from dreiklang.engine.live.messages import Failed, Order, Otherwise, Ready, Rewritten, Same, Unfit
from dreiklang.engine.live.warm import Warm
from dreiklang.engine.live.worker import BOOT, begin
from dreiklang.engine.settings import load_options
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]

TODAY = date(2026, 11, 22)
CONFIG = """\
site_name: Probe
site_url: https://probe.example.org/blog/
theme: {name: material, language: de}
plugins:
  - search
  - dreiklang: {at: journal}
"""
FILES = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Über mich\n",
    "entries/people.yml": "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  forms: [Nordlicht]\n  as: eine Firma\n",
    "entries/2026-03-01-offen.md": "---\ntitle: Öffentlich\npublish: true\ntags: [honorar]\nseries: Reihe\npart: 1\n---\nEin Satz für alle.\n",
    "entries/2026-03-02-zweifel.md": "---\ntitle: Zweifel\nclient: nordlicht\ndecision: change\nvalues: [ruhe]\n---\nEine Entscheidung. [[2026-03-01-offen]]\n",
    "entries/2026-03-03-ende.md": "---\ntitle: Ende\nclient: nordlicht\ndecision: leave\nvalues: [ruhe]\n---\nNoch eine Entscheidung, siehe [[2026-03-02-zweifel]].\n",
    "entries/2026-03-04-notiz.md": "Nur eine Notiz, ohne Kopf.\n\n- [ ] etwas\n",
    "entries/2026-03-05-kaputt.md": "---\ntitle: Kaputt\ndecision: luv\n---\nText.\n",
    "entries/2026-03-06-bild.md": "---\ntitle: Bild\nmooring: x\n---\n![Bild](bild.png)\n",
    "entries/bild.png": "kein Bild",
    "entries/2026-03-08-lang.md": "---\ntitle: Lang & breit\n---\nDer Anfang.\n\n<!-- more -->\n\nDas Ende.\n",
    "entries/2026-03-07-gut.md": "---\ntitle: Gut\nseries: Reihe\npart: 1\ncompliment: Sehr schön\n---\nLob.\n",
}
SENTENCES = (
    "Ein neuer Satz.",
    "Siehe [[2026-03-02-zweifel]].",
    "Siehe [[nirgends]].",
    "Nordlicht rief an.",
    "- [x] erledigt",
    "## Überschrift",
    "!!! private\n    Geheim.",
    "Von [[nordlicht]] und [[#honorar]].",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "<!-- more -->",
    "Fußnote.[^1]\n\n[^1]: Unten.",
    "Die Entscheidung fiel leichter als gedacht, Erleichterung.",
)


@dataclass
class Work:
    """A journal at *root*, and folders to build it into."""

    root: Path
    builds: int = 0

    @property
    def entries(self) -> dict[str, str]:
        """The texts of all entries, by path."""
        return {file.name: file.read_text("utf-8") for file in sorted(self.root.glob("entries/*.md"))}

    def write(self, path: str, text: str) -> None:
        """Write an entry."""
        (self.root / "entries" / path).write_text(text, encoding="utf-8", newline="\n")

    def build(self) -> tuple[Warm | None, Ready | Failed | Unfit, Path]:
        """Build the journal as it is now."""
        self.builds += 1
        folder = self.root.parent / f"built-{self.builds}"
        folder.mkdir()
        options, paths = load_options(self.root / "mkdocs.yml")
        warm, outcome = begin(Order(paths.config, folder, "127.0.0.1:8000", options, TODAY, False, logging.WARNING))  # noqa: FBT003  # as the pipe has it
        return warm, outcome, folder

    def pages(self) -> dict[str, bytes]:
        """Give the pages of a clean build, with what is told of their entries."""
        warm, outcome, folder = self.build()
        assert warm
        assert isinstance(outcome, Ready)
        show = Show()
        show.renew(Base(folder, outcome), (), held=False)
        pages = {}
        for file in folder.rglob("*"):
            path = file.relative_to(folder).as_posix()
            found = show.find(path) if file.is_file() else None
            if isinstance(found, Shown):
                pages[path] = found.content
        shutil.rmtree(folder)
        return pages


@dataclass
class Live:
    """A journal that is shown while it is written."""

    work: Work
    warm: Warm
    show: Show


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Write the journal."""
    root = tmp_path_factory.mktemp("live") / "journal"
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return Work(root)


@pytest.fixture(scope="module")
def warm_site(work: Work) -> Live:
    """Build the journal once for all tests here; each leaves its texts as they were."""
    warm, outcome, folder = work.build()
    assert warm
    assert isinstance(outcome, Ready)
    show = Show()
    show.renew(Base(folder, outcome), (), held=False)
    warm.get_ready()
    return Live(work, warm, show)


@pytest.fixture
def live(warm_site: Live) -> Iterator[Live]:
    """Give the journal, and bring its texts back afterwards."""
    before = warm_site.work.entries
    yield warm_site
    for path in warm_site.work.entries.keys() - before.keys():
        (warm_site.work.root / "entries" / path).unlink()
    for path, text in before.items():
        warm_site.work.write(path, text)
        answer = warm_site.warm.rewrite(path)
        if isinstance(answer, Rewritten):
            warm_site.show.rewrite(answer)


def is_as_built(live: Live) -> int:
    """Hold every page that may be seen against a clean build; give how many there are."""
    compared = 0
    for path, content in live.work.pages().items():
        found = live.show.find(path)
        if isinstance(found, Shown):
            assert _lines(found.content) == _lines(content), path
            compared += path.endswith(".html")
    return compared


def edit(text: str, draw: random.Random) -> str:
    """Change something in *text*: its body mostly, now and then its head."""
    lines = text.split("\n")
    fence = [number for number, line in enumerate(lines) if line == "---"]
    body = fence[1] + 1 if len(fence) > 1 else 0
    match draw.randrange(6):
        case 0 if len(lines) - body > 1:
            del lines[draw.randrange(body, len(lines))]
        case 1 if body:
            lines[draw.randrange(1, body - 1)] = draw.choice(
                ["title: Neu", "tags: [neu]", "energy: 1", "publish: true", "unsinn"]
            )
        case _:
            lines.insert(draw.randrange(body, len(lines)), f"\n{draw.choice(SENTENCES)}\n")
    return "\n".join(lines)


def check_sequence(live: Live, seed: int) -> None:
    """Edit texts at random: whatever is answered with a page is as everything built anew."""
    draw = random.Random(seed)  # noqa: S311  # nothing here is secret
    for _ in range(3):
        path, before = draw.choice(sorted(live.work.entries.items()))
        live.work.write(path, edit(before, draw))
        answer = live.warm.rewrite(path)
        if isinstance(answer, Rewritten):
            live.show.rewrite(answer)
        elif isinstance(answer, Otherwise):
            live.work.write(path, before)
    if live.warm.settle():
        live.show.catch_up()
    assert is_as_built(live) > 5


@pytest.mark.parametrize(
    "sentence", ["Satz mit ü & <b>fett</b>.", "Wort " * 400, "Nordlicht rief an.", "| a |\n|---|\n| 1 |"]
)
def test_after_a_text_that_shows_nowhere_else_all_pages_are_as_a_clean_build_shows_them(
    live: Live, sentence: str
) -> None:
    name = "2026-03-08-lang.md"
    for number in range(2):
        live.work.write(name, f"{live.work.entries[name]}\n{number} {sentence}\n")
        answer = live.warm.rewrite(name)
        assert isinstance(answer, Rewritten)
        live.show.rewrite(answer)
        assert isinstance(live.show.find("journal/index.html"), Held)
        assert live.warm.settle()
        live.show.catch_up()
    clean = live.work.pages()
    assert "search/search_index.json" in clean
    for path, content in clean.items():
        found = live.show.find(path)
        assert isinstance(found, Shown), path
        assert _lines(found.content) == _lines(content), path


@pytest.mark.parametrize("sentence", ["## Kopf", "Siehe [[2026-03-07-gut]].", "Siehe [[nirgends]].", "- [ ] etwas"])
def test_a_text_that_shows_elsewhere_has_to_be_built(live: Live, sentence: str) -> None:
    name = "2026-03-08-lang.md"
    live.work.write(name, f"{live.work.entries[name]}\n{sentence}\n")
    assert isinstance(live.warm.rewrite(name), Rewritten)
    assert not live.warm.settle()


@pytest.mark.parametrize("seed", range(8))
def test_what_is_shown_while_writing_is_what_a_clean_build_shows(seed: int, live: Live) -> None:
    check_sequence(live, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 400))
def test_what_is_shown_while_writing_is_what_a_clean_build_shows_many_times(seed: int, live: Live) -> None:
    check_sequence(live, seed)


def test_each_page_of_a_text_that_changed_back_is_the_built_one(live: Live) -> None:
    built = live.work.pages()
    for path, text in live.work.entries.items():
        live.work.write(path, f"{text}\nMehr.\n")
        answer = live.warm.rewrite(path)
        if "kaputt" in path:
            assert isinstance(answer, Otherwise)
            continue
        assert isinstance(answer, Rewritten)
        assert b"Mehr." in answer.html
        live.work.write(path, text)
        back = live.warm.rewrite(path)
        assert isinstance(back, Rewritten)
        live.show.rewrite(back)
        shown = live.show.find(back.page)
        assert isinstance(shown, Shown)
        assert shown.content == built[back.page]
        assert live.warm.rewrite(path) == Same()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("2026-03-01-offen.md", "title: Öffentlich", "title: Anders"),
        ("2026-03-01-offen.md", "Ein Satz für alle.", "Von Nordlicht."),
        ("2026-03-04-notiz.md", "Nur eine Notiz, ohne Kopf.", "# Mit Titel"),
        ("2026-03-06-bild.md", "![Bild](bild.png)", "Ohne Bild."),
        ("2026-03-05-kaputt.md", "luv", "love"),
    ],
    ids=["title", "no-longer-public", "heading", "picture", "readable"],
)
def test_what_is_more_than_a_text_is_left_to_a_build(path: str, old: str, new: str, live: Live) -> None:
    text = live.work.entries[path]
    live.work.write(path, text.replace(old, new))
    first = live.warm.rewrite(path)
    assert isinstance(first, Otherwise)
    assert first == live.warm.rewrite(path)
    live.work.write(path, text.replace(old, f"{new} "))
    live.work.write(path, text)
    again = live.warm.rewrite(path)
    assert isinstance(again, Same)


def test_a_mistake_is_told_at_once_with_its_place_and_remedy(live: Live) -> None:
    text = live.work.entries["2026-03-02-zweifel.md"]
    live.work.write("2026-03-02-zweifel.md", text.replace("change", "chnge"))
    answer = live.warm.rewrite("2026-03-02-zweifel.md")
    assert isinstance(answer, Otherwise)
    assert answer.page == "journal/2026/03/zweifel/index.html"
    assert "4 | decision: <mark>chnge</mark>" in answer.troubles
    assert "decision: change" in answer.troubles
    assert "zuletzt zu lesen" in answer.troubles


def test_who_is_new_in_a_head_is_known_at_once(live: Live) -> None:
    live.work.write(
        "2026-03-04-notiz.md", "---\nclient: Neuland AG\ntags: [neuland]\n---\n[[Neuland AG]] [[#neuland]]\n"
    )
    answer = live.warm.rewrite("2026-03-04-notiz.md")
    assert isinstance(answer, Otherwise)
    assert answer.troubles == ""


def test_a_remark_on_a_text_is_told_and_leaves_it_readable(live: Live) -> None:
    live.work.write("2026-03-04-notiz.md", "Siehe [[nirgends]].\n")
    answer = live.warm.rewrite("2026-03-04-notiz.md")
    assert isinstance(answer, Otherwise | Rewritten)
    assert "Ein Hinweis zu diesem Eintrag" in answer.troubles


@pytest.mark.parametrize("name", ["neu.md", "2026-03-04-notiz 2.md"])
def test_a_file_that_was_not_there_is_left_to_a_build(name: str, live: Live) -> None:
    live.work.write(name, "Neu.\n")
    assert isinstance(live.warm.rewrite(name), Otherwise)


def test_what_may_be_a_copy_of_another_is_left_to_a_build(journal_folder: JournalFolder) -> None:
    texts = {"entries/a.md": "Eins.\n", "entries/a 2.md": "Zwei.\n"}
    work = Work(journal_folder(**texts))
    warm, _, _ = work.build()
    assert warm
    for path in ("a.md", "a 2.md"):
        work.write(path, "Drei.\n")
        assert isinstance(warm.rewrite(path), Otherwise)


def test_where_texts_are_counted_everything_is_built(journal_folder: JournalFolder) -> None:
    counting = "site_name: A\ntheme: {name: material}\nplugins: [dreiklang]\nmarkdown_extensions:\n  - footnotes: {UNIQUE_IDS: true}\n"
    work = Work(journal_folder(**{"mkdocs.yml": counting}))
    warm, _, _ = work.build()
    assert warm
    work.write("2026-03-06-geheim.md", (work.entries["2026-03-06-geheim.md"]) + "Mehr.\n")
    assert isinstance(warm.rewrite("2026-03-06-geheim.md"), Otherwise)


@pytest.mark.parametrize(
    ("more", "who"),
    [("hooks: [hook.py]\n", "hook"), ("theme: {name: material, custom_dir: mine}\n", "mine")],
    ids=["hook", "templates"],
)
def test_strangers_are_named(more: str, who: str, journal_folder: JournalFolder) -> None:
    theme = "" if "theme" in more else "theme: {name: material}\n"
    root = journal_folder(
        **{
            "mkdocs.yml": f"site_name: A\nplugins: [search, dreiklang]\n{theme}{more}",
            "hook.py": "def on_page_content(html, **_):\n    return html\n",
            "mine/empty.html": "",
        }
    )
    warm, outcome, _ = Work(root).build()
    assert warm is None
    assert isinstance(outcome, Unfit)
    assert who in outcome.names


def test_what_stops_a_build_is_told(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(
        journal_folder(
            **{"docs/2026/03/offen.md": "# Eine andere\n", "docs/2026/03/geheimnisvoller-kanarienvogel.md": "#x"}
        )
    )
    outcome = work.build()[1]
    assert isinstance(outcome, Failed)
    assert outcome.refusal is Refusal.COLLISION
    monkeypatch.setattr("dreiklang.engine.live.worker.build_live", lambda *_: 1 / 0)
    outcome = work.build()[1]
    assert outcome == Failed(Refusal.MKDOCS, {"why": "ZeroDivisionError: division by zero"})


def test_the_process_answers_through_its_pipe_and_ends_with_who_asks(
    journal_folder: JournalFolder, tmp_path: Path
) -> None:
    root = journal_folder()
    options, paths = load_options(root / "mkdocs.yml")
    order = Order(paths.config, tmp_path / "built", "127.0.0.1:8000", options, TODAY, False, logging.WARNING)  # noqa: FBT003  # as above
    letter = io.BytesIO()
    for word in (sys.path, order, "2026-03-06-geheim.md"):
        pickle.dump(word, letter)
    process = subprocess.Popen([sys.executable, "-c", BOOT], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    process.stdin.write(letter.getvalue())
    process.stdin.flush()
    assert isinstance(pickle.load(process.stdout), Ready)  # noqa: S301  # our own
    assert pickle.load(process.stdout) == Same()  # noqa: S301  # our own
    process.stdin.close()
    assert process.wait(10) == 0
    process.stdout.close()


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").split("\n")


def test_the_process_works_off_what_it_is_asked(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(journal_folder())
    options, paths = load_options(work.root / "mkdocs.yml")
    folder = work.root.parent / "built"
    folder.mkdir()
    order = Order(paths.config, folder, "127.0.0.1:8000", options, TODAY, exposed=False, level=logging.INFO)
    asked, answers, over = io.BytesIO(), io.BytesIO(), threading.Event()
    for word in (order, "2026-03-06-geheim.md"):
        pickle.dump(word, asked)
    asked.seek(0)

    def leave(_: int) -> None:
        over.wait(30)

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=asked))
    monkeypatch.setattr(worker, "_answers", lambda: answers)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("os._exit", leave)
    threading.Thread(target=worker.work, daemon=True).start()
    said: list[object] = []
    for _ in range(600):
        with suppress(EOFError):
            reading = io.BytesIO(answers.getvalue())
            said = [pickle.load(reading) for _ in range(2)]  # noqa: S301  # our own
            break
        time.sleep(0.05)
    over.set()
    assert isinstance(said[0], Ready)
    assert any("Documentation built" in told for told in said[0].told)
    assert said[1] == Same()
