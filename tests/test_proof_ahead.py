"""A tree that is proven by a helper while it is written: nothing is taken for proven that was not read as it lies there at last."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.crew import Crew, Helper, crew, hire
from dreiklang.engine import proving
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition
from dreiklang.proof import Ahead, Forerunner, Grounds, ahead
from dreiklang.proof.ahead import Told
from dreiklang.proof.portions import Portions

JournalFolder = Callable[..., Path]
SECRETS = Secrets(texts=(Secret(What.WORD, "Kündigung", "a.md"),))
CLEAN, TOLD = "<p>nichts</p>", "<p>Kuendigung</p>"


class Here:
    """Does here what a helper does elsewhere, and is gone after so many *shares*."""

    def __init__(self, shares: int = 99) -> None:
        self.left = shares
        self.read: list[str] = []

    def do(self, task: Ahead, share: list[Told]) -> list[frozenset[bytes]]:
        """Do a *share* of *task*; it is the same work until the last."""
        if not self.left:
            raise EOFError
        self.left -= 1
        self.work = getattr(self, "work", None) or task()
        made = [self.work(told) for told in share]
        self.read += [name for told in share if isinstance(told, tuple) for name in told]
        return made

    def dismiss(self) -> None:
        """Be let go."""
        self.left = 0


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Forerunner]:
    """Send a forerunner through the tree in tmp_path/tree, by way of a helper (*by*)."""
    monkeypatch.setattr(ahead, "_EACH", 1)
    (tmp_path / "theme/assets").mkdir(parents=True)
    (tmp_path / "tree").mkdir()

    def start(by: object) -> Forerunner:
        asked = Ahead(tmp_path / "tree", Grounds(shipped=(tmp_path / "theme",)))
        return Forerunner(by, asked, Portions(SECRETS).packed())  # type: ignore[arg-type]  # as good as a helper

    return start


def _write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def _wait_for(by: Here, *names: str) -> None:
    for _ in range(5000):
        if by.read == list(names):
            return
        time.sleep(0.002)


def test_files_are_read_while_others_are_written(run: Callable[..., Forerunner], tmp_path: Path) -> None:
    by = Here()
    forerunner = run(by)
    for name in ("a.html", "b.html", "c.html"):
        forerunner.wrote(name)
        _write(tmp_path / "tree", **{name[0]: CLEAN})
    _wait_for(by, "a.html", "b.html")
    assert forerunner.has_proven()
    assert by.read == ["a.html", "b.html"]  # of the last, nobody said that it was there


@pytest.mark.parametrize(
    ("before", "after", "is_proven"),
    [(CLEAN, CLEAN, True), (CLEAN, TOLD, False), (CLEAN, "<p>anders</p>", False), (TOLD, CLEAN, False)],
    ids=["same", "told", "changed", "mended"],
)
def test_what_was_changed_after_it_was_read_is_not_proven(
    run: Callable[..., Forerunner], tmp_path: Path, before: str, after: str, *, is_proven: bool
) -> None:
    by = Here()
    forerunner = run(by)
    _write(tmp_path / "tree", a=before)
    forerunner.wrote("a.html")
    forerunner.wrote("b.html")
    _wait_for(by, "a.html")
    _write(tmp_path / "tree", a=after)
    assert forerunner.has_proven() is is_proven


def test_what_comes_at_last_is_read_too(run: Callable[..., Forerunner], tmp_path: Path) -> None:
    for text, is_proven in ((TOLD, False), (CLEAN, True)):
        forerunner = run(Here())
        forerunner.wrote("gone.html")
        forerunner.wrote("gone-too.html")
        _write(tmp_path / "tree", last=text)
        assert forerunner.has_proven() is is_proven


def test_the_name_of_a_file_is_read_too(run: Callable[..., Forerunner], tmp_path: Path) -> None:
    _write(tmp_path / "tree", kuendigung=CLEAN)
    assert not run(Here()).has_proven()


def test_what_comes_with_the_theme_needs_no_proof(run: Callable[..., Forerunner], tmp_path: Path) -> None:
    for folder in ("tree", "theme"):
        (tmp_path / folder / "assets").mkdir(exist_ok=True)
        _write(tmp_path / folder / "assets", a=TOLD)
    assert run(Here()).has_proven()
    _write(tmp_path / "theme" / "assets", a=CLEAN)
    assert not run(Here()).has_proven()


@pytest.mark.parametrize("shares", [0, 1, 2, 3])
def test_a_helper_that_dies_has_proven_nothing(run: Callable[..., Forerunner], tmp_path: Path, shares: int) -> None:
    _write(tmp_path / "tree", a=CLEAN, b=CLEAN)
    forerunner = run(Here(shares))
    for name in ("a.html", "b.html", "c.html"):
        forerunner.wrote(name)
    assert not forerunner.has_proven()


def test_who_is_let_go_before_the_end_waits_for_nothing(run: Callable[..., Forerunner]) -> None:
    forerunner = run(Here())
    forerunner.wrote("a.html")
    forerunner.dismiss()
    forerunner._thread.join(10)
    assert not forerunner._thread.is_alive()


@pytest.fixture
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few entries be worth a helper, and have two cores."""
    monkeypatch.setattr(crew, "_EACH", 3)
    monkeypatch.setattr(crew, "_cores", lambda: 2)


