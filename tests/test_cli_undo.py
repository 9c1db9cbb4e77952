"""What a command wrote is taken back as long as nobody else has touched the file, and nothing else ever is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang import cli
from dreiklang.cli.doing.memory import FileEdit, Step, recall, remember
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]
OFFER = "---\ntitel: Broschüre\nangebot: 2026-11-01\n---\nText.\n"


@pytest.fixture
def entry(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with an offer."""
    root = journal_folder(
        **{"entries/2026-11-02-offer.md": OFFER, "entries/2026-11-03-other.md": OFFER.replace("B", "D")}
    )
    monkeypatch.chdir(root)
    return root / "entries" / "2026-11-02-offer.md"


def run(*arguments: str) -> Exit:
    """Run a command on a day."""
    return Exit(cli.call([*arguments, "--today", "2026-11-22"]))


def test_several_steps_are_taken_back_in_turn(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("chased", "2026-11-02-offer", "--date", "gestern")
    between = entry.read_text("utf-8")
    run("won", "2026-11-02-offer")
    assert run("undo") == Exit.FINE
    assert entry.read_text("utf-8") == between
    assert run("zurück") == Exit.FINE
    assert entry.read_text("utf-8") == OFFER
    said = capsys.readouterr().out
    assert "Zurückgenommen: gewonnen 2026-11-02-offer\n" in said
    assert "entries/2026-11-02-offer.md:4\n  - nachgehakt: 2026-11-21\n" in said


def test_the_last_step_of_a_named_entry_is_taken_back(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("won", "2026-11-02-offer")
    run("won", "2026-11-03-other")
    assert run("undo", "offer") == Exit.FINE
    assert entry.read_text("utf-8") == OFFER
    assert run("undo", "offer") == Exit.FINE
    assert "Zu „offer“ gibt es nichts zurückzunehmen." in capsys.readouterr().out


def test_what_was_changed_since_stays(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("won", "2026-11-02-offer")
    changed = entry.read_text("utf-8") + "Mehr.\n"
    entry.write_text(changed, "utf-8")
    assert run("undo") == Exit.CONTENT
    assert entry.read_text("utf-8") == changed
    said = capsys.readouterr().err
    assert "entries/2026-11-02-offer.md ist seit „gewonnen 2026-11-02-offer“ anderswo geändert worden" in said
    assert "+ gewonnen: 2026-11-22" in said
    entry.write_text(changed.removesuffix("Mehr.\n"), "utf-8")
    assert run("undo") == Exit.FINE
    assert entry.read_text("utf-8") == OFFER


def test_a_file_that_is_gone_is_not_brought_back(entry: Path) -> None:
    run("won", "2026-11-02-offer")
    entry.unlink()
    assert run("undo") == Exit.CONTENT
    assert not entry.exists()


def test_a_file_that_is_no_utf_8_any_more_stays(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("won", "2026-11-02-offer")
    entry.write_bytes(b"\xfc")
    assert run("undo") == Exit.CONTENT
    assert "nicht in UTF-8" in capsys.readouterr().err


def test_from_elsewhere_the_way_back_names_the_journal(
    entry: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    config = str(entry.parents[1] / "mkdocs.yml")
    run("won", "2026-11-02-offer", "-f", config)
    assert f"dreiklang undo -f {config}" in capsys.readouterr().out


def test_a_list_that_is_broken_or_gone_is_empty(tmp_path: Path) -> None:
    assert recall(tmp_path) == ()
    for broken in ("", "[1]", "{}", '[{"command": "x"}]', '[{"command": "x", "files": [{}]}]'):
        (tmp_path / "edits.json").write_text(broken, "utf-8")
        assert recall(tmp_path) == ()


def test_only_so_much_is_remembered(tmp_path: Path) -> None:
    steps = tuple(Step(str(number), (FileEdit.of("a.md", "a", "b"),)) for number in range(60))
    remember(tmp_path / "new", steps)
    assert recall(tmp_path / "new") == steps[-50:]


@given(st.text(), st.text())
def test_any_change_can_be_taken_back(before: str, after: str) -> None:
    edit = FileEdit.of("a.md", before, after)
    assert edit.taken_back(after) == before
    assert edit.taken_back(after + "x") is None
