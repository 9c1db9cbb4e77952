"""A journal that was understood before: the next command takes its heads as they were."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from dreiklang.cli.journal import open_journal
from dreiklang.cli.understand import understand
from dreiklang.read import entry

DEMO = Path(__file__).parents[1]


def test_what_is_known_of_heads_lasts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(DEMO / "entries", tmp_path / "entries")
    shutil.copy(DEMO / "mkdocs.yml", tmp_path)
    journal = open_journal(tmp_path, date(2026, 11, 22))
    first = understand(journal)
    assert len(first[0].entries) > 100
    monkeypatch.delattr(entry, "read_head")
    _, *understood = understand(journal)
    assert understood == list(first[1:])
