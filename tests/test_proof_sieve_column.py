"""Numbers that lie in a file: the same as if they were in memory."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from dreiklang.proof.sieve import column
from dreiklang.proof.sieve.column import Column, Kept


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    (tmp_path / "numbers").write_bytes(b"before.." + array("q", range(-9, 9)).tobytes() + b"behind")
    return Kept((tmp_path / "numbers").open("rb"))


@pytest.mark.parametrize("block", [8, 40, 1 << 16])
def test_numbers_are_read_piece_by_piece(kept: Kept, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(column, "_BLOCK", block)
    numbers = Column((7, 99), kept, 8, 18 * 8)
    assert len(numbers) == 20
    assert list(numbers) == [*range(-9, 9), 7, 99]
    assert list(numbers) == list(numbers)


def test_only_what_is_not_there_comes_behind(kept: Kept) -> None:
    numbers = Column((99,), kept, 8, 18 * 8).grown({3, 99, 100}, [100, -9])
    assert list(numbers) == [*range(-9, 9), 99, 100]
    assert list(Column().grown([1])) == [1]


def test_a_file_that_was_cut_off_is_no_end_of_numbers(kept: Kept, tmp_path: Path) -> None:
    with (tmp_path / "numbers").open("r+b") as file:
        file.truncate(20)
    with pytest.raises(EOFError):
        list(Column((), kept, 8, 18 * 8))
