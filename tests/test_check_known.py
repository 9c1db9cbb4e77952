"""What was checked before is not checked again: whatever stands in an entry, its result can be kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check import check, known
from dreiklang.options import Options
from dreiklang.read import read_folder

TODAY = date(2026, 11, 22)
DEMO = Path(__file__).parents[1] / "entries"


def test_the_next_run_reads_no_entry_that_did_not_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = read_folder(DEMO)
    with opened(tmp_path) as store:
        first = check(sources, Options(), TODAY, Cache(store))
    monkeypatch.delattr(known, "read_entry")
    monkeypatch.delattr(known, "check_names")
    with opened(tmp_path) as store:
        assert check(sources, Options(), TODAY, Cache(store)) == first
