"""dreiklang due: for eyes, for programs, for calendars."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit

JournalFolder = Callable[..., Path]

OFFER = """\
---
titel: Das Angebot
kundin: nordlicht
angebot: 2026-11-01
nachgehakt: [2026-11-03 Telefon]
antwort: 2026-11-05 meldet sich
---
"""


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal in which two things wait."""
    root = journal_folder(**{"entries/2026-11-01-angebot.md": OFFER})
    monkeypatch.chdir(root)
    return root


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Call dreiklang on the day, and give what it prints."""
    assert cli.call([*arguments, "--today", "2026-11-22"]) == Exit.FINE
    return capsys.readouterr().out


@pytest.mark.usefixtures("journal")
def test_each_thing_is_told_with_its_reason_and_its_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "due").startswith(
        """\
Überfällig
  2026-06-04  Wiedervorlage zu Nordlicht Windkraft GmbH
              seit 171 Tagen fällig. Vor 261 Tagen geschrieben.
              2026-03-06-geheim
  2026-11-12  Angebot an Nordlicht Windkraft GmbH ohne Antwort
              seit 10 Tagen fällig. Seit 17 Tagen still. Nachgehakt: 3. November 2026 (Telefon). """
        """Antwort: 5. November 2026 (meldet sich).
              2026-11-01-angebot
"""
    )


@pytest.mark.usefixtures("journal")
def test_it_has_a_german_name() -> None:
    assert cli.call(["offen"]) == Exit.FINE


@pytest.mark.usefixtures("journal")
def test_programs_get_one_document_with_every_fact(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(said(capsys, "due", "--format", "json"))
    assert told["as_of"] == "2026-11-22"
    offer = told["due"][1]
    assert offer.pop("uid")
    assert offer == {
        "kind": "offer",
        "group": "overdue",
        "day": "2026-11-12",
        "days_late": 10,
        "possible_from": None,
        "since": "2026-11-05",
        "person": {"id": "nordlicht", "name": "Nordlicht Windkraft GmbH"},
        "mine": False,
        "text": "",
        "left_open": None,
        "chased": [{"day": "2026-11-03", "note": "Telefon", "until": None}],
        "answered": [{"day": "2026-11-05", "note": "meldet sich", "until": None}],
        "entry": {
            "id": "2026-11-01-angebot",
            "title": "Das Angebot",
            "path": "2026-11-01-angebot.md",
            "address": "2026/11/das-angebot/",
        },
        "about": None,
        "what": "Angebot an Nordlicht Windkraft GmbH ohne Antwort",
        "why": "Seit 17 Tagen still. Nachgehakt: 3. November 2026 (Telefon). Antwort: 5. November 2026 (meldet sich).",
    }


@pytest.mark.usefixtures("journal")
def test_calendars_get_what_they_subscribe_to(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.call(["due", "--format", "ics", "--today", "2026-11-22"]) == Exit.FINE
    written = capsysbinary.readouterr().out
    assert b"\r\r\n" not in written
    assert len(icalendar.Calendar.from_ical(written).walk("VEVENT")) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("due",),
        ("due", "--format", "json"),
        ("due", "--format", "ics"),
        ("due", "--review"),
        ("insights",),
        ("insights", "--format", "json"),
    ],
)
def test_entries_that_are_left_out_are_counted_beside_what_is_told(
    journal: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """Who pays the VAT only if it is told has to hear that something is missing."""
    steps = {"a": "20 ring the taxman", "b": "21 pay the VAT", "c": "22 write"}
    for name, step in steps.items():
        text = f"---\ntitle: Call\nnext: 2026-11-{step}\n---\n"
        (journal / f"entries/2026-11-19-{name}.md").write_text(text, "utf-8")
    assert cli.call([*arguments, "--today", "2026-11-22"]) == Exit.FINE
    heard = capsys.readouterr()
    assert heard.err == "2 Einträge fehlen hier, weil Fehler darin stecken; „dreiklang check“ zeigt sie.\n"
    assert "dreiklang check" not in heard.out
    if "json" in arguments:
        json.loads(heard.out)


@pytest.mark.usefixtures("journal")
def test_where_every_entry_is_understood_nothing_is_said_beside(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["due"], ["insights"]):
        assert cli.call(arguments) == Exit.FINE
    assert capsys.readouterr().err == ""


def test_where_nothing_waits_it_says_so(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (journal / "entries").glob("2026-*.md"):
        file.unlink()
    assert said(capsys, "due") == "Gerade wartet nichts.\n"
    assert json.loads(said(capsys, "due", "--format", "json"))["due"] == []
