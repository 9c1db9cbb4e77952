"""A text that changed comes into the private site without a whole build, and the site is that of a clean one, to the byte."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit
from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.texts.building import Way

CONFIG = """\
site_name: Probe
theme: {name: material, language: de}
plugins: [search, dreiklang]
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - tables
  - toc: {permalink: true, slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  - pymdownx.superfences:
      custom_fences: [{name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }]
"""
PEOPLE = "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  forms: [Nordlicht]\n  as: ein Betrieb\ngold:\n  name: Marta Gold\n  forms: [Zwirn]\n  as: eine Kundin\n"
PARAGRAPHS = "Der Anfang.\n\n<!-- more -->\n\nDie Mitte mit [[brief]] und Ödön.\n\n## Kopf\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDas Ende."
ENTRIES = {
    "2026-03-07-leise.md": f"---\ntitle: Leise & laut\ntags: [mut]\npartner: nordlicht\n---\n{PARAGRAPHS}\n",
    "2026-03-08-brief.md": f"---\ntitle: Brief\npublish: yes\ntags: [mut]\n---\n{PARAGRAPHS.replace('[[brief]]', 'nichts')}\n",
    "2026-03-09-wahl.md": "---\ntitle: Wahl\ndecision: leave\n---\nDer Anfang.\n\nDas Ende.\n",
    "2026-03-10-fehler.md": "---\ntitle: Fehler\ndecison: leave\n---\nDer Anfang.\n\n<!-- more -->\n\nDas Ende.\n",
    "2026-03-11-los.md": "---\ntitle: Los\n---\n- [ ] Der Anfang.\n\nDas Ende.\n",
    "2026-03-12-kurz.md": "---\ntitle: Kurz\n---\nKurz.\n",
    "2026-03-13-kopf.md": "---\ntitle: Kopf\ndescription: Was „das“ ist\n---\nKurz.\n",
    "grundsatz.md": "---\ntitle: Langsam\ndate: 2026-03-14\ntags: [grundsatz]\n---\nDer Anfang.\n",
    "freitext.md": "Nur so.\n\n<!-- more -->\n\nDas Ende.\n",
}
LEISE, BRIEF = "2026-03-07-leise.md", "2026-03-08-brief.md"

Edit = Callable[[Path], object]
SHORT, LONG = (words_for(Lang.DE).building.ways[way].partition("{")[0] for way in (Way.TEXTS, Way.MKDOCS))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a journal once."""
    root = tmp_path_factory.mktemp("journal")
    (root / "entries").mkdir()
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (root / "docs/about.md").write_text("# Über mich\n", "utf-8")
    (root / "entries/people.yml").write_text(PEOPLE, "utf-8")
    for name, text in ENTRIES.items():
        (root / "entries" / name).write_text(text, "utf-8")
    assert _build(root, "out") == Exit.FINE
    return root


@pytest.fixture
def root(built: Path) -> Path:
    """Give the journal as it was in the beginning, built as it is."""
    for path in (built / "entries").iterdir():
        if path.name not in {*ENTRIES, "people.yml"}:
            path.unlink()
    for name, text in ENTRIES.items():
        if not (file := built / "entries" / name).exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
    (built / "entries/people.yml").write_text(PEOPLE, "utf-8")
    assert _build(built, "out") == Exit.FINE
    return built


def _build(root: Path, name: str) -> int:
    order = ["-v", "-f", str(root / "mkdocs.yml"), "--edition", "private", "--today", "2026-11-22"]
    return cli.call(["build", *order, "-d", str(root / name)])


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _clean(root: Path) -> dict[str, bytes]:
    """Give what a build makes that knows nothing of any other."""
    cache, aside = root / ".dreiklang", root / ".aside"
    cache.rename(aside)
    try:
        assert _build(root, "clean") == Exit.FINE
        return _tree(root / "clean")
    finally:
        rmtree(cache)
        rmtree(root / "clean")
        aside.rename(cache)


def _swap(name: str, was: str, now: str) -> Edit:
    def edit(root: Path) -> None:
        file = root / "entries" / name
        text = file.read_text("utf-8")
        assert was in text
        file.write_text(text.replace(was, now), "utf-8")

    return edit


def _both(one: Edit, other: Edit) -> Edit:
    return lambda root: (one(root), other(root))


@pytest.mark.no_cover  # whole builds: what they reach, tests of their own assert
@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_swap(LEISE, "Das Ende.", "Das Ende. Und noch ein Satz mit Ü & <b>Zeichen</b> 😀.\n\n> Ein Wort."), id="a sentence more"),
        pytest.param(_swap(LEISE, "Der Anfang.", "Ein \"anderer\" Anfang's & <b>mehr</b> Ü."), id="the beginning"),
        pytest.param(_swap("2026-03-12-kurz.md", "Kurz.", "Kürzer 😀."), id="all that there is"),
        pytest.param(_swap("2026-03-13-kopf.md", "Kurz.", "Lang."), id="a description of its own"),
        pytest.param(_swap(BRIEF, "Der Anfang.", "Ein Anfang."), id="the beginning of a public text"),
        pytest.param(_swap(LEISE, "und Ödön", "und sonst niemand[^1]"), id="a dangling note"),
        pytest.param(_swap(LEISE, "Das Ende.", "Das Ende.[^1]\n\n[^1]: Note."), id="a footnote"),
        pytest.param(_swap(LEISE, "| 1 | 2 |", "| 1 | drei |"), id="a cell"),
        pytest.param(_swap(LEISE, "Das Ende.", "Davor.\n\n</article>\n\nDahinter."), id="the end of an article"),
        pytest.param(_swap(LEISE, "Das Ende.", "```mermaid\ngraph LR\n  a --> b\n```"), id="a diagram"),
        pytest.param(_swap(LEISE, "Das Ende.", "Wort " * 700), id="it takes longer to read"),
        pytest.param(_swap(LEISE, "\n\nDas Ende.", ""), id="a sentence less"),
        pytest.param(_swap(LEISE, "Das Ende.", "!!! private\n    Leise.\n\n%% still %%"), id="a private passage"),
        pytest.param(_swap(BRIEF, "Das Ende.", "Öffentlich, und doch kurz."), id="a public text"),
        pytest.param(_swap("freitext.md", "Das Ende.", "Und weiter."), id="a text without a head"),
        pytest.param(_swap("2026-03-11-los.md", "- [ ]", "- [x]"), id="a box is ticked"),
        pytest.param(_swap("2026-03-11-los.md", "Das Ende.", "- [x] Eins\n- [ ] Zwei"), id="more boxes"),
        pytest.param(_swap("2026-03-10-fehler.md", "Das Ende.", "Schluss."), id="an entry with a mistake"),
        pytest.param(
            _both(_swap(LEISE, "Das Ende.", "Eins."), _swap(BRIEF, "Das Ende.", "Zwei.")), id="two texts at once"
        ),
    ],
)  # fmt: skip
def test_a_changed_text_goes_the_short_way_and_comes_out_as_by_the_long_one(
    root: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _tree(root / "out")
    edit(root)
    capsys.readouterr()
    assert _build(root, "out") == Exit.FINE
    assert SHORT in capsys.readouterr().out
    after = _tree(root / "out")
    assert after != before
    assert after == _clean(root)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_swap("grundsatz.md", "Der Anfang.", "Ein anderer Anfang."), id="the beginning of a principle"),
        pytest.param(_swap("2026-03-12-kurz.md", "Kurz.", "%% still %%"), id="no beginning any more"),
        pytest.param(_swap(LEISE, "## Kopf", "## Fuß"), id="a heading"),
        pytest.param(_swap(LEISE, "title: Leise", "title: Sehr leise"), id="the title"),
        pytest.param(_swap(LEISE, "tags: [mut]", "tags: [mut, geld]"), id="a tag"),
        pytest.param(_swap(LEISE, "[[brief]]", "[[wahl]]"), id="a link"),
        pytest.param(_swap("2026-03-11-los.md", "- [ ] ", ""), id="no box any more"),
        pytest.param(_swap(LEISE, "Das Ende.", "- [ ] Das Ende."), id="the first box"),
        pytest.param(_swap("2026-03-09-wahl.md", "Das Ende.", "Schluss."), id="a decision"),
        pytest.param(_swap(LEISE, "Das Ende.", "Siehe [[nirgends]]."), id="a new mistake"),
        pytest.param(_swap(LEISE, "Das Ende.", "Das war ein Zwirn."), id="a name as a word"),
        pytest.param(_swap(BRIEF, "Das Ende.", "Nordlicht schweigt: nordlicht.example."), id="a name in public"),
        pytest.param(_swap(LEISE, "Das Ende.", '<p data-search-exclude="x">Schluss.</p>'), id="a word to the search"),
        pytest.param(_swap("people.yml", "Marta Gold", "Marta Silber"), id="people"),
        pytest.param(lambda root: (root / "entries/neu.md").write_text("Neu.", "utf-8"), id="a new file"),
        pytest.param(lambda root: (root / "entries" / LEISE).unlink(), id="a file less"),
        pytest.param(lambda root: (root / "docs/about.md").write_text("# Ich\n", "utf-8"), id="a hand-written page"),
    ],
)  # fmt: skip
def test_whatever_shows_elsewhere_too_goes_the_long_way(
    root: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root)
    capsys.readouterr()
    _build(root, "out")
    said = capsys.readouterr().out
    assert SHORT not in said
    told = [line for line in said.splitlines() if line.startswith(LONG)]
    assert not told or ".md" in told[0] or "about" in told[0] or "people" in told[0]  # what has changed has a name


