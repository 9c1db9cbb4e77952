"""A finished folder -> its place: all of the old or all of the new."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from dreiklang.deliver import exchange
from dreiklang.deliver.exchange import aside, put_in_place

WAYS = [pytest.param(True, id="one step"), pytest.param(False, id="two renames")]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Give a folder that holds an old site."""
    target = tmp_path / "site"
    target.mkdir()
    (target / "old.html").write_text("old", "utf-8")
    return target


def use(way: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system exchange folders, or not."""
    if not way:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)


def names(folder: Path) -> list[str]:
    """List what lies in *folder*."""
    return sorted(path.name for path in folder.iterdir())


def build(target: Path) -> None:
    """Put a new site into *target*."""
    with aside(target) as folder:
        (folder / "new.html").write_text("new", "utf-8")
        put_in_place(folder, target, mode=0o755)


@pytest.mark.parametrize("way", WAYS)
def test_the_new_takes_the_place_of_the_old(target: Path, monkeypatch: pytest.MonkeyPatch, way: object) -> None:
    use(way, monkeypatch)
    build(target)
    assert names(target) == ["new.html"]
    assert names(target.parent) == ["site"]


def test_the_first_build_needs_no_folder(tmp_path: Path) -> None:
    build(tmp_path / "out" / "site")
    assert names(tmp_path / "out" / "site") == ["new.html"]


def test_what_fails_leaves_the_old_whole_and_nothing_beside_it(target: Path) -> None:
    def fail() -> None:
        with aside(target) as folder:
            (folder / "half.html").write_text("half", "utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert names(target) == ["old.html"]
    assert names(target.parent) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_nobody_else_reads_what_is_not_finished(target: Path) -> None:
    with aside(target) as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        put_in_place(folder, target, mode=0o755)
    assert target.stat().st_mode & 0o777 == 0o755


def test_a_second_rename_that_fails_brings_the_old_back(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(way=False, monkeypatch=monkeypatch)
    rename = Path.rename

    def fail_for_new(self: Path, to: Path) -> Path:
        if "dreiklang-new" in self.name:
            raise PermissionError(13, "in use")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(PermissionError):
        build(target)
    assert names(target) == ["old.html"]


def test_the_next_run_brings_back_what_a_killed_one_had_moved_away(target: Path) -> None:
    target.rename(target.with_name(".site.dreiklang-old-77"))
    with aside(target):
        assert names(target) == ["old.html"]


def test_left_overs_of_killed_runs_go_but_builds_under_way_stay(target: Path) -> None:
    old, under_way = target.with_name(".site.dreiklang-new-a"), target.with_name(".site.dreiklang-new-b")
    moved_away = target.with_name(".site.dreiklang-old-77")
    for folder in (old, under_way, moved_away):
        folder.mkdir()
    os.utime(old, (0, 0))
    build(target)
    assert names(target.parent) == [".site.dreiklang-new-b", "site"]


def test_a_system_that_cannot_exchange_says_so(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert exchange._exchange(target, target) is False
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: object())
    assert exchange._exchange(target, target) is False
