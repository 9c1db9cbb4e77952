"""`dreiklang new`: entries from options, from a terminal, never half and never over others."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.cli.new.options import key_options
from dreiklang.keys import KEYS, WHATS, Word, fold
from dreiklang.model import (
    Again,
    Choice,
    DeclineReason,
    Entry,
    Harm,
    Journal,
    Kind,
    LookFormat,
    Outcome,
    Role,
    TargetKind,
    Truth,
    Weight,
    What,
)
from dreiklang.options import Address, Gender, Lang, Options
from dreiklang.read import read_folder
from dreiklang.texts import words_for
from dreiklang.write import FORMS, make_field

JournalFolder = Callable[..., Path]
TODAY = date(2026, 11, 22)
ENGLISH = {"mkdocs.yml": "site_name: J\ntheme:\n  name: material\n  language: en\nplugins:\n  - dreiklang\n"}


@pytest.fixture(autouse=True)
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a small German journal, without an editor and without a terminal."""
    folder = journal_folder()
    monkeypatch.chdir(folder)
    for variable in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    return folder


def new(*arguments: str) -> int:
    return call(["new", "--today", TODAY.isoformat(), *arguments])


def journal_at(root: Path, lang: Lang = Lang.DE) -> Journal:
    journal, problems = check(read_folder(root / "entries"), Options(lang=lang), TODAY)
    assert not [problem for problem in problems if problem.is_error]
    return journal


def made(root: Path, path: str, lang: Lang = Lang.DE) -> Entry:
    return journal_at(root, lang).by_id[Path(path.strip()).stem]


def head(path: str) -> str:
    return Path(path.strip()).read_text("utf-8").partition("\n---\n")[0].removeprefix("---\n")


def test_a_decision_from_options(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "--client",
        "nordlicht",
        "--choice",
        "change",
        "--expect",
        "Sie ruft vorher an: immer",
        "--confidence",
        "70",
    ]
    assert new("decision", *arguments, "--title", "Keine Nachrichten nach acht") == 0
    path = capsys.readouterr().out
    assert path == "entries/2026-11-22-keine-nachrichten-nach-acht.md\n".replace("/", os.sep)
    assert head(path) == (
        "titel: Keine Nachrichten nach acht\n"
        "entscheidung: ändern\n"
        "kundin: nordlicht\n"
        'erwartung: "Sie ruft vorher an: immer"\n'
        "sicher: 70"
    )
    entry = made(root, path)
    assert entry.decision
    assert (entry.decision.choice, entry.clients, entry.confidence) == (Choice.CHANGE, ("nordlicht",), 70)
    assert entry.date == TODAY


