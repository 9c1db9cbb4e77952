"""dreiklang insights: for eyes and for programs, narrowed as one likes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]
EIGHT = [(70, "ja"), (70, "ja"), (70, "nein"), (90, "ja"), (90, "ja"), (50, "nein"), (50, "ja"), (30, "nein")]


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with eight forecasts and an offer."""
    files = {
        f"entries/2026-01-{n:02}-d{n}.md": f"---\nentscheidung: {'gehen' if n > 6 else 'ändern'}\nsicher: {sure} %\n"
        f"schlagwörter: {'mut' if n % 2 else 'geld'}\n---\n"
        for n, (sure, _) in enumerate(EIGHT, 1)
    }
    files |= {
        f"entries/2026-06-{n:02}-r{n}.md": f"---\nrückblick: 2026-01-{n:02}-d{n}\neingetreten: {came}\n"
        f"ergebnis: {'gut' if came == 'ja' else 'schlecht'}\nwieder: {came}\n---\n"
        for n, (_, came) in enumerate(EIGHT, 1)
    }
    files["entries/2026-11-01-angebot.md"] = "---\nkundin: nordlicht\nangebot: 2026-11-01\n---\n"
    root = journal_folder(**files)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def found(journal: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:  # noqa: ARG001  # stands there
    """Give what asks for the JSON."""

    def ask(*arguments: str) -> dict[str, Any]:
        assert cli.call(["insights", "--format", "json", "--today", "2026-11-22", *arguments]) == Exit.FINE
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        return told

    return ask


def test_programs_get_every_number_with_the_entries_behind_it(found: Callable[..., dict[str, Any]]) -> None:
    told = found()
    assert (told["as_of"], told["selection"]) == (
        "2026-11-22",
        {"since": None, "tag": None, "person": None, "choice": None},
    )
    calibration = told["insights"]["calibration"]
    assert calibration["brier"] == pytest.approx(0.16)
    assert (calibration["k"], calibration["n"]) == (5, 8)
    assert calibration["forecasts"][0] == {"entry": "2026-01-01-d1", "confidence": 0.7, "came_true": True}
    assert [(band["from"], band["k"], band["n"]) for band in calibration["bands"]] == [
        (0.3, 0, 1),
        (0.5, 1, 2),
        (0.7, 2, 3),
        (0.9, 2, 2),
    ]
    assert calibration["bands"][0]["share"] is None  # one case is no percentage
    hindsight = told["insights"]["hindsight"]
    assert (hindsight["k"], hindsight["n"], hindsight["share"]) == (5, 8, 0.625)
    assert hindsight["interval"] == pytest.approx([0.305742, 0.863156], abs=1e-5)
    assert told["insights"]["quality_and_luck"]["index"] == 1.0
    assert told["insights"]["silent_offers"]["offers"] == [
        {"entry": "2026-11-01-angebot", "person": "nordlicht", "days": 21, "chased": 0}
    ]


@pytest.mark.parametrize(
    ("arguments", "n"),
    [
        (("--choice", "gehen"), 2),
        (("--choice", "change"), 6),
        (("--tag", "#Mut"), 4),
        (("--since", "5.1.2026"), 4),
        (("--since", "2026-01-05", "--tag", "geld"), 2),
        (("--person", "Nordlicht"), 0),
    ],
)
def test_they_are_narrowed_to_some_entries(
    found: Callable[..., dict[str, Any]], arguments: tuple[str, ...], n: int
) -> None:
    assert found(*arguments)["insights"]["calibration"]["n"] == n


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "irgendwann"), "„irgendwann“ ist kein Tag"),
        (("--tag", "nirgends"), "Kein Eintrag trägt das Schlagwort „nirgends“"),
        (("--person", "niemand"), "„niemand“ kenne ich nicht, oder es gibt mehrere. Bekannt: nordlicht"),
        (("--choice", "warten"), "„warten“ ist keine Entscheidung"),
    ],
)
def test_what_is_not_there_is_told(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["insights", *arguments]) == Exit.USAGE
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_eyes_get_questions_sentences_and_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["einsichten", "--today", "2026-11-22"]) == Exit.FINE
    said = capsys.readouterr().out
    assert (
        "Wie oft hatte ich recht, wenn ich sicher war?\n"
        "  Bei 8 Erwartungen war ich im Mittel zu 65 % sicher; wahr wurde es bei 5 von 8 "
        "(62 %, vermutlich zwischen 31 % und 86 %).\n"
        "  Das passt gut zusammen.\n"
        "    so sicher war ich  im Mittel  eingetreten\n"
        "    30–39 %            30 %       0 von 1\n"
    ) in said
    assert "<" not in said


def test_a_journal_that_knows_nothing_yet_says_how_to_begin(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (journal / "entries").glob("*.md"):
        file.unlink()
    assert cli.call(["insights"]) == Exit.FINE
    assert capsys.readouterr().out.startswith("Noch wissen die Einträge nicht genug. Schreib zu einer Entscheidung")
