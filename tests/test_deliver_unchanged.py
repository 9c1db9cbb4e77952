"""A build of what was built before builds nothing, and says so; whatever has changed is built."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]
Builder = Callable[..., str]
WRONG = "---\ntitle: Leise\ndate: 2026-03-07\ndecison: leave\n---\nEin Satz.\n"


@pytest.fixture
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with a mistake."""
    root = journal_folder(**{"entries/2026-03-07-leise.md": WRONG})
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def build(capsys: pytest.CaptureFixture[str]) -> Builder:
    """Give what builds and returns all that was told."""

    def run(*arguments: str, edition: str = "private", today: str = "2026-11-22", code: int = Exit.FINE) -> str:
        assert cli.call(["build", "--edition", edition, "--today", today, *arguments]) == code
        told = capsys.readouterr()
        return told.out + told.err

    return run


@pytest.fixture
def no_building(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give what lets every further build fail."""

    def forbid() -> None:
        def fail(*_: object, **__: object) -> None:
            pytest.fail("it was built again")

        monkeypatch.setattr("dreiklang.deliver.build.make_tree", fail)

    return forbid


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("edition", ["private", "public"])
def test_the_same_is_not_built_again_and_everything_is_told(
    build: Builder, no_building: Callable[[], None], edition: str
) -> None:
    first = build(edition=edition)
    no_building()
    second = build(edition=edition)
    assert "hat sich nichts geändert" in second
    assert "hat sich nichts geändert" not in first
    assert [line for line in second.splitlines() if "nichts geändert" not in line] == first.splitlines()
    assert ("decison" in second) == (edition == "private")
    assert build("-q", edition=edition) == ""


def _write(path: str, text: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text(text, "utf-8")


def _same_size_and_time(root: Path) -> None:
    file = root / "entries/2026-03-07-leise.md"
    before = file.stat()
    file.write_text(WRONG.replace("Satz", "Sitz"), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


NOTE = ".dreiklang/built-private.json"
SHOWN = (
    "in entries/2026-03-07-leise.md hat sich mehr geändert als der Text, oder er zeigt sich auch auf anderen Seiten."
)
LEISE = "es hat sich etwas geändert: entries/2026-03-07-leise.md."
TREE = "im Zielordner liegt nicht mehr, was dort gebaut wurde"
UNKNOWN = "von einem früheren Build ist nichts bekannt"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        pytest.param(_write("entries/2026-03-07-leise.md", WRONG + "Mehr.\n"), LEISE, id="text"),
        pytest.param(_write("entries/2026-03-07-leise.md", WRONG.replace("Leise", "Laut")), SHOWN, id="title"),
        pytest.param(_same_size_and_time, LEISE, id="text-of-the-same-size-and-time"),
        pytest.param(_write("entries/2026-04-01-neu.md", "Neu.\n"), "entries/2026-04-01-neu.md.", id="new"),
        pytest.param(lambda root: (root / "entries/2026-03-07-leise.md").unlink(), LEISE, id="deleted"),
        pytest.param(_write("docs/about.md", "# Über uns\n"), "etwas geändert: docs/about.md.", id="docs"),
        pytest.param(
            lambda root: (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text().replace("Probe", "Werk")),
            "denn mkdocs.yml hat sich geändert.",
            id="settings",
        ),
        pytest.param(lambda root: (root / "site-private/index.html").unlink(), TREE, id="a-page-is-gone"),
        pytest.param(_write("site-private/index.html", "<p>fremd</p>"), TREE, id="a-page-was-written-over"),
        pytest.param(_write(NOTE, "{"), UNKNOWN, id="note-cut"),
        pytest.param(_write(NOTE, "[]"), UNKNOWN, id="note-foreign"),
        pytest.param(_write(NOTE, '{"inputs": {"digests": [], "files": {}}}'), UNKNOWN, id="note-of-another-shape"),
    ],
)
def test_whatever_has_changed_is_built_and_told(
    root: Path, build: Builder, change: Callable[[Path], object], why: str
) -> None:
    build()
    change(root)
    told = build("-v")
    assert "nichts geändert" not in told
    assert why in told
    after = _tree(root / "site-private")
    build("-d", str(root.parent / "clean"))
    assert after == _tree(root.parent / "clean")
    assert "nichts geändert" in build("-d", str(root.parent / "clean"))


@pytest.mark.usefixtures("root")
def test_another_order_is_built(build: Builder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert UNKNOWN in build("-v")
    assert "es ist ein anderer Tag als beim letzten Mal" in build("-v", today="2026-11-23")
    assert "diesmal ist anderes verlangt" in build("-v", "-d", str(tmp_path / "other"))
    assert "nichts geändert" in build("-d", str(tmp_path / "other"))
    build("--strict", "-d", str(tmp_path / "other"), code=Exit.CONTENT)  # which was not strict before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "diesmal ist anderes verlangt" in build("-v", "-d", str(tmp_path / "other"))


@pytest.mark.usefixtures("root")
def test_another_program_builds_it_anew(build: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    monkeypatch.setattr("dreiklang.deliver.inputs.state_of_program", lambda: b"another")
    assert "Dreiklang, Python oder ein Paket ist ein anderes" in build("-v")


@pytest.mark.usefixtures("root")
def test_the_way_is_told_to_who_asks(build: Builder) -> None:
    assert "durch MkDocs" not in build()
    assert "hat sich nichts geändert" in build("-v")


HOOK = "plugins:\n  - search\n  - dreiklang\nhooks: [hook.py]\n"


@pytest.mark.parametrize(
    ("before", "after", "files", "why"),
    [
        (
            "plugins:\n",
            HOOK.replace("  - dreiklang\n", "").replace("  - search\n", ""),
            {"hook.py": ""},
            "was Dreiklang nicht kennt: hook.py.",
        ),
        ("  - search\n", "  - search\n  - tags\n", {}, "was Dreiklang nicht kennt: material/tags."),
        (
            "theme:\n",
            "theme:\n  custom_dir: own\n",
            {"own/main.html": '{% extends "base.html" %}'},
            "was Dreiklang nicht kennt: ",
        ),
        ("plugins:\n", "INHERIT: base.yml\nplugins:\n", {"base.yml": "copyright: wir\n"}, "(INHERIT)."),
        ("plugins:\n", "markdown_extensions: [pymdownx.snippets]\nplugins:\n", {}, "eine der Markdown-Erweiterungen"),
    ],
    ids=["hook", "plugin", "theme", "inherited", "extension"],
)
def test_where_others_have_a_hand_in_it_it_is_always_built(
    root: Path, build: Builder, *, before: str, after: str, files: dict[str, str], why: str
) -> None:
    config = (root / "mkdocs.yml").read_text("utf-8")
    new = config.replace(before, after, 1) if "hooks" not in after else config + "hooks: [hook.py]\n"
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    (root / "mkdocs.yml").write_text(new, "utf-8")
    (root / ".dreiklang/double").mkdir(parents=True)
    build()
    told = build("-v")
    assert "nichts geändert" not in told
    assert why in told
    assert not (root / ".dreiklang/double").exists()


@pytest.mark.skipif(os.name == "nt", reason="links are not for everybody there")
def test_where_a_link_leads_out_it_is_always_built(root: Path, build: Builder) -> None:
    (root / "elsewhere.md").write_text("Anderswo.\n", "utf-8")
    (root / "entries/2026-05-01-link.md").symlink_to(root / "elsewhere.md")
    build()
    assert "entries/2026-05-01-link.md ist ein Link" in build("-v")


def test_what_changes_while_it_is_built_is_built_again(
    root: Path, build: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dreiklang.deliver import build as building  # noqa: PLC0415  # as the command does

    usual = building.list_files

    def write_meanwhile(folder: Path) -> tuple[str, ...]:
        (root / "entries/2026-03-07-leise.md").write_text(WRONG + "Meanwhile.\n", "utf-8")
        return usual(folder)

    monkeypatch.setattr(building, "list_files", write_meanwhile)
    build()
    monkeypatch.setattr(building, "list_files", usual)
    assert "nichts geändert" not in build()
    assert "nichts geändert" in build()


def test_what_is_noted_is_for_its_owner_alone(root: Path, build: Builder) -> None:
    build()
    note = root / ".dreiklang/built-private.json"
    assert "decison" in json.loads(note.read_text("utf-8"))["warnings"][0]
    if os.name != "nt":
        assert note.stat().st_mode & 0o777 == 0o600
