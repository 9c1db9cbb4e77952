"""The seal: what was expected stands as it stood one day later, whatever becomes of the entry."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from dreiklang import cli
from dreiklang.check import check
from dreiklang.check.seals import match_seals, unsealed
from dreiklang.cli.exits import Exit
from dreiklang.cli.sealing import seal
from dreiklang.derive.insights import Facts, find_insights
from dreiklang.model import Entry, Journal, Seal
from dreiklang.options import Lang, Options
from dreiklang.pages.page import Page
from dreiklang.problems import Code
from dreiklang.read import read_folder
from dreiklang.texts import words_for

JournalFolder = Callable[..., Path]
DAY = date(2026, 3, 5)
OFFER = "---\ntitel: Angebot\nerwartung: {expect}\nsicher: {sure} %\nangebot: 2026-03-05\n---\n"
ENTRY = "entries/2026-03-05-angebot.md"


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody seals where CI is set."""
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with an offer and what was expected of it."""
    root = journal_folder(**{ENTRY: OFFER.format(expect="Sie sagt ja", sure=70)})
    monkeypatch.chdir(root)
    return root


def seals_of(root: Path) -> list[dict[str, object]]:
    """Read the seals as any YAML reader does."""
    found = yaml.safe_load((root / "entries/seals.yml").read_text("utf-8"))
    return list(found or [])


def test_check_seals_once_and_says_so(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["check"]) == Exit.FINE
    assert "Eine Erwartung versiegelt (seals.yml)." in capsys.readouterr().out
    first = (journal / "entries/seals.yml").read_bytes()
    assert first.startswith(b"# Was ich erwartet habe")
    (sealed,) = seals_of(journal)
    assert sealed["entry"] == "2026-03-05-angebot"
    assert (sealed["date"], sealed["expect"], sealed["confidence"]) == (DAY, "Sie sagt ja", 70)
    assert cli.call(["check"]) == Exit.FINE
    assert "versiegelt" not in capsys.readouterr().out
    assert (journal / "entries/seals.yml").read_bytes() == first


def test_a_new_entry_seals_the_older_ones(journal: Path) -> None:
    assert cli.call(["new", "notiz", "Etwas", "--no-edit"]) == Exit.FINE
    assert [one["entry"] for one in seals_of(journal)] == ["2026-03-05-angebot"]


@pytest.mark.parametrize("arguments", [["check", "--today", "2026-11-22"], ["build"], ["due"]])
def test_nothing_else_seals(journal: Path, arguments: list[str]) -> None:
    assert cli.call(arguments) == Exit.FINE
    assert not (journal / "entries/seals.yml").exists()


def test_nobody_seals_in_continuous_integration(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert cli.call(["check"]) == Exit.FINE
    assert not (journal / "entries/seals.yml").exists()


def test_programs_read_nothing_of_it(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["check", "--format", "json"]) == Exit.FINE
    assert capsys.readouterr().out == "[]\n"
    assert (journal / "entries/seals.yml").exists()


def test_where_nothing_can_be_written_nothing_is_lost(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("dreiklang.cli.sealing.append_seals", full)
    assert cli.call(["check"]) == Exit.FINE
    assert not (journal / "entries/seals.yml").exists()


def test_it_is_sealed_from_the_day_after_on() -> None:
    entry = Entry("a", "a.md", "A", DAY, "a", Lang.DE, expect="x")
    assert unsealed(Journal((entry,)), DAY) == ()
    assert unsealed(Journal((entry,)), date(2026, 3, 6)) == (Seal("a", DAY, date(2026, 3, 6), "x"),)


def test_seals_are_only_added(journal: Path) -> None:
    cli.call(["check"])
    path = journal / "entries/seals.yml"
    path.write_text(path.read_text("utf-8").rstrip("\n"), "utf-8")  # an editor took the last line end away
    before = path.read_text("utf-8")
    (journal / "entries/2026-04-01-neu.md").write_text(
        '---\nversprochen: "Druck: #1"\nvon: mir\nerwartung: "es wird: eng"\n---\n', "utf-8"
    )
    cli.call(["check"])
    after = path.read_text("utf-8")
    assert after.startswith(before)
    assert [one["expect"] for one in seals_of(journal)] == ["Sie sagt ja", "es wird: eng"]


def test_a_later_change_is_shown_plainly_and_the_numbers_use_what_was_sealed(
    journal: Path, build_private: Callable[[Path], dict[str, Page]]
) -> None:
    cli.call(["check"])
    (journal / ENTRY).write_text(
        OFFER.format(expect="Ich wusste es", sure=95).replace("---\n", "---\nverloren: 2026-04-01\n", 1), "utf-8"
    )
    (journal / "entries/2026-05-01-zurueck.md").write_text(
        "---\nrückblick: 2026-03-05-angebot\nergebnis: schlecht\n---\n", "utf-8"
    )
    pages = build_private(journal)
    for address in ("2026/03/angebot/", "2026/05/zurueck/"):
        said = " ".join(re.sub(r"<[^>]+>", " ", pages[address].content).split())
        assert re.search(r"Zuerst erwartet Sie sagt ja zu 70\s% sicher, festgehalten am \d", said)
        assert "Ich wusste es" in said
    checked, _ = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    (forecast,) = find_insights(Facts.of(checked, date(2026, 11, 22))).calibration.forecasts
    assert (forecast.confidence, forecast.came_true) == (70, False)


def test_a_renamed_entry_keeps_its_seal(journal: Path) -> None:
    cli.call(["check"])
    (journal / ENTRY).rename(journal / "entries/2026-03-05-anders.md")
    checked, _ = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    assert checked.seals["2026-03-05-anders"].confidence == 70
    cli.call(["check"])
    assert len(seals_of(journal)) == 1


def test_the_first_seal_counts_and_each_belongs_to_one_entry() -> None:
    def entry(id_: str, expect: str = "x") -> Entry:
        return Entry(id_, f"{id_}.md", id_, DAY, id_, Lang.DE, expect=expect)

    first, second = Seal("a", DAY, DAY, "x", 50), Seal("a", DAY, DAY, "x", 90)
    assert match_seals((first, second), (entry("a"),)) == {"a": first}
    assert match_seals((first,), (entry("b"), entry("c"))) == {"b": first}
    assert match_seals((first,), (entry("b", "y"),)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "just words\n",
        "- entry: a\n",
        "- entry: a\n  date: 2026-03-05\n  sealed: 2026-03-06\n  confidence: 700\n",
        "- 3\n",
        "a: [b\n",
    ],
)
def test_a_broken_file_is_told_and_no_entry_is_lost(journal: Path, text: str) -> None:
    (journal / "entries/seals.yml").write_text(text, "utf-8")
    checked, problems = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    assert [(problem.code, problem.place.path) for problem in problems] == [(Code.SEALS_BROKEN, "seals.yml")]
    assert "2026-03-05-angebot" in checked.by_id


def test_an_empty_file_holds_nothing(journal: Path) -> None:
    (journal / "entries/seals.yml").write_text("", "utf-8")
    checked, problems = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    assert (checked.seals, problems) == ({}, ())
    assert seal(checked, journal / "entries", date(2026, 11, 22), words_for(Lang.DE).commands) == 1