@pytest.mark.parametrize("name", ["neu", "new", "NEU"])
def test_german_words_do_the_same(root: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    arguments = [
        "--Kundin",
        "Nordlicht",
        "--überwiegt",
        "ich",
        "--ERWARTUNG",
        "Ruhe",
        "--naechster-schritt",
        "Donnerstag anrufen",
    ]
    assert call([name, "--today", "2026-11-22", "ändern", *arguments]) == 0
    entry = made(root, capsys.readouterr().out)
    assert entry.decision
    assert entry.decision.weighing
    assert (entry.decision.choice, entry.decision.weighing.side) == (Choice.CHANGE, Weight.SELF)
    assert (entry.clients, entry.next[0].due) == (("nordlicht",), date(2026, 11, 26))


@pytest.mark.parametrize(
    "what", [word for word in WHATS if word.member is not What.PERSON], ids=lambda word: word.member
)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_kind_is_made_in_both_languages(
    root: Path, capsys: pytest.CaptureFixture[str], what: Word, lang: Lang
) -> None:
    form = FORMS[What(what.member)]
    value = {"decision": "love", "looks-back": "#honorar"}.get(form.opens, "Ein Satz: so")
    opener = [] if not form.opens or form.opens_with_day else ["--set", f"{form.opens}={value}"]
    assert new(what.written(lang), *opener) == 0
    entry = made(root, capsys.readouterr().out)
    assert entry.kind is form.kind
    assert entry.publish is None


def test_an_english_journal_is_written_in_english(
    journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**ENGLISH)
    monkeypatch.chdir(root)
    assert new("ablehnung", "nordlicht", "--grund", "keine Zeit") == 0
    path = capsys.readouterr().out
    assert (
        head(path)
        == 'title: "Declined: Nordlicht Windkraft"' + "\ndeclined: 2026-11-22\nclient: nordlicht\nreason: no-time"
    )
    order = made(root, path, Lang.EN).order
    assert order
    assert order.decline_reason is DeclineReason.NO_TIME
    assert "## Is it really no match, or just uncomfortable?" in Path(path.strip()).read_text("utf-8")


def test_words_without_an_option_are_whom_or_what_it_is_about(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("love", "Nordlicht") == 0
    assert made(root, capsys.readouterr().out).title == "Nordlicht Windkraft: bleiben"
    assert new("angebot", "Neue", "Website") == 0
    entry = made(root, capsys.readouterr().out)
    assert (entry.title, entry.clients) == ("Neue Website", ())
    assert new("love", "--kundin", "Ostfenn") == 0
    assert new("angebot", "ostfenn") == 0
    assert made(root, capsys.readouterr().out.splitlines()[-1]).clients == ("ostfenn",)
    assert new("versprechen", "Rechnung #4711", "--von", "ich", "--bis", "Donnerstag") == 0
    promise = made(root, capsys.readouterr().out).promise
    assert promise
    assert (promise.what, promise.by, promise.due) == ("Rechnung #4711", None, date(2026, 11, 26))


def test_values_keep_their_meaning(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        new(
            "leave",
            "--harm",
            "me, result",
            "--weil",
            "Der Ton",
            "--weil",
            "Das Geld: #1",
            "--tags",
            "#mut, honorar",
            "--energie",
            "-2",
        )
        == 0
    )
    entry = made(root, capsys.readouterr().out)
    assert entry.decision
    assert entry.decision.harm == (Harm.ME, Harm.RESULT)
    assert entry.decision.because == ("Der Ton", "Das Geld: #1")
    assert [tag.name for tag in entry.tags] == ["mut", "honorar"]
    assert entry.energy == -2


def test_a_retrospective_finds_the_entry_and_what_was_expected(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        new(
            "change",
            "Nordlicht",
            "--date",
            "5.3.2026",
            "--expect",
            "Sie ruft an -->",
            "--confidence",
            "70",
            "--title",
            "Anrufen",
        )
        == 0
    )
    then = Path(capsys.readouterr().out.strip())
    assert then.name == "2026-03-05-anrufen.md"
    assert new("rückblick", "anrufen", "--eingetreten", "ja", "--outcome", "better", "--again", "yes") == 0
    path = capsys.readouterr().out
    retrospective = made(root, path).retrospective
    assert retrospective
    assert retrospective.target.id == then.stem
    assert (retrospective.came_true, retrospective.outcome, retrospective.again) == (
        Truth.YES,
        Outcome.BETTER,
        Again.YES,
    )
    body = Path(path.strip()).read_text("utf-8").partition("\n---\n")[2]
    assert body.startswith("\n<!-- Damals erwartet (am 5. März 2026, zu 70 % sicher): Sie ruft an ––> -->\n")


def test_a_look_back_at_an_entry_that_expected_nothing_has_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("rückblick", "2026-03-05-offen") == 0
    assert "\n---\n\n## Was ist daraus geworden?" in Path(capsys.readouterr().out.strip()).read_text("utf-8")


def test_an_expectation_is_told_with_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    Path("entries/undatiert.md").write_text("---\nerwartung: Es wird ruhig\n---\n", encoding="utf-8")
    assert new("rückblick", "undatiert") == 0
    assert "<!-- Damals erwartet: Es wird ruhig -->" in Path(capsys.readouterr().out.strip()).read_text("utf-8")


def test_a_long_question_makes_a_short_title(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = "Wie sagt man einer Kundin nach vier guten Jahren, dass man nicht mehr mag und trotzdem dankbar ist?"
    assert new("frage", question) == 0
    entry = made(root, capsys.readouterr().out)
    assert entry.title == "Frage: Wie sagt man einer Kundin nach vier guten Jahren, dass man nicht mehr …"
    assert entry.question
    assert entry.question.texts == (question,)


def test_a_part_that_fits_several_entries_is_asked_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("rückblick", "2026-03-0") == 2
    said = capsys.readouterr()
    assert not said.out
    assert "2026-03-05-offen" in said.err
    assert "2026-03-06-geheim" in said.err


@pytest.mark.parametrize("target", ["#honorar", "nordlicht", "2026-Q1", "2026", "März 2026"])
def test_a_retrospective_looks_back_at_tags_people_and_periods(
    root: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    assert new("retrospective", target) == 0
    assert made(root, capsys.readouterr().out).retrospective


def test_a_wrong_value_is_told_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted((root / "entries").rglob("*"))
    assert new("decision", "--choice", "luv") == 2
    said = capsys.readouterr()
    assert not said.out
    assert "luv" in said.err
    assert "lieben" in said.err
    assert new("note", "--date", "2026-02-30") == 2
    assert new("note", "--sicher", "170 %") == 2
    assert sorted((root / "entries").rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["luv"],
        ["decision"],
        ["promise"],
        ["retrospective"],
        ["note", "--set", "titel"],
        ["note", "--no-such"],
        ["person"],
    ],
)
def test_wrong_usage_is_told_with_what_would_be_right(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    before = sorted((root / "entries").rglob("*"))
    assert new(*arguments) == 2
    assert capsys.readouterr().err
    assert sorted((root / "entries").rglob("*")) == before


@pytest.mark.parametrize(
    ("lang", "typed", "said"),
    [
        (Lang.DE, "--kudnin", "Die Option „--kudnin“ gibt es nicht. Vielleicht --kundin?\n"),
        (Lang.DE, "--tit", "Die Option „--tit“ gibt es nicht. Vielleicht --titel, --mit?\n"),
        (Lang.DE, "--xyzxyz", "Die Option „--xyzxyz“ gibt es nicht.\n"),
        (Lang.EN, "--kudnin", "There is no option --kudnin. Perhaps --client?\n"),
        (Lang.EN, "--boddy", "There is no option --boddy. Perhaps --body, --by, --today?\n"),
    ],
)
def test_an_option_that_is_none_is_told_with_near_ones_in_the_language_of_the_journal(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str], lang: Lang, typed: str, said: str
) -> None:
    root = journal_folder(**(ENGLISH if lang is Lang.EN else {}))
    assert call(["new", "note", typed, "x", "-f", str(root / "mkdocs.yml")]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_an_unknown_key_is_kept_and_doubted(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("note", "Ein Tag", "--set", "wetter=kalt: sehr", "--set", "Erwartungen=keine") == 0
    said = capsys.readouterr()
    assert 'wetter: "kalt: sehr"' in head(said.out)
    assert "Erwartungen" in said.err


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("note", "--title", "Ein Tag", "--body", "eins") == 0
    path = Path(capsys.readouterr().out.strip())
    assert new("note", "--title", "Ein Tag", "--body", "zwei") == 2
    said = capsys.readouterr().err
    assert path.name in said
    assert "(--titel)" in said
    assert path.read_text("utf-8") == "---\ntitel: Ein Tag\n---\n\neins\n"


def test_the_same_slug_in_one_month_asks_for_another_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("note", "--title", "Ein Tag", "--date", "2026-11-01") == 0
    assert new("note", "--title", "Ein Tag") == 2
    said = capsys.readouterr().err
    assert "ein-tag" in said
    assert "Mit einem anderen Titel (--titel) oder einer eigenen Adresse (--adresse) geht es." in said
    assert "Zeile" not in said
    assert new("note", "--title", "Ein Tag", "--adresse", "noch-ein-tag") == 0


def test_titles_of_ours_find_a_free_name(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        assert new("notiz") == 0
    assert new("notiz", "--date", "2026-11-01") == 0
    paths = capsys.readouterr().out.split()
    assert [Path(path).name for path in paths] == [
        "2026-11-22-notiz.md",
        "2026-11-22-notiz-2.md",
        "2026-11-22-notiz-3.md",
        "2026-11-01-notiz-4.md",
    ]


def test_a_file_that_comes_in_between_is_not_overwritten(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def exists(*_: object) -> None:
        raise FileExistsError

    monkeypatch.setattr("dreiklang.cli.new.entry.create_file", exists)
    assert new("note", "Ein Tag") == 2
    assert "2026-11-22-ein-tag.md" in capsys.readouterr().err


def test_the_body_comes_from_an_option_or_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("﻿Grüße\r\nund mehr".encode())))
    assert new("lob", "Sehr gern wieder", "--body", "-") == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.read_text("utf-8") == "---\ntitel: Kompliment\nkompliment: Sehr gern wieder\n---\n\nGrüße\nund mehr\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_body_is_read_in_the_encoding_of_whichever_console(
    encoding: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Größe zählt\n".encode(encoding))))
    assert new("note", "--title", "Gruß", "--body", "-") == 0
    assert Path(capsys.readouterr().out.strip()).read_text("utf-8").endswith("---\n\nGröße zählt\n")


def test_a_body_that_is_no_text_is_refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bytes(range(256)))))
    assert new("note", "--title", "Gruß", "--body", "-") == 2
    assert "kein Text" in capsys.readouterr().err


def test_a_person_of_whom_only_an_entry_knows_is_met_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "---\ndate: 2026-03-01\npartner: [[Onno Fuchs]]\npromise: Skizze\n---\n"
    (root / "entries" / "2026-03-01-x.md").write_text(entry, "utf-8")
    assert new("offer", "onno fuchs", "--body", "x") == 0
    assert "kundin: onno fuchs\n" in Path(capsys.readouterr().out.strip()).read_text("utf-8")


def test_the_slug_of_an_entry_whose_heading_is_its_title_is_taken_too(root: Path) -> None:
    (root / "entries" / "2026-11-01-x.md").write_text("# Ein Tag\n", "utf-8")
    assert new("note", "--title", "Ein Tag", "--body", "x") == 2


def test_the_questions_speak_the_language_of_the_entry(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("love", "--lang", "en", "--title", "Staying") == 0
    text = Path(capsys.readouterr().out.strip()).read_text("utf-8")
    assert "entscheidung: lieben" in text
    assert "What weighs more than the dark sides?" in text


def test_works_from_any_folder(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert new("note", "Ein Tag", "-f", str(root / "mkdocs.yml")) == 0
    assert capsys.readouterr().out == f"{root / 'entries' / '2026-11-22-ein-tag.md'}\n"


def test_writes_into_the_years_folder_where_there_are_such(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "entries" / "2025").mkdir()
    assert new("note", "Ein Tag") == 0
    assert Path(capsys.readouterr().out.strip()) == Path("entries/2026/2026-11-22-ein-tag.md")


def test_a_person_is_appended(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = root / "entries" / "people.yml"
    before = people.read_bytes()
    assert new("partnerin", "Druckhaus Süd GmbH", "--stark-in", "Druck, Papier", "--no-edit") == 0
    assert Path(capsys.readouterr().out.strip()) == Path("entries/people.yml")
    assert people.read_bytes() == before + (
        b"\n"
        + "druckhaus-sued:\n  name: Druckhaus Süd GmbH\n  rolle: partnerin\n  stark-in: [Druck, Papier]\n".encode()
    )
    assert journal_at(root).person_by_id["druckhaus-sued"].strong_in == ("Druck", "Papier")


def test_a_first_person_begins_the_file(root: Path) -> None:
    (root / "entries" / "people.yml").unlink()
    assert new("person", "Agnes", "--id", "a") == 0
    assert (root / "entries" / "people.yml").read_text("utf-8") == "a:\n  name: Agnes\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["person", "Nordlicht"], "nordlicht"),
        (["person", "Nord", "--id", "Nordlicht"], "Nordlicht"),
        (["person", "Nord", "--rolle", "freundin"], "freundin"),
    ],
)
def test_a_person_that_cannot_be_registered(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    before = (root / "entries" / "people.yml").read_bytes()
    assert new(*arguments) == 2
    assert told in capsys.readouterr().err
    assert (root / "entries" / "people.yml").read_bytes() == before


def test_a_file_that_cannot_be_appended_to_is_left_to_its_writer(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = root / "entries" / "people.yml"
    people.write_text("{nordlicht: {name: Nordlicht}}\n", encoding="utf-8")
    assert new("person", "Agnes") == 2
    assert "agnes:\n  name: Agnes" in capsys.readouterr().err
    assert people.read_text("utf-8") == "{nordlicht: {name: Nordlicht}}\n"


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("dreiklang.cli.new.begin.can_ask", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in answers)))


def test_a_terminal_is_asked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "entscheidng", "entscheidung", "luv", "", "lieben", "nordlicht", "", "Sie sagt: ja", "80")
    assert new() == 0
    said = capsys.readouterr()
    assert head(said.out) == (
        'titel: "Nordlicht Windkraft: bleiben"\n'
        "entscheidung: lieben\nkundin: nordlicht\n"
        'erwartung: "Sie sagt: ja"\nsicher: 80'
    )
    assert "Was möchtest du festhalten?" in said.err
    assert "entscheidng" in said.err
    assert "luv" in said.err
    assert "(lieben, ändern, beenden)" in said.err


def test_enter_skips_and_what_was_said_is_not_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "", "", "")
    assert new("offer", "Meerblick-Prospekt") == 0
    said = capsys.readouterr()
    assert head(said.out) == "titel: Meerblick-Prospekt\nangebot: 2026-11-22"
    assert "Worum geht es" not in said.err


def test_enter_takes_the_first_thing_to_write(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "Ein Tag", "")
    assert new() == 0
    assert made(root, capsys.readouterr().out).kind is Kind.NOTE


def test_a_person_is_asked_for(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "", "Agnes Kgori", "kundin", "Agnes", "eine Architektin", "Frau Winter")
    assert new("person") == 0
    assert capsys.readouterr().out
    person = journal_at(root).person_by_id["agnes-kgori"]
    assert (person.forms, person.cover_name) == (("Agnes",), "Frau Winter")


def test_a_person_is_not_asked_for_what_was_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "", "", "", "")
    assert new("kundin", "Agnes") == 0
    assert journal_at(root).person_by_id["agnes"].forms == ()


