"""Words behind `new` without an option: a choice, whom it is about, what; and nothing of it torn apart without a word."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call

JournalFolder = Callable[..., Path]
PEOPLE = """\
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht]
mueller:
  name: Karl Müller
  role: partner
schoen:
  name: Schöns Logowerk
  forms: [Schöns, Anna]
gross:
  name: Anna Groß
  forms: [Anna]
link:
  name: Olga Link
  forms: [Link]
  exact: [Link]
"""


@pytest.fixture(autouse=True)
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a German journal with a few people."""
    folder = journal_folder(**{"entries/people.yml": PEOPLE})
    monkeypatch.chdir(folder)
    return folder


def head_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Make an entry; give its head, without the title that we made."""
    assert call(["new", "--today", "2026-11-22", *arguments, "--no-edit"]) == 0
    path = Path(capsys.readouterr().out.strip())
    return path.read_text("utf-8").partition("\n---\n")[0].removeprefix("---\n")


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["anfrage", "Schöns", "Logo neu"], ["titel: Logo neu", "kundin: schoen"]),
        (["anfrage", "schoens", "Logo", "neu"], ["titel: Logo neu", "kundin: schoen"]),
        (["ändern", "Nordlicht", "Keine Anrufe"], ["titel: Keine Anrufe", "kundin: nordlicht"]),
        (["versprechen", "Karl", "Müller", "Proofs", "schicken"], ["versprochen: Proofs schicken", "von: mueller"]),
        (["versprechen", "mueller", "--versprochen", "Proofs"], ["versprochen: Proofs", "von: mueller"]),
        (
            ["versprechen", "mueller", "Proofs", "--von", "ich"],
            ["von: mir", "partnerin: mueller", "versprochen: Proofs"],
        ),
        (["lob", "Anna Groß", "So", "gern!"], ["kompliment: So gern!", "kundin: gross"]),
        (["kritik", "Anna", "Groß", "--kritik", "Zu spät"], ["kritik: Zu spät", "kundin: gross"]),
        (["lob", "Karl Müller", "So gern!"], ["kompliment: So gern!", "partnerin: mueller"]),
        (["ändern", "mueller"], ["entscheidung: ändern", "partnerin: mueller"]),
        (["angebot", "mueller", "Logo"], ["titel: Logo", "kundin: mueller"]),
        (["frage", "Karl Müller", "Wie fängt man an?"], ["frage: Wie fängt man an?", "frage-von: mueller"]),
    ],
)
def test_a_name_at_the_beginning_is_whom_it_is_about(
    capsys: pytest.CaptureFixture[str], words: list[str], lines: list[str]
) -> None:
    head = head_of(capsys, *words).splitlines()
    assert set(lines) <= set(head)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["anfrage", "Schöns Logo neu"], "titel: Schöns Logo neu"),
        (["anfrage", "Schöns", "und", "Nordlicht", "zusammen"], "titel: Schöns und Nordlicht zusammen"),
        (["anfrage", "Schönste", "Nordlicht"], "titel: Schönste Nordlicht"),
        (["frage", "Link", "tot?"], "frage: Link tot?"),
        (["versprechen", "ich", "rufe", "an"], "versprochen: ich rufe an"),
        (["notiz", "Nordlicht", "hat", "angerufen"], "titel: Nordlicht hat angerufen"),
        (["angebot", "Nordlicht", "--kundin", "schoen"], "titel: Nordlicht"),
    ],
    ids=["in quotes", "goes on", "another word", "ordinary", "me", "no person asked", "said already"],
)
def test_what_is_meant_as_text_stays_text(capsys: pytest.CaptureFixture[str], words: list[str], line: str) -> None:
    assert call(["new", "versprechen", "Etwas", "--von", "ich", "--no-edit"]) == 0
    capsys.readouterr()
    assert line in head_of(capsys, *words).splitlines()


def test_whoever_named_a_partner_is_not_asked_for_a_client(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dreiklang.cli.new.begin.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("Keine Anrufe\n\n"))
    assert call(["new", "ändern", "mueller", "--no-edit"]) == 0
    said = capsys.readouterr()
    assert "Worum geht es" in said.err
    assert "Um wen geht es" not in said.err
    assert "titel: Keine Anrufe\n" in Path(said.out.strip()).read_text("utf-8")


def test_what_was_understood_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["new", "versprechen", "Karl", "Müller", "Proofs", "schicken", "--no-edit"]) == 0
    said = capsys.readouterr().err
    assert said.startswith('Verstanden: --von mueller --versprochen "Proofs schicken". In Anführungszeichen')
    assert call(["new", "lieben", "Nordlicht", "--no-edit"]) == 0
    assert not capsys.readouterr().err


def test_a_name_that_is_an_ordinary_word_too_is_text_and_how_to_mean_the_person_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call(["new", "anfrage", "Link", "erneuern", "--no-edit"]) == 0
    assert "„Link“ blieb ein gewöhnliches Wort des Textes. Ist die Person gemeint, geht es mit --kundin Link." in (
        capsys.readouterr().err
    )
    assert "kundin: link" in head_of(capsys, "anfrage", "Link")


def test_a_name_of_two_people_is_asked_back(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted((root / "entries").iterdir())
    assert call(["new", "anfrage", "Anna", "Logo", "--no-edit"]) == 2
    assert "schoen, gross" in capsys.readouterr().err
    assert sorted((root / "entries").iterdir()) == before


def test_a_name_alone_is_no_compliment(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["new", "lob", "Anna Groß", "--no-edit"]) == 2
    assert "Es fehlt: --kompliment" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["entscheidung", "beenden", "Nordlicht"], ["entscheidung: beenden", "kundin: nordlicht"]),
        (["decision", "leave", "Nordlicht", "Genug"], ["entscheidung: beenden", "kundin: nordlicht", "titel: Genug"]),
        (["entscheidung", "ändern"], ["entscheidung: ändern"]),
        (["entscheidung", "gehen oder bleiben", "--choice", "love"], ["titel: gehen oder bleiben"]),
        (["entscheidung", "gehen", "oder", "bleiben", "--choice", "love"], ["titel: gehen oder bleiben"]),
    ],
)
def test_the_choice_may_stand_behind_the_word_decision(
    capsys: pytest.CaptureFixture[str], words: list[str], lines: list[str]
) -> None:
    assert set(lines) <= set(head_of(capsys, *words).splitlines())
