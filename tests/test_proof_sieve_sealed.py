"""A sealed file: what is broken is noticed by whoever reads it, and by nobody else."""

from __future__ import annotations

import io
from array import array
from functools import partial

import pytest

from dreiklang.proof.sieve import sealed
from dreiklang.proof.sieve.sealed import Sealed, Sealing

KEY, BLOCK = b"k" * 16, 8


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "_BLOCK", BLOCK)


def _written(*parts: bytes | array[int]) -> bytes:
    file = io.BytesIO()
    sealing = Sealing(file, KEY)
    for part in parts:
        sealing.write(part)
    sealing.finish()
    return file.getvalue()


@pytest.mark.parametrize("size", [0, 1, 7, 8, 9, 16, 50])
@pytest.mark.parametrize("each", [3, 20])
def test_what_was_written_in_whatever_pieces_is_read_from_wherever(size: int, each: int) -> None:
    data = bytes(range(size))
    file = Sealed(io.BytesIO(_written(*(data[at : at + each] for at in range(0, size, each)), array("q"))), KEY)
    for start in range(size + 1):
        assert all(file.read(start, end - start) == data[start:end] for end in range(start, size + 1))
    with pytest.raises(EOFError):
        file.read(0, size + 1)
    file.check()


def test_whoever_reads_what_is_broken_notices_and_nobody_else() -> None:
    data = bytes(range(20))
    whole = _written(data)
    for at in range(len(whole)):
        broken = io.BytesIO(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        if at >= len(data):  # a seal
            with pytest.raises(EOFError):
                Sealed(broken, KEY)
            continue
        file = Sealed(broken, KEY)
        for other in range(len(data)):
            if other // BLOCK != at // BLOCK:
                assert file.read(other, 1) == data[other : other + 1]
        for asked in (partial(file.read, at, 1), partial(file.read, 0, 20), file.check):
            with pytest.raises(EOFError):
                asked()


def test_what_was_cut_off_or_sealed_with_another_key_is_nothing() -> None:
    whole = _written(bytes(range(20)))
    for data, key in ((whole, b"other"), *((whole[:end], KEY) for end in range(len(whole)))):
        with pytest.raises(EOFError):
            Sealed(io.BytesIO(data), key)
