"""A folder -> whether an edition may be built into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.deliver.target import choose_target
from dreiklang.engine.marker import MARKER, list_files
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Give a journal's folders."""
    root = tmp_path / "journal"
    for name in ("entries", "docs"):
        (root / name).mkdir(parents=True)
    return Paths(root / "mkdocs.yml", root, root / "entries", root / "docs", root / "site", root / "site-private")


def refusal(named: Path | None, edition: Edition, paths: Paths) -> Refusal:
    """Say why the folder *named* is refused."""
    with pytest.raises(Refused) as refused:
        choose_target(named, edition, paths)
    return refused.value.refusal


def made_by_us(folder: Path, edition: Edition) -> Path:
    """Let *folder* hold *edition*."""
    folder.mkdir(parents=True)
    (folder / MARKER).write_text(f"{edition}\n", "utf-8")
    return folder


def test_each_edition_has_its_own_folder(paths: Paths) -> None:
    assert choose_target(None, Edition.PUBLIC, paths) == paths.site
    assert choose_target(None, Edition.PRIVATE, paths) == paths.private


def test_a_named_folder_is_taken_when_it_is_new_or_empty_or_ours(paths: Paths, tmp_path: Path) -> None:
    for folder in (tmp_path / "new", tmp_path / "empty", made_by_us(tmp_path / "ours", Edition.PUBLIC)):
        assert choose_target(folder, Edition.PUBLIC, paths) == folder
    (tmp_path / "empty").mkdir()
    assert choose_target(tmp_path / "empty", Edition.PRIVATE, paths) == tmp_path / "empty"


def test_a_folder_of_somebody_else_is_left_alone(paths: Paths, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").touch()
    assert refusal(tmp_path / "photos", Edition.PUBLIC, paths) is Refusal.TARGET_FOREIGN
    assert refusal(tmp_path / "photos" / "a.jpg", Edition.PUBLIC, paths) is Refusal.TARGET_FOREIGN


def test_the_journal_itself_is_no_target(paths: Paths, tmp_path: Path) -> None:
    for folder in (paths.root, paths.entries, paths.docs / "deeper", tmp_path):
        assert refusal(folder, Edition.PUBLIC, paths) is Refusal.TARGET_HOLDS_SOURCES


def test_a_git_folder_is_no_target(paths: Paths, tmp_path: Path) -> None:
    clone = made_by_us(tmp_path / "clone", Edition.PUBLIC)
    (clone / ".git").mkdir()
    assert refusal(clone, Edition.PUBLIC, paths) is Refusal.TARGET_HOLDS_SOURCES


def test_the_private_edition_never_goes_where_the_public_one_is(paths: Paths, tmp_path: Path) -> None:
    assert refusal(paths.site, Edition.PRIVATE, paths) is Refusal.PRIVATE_INTO_PUBLIC
    published = made_by_us(tmp_path / "published", Edition.PUBLIC)
    for folder in (published, published / "deep" / "er", paths.site / "deeper"):
        assert refusal(folder, Edition.PRIVATE, paths) is Refusal.PRIVATE_INTO_PUBLIC


def test_what_others_put_beside_the_private_edition_does_not_become_public(paths: Paths, tmp_path: Path) -> None:
    folder = made_by_us(tmp_path / "ours", Edition.PRIVATE)
    list_files(folder)
    assert choose_target(folder, Edition.PUBLIC, paths) == folder
    (folder / "notes.txt").touch()
    assert refusal(folder, Edition.PUBLIC, paths) is Refusal.TARGET_FOREIGN
    assert choose_target(folder, Edition.PRIVATE, paths) == folder


def test_a_mounted_drive_cannot_be_exchanged(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.ismount", lambda path: path == tmp_path / "drive")
    assert refusal(tmp_path / "drive", Edition.PUBLIC, paths) is Refusal.TARGET_MOUNTED


def test_a_link_is_followed_to_the_folder_that_it_names(paths: Paths, tmp_path: Path) -> None:
    real = made_by_us(tmp_path / "real", Edition.PUBLIC)
    (tmp_path / "link").symlink_to(real, target_is_directory=True)
    assert choose_target(tmp_path / "link", Edition.PUBLIC, paths) == real
