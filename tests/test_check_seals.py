"""The seal: what was expected stands as it stood one day later, whatever becomes of the entry."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from mkdocs.livereload import LiveReloadServer

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


@pytest.mark.parametrize(
    "arguments", [["check", "--today", "2026-11-22"], ["build"], ["build", "--edition", "private"], ["due"]]
)
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
    ("new_id", "day", "expect", "sure", "same"),
    [
        ("2026-03-04-angebot", date(2026, 3, 4), "Sie sagt ja", 70, True),  # the day was wrong
        ("2026-03-05-anders", DAY, "Sie sagt: Ja", 70, True),  # a typing mistake was mended on the way
        ("2026-03-05-anders", DAY, "Sie sagt ja", 95, True),  # a memory too
        ("angebot", DAY, "Ich wusste, das wird nichts", 95, True),
        ("2026-03-05-anders", DAY, "Der Drucker kommt pünktlich", 70, False),  # of the same day, but another
        ("2026-03-04-anders", date(2026, 3, 4), "Sie sagt ja", 70, False),
        ("2026-05-05-angebot", date(2026, 5, 5), "Ein anderes Angebot", 95, False),
    ],
)
def test_a_renamed_entry_is_known_by_two_of_day_name_and_expectation(
    new_id: str, day: date, expect: str, sure: int, *, same: bool
) -> None:
    sealed = Seal("2026-03-05-angebot", DAY, date(2026, 3, 6), "Sie sagt ja", 70)
    entry = Entry(new_id, f"{new_id}.md", "A", day, "a", Lang.DE, expect=expect, confidence=sure)
    assert match_seals((sealed,), (entry,)) == ({new_id: sealed} if same else {})


def test_an_expectation_that_was_taken_back_is_known_too(journal: Path) -> None:
    cli.call(["check"])
    (journal / ENTRY).unlink()
    (journal / "entries/angebot.md").write_text("---\nangebot: 2026-03-05\ndatum: 2026-03-05\n---\n", "utf-8")
    checked, _ = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    seal_of_it = checked.changed_seal(checked.by_id["angebot"])
    assert seal_of_it
    assert seal_of_it.expect == "Sie sagt ja"


def test_a_typing_mistake_may_be_mended_for_a_day_and_a_memory_may_not() -> None:
    def entry(expect: str) -> Entry:
        return Entry("a", "a.md", "A", DAY, "a", Lang.DE, expect=expect)

    assert unsealed(Journal((entry("Sie sgt ja"),)), DAY) == ()
    (first,) = unsealed(Journal((entry("Sie sagt ja"),)), date(2026, 3, 6))
    later = Journal((entry("Ich wusste es"),), seals=match_seals((first,), (entry("Ich wusste es"),)))
    assert unsealed(later, date(2026, 3, 7)) == ()
    assert later.changed_seal(later.entries[0]) == first


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< HEAD\n- entry: a\n=======\n>>>>>>> x\n",
        "just words\n",
        "[a, b]\n",
        "- entry: a\n...\n",
        "a: 1\n",
    ],
)
def test_to_a_file_that_cannot_be_gone_on_with_nothing_is_added(journal: Path, text: str) -> None:
    path = journal / "entries/seals.yml"
    path.write_text(text, "utf-8")
    for _ in range(2):
        cli.call(["check"])
        assert path.read_text("utf-8") == text


def test_a_server_that_runs_for_days_seals_at_each_change(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def change(server: LiveReloadServer, **_: object) -> None:
        assert [one["entry"] for one in seals_of(journal)] == ["2026-03-05-angebot"]
        new = journal / "entries/2026-04-01-neu.md"
        new.write_text("---\nversprochen: Druck\nvon: mir\nsicher: 60\n---\n", "utf-8")
        server.builder()

    monkeypatch.setattr("dreiklang.deliver.serve.can_start", lambda: False)
    monkeypatch.setattr(LiveReloadServer, "serve", change)
    assert cli.call(["serve", "--no-open", "-a", "127.0.0.1:0"]) == Exit.FINE
    assert [one["entry"] for one in seals_of(journal)] == ["2026-03-05-angebot", "2026-04-01-neu"]


@pytest.mark.parametrize(
    "arguments", [["--edition", "public"], ["--today", "2026-11-22"]], ids=["public", "made-up-day"]
)
def test_no_other_server_seals(journal: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr("dreiklang.deliver.serve.can_start", lambda: False)
    monkeypatch.setattr(LiveReloadServer, "serve", lambda *_, **__: None)
    assert cli.call(["serve", "--no-open", "-a", "127.0.0.1:0", *arguments]) == Exit.FINE
    assert not (journal / "entries/seals.yml").exists()


def test_a_run_that_is_killed_leaves_all_of_the_old_file(journal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.call(["check"])
    before = (journal / "entries/seals.yml").read_bytes()
    (journal / "entries/2026-04-01-neu.md").write_text("---\nversprochen: Druck\nvon: mir\nsicher: 60\n---\n", "utf-8")

    def killed(*_: object) -> None:
        raise SystemExit(143)

    monkeypatch.setattr(Path, "replace", killed)
    assert cli.call(["check"]) == 143
    assert (journal / "entries/seals.yml").read_bytes() == before


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


@pytest.mark.parametrize("text", ["", "# was ich erwartet habe\n"], ids=["empty", "comment"])
def test_an_empty_file_holds_nothing(journal: Path, text: str) -> None:
    (journal / "entries/seals.yml").write_text(text, "utf-8")
    checked, problems = check(read_folder(journal / "entries"), Options(), date(2026, 11, 22))
    assert (checked.seals, problems) == ({}, ())
    assert seal(checked, journal / "entries", date(2026, 11, 22), words_for(Lang.DE).commands) == 1