def test_the_telling_word_of_a_name_is_proposed_as_another_name(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Agentur Ostfenn GmbH", "", "", "", "")
    assert new("person") == 0
    answer(monkeypatch, "", "-", "", "")
    assert new("person", "Praxis Westfenn GmbH") == 0
    people = journal_at(root).person_by_id
    assert people["agentur-ostfenn"].forms == ("Ostfenn",)
    assert people["praxis-westfenn"].forms == ()
    assert "[Westfenn]" in capsys.readouterr().err


def test_no_name_of_somebody_else_is_proposed(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "Nordlicht", "", "", "")
    assert new("person", "Nordlicht Solar GmbH") == 0
    said = capsys.readouterr().err
    assert "[Nordlicht]" not in said
    assert "„Nordlicht“ heißt hier schon jemand: nordlicht." in said
    assert journal_at(root).person_by_id["nordlicht-solar"].forms == ()


def test_a_role_that_is_none_is_asked_again_at_once(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "Nordlicht", "Druckhaus", "Druckerei", "partnerin", "", "", "")
    assert new("person") == 0
    said = capsys.readouterr().err
    assert "Ohne diese Antwort geht es nicht weiter" in said
    assert "„nordlicht“ steht schon in people.yml" in said
    assert "„Druckerei“ ist hier keine Antwort. Möglich ist: kundin, partnerin, beides.\n" in said
    assert journal_at(root).person_by_id["druckhaus"].role is Role.PARTNER


def test_what_cannot_be_is_told_before_anything_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Agnes", "", "", "")
    assert new("person", "--rolle", "freundin") == 2
    assert "Wie heißt" not in capsys.readouterr().err


def test_what_was_typed_is_not_lost_where_the_whole_is_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "mut")
    assert new("note", "Ein langer Gedanke", "--sicher", "170 %") == 2
    assert "titel: Ein langer Gedanke" in capsys.readouterr().err


