"""A finished folder -> its place: all of the old or all of the new."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from dreiklang.deliver import exchange, lock
from dreiklang.deliver.exchange import aside, carry_over, put_in_place
from dreiklang.deliver.lock import locked
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal

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


def test_left_overs_of_killed_runs_go(target: Path) -> None:
    for name in (".site.dreiklang-new-a", ".site.dreiklang-old-77"):
        (target.parent / name).mkdir()
    (target.parent / ".site2.dreiklang-new-b").mkdir()  # another folder's
    build(target)
    assert names(target.parent) == [".site2.dreiklang-new-b", "site"]


def test_two_builds_do_not_go_into_one_folder(target: Path) -> None:
    with aside(target) as under_way:
        with pytest.raises(Refused) as refused, aside(target):
            pass
        assert under_way.exists()
        with aside(target.with_name("elsewhere")):
            pass
    assert refused.value.refusal is Refusal.TARGET_BUSY
    assert names(target.parent) == ["site"]
    build(target)


def test_a_lock_that_was_taken_away_meanwhile_does_not_count(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def take(_: int) -> bool:
        target.with_name(".site.dreiklang-lock").unlink()
        return True

    monkeypatch.setattr(lock, "_take", take)
    with pytest.raises(Refused), locked(target):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="its locks are others")
def test_a_file_system_without_locks_can_be_built_on(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr("fcntl.flock", fail)
    build(target)
    assert names(target) == ["new.html"]


class System:
    """A system's library, with the call that exchanges two folders, or without."""

    def __init__(self, name: str, result: int) -> None:
        setattr(self, name, lambda *_: result)


@pytest.mark.parametrize(
    ("platform", "library", "done"),
    [
        ("linux", System("renameat2", 0), True),
        ("linux", System("renameat2", -1), False),
        ("linux", System("rename", 0), False),
        ("darwin", System("renamex_np", 0), True),
        ("win32", System("renameat2", 0), False),
    ],
)
def test_a_system_says_whether_it_exchanged(
    platform: str, library: System, target: Path, monkeypatch: pytest.MonkeyPatch, *, done: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: library)
    assert exchange._exchange(target, target) is done


def test_what_is_carried_over_lies_over_nothing(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "both").write_text(folder.name, "utf-8")
    (old / "deep").mkdir()
    (old / "deep" / "one").write_text("old", "utf-8")
    carry_over(("both", "deep/one"), old, new)
    assert (new / "both").read_text("utf-8") == "new"
    assert (new / "deep" / "one").read_text("utf-8") == "old"
