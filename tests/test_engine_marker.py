"""A built folder -> which edition lies in it, and what in it is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.engine.marker import MARKER, edition_in, foreign_files, list_files, part_files
from dreiklang.options import Edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder as MkDocs leaves it."""
    (tmp_path / MARKER).write_text("public\n", "utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").touch()
    return tmp_path


def test_the_edition_is_known_with_and_without_a_list(folder: Path) -> None:
    assert edition_in(folder) is Edition.PUBLIC
    list_files(folder)
    assert edition_in(folder) is Edition.PUBLIC


@pytest.mark.parametrize("text", ["", "everything\n", "\n"])
def test_a_folder_that_names_no_edition_is_not_ours(text: str, tmp_path: Path) -> None:
    assert edition_in(tmp_path) is None
    (tmp_path / MARKER).write_text(text, "utf-8")
    assert edition_in(tmp_path) is None


def test_what_came_after_the_list_is_foreign(folder: Path) -> None:
    assert list_files(folder) == ("a/index.html",)
    (folder / "a" / "mine.txt").touch()
    (folder / "away").symlink_to(folder.parent, target_is_directory=True)
    assert foreign_files(folder) == ("a/mine.txt", "away")
    assert part_files(folder) == (("a/index.html",), ("a/mine.txt", "away"))


def test_without_a_list_nothing_is_foreign(folder: Path) -> None:
    assert part_files(folder) == (("a/index.html",), ())
    assert part_files(folder / "nowhere") == ((), ())
