"""Files and folders come to be whole or not at all, and never over others."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from dreiklang.write import (
    FileChangedError,
    FolderNotEmptyError,
    create_file,
    entry_path,
    lay_folder,
    replace_file,
    update_file,
)

DAY = date(2026, 11, 22)


def test_an_entry_lies_in_the_entries_folder(tmp_path: Path) -> None:
    assert entry_path(tmp_path, DAY, "mut") == tmp_path / "2026-11-22-mut.md"
    assert entry_path(tmp_path / "missing", DAY, "mut") == tmp_path / "missing" / "2026-11-22-mut.md"


def test_an_entry_lies_in_its_years_folder_where_there_are_such(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    assert entry_path(tmp_path, DAY, "mut") == tmp_path / "2026" / "2026-11-22-mut.md"


def test_creates_a_file_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "2026" / "ü.md"
    create_file(path, "Größe\n")
    assert path.read_bytes() == "Größe\n".encode()
    assert [file.name for file in path.parent.iterdir()] == ["ü.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_a_new_file_has_the_rights_that_others_have(tmp_path: Path) -> None:
    (tmp_path / "other.md").touch()
    create_file(tmp_path / "new.md", "")
    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "other.md").stat().st_mode


def test_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        create_file(path, "yours")
    assert path.read_text("utf-8") == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]


def test_creates_a_file_where_the_disk_knows_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    create_file(tmp_path / "a.md", "text")
    assert (tmp_path / "a.md").read_text("utf-8") == "text"
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a.md", "other")
    assert (tmp_path / "a.md").read_text("utf-8") == "text"


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        create_file(tmp_path / "a.md", "text")
    assert list(tmp_path.iterdir()) == []


def test_replaces_a_file_and_keeps_its_rights_and_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yml", tmp_path / "people.yml"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o600


def test_updates_only_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    update_file(path, b"old", b"new")
    assert path.read_bytes() == b"new"
    with pytest.raises(FileChangedError):
        update_file(path, b"old", b"newer")
    assert path.read_bytes() == b"new"
    path.unlink()
    with pytest.raises(FileChangedError):
        update_file(path, b"new", b"newer")
    assert list(tmp_path.iterdir()) == []


def test_leaves_alone_what_is_not_to_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write what is read-only
    with pytest.raises(PermissionError):
        update_file(path, b"old", b"new")
    assert path.read_bytes() == b"old"


def fill(place: Path) -> None:
    (place / "docs").mkdir()
    (place / "docs" / "a.md").touch()
    (place / "mkdocs.yml").touch()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_lays_a_folder_that_was_not_there(tmp_path: Path) -> None:
    lay_folder(tmp_path / "deep" / "new", fill)
    assert names(tmp_path / "deep" / "new") == ["docs", "mkdocs.yml"]
    assert names(tmp_path / "deep") == ["new"]


def test_lays_into_an_empty_folder_which_stays_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_folder(Path(), fill)
    assert names(Path()) == ["docs", "mkdocs.yml"]


def test_clears_what_a_killed_run_left(tmp_path: Path) -> None:
    (tmp_path / ".dreiklang-new-x" / "made").mkdir(parents=True)
    lay_folder(tmp_path, fill)
    assert names(tmp_path) == ["docs", "mkdocs.yml"]


def test_refuses_a_folder_with_something_in_it(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(FolderNotEmptyError, match="not empty"):
        lay_folder(tmp_path, fill)
    with pytest.raises(FolderNotEmptyError):
        lay_folder(tmp_path / "mine", fill)
    assert names(tmp_path) == ["mine"]


def test_a_failure_halfway_leaves_nothing(tmp_path: Path) -> None:
    def fail(place: Path) -> None:
        fill(place)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        lay_folder(tmp_path / "new", fail)
    with pytest.raises(OSError, match="No space"):
        lay_folder(tmp_path, fail)
    assert names(tmp_path) == []
