"""Hand-written pages whose head says that nobody is to read them: MkDocs would publish them all the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.engine.heads import obstacle_in_head
from dreiklang.texts.files import Obstacle

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("head", "obstacle"),
    [
        ("publish: false", Obstacle.HELD_BACK),
        ("publish:", Obstacle.HELD_BACK),
        ("öffentlich: nein", Obstacle.HELD_BACK),
        ("öffentlich: vielleicht", Obstacle.HELD_BACK),
        ("publish: 2026-11-23", Obstacle.HELD_BACK),
        ("draft: true", Obstacle.HELD_BACK),
        ("Privat: ja", Obstacle.HELD_BACK),
        ("status: draft", Obstacle.HELD_BACK),
        ("visibility: Private", Obstacle.HELD_BACK),
        ("titel: T\nentscheidung: gehen", Obstacle.ENTRY),
        ("kundin: Nordlicht", Obstacle.ENTRY),
        ("energy: 1", Obstacle.ENTRY),
        ("title: Warum: darum\nmemo: x", Obstacle.HEAD),
        ("# x\ntitle: [", Obstacle.HEAD),
        ("publish: true", None),
        ("publish: 2026-11-22\nkunde: Nordlicht", None),
        ("draft: false", None),
        ("private:", Obstacle.HELD_BACK),
        ("status: new", None),
        ("title: T\ndate: 2026-01-01\ntags: [a]\norder: 3\nquestion: Why?\n1: 2", None),
        ("# x", None),
    ],
)
def test_a_head_may_say_that_the_page_does_not_go_out(head: str, obstacle: Obstacle | None) -> None:
    assert obstacle_in_head(f"---\n{head}\n---\nText.\n", TODAY) is obstacle


@pytest.mark.parametrize(
    "text", ["Text.\n", "", "---\n\nBetween two rules.\n\n---\n", "---\n---\nText.\n", "---\na: b\n"]
)
def test_a_page_without_a_head_goes_out(text: str) -> None:
    assert obstacle_in_head(text, TODAY) is None


def test_a_head_without_fences_is_one_for_mkdocs() -> None:
    assert obstacle_in_head("Title: T\nPublish: no\n\nText.\n", TODAY) is Obstacle.HELD_BACK


def test_a_public_build_stops_and_names_all_such_pages(
    journal_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pages = {"docs/a.md": "---\npublish: no\n---\nA.\n", "docs/b/c.md": "---\nkunde: x\n---\nB.\n"}
    root = journal_folder(**pages, **{"docs/d.md": "---\na: b: c\n---\nC.\n"})
    assert call(["build", "-q", "-f", str(root), "--today", "2026-11-22"]) == 1
    said = capsys.readouterr()
    for line in (
        "a.md: Der Kopf sagt, dass diese Seite nicht",
        "c.md sieht nach einem Eintrag aus",
        "d.md: Den Kopf dieser Seite kann MkDocs nicht lesen",
    ):
        assert line in said.out + said.err
    assert not (root / "site").exists()
    assert call(["build", "-q", "-f", str(root), "--today", "2026-11-22", "--edition", "private"]) == 0


def test_what_mkdocs_yml_says_of_tags_stands_on_no_public_page(journal_folder: Callable[..., Path]) -> None:
    root = journal_folder()
    config = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"{config}extra:\n  tags: {{Xogubavelidu: x}}\n  homepage: /there/\n", "utf-8")
    assert call(["build", "-q", "-f", str(root), "--today", "2026-11-22"]) == 0
    text = "".join(path.read_text("utf-8") for path in (root / "site").rglob("*.html"))
    assert "Xogubavelidu" not in text
    assert '"/there/"' in text
