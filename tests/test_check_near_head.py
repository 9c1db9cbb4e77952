"""Files whose head nobody opened: told, and read as text; what only looks a little like a head is left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.problems import Code

JournalFolder = Callable[..., Path]


def told(root: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Give what `check` says about the entry with this *text*."""
    (root / "entries" / "2026-11-03-anruf.md").write_text(text, encoding="utf-8")
    cli.call(["check", "-f", str(root / "mkdocs.yml"), "--today", "2026-11-22"])
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "titel: A\nkundin: Nordlicht\n---\nText\n",
        "titel: A\nkundin: Nordlicht\n\nText\n",
        "Title: A\nWeather: bad\nTags:\n- one\nClient: Nordlicht\nText\n",
        "\n\ndatum: 2026-11-03\nkundin: Nordlicht",
        "frage: Was tun?\n---\nText\n",
        "titel: A\n...\nText\n",
    ],
)
def test_a_head_that_nobody_opened_is_told(
    text: str, journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    said = told(journal_folder(), text, capsys)
    assert f"[{Code.HEAD_NOT_OPENED}]" in said


@pytest.mark.parametrize(
    "text",
    [
        "Frage: was tun?\n\nText\n",
        "Frage: was tun?\nAntwort: warten.\n\nText\n",
        "Titel: so heißt das.\nUnd weiter im Text.\n",
        "Ein Satz.\ntitel: A\nkundin: Nordlicht\n",
        "- titel: A\n- kundin: Nordlicht\n",
        "Ort: Berlin\ntitel: A\n---\n",
        "---\n---\ntitel: A\nkundin: Nordlicht\n",
        "---\ntitel: A\n---\ntags: a\nkundin: Nordlicht\n",
        "# Titel\n---\nText\n",
        "",
    ],
)
def test_a_text_with_colons_is_no_head(
    text: str, journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert Code.HEAD_NOT_OPENED not in told(journal_folder(), text, capsys)