def test_what_was_typed_is_not_lost_where_the_disk_is_full(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("dreiklang.cli.new.entry.create_file", fail)
    answer(monkeypatch, "Ein langer Tag", "")
    assert new("note") == 3
    assert "titel: Ein langer Tag\n" in capsys.readouterr().err
    monkeypatch.setattr("dreiklang.cli.new.person.replace_file", fail)
    answer(monkeypatch, "Onno Fuchs", "", "", "", "")
    assert new("person") == 3
    assert "name: Onno Fuchs\n" in capsys.readouterr().err


def test_what_was_typed_is_not_lost_where_its_title_is_taken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert new("note", "--title", "Ein Tag", "--body", "x") == 0
    answer(monkeypatch, "honorar, mut")
    assert new("note", "Ein Tag") == 2
    assert "tags: [honorar, mut]\n" in capsys.readouterr().err


def test_a_title_that_is_taken_is_asked_again(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert new("note", "--title", "Ein Tag", "--body", "x") == 0
    assert new("note", "--title", "Noch einer", "--date", "2026-11-01", "--body", "x") == 0
    answer(monkeypatch, "Ein Tag", "Noch einer", "Ein anderer", "honorar")
    assert new("note") == 0
    said = capsys.readouterr()
    assert made(root, said.out.splitlines()[-1]).title == "Ein anderer"
    assert "2026-11-22-ein-tag.md gibt es schon" in said.err
    assert "2026-11-01-noch-einer.md" in said.err


@pytest.mark.parametrize("period", ["3. Quartal", "Q3", "September"])
def test_a_period_without_a_year_is_one_of_the_year_of_the_entry(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, period: str
) -> None:
    answer(monkeypatch, period, "", "", "", "", "", "")
    assert new("retrospective", "--title", "Danach", "--date", "2025-12-30") == 0
    retrospective = made(root, capsys.readouterr().out).retrospective
    assert retrospective
    assert retrospective.target.id.startswith("2025")


@pytest.mark.parametrize(("said", "meant"), [("offen", "2026-03-05-offen"), ("#honorar", "honorar")])
def test_an_answer_may_mean_an_entry_or_a_tag(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, said: str, meant: str
) -> None:
    answer(monkeypatch, "2026-03-0", "niemand", said, *[""] * 8)
    assert new("retrospective") == 0
    told = capsys.readouterr()
    retrospective = made(root, told.out).retrospective
    assert retrospective
    assert retrospective.target.id == meant
    assert "„2026-03-0“ passt auf mehrere Einträge" in told.err
    assert "„niemand“" in told.err


def test_an_answer_that_is_none_is_asked_again_at_once_in_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Skizze", "", "Ende der Woche", "Freitag", "170", "70")
    assert new("versprechen") == 0
    said = capsys.readouterr()
    entry = made(root, said.out)
    assert entry.promise
    assert (entry.promise.due, entry.confidence) == (date(2026, 11, 27), 70)
    assert " Aus „Ende der Woche“ wird kein bestimmter Tag. Welcher Tag ist gemeint?" in said.err
    assert "new.md" not in said.err
    assert "Nichts geschrieben" not in said.err


def test_what_was_said_before_does_not_stand_in_the_way_of_an_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "viel", "4800", "", "")
    assert new("offer", "Prospekt", "--client", "Nordlicht", "--energie", "9") == 2
    said = capsys.readouterr().err
    assert said.count("Um wie viel Geld geht es?") == 2
    assert "energie: 9\n" in said
    assert "liegt nicht zwischen -2 und 2" in said


def test_enter_at_a_question_that_needs_an_answer_says_so_and_how_to_stop(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "", "#honorar", *[""] * 5)
    assert new("retrospective") == 0
    said = capsys.readouterr().err
    assert said.startswith("Die erste Frage braucht eine Antwort")
    assert "Ohne diese Antwort geht es nicht weiter. Mit Strg+C hörst du auf." in said
    answer(monkeypatch, *[""] * 5)
    assert new("retrospective", "#honorar") == 0
    assert capsys.readouterr().err.startswith("Mit Enter überspringst du eine Frage")


@pytest.mark.parametrize(
    ("what", "of_what"), [("offer", "dass du den Auftrag bekommst"), ("promise", "dass es gehalten wird")]
)
def test_a_confidence_says_of_what(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, what: str, of_what: str
) -> None:
    answer(monkeypatch, "Skizze", "", "", "", "")
    assert new(what) == 0
    assert f"Wie sicher bist du, {of_what}, in Prozent?" in capsys.readouterr().err


def test_nobody_is_asked_how_sure_they_are_of_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "lieben", "", "", "")
    assert new("decision") == 0
    said = capsys.readouterr()
    assert "Wie sicher" not in said.err
    assert head(said.out) == "titel: Bleiben\nentscheidung: lieben"


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("kompliment", "--kompliment (Was wurde gesagt?)"),
        ("entscheidung", "--entscheidung (lieben, ändern, beenden)"),
        ("rückblick", "--rückblick (ein Eintrag, #tag, ein Mensch, 2026-Q1)"),
        ("person", "--name (Wie heißt die Person oder Firma?)"),
    ],
)
def test_without_a_terminal_it_is_told_what_is_missing(
    capsys: pytest.CaptureFixture[str], what: str, told: str
) -> None:
    assert new(what) == 2
    assert f"Es fehlt: {told}\n" in capsys.readouterr().err


