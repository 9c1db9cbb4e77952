"""Folders of pages to come are made by somebody else meanwhile, and none is left in which nothing lies."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from dreiklang.deliver.folders import Folders

PAGES = tuple(f"2026/{number:02}/seite-{number}-ü/" for number in range(400))


def _wait_for(folder: Path) -> None:
    for _ in range(1200):
        if folder.is_dir():
            return
        time.sleep(0.01)
    pytest.fail(f"{folder} never came")


def _folders(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def test_folders_are_made_and_those_that_nobody_used_go_again(tmp_path: Path) -> None:
    tree, double = tmp_path / "tree", tmp_path / "double"
    tree.mkdir()
    double.mkdir()
    with Folders((tree, double)) as folders:
        folders.begin(("", *PAGES))
        _wait_for(double / PAGES[-1])
        (tree / PAGES[3] / "index.html").touch()
    assert _folders(tree) == {"2026", "2026/03", PAGES[3].rstrip("/"), f"{PAGES[3]}index.html"}
    assert (double / PAGES[7]).is_dir()


def test_a_build_that_fails_waits_for_nobody(tmp_path: Path) -> None:
    def fail() -> None:
        with Folders((tmp_path,)) as folders:
            folders.begin(PAGES)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    before = _folders(tmp_path)
    time.sleep(0.05)
    assert _folders(tmp_path) == before


@pytest.mark.parametrize(
    ("attribute", "value"),
    [("executable", ""), ("executable", "/nowhere/python"), ("frozen", True)],
    ids=["no Python", "no such Python", "frozen"],
)
def test_where_nobody_can_be_started_nobody_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attribute: str, value: object
) -> None:
    monkeypatch.setattr(sys, attribute, value, raising=False)
    with Folders((tmp_path,)) as folders:
        folders.begin(PAGES)
    assert not _folders(tmp_path)


def test_for_a_few_folders_nobody_is_started(tmp_path: Path) -> None:
    with Folders((tmp_path,)) as folders:
        folders.begin(PAGES[:20])
    assert not _folders(tmp_path)
