"""`dreiklang new retrospective`: what is known stands at hand, each question may be skipped, nothing answered is lost."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.derive import derive
from dreiklang.derive.findings import DueKind
from dreiklang.model import Again, Entry, Foreseeable, Journal, Outcome, Truth, Where
from dreiklang.options import Lang, Options
from dreiklang.read import read_folder

JournalFolder = Callable[..., Path]
TODAY = date(2026, 11, 22)
LEAVE = """---
titel: Schluss mit Nordlicht
entscheidung: beenden
kundin: nordlicht
weil: Sie ruft nie vorher an
erwartung: Im Herbst ist wieder Ruhe
sicher: 60 %
---
"""
OFFER = "---\ntitel: Ein Prospekt\nkundin: nordlicht\nangebot: 2026-03-02\n---\n"
PRAISE = "---\ntitel: Gelobt\nkompliment: Sie haben als Erste zugehört\ntags: honorar\n---\n"
SEALS = """- entry: 2026-03-10-schluss
  date: 2026-03-10
  sealed: 2026-03-11
  expect: Im Sommer ist Ruhe
  confidence: 90
"""
ENGLISH = "site_name: J\ntheme:\n  name: material\n  language: en\nplugins:\n  - dreiklang\n"


@pytest.fixture(autouse=True)
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with a decision that waits for a look back, and what hangs on it."""
    folder = journal_folder(
        **{
            "entries/2026-03-10-schluss.md": LEAVE,
            "entries/2026-03-02-prospekt.md": OFFER,
            "entries/2026-04-01-gelobt.md": PRAISE,
            "entries/seals.yml": SEALS,
        }
    )
    monkeypatch.chdir(folder)
    for variable in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    return folder