def test_the_end_of_the_answers_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "lieben")
    before = sorted((root / "entries").rglob("*"))
    assert new("decision") == 130
    assert sorted((root / "entries").rglob("*")) == before


def test_the_editor_is_opened_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("dreiklang.cli.new.begin.open_editor", lambda path: bool(opened.append(path)))
    assert new("note", "Eins") == 0
    assert not opened
    monkeypatch.setattr("dreiklang.cli.new.begin.can_edit", lambda: True)
    assert new("note", "Zwei", "--no-edit") == 0
    assert not opened
    assert new("note", "Drei") == 0
    assert [path.name for path in opened] == ["2026-11-22-drei.md"]
    assert "Editor" in capsys.readouterr().err


def test_help_names_what_there_is_in_the_language_of_the_journal(capsys: pytest.CaptureFixture[str]) -> None:
    assert new("--help") == 0
    told = capsys.readouterr().out
    assert "rückblick" in told
    assert "--überwiegt" in told
    assert "--no-edit" in told


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
def test_asks_on_a_real_terminal_and_prints_only_the_path() -> None:
    import pty  # noqa: PLC0415  # not on Windows

    ours, theirs = pty.openpty()
    source = Path(__file__).parents[1] / "generator"
    process = subprocess.Popen(
        [sys.executable, "-c", "from dreiklang.cli import run; run()", "new", "frage", "--today", "2026-11-22"],
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(source)},
    )
    os.write(ours, "Wie kündigt man gut?\n\n".encode())
    out, _ = process.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 0
    assert out.decode() == "entries/2026-11-22-frage-wie-kuendigt-man-gut.md\n"


