"""Shells are told what a word may become: commands in both languages, and what is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.cli.completion import SHELLS
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]
Ask = Callable[..., list[str]]


@pytest.fixture
def ask(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Stand in a journal with an open and a decided offer; give what asks as PowerShell does."""
    entries = {
        "entries/2026-11-02-offer.md": "---\ntitel: Große Broschüre\nangebot: 2026-11-01\nöffentlich: nein\n---\n[[x]]\n",
        "entries/2026-11-03-won.md": "---\ntitel: Plakat\nangebot: 2026-11-01\ngewonnen: 2026-11-02\n---\n",
        "entries/2026-11-04 a b.md": "---\nversprochen: Fahnen\nvon: mir\n---\n",
    }
    monkeypatch.chdir(journal_folder(**entries))

    def run(line: str, word: str, shell: str = "powershell") -> list[str]:
        monkeypatch.setenv("_DREIKLANG_COMPLETE", f"{shell}_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", word)
        assert cli.call([]) == Exit.FINE
        return [line for line in capsys.readouterr().out.splitlines() if line]

    return run


def test_what_is_open_is_completed_with_its_title(ask: Ask) -> None:
    assert ask("dreiklang won ", "") == ["2026-11-02-offer\tGroße Broschüre"]
    assert ask("dreiklang gewonnen off", "off") == ["2026-11-02-offer\tGroße Broschüre"]
    assert ask("dreiklang won brosch", "brosch") == ["2026-11-02-offer\tGroße Broschüre"]
    assert ask("dreiklang won plakat", "plakat") == []
    assert ask("dreiklang kept ", "") == ["'2026-11-04 a b'\tA b"]


def test_only_the_first_word_is_completed(ask: Ask) -> None:
    assert ask("dreiklang chased 2026-11-02-offer ", "") == []


def test_people_and_published_entries_are_completed(ask: Ask) -> None:
    assert ask("dreiklang forget wind", "wind") == ["nordlicht\tNordlicht Windkraft GmbH"]
    assert ask("dreiklang vergessen otto", "otto") == []
    assert ask("dreiklang withdraw off", "off") == [
        "2026-11-02-offer\tGroße Broschüre",
        "2026-03-05-offen\tÖffentlich & gut",
    ]


def test_commands_are_completed_in_both_languages(ask: Ask) -> None:
    assert ask("dreiklang nach", "nach") == ["nachgehakt\tNotieren, dass du nachgehakt hast."]
    assert ask("dreiklang cha", "cha") == ["chased\tNotieren, dass du nachgehakt hast."]


@pytest.mark.parametrize(
    "line", ['dreiklang won "off', "dreiklang -f C:\\x\\mkdocs.yml won off", "dreiklang -f nowhere.yml won off"]
)
def test_nothing_that_is_typed_breaks_it(ask: Ask, line: str) -> None:
    assert ask(line, "off") in ([], ["2026-11-02-offer\tGroße Broschüre"])


def test_bash_gets_what_click_prints(ask: Ask) -> None:
    assert ask("dreiklang won off", "2", "bash") == ["plain,2026-11-02-offer"]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["completion", shell]) == Exit.FINE
    said = capsys.readouterr().out
    assert f"{shell}_complete" in said
    assert "_DREIKLANG_COMPLETE" in said


@pytest.mark.usefixtures("ask")
def test_without_a_shell_it_says_how_to_install(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["ergänzen"]) == Exit.FINE
    said = capsys.readouterr().out
    assert all(f"dreiklang completion {shell}" in said for shell in SHELLS)