@pytest.fixture
def sit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let somebody sit at the terminal and give these answers, the last of which is followed by the end of them."""

    def answer(*answers: str) -> None:
        monkeypatch.setattr("dreiklang.cli.new.begin.can_ask", lambda: True)
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in answers)))

    return answer


def look_back(*arguments: str) -> int:
    return call(["new", "--today", TODAY.isoformat(), "rückblick", *arguments])


def journal_at(root: Path) -> Journal:
    journal, problems = check(read_folder(root / "entries"), Options(), TODAY)
    assert not [problem for problem in problems if problem.is_error]
    return journal


def text_of(told: str) -> str:
    return Path(told.strip()).read_text("utf-8")


def body_of(told: str) -> str:
    return text_of(told).partition("\n---\n")[2]


def entry_of(root: Path, told: str) -> Entry:
    return journal_at(root).by_id[Path(told.strip()).stem]


def is_to_be_reviewed(root: Path) -> bool:
    findings = derive(journal_at(root), Options(), TODAY)
    return any(due.kind is DueKind.REVIEW and due.entry.id == "2026-03-10-schluss" for due in findings.due)


def test_a_look_back_at_a_decision_has_all_at_hand(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert is_to_be_reviewed(root)
    assert look_back("schluss") == 0
    path = capsys.readouterr().out
    comment = body_of(path).split("-->")[0]
    assert "Damals erwartet (am 10. März 2026, zu 60 % sicher): Im Herbst ist wieder Ruhe\n" in comment
    assert "Zuerst erwartet (festgehalten am 11. März 2026, zu 90 % sicher): Im Sommer ist Ruhe\n" in comment
    assert "Noch offen:\n- 2026-03-02-prospekt: Angebot an Nordlicht" in comment.replace("\xa0", " ")
    questions = body_of(path)
    for heading in (
        "Was ist daraus geworden?",
        "Würde ich wieder so entscheiden?",
        "War es abzusehen, und woran hat es gelegen?",
        "Und jetzt?",
    ):
        assert f"\n## {heading}\n" in questions
    assert (
        "`absehbar` (ja, nein,\nim-erstgespräch)" in questions or "`absehbar` (ja, nein, im-erstgespräch)" in questions
    )
    assert entry_of(root, path).title == "Rückblick: Schluss mit Nordlicht"
    assert not is_to_be_reviewed(root)


def test_an_expectation_that_stands_as_it_was_sealed_is_told_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sealed = SEALS.replace("Sommer ist Ruhe", "Herbst ist wieder Ruhe").replace("90", "60")
    (root / "entries/seals.yml").write_text(sealed, "utf-8")
    assert look_back("schluss") == 0
    assert "Zuerst erwartet" not in body_of(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("now", "then", "told"),
    [
        ("", "  expect: Ruhe\n", "Zuerst erwartet (festgehalten am 11. März 2026): Ruhe"),
        ("", "  confidence: 90\n", "Zuerst erwartet (festgehalten am 11. März 2026): zu 90 % sicher"),
        ("sicher: 30\n", "", "Damals erwartet (am 10. März 2026): zu 30 % sicher"),
        ("sicher: 30\n", "", "Zuerst erwartet (festgehalten am 11. März 2026): nichts"),
    ],
)
def test_whatever_was_changed_is_told_plainly(
    root: Path, capsys: pytest.CaptureFixture[str], now: str, then: str, told: str
) -> None:
    (root / "entries/2026-03-10-schluss.md").write_text(
        f"---\ntitel: Schluss\nentscheidung: beenden\n{now}---\n", "utf-8"
    )
    seal = f"- entry: 2026-03-10-schluss\n  date: 2026-03-10\n  sealed: 2026-03-11\n{then}"
    (root / "entries/seals.yml").write_text(seal, "utf-8")
    assert look_back("schluss") == 0
    assert told in " ".join(body_of(capsys.readouterr().out).split())


def test_on_a_terminal_each_question_is_asked(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit(
        "Ruhe, und drei neue",
        "ja",
        "gut",
        "ja",
        "Es war Zeit",
        "im-erstgespräch",
        "beiden",
        "Am Tonfall",
        "Früher gehen",
        "1.12. Nachfragen",
    )
    assert look_back("schluss") == 0
    said = capsys.readouterr()
    shown = said.err.replace("\xa0", " ")
    assert "10. März 2026, Leave it: Schluss mit Nordlicht" in shown
    assert "Weil: Sie ruft nie vorher an" in shown
    assert "Zuerst erwartet (festgehalten am 11. März 2026, zu 90 % sicher): Im Sommer ist Ruhe" in shown
    entry = entry_of(root, said.out)
    back = entry.retrospective
    assert back
    assert (back.came_true, back.outcome, back.again) == (Truth.YES, Outcome.GOOD, Again.YES)
    assert (back.foreseeable, back.where, back.insights) == (Foreseeable.IN_FIRST_TALK, Where.BOTH, ("Früher gehen",))
    assert (entry.next[0].text, entry.next[0].due) == ("Nachfragen", date(2026, 12, 1))
    body = body_of(said.out)
    assert "## Was ist daraus geworden?\n\nRuhe, und drei neue\n" in body
    assert "## Würde ich wieder so entscheiden?\n\nEs war Zeit\n" in body
    assert "Am Tonfall" in body
    assert "## Und jetzt?" not in body


def test_what_was_skipped_is_left_out(root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]) -> None:
    sit("", "", "gut", "", "", "", "", "")
    assert look_back("schluss") == 0
    told = capsys.readouterr()
    assert "Und warum?" not in told.err
    assert "##" not in body_of(told.out)
    back = entry_of(root, told.out).retrospective
    assert back
    assert (back.came_true, back.outcome) == (None, Outcome.GOOD)


def test_who_skips_everything_finds_the_questions_in_the_file(
    capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit(*[""] * 8)
    assert look_back("schluss") == 0
    assert body_of(capsys.readouterr().out).count("\n## ") == 4


def test_who_stops_keeps_what_was_answered(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit("Ruhe", "ja")
    assert look_back("schluss") == 130
    said = capsys.readouterr()
    assert "Was beantwortet war, steht in der Datei" in said.err
    assert "nichts wurde verändert" not in said.err
    back = entry_of(root, said.out).retrospective
    assert back
    assert back.came_true is Truth.YES
    body = body_of(said.out)
    assert "## Was ist daraus geworden?\n\nRuhe\n" in body
    assert "## Und jetzt?\n\n<!--" in body


def test_a_window_that_is_closed_loses_nothing_either(
    capsys: pytest.CaptureFixture[str], sit: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    sit("Ruhe")

    def hang_up(*_: object, **__: object) -> str:
        raise SystemExit(129)

    monkeypatch.setattr("dreiklang.cli.new.looking.ask_key", hang_up)
    assert look_back("schluss") == 130
    assert "Ruhe" in body_of(capsys.readouterr().out)


def test_who_stops_before_the_first_answer_leaves_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    before = sorted((root / "entries").iterdir())
    sit()
    assert look_back("schluss") == 130
    assert "nichts wurde verändert" in capsys.readouterr().err
    assert sorted((root / "entries").iterdir()) == before


def test_nothing_is_asked_without_input(capsys: pytest.CaptureFixture[str], sit: Callable[..., None]) -> None:
    sit()
    assert look_back("schluss", "--no-input") == 0
    assert "## Was ist daraus geworden?" in body_of(capsys.readouterr().out)


def test_an_entry_whose_title_the_look_back_would_take_is_looked_back_at_too(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "entries/undatiert.md").write_text("---\nerwartung: Es wird ruhig\n---\n", "utf-8")
    assert look_back("undatiert") == 0
    body = body_of(capsys.readouterr().out)
    assert body.startswith("\n<!-- Damals erwartet: Es wird ruhig -->\n\n## Was ist daraus geworden?")


def test_nobody_is_asked_whether_nothing_came_true(
    capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit("Ein Auftrag", *[""] * 6)
    assert look_back("prospekt") == 0
    assert "wie erwartet" not in capsys.readouterr().err


def test_a_year_has_its_own_questions_and_facts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert look_back("2026") == 0
    path = capsys.readouterr().out
    comment, _, questions = body_of(path).replace("\xa0", " ").partition("-->")
    assert "- 2026-03-10-schluss: Schluss mit Nordlicht (Leave it)\n" in comment
    assert "Gute Worte:\n- 2026-04-01-gelobt: „Sie haben als Erste zugehört“\n" in comment
    assert "Noch offen:\n" in comment
    headings = [line for line in questions.splitlines() if line.startswith("## ")]
    assert headings == [
        "## Was hat mich beschäftigt?",
        "## Worüber bin ich froh?",
        "## Was lasse ich los?",
        "## Was probiere ich aus?",
    ]
    assert entry_of(root, path).title == "Rückblick: 2026"


@pytest.mark.parametrize(
    ("target", "title", "heading"),
    [
        ("#honorar", "Rückblick: #honorar", "Was zieht sich durch diese Einträge?"),
        ("nordlicht", "Rückblick: Nordlicht Windkraft", "Was kostet sie mich?"),
        ("1. Quartal 2026", "Rückblick: 1. Quartal 2026", "Was lasse ich los?"),
        ("2026-W11", "Rückblick: Woche 11 2026", "Was hat mich beschäftigt?"),
    ],
)
def test_tags_people_and_times_have_theirs(
    root: Path, capsys: pytest.CaptureFixture[str], target: str, title: str, heading: str
) -> None:
    assert look_back(target) == 0
    path = capsys.readouterr().out
    assert f"\n## {heading}\n" in body_of(path)
    assert entry_of(root, path).title == title
    assert body_of(path).startswith("\n<!--\n")


def test_a_time_without_entries_has_nothing_at_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert look_back("2019") == 0
    assert body_of(capsys.readouterr().out).startswith("\n## Was hat mich beschäftigt?")


def test_of_many_things_the_newest_are_at_hand(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day in range(1, 21):
        (root / f"entries/2025-05-{day:02}-wort.md").write_text(
            f"---\ntitel: W{day}\nkompliment: Wort {day}\n---\n", "utf-8"
        )
    assert look_back("Mai 2025") == 0
    comment = body_of(capsys.readouterr().out)
    assert "Wort 20" in comment
    assert "Wort 8" not in comment
    assert "- und 8 weitere" in comment
    assert comment.index("Wort 9") < comment.index("Wort 20")


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("start-stop-continue", ["Womit fange ich an?", "Womit höre ich auf?", "Womit mache ich weiter?"]),
        ("Anfangen-Aufhören-Weitermachen", ["Womit fange ich an?", "Womit höre ich auf?", "Womit mache ich weiter?"]),
        (
            "4Ls",
            ["Was hat mir gefallen?", "Was habe ich gelernt?", "Was hat gefehlt?", "Wonach habe ich mich gesehnt?"],
        ),
    ],
)
@pytest.mark.parametrize("target", ["2026", "schluss"])
def test_a_format_brings_its_own_questions(
    capsys: pytest.CaptureFixture[str], name: str, headings: list[str], target: str
) -> None:
    assert look_back(target, "--format", name) == 0
    lines = body_of(capsys.readouterr().out).splitlines()
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == headings


def test_a_decision_is_asked_for_its_outcome_in_any_format(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None]
) -> None:
    sit("Früher fragen", "ja", "gut", "ja", "nein", "mir", "Hoffen", "Zuhören", "", "")
    assert look_back("schluss", "--format", "ssc") == 0
    path = capsys.readouterr().out
    back = entry_of(root, path).retrospective
    assert back
    assert (back.came_true, back.where) == (Truth.YES, Where.ME)
    assert "## Womit höre ich auf?\n\nHoffen\n" in body_of(path)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rückblick", "2026", "--format", "kreis"], "Zur Wahl: anfangen-aufhören-weitermachen, 4l"),
        (["notiz", "x", "--format", "4l"], "dreiklang new rückblick ... --format 4l"),
        (["person", "Agnes", "--format", "4l"], "--format gibt es nur beim Rückblick"),
        (["rückblick", "schluss", "--ergebnis", "prima"], "prima"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_asked(
    root: Path, capsys: pytest.CaptureFixture[str], sit: Callable[..., None], arguments: list[str], told: str
) -> None:
    before = sorted((root / "entries").iterdir())
    sit()
    assert call(["new", "--today", "2026-11-22", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert sorted((root / "entries").iterdir()) == before


def test_ones_own_text_takes_the_place_of_the_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert look_back("schluss", "--body", "Es ist gut.") == 0
    body = body_of(capsys.readouterr().out)
    assert body.endswith("-->\n\nEs ist gut.\n")
    assert "##" not in body


def test_in_english_too(
    journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"mkdocs.yml": ENGLISH, "entries/2026-03-10-schluss.md": LEAVE, "entries/seals.yml": SEALS})
    monkeypatch.chdir(root)
    assert call(["new", "retrospective", "schluss", "--today", "2026-11-22"]) == 0
    text = text_of(capsys.readouterr().out)
    assert "First expected (kept on 11 March 2026, 90 % sure): Im Sommer ist Ruhe" in text.replace("\xa0", " ")
    assert "\n## Would I decide so again?\n" in text
    assert "`foreseeable` (yes, no," in text
    journal, problems = check(read_folder(root / "entries"), Options(lang=Lang.EN), TODAY)
    assert not [problem for problem in problems if problem.is_error]
    assert journal.by_id["2026-11-22-looking-back-schluss-mit-nordlicht"].retrospective


LEARNED = """---
titel: Ein halbes Jahr
rückblick: 2026
öffentlich: ja
erkenntnis:
  - Ich merke es sofort und handle nach zwanzig Monaten
  - Glück und Können sehen von außen gleich aus