def test_no_option_means_two_keys() -> None:
    spelled = [fold(opt.lstrip("-")) for option in key_options() for opt in option.opts]
    own = {"set", "body", "id", "format", "noinput", "noedit", "configfile", "today", "help"}
    by_option = [{fold(opt.lstrip("-")) for opt in option.opts} for option in key_options()]
    assert not own & set(spelled)
    assert sum(map(len, by_option)) == len(set().union(*by_option))


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("address", list(Address))
@pytest.mark.parametrize("gender", list(Gender))
def test_every_question_is_there_and_bent(lang: Lang, address: Address, gender: Gender) -> None:
    texts = words_for(lang, address, gender).questions
    for what, form in FORMS.items():
        assert set(form.asks) <= set(texts.asks)
        assert what in texts.bare
        if what is not What.NOTE:
            assert what in texts.bodies or what in {What.DECISION, What.RETROSPECTIVE}
    assert set(texts.whats) == set(What)
    assert {*Choice} <= set(texts.bodies)
    keys = {key.name: key.written(lang) for key in KEYS}
    assert {*TargetKind, *LookFormat} == set(texts.looking.sections)
    for sections in (*texts.bodies.values(), *texts.looking.sections.values()):
        for section in sections:
            assert set(section.keys) <= set(texts.asks)
            assert "[" not in section.hint
            assert "{" not in section.hint.format(**keys)
            assert "--" not in section.hint


def test_unreadable_values_stay_as_they_were_given() -> None:
    field = make_field("again", ("vielleicht",), Lang.DE, TODAY)
    assert field
    assert field.value == "vielleicht"


@pytest.mark.parametrize(
    ("arguments", "head"),
    [
        (["offer", "Harbour Ltd", "--title", "Quay"], "kundin: Harbour Ltd\n"),
        (["offer", "Quay"], "titel: Quay\n"),
    ],
)
def test_words_without_an_option_are_never_dropped(
    journal_folder: JournalFolder, arguments: list[str], head: str
) -> None:
    root = journal_folder()
    assert call(["new", *arguments, "--no-edit", "-f", str(root)]) == 0
    (written,) = (root / "entries").glob("*quay.md")
    assert head in written.read_text("utf-8")


def test_words_that_have_no_place_are_told(journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    root = journal_folder()
    before = sorted((root / "entries").iterdir())
    assert call(["new", "note", "Harbour", "--title", "Quay", "--no-edit", "-f", str(root)]) == 2
    assert "Für „Harbour“ ist kein Platz: --titel steht schon da." in capsys.readouterr().err
    assert sorted((root / "entries").iterdir()) == before
