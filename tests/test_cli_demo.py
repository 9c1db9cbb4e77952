"""`dreiklang demo`: the demo journal, never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.cli.speech import system_lang
from dreiklang.texts import words_for


def test_the_demo_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(["demo"]) == 0
    told = capsys.readouterr().out
    assert "cd dreiklang-demo\n  dreiklang serve\n" in told
    copied = tmp_path / "dreiklang-demo"
    assert (copied / "mkdocs.yml").exists()
    assert len(list((copied / "entries").rglob("*.md"))) >= 80


def test_the_copy_is_not_called_public(tmp_path: Path) -> None:
    """Who goes on with it writes of real people."""
    assert call(["demo", str(tmp_path / "demo")]) == 0
    copied = (tmp_path / "demo" / "mkdocs.yml").read_text("utf-8")
    assert "public_journal" not in copied
    assert "public_journal: true" in (Path(__file__).parents[1] / "mkdocs.yml").read_text("utf-8")


def test_an_english_reader_is_told_that_it_is_mostly_german(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert call(["demo"]) == 0
    assert "mostly in German" in capsys.readouterr().out


def test_a_missing_demo_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("dreiklang.cli.demo.find_demo", lambda: None)
    assert call(["demo", str(tmp_path / "demo")]) == 3
    assert words_for(system_lang()).starting.demo_missing in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()


def test_refuses_a_folder_with_something_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    assert call(["demo", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]
