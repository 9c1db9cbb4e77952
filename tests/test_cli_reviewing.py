"""`dreiklang due --review`: everything that is up for review, in one sitting, and whoever stops keeps what was written."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.cli.exits import Exit
from dreiklang.options import Options
from dreiklang.read import read_folder

JournalFolder = Callable[..., Path]
DECISION = "---\ntitel: {title}\nentscheidung: {choice}\nerwartung: {expect}\nsicher: 70 %\n---\n"
SKIPPED = [""] * 7  # all questions of a look back but the first


@pytest.fixture(autouse=True)
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal in which three decisions wait for a look back."""
    folder = journal_folder(
        **{
            "entries/2026-01-10-bleiben.md": DECISION.format(title="Bleiben", choice="lieben", expect="Es trägt"),
            "entries/2026-02-10-reden.md": DECISION.format(title="Reden", choice="ändern", expect="Sie hört zu"),
        }
    )
    monkeypatch.chdir(folder)
    monkeypatch.delenv("CI", raising=False)
    return folder


@pytest.fixture
def sit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let somebody sit at the terminal and give these answers, the last of which is followed by the end of them."""

    def answer(*answers: str) -> None:
        monkeypatch.setattr("dreiklang.cli.due.reviewing.can_ask", lambda: True)
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in answers)))

    return answer


def review(*arguments: str) -> int:
    return call(["due", "--review", "--today", "2026-11-22", *arguments])


def looked_back_at(root: Path) -> list[str]:
    journal, problems = check(read_folder(root / "entries"), Options(), date(2026, 11, 22))
    assert not [problem for problem in problems if problem.is_error]
    return [entry.retrospective.target.id for entry in journal.entries if entry.retrospective]


def test_two_decisions_in_one_sitting(root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]) -> None:
    sit("", "Es hat getragen", *SKIPPED, "weiß nicht", "ja", "Sie hat zugehört", *SKIPPED, "später")
    assert review() == Exit.FINE
    said = capsys.readouterr()
    assert looked_back_at(root) == ["2026-01-10-bleiben", "2026-02-10-reden"]
    assert said.out.count("2026-11-22-rueckblick-") == 2
    shown = said.err.replace("\xa0", " ")
    assert "1 von 3: Bleiben\nseit 226 Tagen fällig." in shown
    assert "Damals erwartet (am 10. Februar 2026, zu 70 % sicher): Sie hört zu" in shown
    assert said.err.endswith("2 Rückblicke geschrieben.\nEiner wartet noch.\n")
    sit("ende")
    assert review() == Exit.FINE
    assert "1 von 1" in capsys.readouterr().err


def test_whoever_stops_in_the_middle_keeps_what_was_written(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit("", "Es hat getragen", *SKIPPED, "")
    assert review() == Exit.INTERRUPTED
    said = capsys.readouterr().err
    assert looked_back_at(root) == ["2026-01-10-bleiben"]
    assert "nichts wurde verändert" not in said
    assert said.endswith("1 Rückblick geschrieben.\n2 warten noch.\n")


def test_a_half_answered_one_is_kept_too_and_ends_the_sitting(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit("", "Es hat getragen", "ja")
    assert review() == Exit.INTERRUPTED
    said = capsys.readouterr()
    assert looked_back_at(root) == ["2026-01-10-bleiben"]
    assert "die übrigen Fragen warten darin" in said.err
    assert "Es hat getragen" in Path(said.out.strip()).read_text("utf-8")


def test_whoever_stops_at_once_changes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit()
    assert review() == Exit.INTERRUPTED
    assert "nichts wurde verändert" in capsys.readouterr().err
    assert not looked_back_at(root)


def test_the_end_may_be_said(root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]) -> None:
    sit("n", "q")
    assert review() == Exit.FINE
    said = capsys.readouterr().err
    assert "2 von 3" in said
    assert "3 von 3" not in said
    assert said.endswith("0 Rückblicke geschrieben.\n3 warten noch.\n")
    assert not looked_back_at(root)


def test_without_a_terminal_the_commands_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert review() == Exit.FINE
    assert capsys.readouterr().out.splitlines()[:2] == [
        "dreiklang neu rückblick 2026-01-10-bleiben",
        "dreiklang neu rückblick 2026-02-10-reden",
    ]


def test_where_nothing_is_up_for_review_the_next_one_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["offen", "--review", "--today", "2026-03-01"]) == Exit.FINE
    said = capsys.readouterr().out
    assert said == "Heute wartet nichts darauf, dass du zurückschaust.\nAls Nächstes am 10. April 2026: Bleiben\n"


def test_where_nothing_will_be_it_says_just_that(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for entry in (root / "entries").glob("2026-*.md"):
        entry.unlink()
    assert review() == Exit.FINE
    assert capsys.readouterr().out == "Heute wartet nichts darauf, dass du zurückschaust.\n"


def test_what_waits_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["due", "--today", "2026-11-22"]) == Exit.FINE
    assert capsys.readouterr().out.endswith("Der Reihe nach zurückschauen: dreiklang offen --review\n")
    assert call(["due", "--today", "2026-01-20"]) == Exit.FINE
    assert "--review" not in capsys.readouterr().out


def test_a_sitting_seals_what_is_a_day_old(root: Path, sit: Callable[..., None]) -> None:
    sit("", "Es hat getragen", *SKIPPED, "q")
    assert call(["due", "--review"]) == Exit.FINE
    assert "2026-02-10-reden" in (root / "entries/seals.yml").read_text("utf-8")


def test_who_looks_back_gets_no_list(root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]) -> None:
    sit("ende")
    assert review("--format", "json") == Exit.USAGE
    assert "nur eins von beiden" in capsys.readouterr().err
    assert looked_back_at(root) == []
