"""Numbers that lie in a file: the same as if they were in memory."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from dreiklang.proof.sieve import column
from dreiklang.proof.sieve.column import Column, Heap, Kept, Span, Spool


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    (tmp_path / "numbers").write_bytes(b"before.." + array("q", range(-9, 9)).tobytes() + b"behind")
    return Kept((tmp_path / "numbers").open("rb"))


@pytest.mark.parametrize("block", [8, 40, 1 << 16])
def test_numbers_are_read_piece_by_piece(kept: Kept, monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(column, "_BLOCK", block)
    numbers = Column(Span(kept, 8, 18 * 8), (7, 99))
    assert len(numbers) == 20
    assert list(numbers) == [*range(-9, 9), 7, 99]
    assert list(numbers) == list(numbers)


def test_only_what_is_not_there_comes_behind(kept: Kept) -> None:
    numbers = Column(Span(kept, 8, 18 * 8), (99,)).grown({3, 99, 100}, [100, -9])
    assert list(numbers) == [*range(-9, 9), 99, 100]
    assert list(Column().grown([1])) == [1]


def test_a_file_that_was_cut_off_is_no_end_of_numbers(kept: Kept, tmp_path: Path) -> None:
    with (tmp_path / "numbers").open("r+b") as file:
        file.truncate(20)
    with pytest.raises(EOFError):
        list(Column(Span(kept, 8, 18 * 8)))


@pytest.mark.parametrize("many", [1, 1 << 20])
@pytest.mark.parametrize("folder", [None, "there", "missing"])
def test_what_a_spool_keeps_is_what_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str | None, many: int
) -> None:
    monkeypatch.setattr(column, "_MANY", many)
    (tmp_path / "there").mkdir()
    spool = Spool(tmp_path / folder if folder else None)
    first, second = spool.keep([3, 1]), spool.keep([-5])
    assert (list(first), list(second), list(first + second)) == ([3, 1], [-5], [3, 1, -5])
    assert list(spool.keep([])) == []
    assert not list((tmp_path / "there").glob("[!.]*")), "nobody sees the file"


def test_of_a_heap_each_number_is_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column, "_FEW", 3)
    known = Column((1, 2))
    heap = Heap(Spool(None), known)
    for numbers in ((1, 3, 4), (3, 5), (4, 6, 7, 8), (8, 2)):
        heap.update(numbers)
    assert heap.among([3, 8, 99, 5]) == {3, 8, 5}
    assert sorted(heap.added_to(known, [7, 9])) == list(range(1, 10))
