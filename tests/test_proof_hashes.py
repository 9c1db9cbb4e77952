"""A proven tree, and what was done to its files since -> which of them the next proof has to read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.proof import Grounds, prove
from dreiklang.proof.files import Files, files_in
from dreiklang.proof.hashes import known_again, leave

WAS, NOW = "<p>Ein Brief</p>", "<p>Der Brand</p>"
SECRETS = Secrets(texts=(Secret(What.WORD, "Kündigung", "a.md"),))
TOLD = "<p>Kündigung</p>"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="no other system tells when somebody touched a file")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tree := tmp_path / "tree").mkdir()
    for name in ("a", "b"):
        (tree / f"{name}.html").write_text(f"{WAS}{name}", encoding="utf-8")
    assert not _proven(tree)
    _leave(tree)
    return tree


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Hear which files are read."""
    names: list[str] = []
    read = Files.read

    def heard(files: Files, name: str) -> bytes:
        names.append(name)
        return read(files, name)

    monkeypatch.setattr(Files, "read", heard)
    return names


def _memory(tree: Path) -> Path:
    return tree.with_name("proven.bin")


def _proven(tree: Path) -> bool:
    """Say whether anything is found in *tree*."""
    return bool(prove(tree, SECRETS, Grounds(memory=_memory(tree))))


def _leave(tree: Path) -> None:
    time.sleep(0.02)  # the clock of a disk may go in steps
    leave(_memory(tree))


def test_a_file_that_nobody_touched_is_not_read_again(tree: Path, read: list[str]) -> None:
    (tree / "c.html").write_text(f"{WAS}c", encoding="utf-8")
    assert not _proven(tree)
    assert read == ["c.html"]


def _write_into(page: Path) -> None:
    """Write a secret into *page*, as long as what stands there."""
    status, data = page.stat(), page.read_bytes()
    page.write_bytes(TOLD.encode().ljust(len(data))[: len(data)])
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))


def _exchange(page: Path) -> None:
    status, other = page.stat(), page.with_name("other")
    other.write_text(TOLD, encoding="utf-8")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(page)


@pytest.mark.parametrize("change", [_write_into, _exchange])
def test_whatever_is_changed_is_read_even_if_it_is_dated_back(tree: Path, change: Callable[[Path], None]) -> None:
    change(tree / "a.html")
    assert _proven(tree)


def test_a_file_that_was_changed_before_it_was_left_is_read(tree: Path) -> None:
    (tree / "a.html").write_bytes(TOLD.encode().ljust(len(WAS) + 1))
    _leave(tree)
    assert _proven(tree)


def test_one_more_name_makes_no_difference_to_what_is_left(tree: Path, read: list[str]) -> None:
    os.link(tree / "a.html", tree.with_name("second"))
    assert not _proven(tree)
    assert read == ["a.html"]  # somebody has touched it
    os.link(tree / "a.html", tree.with_name("third"))
    _leave(tree)
    read.clear()
    assert not _proven(tree)
    assert not read


def test_under_another_name_a_file_is_read(tree: Path, read: list[str]) -> None:
    (tree / "a.html").rename(tree / "a.js")  # a program is searched in another way
    assert not _proven(tree)
    assert read == ["a.js"]


@pytest.mark.parametrize("data", [b"", b"nothing of ours", b"\x80\x05N."])
def test_where_nothing_is_kept_all_is_read(tree: Path, read: list[str], data: bytes) -> None:
    tree.with_name("proven-hashes.bin").write_bytes(data)
    assert not _proven(tree)
    assert read == ["a.html", "b.html"]


def test_where_nobody_tells_who_touched_a_file_all_is_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.proof.hashes.os.name", "nt")
    assert not known_again(files_in(tree), _memory(tree)).known


def test_nothing_can_be_left_that_was_not_kept(tmp_path: Path) -> None:
    leave(tmp_path / "proven.bin")
    assert not list(tmp_path.iterdir())
