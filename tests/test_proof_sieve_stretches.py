"""Long lists of lines, cut where nothing is lost."""

from __future__ import annotations

import pytest

from dreiklang.proof.folding import words_in
from dreiklang.proof.names import LONGEST
from dreiklang.proof.sieve import stretches
from dreiklang.proof.sieve.stretches import parts_of_lines


def test_long_lists_of_lines_are_read_part_by_part_and_no_row_of_words_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "_LONG", 20)
    lines = [f"w{at} x{at}-y{at}" if at % 3 else "--" for at in range(40)]
    parts = list(parts_of_lines("\n".join(lines)))
    assert len(parts) > 5
    assert max(map(len, parts)) < 60
    rows = {row for part in parts for row in zip(*(words_in(part)[at:] for at in range(LONGEST)), strict=False)}
    assert rows == set(zip(*(words_in("\n".join(lines))[at:] for at in range(LONGEST)), strict=False))
    assert list(parts_of_lines("")) == [""]
