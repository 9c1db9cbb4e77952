"""A build says when the site next changes by itself, and a timer can read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call

LATER = """\
---
title: Später
date: 2026-03-07
publish: 2027-01-07
---
Noch nicht.
"""


def test_a_scheduled_entry_is_announced_and_written_down(
    journal_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"entries/2026-03-07-spaeter.md": LATER})
    arguments = ["build", "-f", str(root), "--today"]
    assert call([*arguments, "2026-11-22"]) == 0
    assert "Am 2027-01-07 kommt ein geplanter Beitrag dazu." in capsys.readouterr().out
    assert (root / ".dreiklang" / "next-change.txt").read_text("utf-8") == "2027-01-07\n"
    assert call([*arguments, "2027-01-07"]) == 0
    assert "geplanter" not in capsys.readouterr().out
    assert (root / ".dreiklang" / "next-change.txt").read_text("utf-8") == "\n"
