"""A build makes and writes only pages that have changed; the others lie in the new tree as they lay in the old one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit
from dreiklang.pages.templating import Filling

JournalFolder = Callable[..., Path]
Change = Callable[[Path], object]

ENTRY = "---\ntitle: Post {0}\ndate: 2026-0{0}-05\npublish: yes\n---\nEin Satz & mehr, {0}.\n\n## Kopf\n\nNoch einer.\n"
CONFIG = "site_name: Probe\nsite_url: https://probe.example.org/\ntheme: {name: material, language: de}\n"
SEARCHING = "plugins: [search, dreiklang]\n"
PAGE = "2026/02/post-2/index.html"
OUT = "site-private"


@pytest.fixture
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with a few entries that know nothing of each other."""
    entries = {f"entries/e{number}.md": ENTRY.format(number) for number in range(1, 8)}
    root = journal_folder(**{"mkdocs.yml": CONFIG + SEARCHING, **entries})
    monkeypatch.chdir(root)
    return root


def _build(*arguments: str, code: int = Exit.FINE) -> None:
    assert cli.call(["build", "-q", "--today", "2026-11-22", "--edition", "private", *arguments]) == code


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _places(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in folder.rglob("index.html")}


def _is_as_clean(root: Path, *arguments: str, out: str = OUT) -> bool:
    """Build *root* without any knowledge, and say whether the same lies in *out*."""
    (root / ".dreiklang").rename(root.parent / "aside")
    _build("-d", str(root.parent / "clean"), *arguments)
    shutil.rmtree(root / ".dreiklang", ignore_errors=True)
    (root.parent / "aside").rename(root / ".dreiklang")
    return _tree(root / out) == _tree(root.parent / "clean")


def _write(path: str, text: str) -> Change:
    return lambda root: (root / path).write_text(text, "utf-8")


NEW_TITLE = _write("entries/e2.md", ENTRY.format(2).replace("title: Post 2", "title: Anders\nslug: post-2"))


@pytest.mark.parametrize(("edition", "out"), [("private", OUT), ("public", "site")])
def test_only_pages_that_tell_of_a_change_are_written(root: Path, edition: str, out: str) -> None:
    _build("--edition", edition)
    before = _places(root / out)
    NEW_TITLE(root)
    _build("--edition", edition)
    after = _places(root / out)
    same = {path for path, place in after.items() if before.get(path) == place}
    assert {"2026/05/post-5/index.html", "2026/06/post-6/index.html"} <= same
    assert not same & {PAGE, "entries/index.html"}
    assert _is_as_clean(root, "--edition", edition, out=out)


def _elsewhere(root: Path) -> None:
    (root / OUT / PAGE).write_text("<p>fremd</p>", "utf-8")


def _gone(root: Path) -> None:
    (root / OUT / PAGE).unlink()


def _other_index(root: Path) -> None:
    (root / OUT / "search/search_index.json").write_text("{}", "utf-8")


def _no_note(root: Path) -> None:
    (root / ".dreiklang/pages-private.bin").write_bytes(b"nothing")


def _note_without_room(root: Path) -> None:
    (root / ".dreiklang/pages-private.bin").unlink()
    (root / ".dreiklang/pages-private.bin").mkdir()


def _one_below(root: Path) -> None:
    (root / "docs/impressum").mkdir()
    (root / "docs/impressum.md").rename(root / "docs/impressum/index.md")


CHANGES = {
    "a new entry": _write("entries/e8.md", ENTRY.format(8)),
    "a legal page": _write("docs/impressum.md", "# Impressum\n\nHier.\n"),
    "the same page in a folder": _one_below,
    "the settings": _write("mkdocs.yml", CONFIG.replace("Probe", "Werk") + SEARCHING),
    "no search": _write("mkdocs.yml", CONFIG + "plugins: [dreiklang]\n"),
    "search again": _write("mkdocs.yml", CONFIG + SEARCHING),
    "a page that somebody wrote": _elsewhere,
    "an index that somebody wrote": _other_index,
    "a note that says nothing": _no_note,
    "no room for a note": _note_without_room,
}


@pytest.mark.no_cover  # whole builds: what they reach, tests of their own assert
def test_whatever_has_changed_everything_is_as_by_a_clean_build(root: Path) -> None:
    _build()
    for change, title in zip(CHANGES.values(), CHANGES, strict=True):
        change(root)
        NEW_TITLE(root) if title.startswith("a page") else None
        _build()
        assert _is_as_clean(root), title


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param("extra_templates: [all.xml]\n" + SEARCHING, id="a template of others"),
        pytest.param("copyright: !ENV [NOBODY, Ich]\n" + SEARCHING, id="the environment"),
        pytest.param("hooks: [hook.py]\n" + SEARCHING, id="a hook"),
    ],
)
def test_where_others_see_all_pages_all_are_made(root: Path, settings: str) -> None:
    (root / "mkdocs.yml").write_text(CONFIG + settings, "utf-8")
    (root / "docs/all.xml").write_text("{% for file in pages %}{{ file.url }}\n{% endfor %}", "utf-8")
    (root / "hook.py").write_text("", "utf-8")
    _build()
    before = _places(root / OUT)
    NEW_TITLE(root)
    _build()
    assert not set(before.values()) & set(_places(root / OUT).values())


