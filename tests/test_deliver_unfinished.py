"""Pages that still wait for their writer are named, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.deliver.unfinished import unfinished_pages


def test_pages_with_a_placeholder_are_named(tmp_path: Path) -> None:
    (tmp_path / "legal").mkdir()
    (tmp_path / "legal" / "imprint.md").write_text("Name: FILL ME IN", "utf-8")
    (tmp_path / "about.md").write_text("Anna, who speaks of `FILL ME IN`", "utf-8")
    assert unfinished_pages(tmp_path, ["FILL ME IN"]) == ("legal/imprint.md",)
    assert unfinished_pages(tmp_path / "nowhere", ["FILL ME IN"]) == ()


def test_a_public_build_of_a_new_journal_says_what_is_still_to_be_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(tmp_path / "j" / "mkdocs.yml")
    assert call(["init", str(tmp_path / "j"), "--lang", "de"]) == 0
    capsys.readouterr()
    assert call(["build", "-f", config]) == 0
    assert "Noch auszufüllen: datenschutz.md, impressum.md" in capsys.readouterr().out
    assert call(["build", "-f", str(tmp_path / "j"), "--edition", "private"]) == 0
    assert "auszufüllen" not in capsys.readouterr().out