---
Das war es.
"""


def test_what_stands_at_hand_in_a_public_look_back_is_nobody_elses_and_no_leak(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "entries/2026-07-01-halb.md").write_text(LEARNED, "utf-8")
    assert look_back("2026", "--öffentlich", "ja", "--titel", "Das Jahr", "--body", "Ein halbes noch.") == 0
    assert "Gelernt:\n- 2026-07-01-halb: Ich merke es sofort" in body_of(capsys.readouterr().out)
    assert call(["build", "--today", TODAY.isoformat()]) == 0
    page = (root / "site/2026/11/das-jahr/index.html").read_text("utf-8")
    assert "Ein halbes noch." in page
    assert "Gelernt:" not in page


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
def test_ctrl_c_on_a_real_terminal_loses_nothing() -> None:
    import pty  # noqa: PLC0415  # not on Windows

    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from dreiklang.cli import run; run()", "new", "rückblick", "schluss", "--no-edit"]
    path = str(Path(__file__).parents[1] / "generator")
    process = subprocess.Popen(
        command, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
    )
    read_until(ours, "> ")
    os.write(ours, b"Ruhe\n")
    read_until(ours, "(ja, nein, unklar)")
    out = stopped(process)
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 130
    assert "## Was ist daraus geworden?\n\nRuhe\n" in text_of(out.decode())


def stopped(process: subprocess.Popen[bytes]) -> bytes:
    """Press Ctrl+C; again, if it came just before somebody listened, as it does on a busy machine only."""
    for _ in range(3):
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=20)[0]
    process.kill()
    return process.communicate()[0]


def read_until(terminal: int, wanted: str) -> None:
    """Read what a *terminal* shows until it is what is *wanted*."""
    shown = b""
    while wanted.encode() not in shown:
        shown += os.read(terminal, 4096)
