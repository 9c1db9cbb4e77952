"""What was told is told again without reading a file, and never of an older state."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]
OFFER = "---\nkundin: nordlicht\nangebot: {day}\n---\n"


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with an offer."""
    root = journal_folder(**{"entries/2026-11-01-angebot.md": OFFER.format(day="2026-11-01")})
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def due(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Give what asks what waits."""

    def ask(*arguments: str, today: str = "2026-11-22") -> str:
        assert cli.call(["due", "--today", today, *arguments]) == Exit.FINE
        return capsys.readouterr().out

    return ask


@pytest.fixture
def no_pipeline(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give what lets every further reading of entries fail."""

    def forbid() -> None:
        def read(*_: object) -> None:
            pytest.fail("the entries were read")

        monkeypatch.setattr("dreiklang.cli.due.telling.understand", read)

    return forbid


@pytest.mark.usefixtures("journal")
def test_the_second_time_no_entry_is_read(due: Callable[..., str], no_pipeline: Callable[[], None]) -> None:
    first = due()
    no_pipeline()
    assert due() == first


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "entries/2026-11-01-angebot.md").write_text(OFFER.format(day="2026-10-01"), "utf-8"),
        lambda root: (root / "entries/2026-11-01-angebot.md").unlink(),
        lambda root: (root / "entries/neu.md").write_text(
            "---\ndatum: 2026-11-01\nnächster-schritt: x\n---\n", "utf-8"
        ),
        lambda root: (root / "entries/people.yml").write_text("nordlicht: {name: Anders}\n", "utf-8"),
        lambda root: (root / "mkdocs.yml").write_text(
            (root / "mkdocs.yml").read_text("utf-8").replace("  - dreiklang", "  - dreiklang: {silent_after: 60}"),
            "utf-8",
        ),
    ],
    ids=["a day", "deleted", "new", "a name", "an option"],
)
def test_whatever_changes_is_told_anew(
    journal: Path, due: Callable[..., str], change: Callable[[Path], object]
) -> None:
    first = due()
    change(journal)
    assert due() != first


def test_a_change_of_the_same_size_in_the_same_second_is_seen(journal: Path, due: Callable[..., str]) -> None:
    file = journal / "entries/2026-11-01-angebot.md"
    first, times = due(), file.stat()
    file.write_text(OFFER.format(day="2026-11-02"), "utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert due() != first


def test_that_an_entry_is_left_out_is_said_again(
    journal: Path, capsys: pytest.CaptureFixture[str], no_pipeline: Callable[[], None]
) -> None:
    (journal / "entries/2026-11-02-falsch.md").write_text("---\nentscheidung: gehn oder bleiben\n---\n", "utf-8")
    said = []
    for _ in range(2):
        assert cli.call(["due", "--today", "2026-11-22"]) == Exit.FINE
        said.append(capsys.readouterr())
        no_pipeline()
    assert said[0] == said[1]
    assert "1 Eintrag fehlt hier" in said[1].err


@pytest.mark.usefixtures("journal")
def test_another_day_and_another_form_are_told_by_themselves(due: Callable[..., str]) -> None:
    assert len({due(), due(today="2026-11-23"), due("--format", "json"), due("--format", "ics")}) == 4


@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": 1}', '{"key": "x", "told": "x"}', '{"told": 3}'])
def test_a_spoiled_cache_is_no_answer(journal: Path, due: Callable[..., str], text: str) -> None:
    first = due()
    (journal / ".dreiklang/told/due-text.json").write_text(text, "utf-8")
    assert due() == first
    kept = json.loads((journal / ".dreiklang/told/due-text.json").read_text("utf-8"))["told"]
    assert click.unstyle(kept) == first


def test_nobody_else_may_read_what_is_kept(journal: Path, due: Callable[..., str]) -> None:
    due()
    if os.name == "posix":
        assert (journal / ".dreiklang").stat().st_mode & 0o077 == 0
        assert (journal / ".dreiklang/told/due-text.json").stat().st_mode & 0o077 == 0


def test_a_link_to_nothing_is_passed_over(journal: Path, due: Callable[..., str]) -> None:
    (journal / "entries/weg.md").symlink_to(journal / "nirgends.md")
    assert due() == due()


def test_where_nothing_can_be_kept_it_is_told_all_the_same(
    journal: Path, due: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("dreiklang.cli.remembered.write_whole", full)
    assert due() == due()
    assert not (journal / ".dreiklang/told").exists()
