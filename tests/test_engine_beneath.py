"""The new tree begins with the double of the last one: only what is surely the same stays of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dreiklang.engine.beneath import slide_beneath
from dreiklang.engine.earlier import State, state_in


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Lay a tree that is being written."""
    return _lay(tmp_path / "tree", {"404.html": "new", "assets/a.css": "new", "2024/x/index.html": "new"})


@pytest.fixture
def double(tmp_path: Path) -> Path:
    """Lay the double of another one."""
    files = {"404.html": "old", "2024/y/index.html": "same", "2024/z/index.html": "other", "index.html": "gone"}
    return _lay(tmp_path / "cache" / "double", files)


def _lay(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def _texts(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}


def _wanted(double: Path, *paths: str) -> dict[str, State]:
    return {path: state for path in paths if (state := state_in(double / path))}


NEW = {"404.html": "new", "assets/a.css": "new", "2024/x/index.html": "new"}


def test_what_is_wanted_stays_and_what_was_written_is_there(tree: Path, double: Path) -> None:
    wanted = _wanted(double, "2024/y/index.html", "2024/z/index.html")
    os.utime(double / "2024/z/index.html", ns=(0, 0))  # somebody wrote there meanwhile
    assert slide_beneath(double, tree, wanted | {"nowhere": (1, 2, 3, 4)}) == {"2024/y/index.html"}
    assert _texts(tree) == NEW | {"2024/y/index.html": "same"}
    assert not (tree / "2024/z").exists()
    assert list(tree.parent.glob("tree*")) == [tree]
    assert not double.exists()


def test_without_a_double_nothing_happens(tree: Path) -> None:
    assert slide_beneath(tree.parent / "none", tree, {"index.html": (1, 2, 3, 4)}) == frozenset()
    assert _texts(tree) == NEW


def test_a_double_in_which_nothing_can_be_changed_is_not_used(
    tree: Path, double: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, **_: object) -> None:
        raise PermissionError(path)

    wanted = _wanted(double, "2024/y/index.html")
    monkeypatch.setattr("dreiklang.engine.beneath.os.unlink", refuse)
    assert slide_beneath(double, tree, wanted) == frozenset()
    assert _texts(tree) == NEW


def test_a_link_in_the_double_leads_nowhere(tree: Path, double: Path, tmp_path: Path) -> None:
    other = _lay(tmp_path / "other", {"index.html": "theirs"})
    (double / "there").symlink_to(other)
    (double / "here.html").symlink_to(other / "index.html")
    kept = slide_beneath(double, tree, _wanted(other, "index.html") | {"there/index.html": (1, 2, 3, 4)})
    assert kept == frozenset()
    assert _texts(tree) == NEW
    assert _texts(other) == {"index.html": "theirs"}
