"""Files of the cache: written whole, and nothing of what killed runs began stays for long."""

from __future__ import annotations

import os
from pathlib import Path

from dreiklang.cache.files import write_whole


def _left(file: Path, *, hours_ago: float) -> Path:
    file.write_bytes(b"half")
    then = file.stat().st_mtime - hours_ago * 3600
    os.utime(file, (then, then))
    return file


def test_what_killed_runs_left_of_a_file_is_deleted_when_it_is_written(tmp_path: Path) -> None:
    left = _left(tmp_path / "proven.bin-ab_9xyz0", hours_ago=2)
    others = (
        _left(tmp_path / "proven.bin-ab_9xyz1", hours_ago=0),  # somebody may be at it
        _left(tmp_path / "proven.bin-copy", hours_ago=2),
        _left(tmp_path / "other.bin-ab_9xyz0", hours_ago=2),
    )
    (tmp_path / "proven.bin-12345678").mkdir()
    write_whole(tmp_path / "proven.bin", b"whole")
    assert (tmp_path / "proven.bin").read_bytes() == b"whole"
    assert not left.exists()
    assert all(other.exists() for other in others)


def test_what_cannot_be_deleted_stays(tmp_path: Path) -> None:
    left = tmp_path / "proven.bin-12345678"
    left.mkdir()
    os.utime(left, (0, 0))
    write_whole(tmp_path / "proven.bin", b"whole")
    assert left.is_dir()