@pytest.mark.parametrize("was", ["title: Leise", "[[brief]]", "## Kopf"])
def test_of_a_change_that_shows_elsewhere_that_is_said(
    root: Path, was: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _swap(LEISE, was, was[:-2])(root)
    capsys.readouterr()
    _build(root, "out")
    assert f"in entries/{LEISE} hat sich mehr geändert als der Text" in capsys.readouterr().out


@pytest.mark.no_cover  # whole builds: what they reach, tests of their own assert
def test_after_many_texts_in_turn_everything_is_as_by_a_clean_build(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(7)  # noqa: S311  # nothing here is secret
    ends = ("Das Ende.", "Ein *Wort*.", "<p>roh</p>", "    eingerückt", "---", "\\ud83d", "| x |\n|---|\n| y |", "")
    for _ in range(25):
        file = root / "entries" / chance.choice((LEISE, BRIEF, "freitext.md"))
        file.write_text(file.read_text("utf-8") + "\n\n" + chance.choice(ends), "utf-8")
        capsys.readouterr()
        assert _build(root, "out") == Exit.FINE
        assert SHORT in capsys.readouterr().out
    assert _tree(root / "out") == _clean(root)


DOUBLE = ".dreiklang/double"


def _no_double(root: Path) -> None:
    """Without touching a file: one that loses a name is another one."""
    (root / DOUBLE).rename(root / ".gone")


def _older_double(root: Path) -> None:
    page = root / DOUBLE / "2026/03/brief/index.html"
    page.rename(page.with_name("moved"))
    page.write_text("older", "utf-8")


@pytest.mark.parametrize("spoil", [_no_double, lambda root: (root / DOUBLE / "more").mkdir(), _older_double])
def test_a_double_is_not_believed(root: Path, spoil: Edit) -> None:
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    assert _build(root, "out") == Exit.FINE
    assert (root / DOUBLE / "index.html").is_file() or os.name == "nt"
    spoil(root)
    _swap(BRIEF, "Das Ende.", "Ende.")(root)
    assert _build(root, "out") == Exit.FINE
    assert _tree(root / "out") == _clean(root)
    assert not list(root.glob(".out*"))
    rmtree(root / ".gone", ignore_errors=True)


DIE = """
import os, signal
from dreiklang import cli
from dreiklang.deliver import retouch
def after(module, name):
    whole = getattr(module, name)
    def do_and_die(*given, **named):
        whole(*given, **named)
        os.kill(os.getpid(), getattr(signal, "SIGKILL", 9))
    setattr(module, name, do_and_die)
after({where})
cli.run()
"""


@pytest.mark.skipif(os.name == "nt", reason="nothing on Windows is like SIGKILL")
@pytest.mark.parametrize("moment", ["take_double", "_write", "put_in_place", "keep_double"])
def test_a_run_that_is_killed_leaves_all_of_the_old_or_all_of_the_new(root: Path, moment: str) -> None:
    _swap(BRIEF, "Das Ende.", "Ende.")(root)
    assert _build(root, "out") == Exit.FINE
    before = _tree(root / "out")
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    program = [sys.executable, "-c", DIE.format(where=f"retouch, {moment!r}")]
    order = ["build", "-q", "-f", str(root / "mkdocs.yml"), "--edition", "private", "--today", "2026-11-22"]
    killed = subprocess.run([*program, *order, "-d", str(root / "out")], check=False)
    assert killed.returncode == -signal.SIGKILL
    after, clean = _tree(root / "out"), _clean(root)
    assert after == (before if moment in {"take_double", "_write"} else clean)
    assert all(path.stat().st_mode & 0o077 == 0 for path in root.glob(".out*"))
    assert _build(root, "out") == Exit.FINE
    assert _tree(root / "out") == clean
    assert not list(root.glob(".out*"))


def test_what_was_told_of_other_entries_is_told_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    capsys.readouterr()
    _build(root, "out")
    assert "decison" in capsys.readouterr().err


def test_a_second_name_that_somebody_gave_a_file_keeps_what_it_was(root: Path) -> None:
    page, copy = root / "out/2026/03/leise-laut/index.html", root / "copy.html"
    os.link(page, copy)
    before = copy.read_bytes()
    _build(root, "out")  # the tree is another one: a file of it has one name more
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    _build(root, "out")
    assert copy.read_bytes() == before
    copy.unlink()


def test_foreign_files_stay(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "out/CNAME").write_text("werkbuch.example.org", "utf-8")
    (root / "out/link").symlink_to("CNAME")
    _build(root, "out")
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    capsys.readouterr()
    _build(root, "out")
    assert SHORT in capsys.readouterr().out
    assert (root / "out/link").readlink() == Path("CNAME")
    assert (root / "out/link").read_text("utf-8") == "werkbuch.example.org"
    (root / "out/link").unlink()
    (root / "out/CNAME").unlink()


def _no_second_names(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _swap(BRIEF, "Das Ende.", "Ende.")(root)
    assert _build(root, "out") == Exit.FINE  # now a file of the site is another than in its double

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)


def _forgotten(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".dreiklang/cache.sqlite").unlink()


def _no_memory(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".dreiklang/retouch.bin").unlink()


def _broken_memory(root: Path, _: pytest.MonkeyPatch) -> None:
    (root / ".dreiklang/retouch.bin").write_bytes(b"no such thing")


def _touched_page(root: Path, _: pytest.MonkeyPatch) -> None:
    with (root / "out/2026/03/leise-laut/index.html").open("ab") as page:
        page.write(b"by hand")


@pytest.mark.parametrize("spoil", [_no_second_names, _forgotten, _no_memory, _broken_memory, _touched_page])
def test_where_the_short_way_is_barred_the_long_one_is_taken(
    root: Path,
    spoil: Callable[[Path, pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(root, monkeypatch)
    _swap(LEISE, "Das Ende.", "Schluss.")(root)
    capsys.readouterr()
    assert _build(root, "out") == Exit.FINE
    assert LONG in capsys.readouterr().out
    assert _tree(root / "out") == _clean(root)
    assert not list(root.glob(".out*"))