@pytest.fixture
def journal(journal_folder: JournalFolder) -> Path:
    """Write a journal of twelve public entries, and a private one."""
    entries = {
        f"entries/e{number}.md": f"---\ntitle: Post {number}\ndate: 2026-03-0{1 + number % 8}\npublish: yes\n---\nEin Satz.\n"
        for number in range(12)
    }
    private = {"entries/x.md": "---\ntitle: Was bleibt\ndate: 2026-03-01\n---\nDie Kündigung kam im Regen.\n"}
    config = "site_name: Probe\nsite_url: https://probe.example.org/\ntheme: material\nplugins: [search, dreiklang]\n"
    return journal_folder(**{"mkdocs.yml": config}, **entries, **private)


@pytest.fixture
def build(journal: Path, tmp_path: Path) -> Callable[[], Path]:
    """Build the journal; give the tree."""

    def built() -> Path:
        out = tmp_path / "out"
        invocation = Invocation(Edition.PUBLIC, date(2026, 11, 22))
        build_tree(journal / "mkdocs.yml", out, invocation, strict=False, level=logging.CRITICAL)
        return out

    return built


@pytest.mark.usefixtures("cores")
def test_a_build_is_proven_by_its_helper(build: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "prove", None)
    assert (build() / "index.html").exists()


@pytest.mark.usefixtures("cores")
def test_what_a_hook_writes_after_everybody_is_found_as_well(journal: Path, build: Callable[[], Path]) -> None:
    (journal / "hook.py").write_text(
        "def on_post_build(config):\n"
        "    with open(config.site_dir + '/2026/03/post-3/index.html', 'a', encoding='utf-8') as page:\n"
        "        page.write('<p>K&uuml;ndigung</p>')\n",
        encoding="utf-8",
    )
    with (journal / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")
    with pytest.raises(Refused):
        build()


@pytest.mark.usefixtures("cores")
def test_what_a_hook_brings_after_the_proof_has_begun_is_read_anyway(journal: Path, build: Callable[[], Path]) -> None:
    """It says a word of a private entry itself: so that is no secret, though it was one when the helper began."""
    (journal / "hook.py").write_text(
        "from mkdocs.plugins import event_priority\n"
        "from mkdocs.structure.files import File\n"
        "@event_priority(-50)\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'mehr.md', content='# Mehr\\n\\nDie Kündigung.\\n'))\n"
        "    return files\n",
        encoding="utf-8",
    )
    with (journal / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")
    assert "Kündigung" in (build() / "mehr/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("cores")
def test_a_helper_is_given_away_once_and_still_helps() -> None:
    with hire(3) as hired:
        lent = hired.lend()
        assert isinstance(lent, Helper)
        assert hired.lend() is None
        with_others = hired.begin(partial(attrgetter, "real"), [1])
        end = time.monotonic() + 20
        while not with_others.has_done(0) and time.monotonic() < end:
            time.sleep(0.01)
        assert with_others.has_done(0)  # by who is lent: nobody else has begun
    assert lent._process.poll() is None
    lent.dismiss()
    assert Crew().lend() is None