@pytest.mark.parametrize(("edition", "out", "kept"), [("private", OUT, ""), ("public", "site", "public/")])
def test_the_new_tree_is_made_of_the_double_of_the_old_one(root: Path, edition: str, out: str, kept: str) -> None:
    for number in range(2):
        _write("entries/e2.md", ENTRY.format(2).replace("Post 2", f"Neu {number}"))(root)
        _build("--edition", edition)
    double = root / ".dreiklang" / f"{kept}double"
    assert _places(double) == _places(root / out)
    assert list(double.rglob("*-too")) == []
    (double / PAGE).unlink(missing_ok=True)
    (double / "2026/05/post-5/index.html").write_text("<p>fremd</p>", "utf-8")  # which the site shows now, too
    NEW_TITLE(root)
    _build("--edition", edition)
    assert _is_as_clean(root, "--edition", edition, out=out)


def test_sites_in_two_places_share_no_file(root: Path) -> None:
    for title in ("Eins", "Zwei"):
        _write("entries/e2.md", ENTRY.format(2).replace("Post 2", title))(root)
        _build()
    _build("-d", str(root / "other"))
    assert not set(_places(root / "other").values()) & set(_places(root / OUT).values())
    assert _tree(root / "other") == _tree(root / OUT)


def test_after_the_short_way_most_pages_are_the_same_still(root: Path) -> None:
    _build()
    _write("entries/e3.md", ENTRY.format(3) + "Mehr.\n")(root)
    _build()
    before = _places(root / OUT)
    NEW_TITLE(root)
    _build()
    same = {path for path, place in _places(root / OUT).items() if before.get(path) == place}
    assert "2026/05/post-5/index.html" in same
    assert PAGE not in same
    assert _is_as_clean(root)


@pytest.mark.skipif(os.name != "posix", reason="a shell decides about rights")
def test_a_page_has_the_rights_that_a_new_one_would_have(root: Path) -> None:
    usual = os.umask(0o077)
    try:
        _build("--edition", "public")
        os.umask(0o022)
        NEW_TITLE(root)
        _build("--edition", "public")
    finally:
        os.umask(usual)
    assert {path.stat().st_mode & 0o777 for path in (root / "site").rglob("*.html")} == {0o644}
    (root / "site" / PAGE).chmod(0o600)
    _write("entries/e3.md", ENTRY.format(3) + "Mehr.\n")(root)
    _build("--edition", "public")
    assert (root / "site" / PAGE).stat().st_mode & 0o777 == 0o644


def test_without_second_names_everything_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError

    _build()
    NEW_TITLE(root)
    monkeypatch.setattr(os, "link", fail)
    _build()
    assert _is_as_clean(root)


def test_a_build_that_fails_leaves_the_old_tree_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    _build()
    before = _tree(root / OUT), _places(root / OUT)
    NEW_TITLE(root)
    monkeypatch.setattr("dreiklang.engine.marks.Marks.finish", fail)
    _build(code=Exit.ENVIRONMENT)
    assert (_tree(root / OUT), _places(root / OUT)) == before


def test_what_its_author_has_to_be_told_of_is_told_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "entries/e3.md").write_text(ENTRY.format(3) + '\n<p style="color: red">Rot</p>\n', "utf-8")
    for change in (str, NEW_TITLE):
        change(root)
        _build("--edition", "public", "-v")
        assert "color: red" in capsys.readouterr().err


LINK = "# Weg\n\n[Zur Fünf](2026/05/post-5/index.md)\n"


def test_nothing_is_made_of_pages_that_lie_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = CONFIG.replace(".org/", ".org/unter")  # the sitemap names them all the same
    (root / "mkdocs.yml").write_text(f"{settings}{SEARCHING}nav: [weg.md, 2026/06/post-6/index.md]\n", "utf-8")
    _write("docs/weg.md", LINK)(root)
    _build("--edition", "public")
    for more in (
        "Dazu noch etwas.\n",
        "Und nun doch viel weniger.\n",
    ):  # the short way moves what the search index tells of others
        _write("entries/e4.md", ENTRY.format(4) + more)(root)
        _build("--edition", "public")
    assert (root / ".dreiklang/public/retouched.bin").exists()
    filled: list[str] = []
    fill = Filling.__html__
    monkeypatch.setattr(Filling, "__html__", lambda one: filled.append(repr(one)) or fill(one))
    NEW_TITLE(root)
    _build("--edition", "public")
    assert any("entry.html" in one and "Anders" in one for one in filled)
    assert not any(
        one.startswith("entry.html") and f"title='Post {number}'" in one for one in filled for number in (5, 6)
    )
    assert "../2026/05/post-5/" in (root / "site/weg/index.html").read_text("utf-8")
    assert _is_as_clean(root, "--edition", "public", out="site")
