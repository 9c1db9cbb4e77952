"""An entry that is withdrawn is private at once, and stays so whatever happens to the pages."""

from __future__ import annotations

import io
import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.deliver.places.branch import BranchPlace
from dreiklang.deliver.publish import Outcome, Published
from dreiklang.deliver.record import Answer as Answered
from dreiklang.deliver.record import Record, read_record, write_record
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]
Said = pytest.CaptureFixture[str]
Answer = Callable[..., None]

RAIN = """\
---
title: Regen
date: 2026-03-07
publish: true # not yet
---
"""
RAIN = RAIN.replace(" # not yet", "") + "Es regnet, [wie damals](2026-03-08-sturm.md).\n"
STORM = "---\ntitel: Sturm\ndatum: 2026-03-08\nöffentlich: 2026-03-09\nalte-adressen: [wind]\ntags: [wetter]\n---\nEs stürmt.\n"
LATER = "---\ntitle: Januar\ndate: 2026-03-09\npublish: 2027-01-07\n---\nNoch nicht.\n"
WRONG = "---\ntitle: Falsch\ndate: 2026-03-09\npublish: yes\nconfidence: 900 %\n---\nText.\n"
CLOSED = "---\ntitle: Zu\ndate: 2026-03-09\npublish: no\n---\nText.\n"
PAGES = {"docs/impressum.md": "# Impressum\n\nNell Ostermann\n", "docs/datenschutz.md": "# Datenschutz\n\nKeine.\n"}


@pytest.fixture
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with public entries that link to each other."""
    entries = {
        "entries/2026-03-07-regen.md": RAIN,
        "entries/2026-03-08-sturm.md": STORM,
        "entries/2026-03-09-zu.md": CLOSED,
    }
    root = journal_folder(**entries, **PAGES)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sit at the terminal, and give these answers."""

    def give(*answers: str) -> None:
        for module in ("publish.begin", "withdraw.editing", "withdraw.outside"):
            monkeypatch.setattr(f"dreiklang.cli.{module}.can_ask", lambda: True)
        lines = io.BytesIO("".join(f"{line}\n" for line in answers).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, encoding="utf-8"))

    return give


def run(*arguments: str) -> int:
    """Run a command on a day."""
    return call([*arguments, "--today", "2026-11-22"])


def withdraw(*arguments: str) -> int:
    """Withdraw an entry."""
    return run("withdraw", *arguments)


@pytest.fixture
def before(root: Path) -> Path:
    """Let the journal have been published, as far as it remembers."""
    write_record(root / "entries" / "published.yml", Record(places={"site": {"/2026/03/regen/": "0" * 16}}), "")
    return root


def outcome(monkeypatch: pytest.MonkeyPatch, found: Outcome | BaseException) -> None:
    """Let publishing come to that."""

    def publish(*_: object) -> Published:
        if isinstance(found, BaseException):
            raise found
        place = BranchPlace("url", "url", "pages", "", Path(), Path(), attended=False)
        return Published(found, place, None)

    monkeypatch.setattr("dreiklang.cli.withdraw.outside.publish", publish)


def addresses(root: Path) -> set[str]:
    """Name the pages that lie where readers find them."""
    return {path.parent.relative_to(root / "site").as_posix() for path in (root / "site").rglob("index.html")}


def test_what_was_published_vanishes_with_all_that_came_of_it(root: Path, answer: Answer, capsys: Said) -> None:
    answer("a", "j", "j", "j")
    assert run("publish") == 0
    before = addresses(root)
    assert {"2026/03/sturm", "tags/wetter", "wind"} <= before
    capsys.readouterr()
    answer("ja")
    assert withdraw("sturm", "--yes") == 0
    said = capsys.readouterr().out
    assert said.startswith("„Sturm“ ist wieder privat:\n1 öffentlicher Eintrag verweist darauf.")
    for line in (
        "  entries/2026-03-07-regen.md:6: Es regnet, [wie damals](2026-03-08-sturm.md).",
        "entries/2026-03-08-sturm.md:4\n  - öffentlich: 2026-03-09\n  + öffentlich: nein\n",
        "entries/2026-03-07-regen.md:6\n  - Es regnet, [wie damals](2026-03-08-sturm.md).\n  + Es regnet, wie damals.\n",
        "In 1 Eintrag steht nun kein Link mehr darauf.",
        "  /2026/03/sturm/\n",
        "  /tags/wetter/\n",
        "  /wind/\n",
        "Veröffentlicht: Ordner ",
        "Was sich nicht zurückholen lässt:\n- Feeds",
    ):
        assert line in said
    assert {"2026/03/sturm", "tags/wetter", "wind", "retrospectives"} <= before - addresses(root)
    assert "2026-03-08-sturm" not in read_record(root / "entries" / "published.yml").answers
    assert b"sturm" not in b"".join(path.read_bytes().lower() for path in (root / "site").rglob("*.html"))
    assert run("undo") == 0
    assert (root / "entries" / "2026-03-08-sturm.md").read_text("utf-8") == STORM
    assert (root / "entries" / "2026-03-07-regen.md").read_text("utf-8") == RAIN


def test_without_deploying_it_says_what_will_vanish(root: Path, capsys: Said) -> None:
    assert withdraw("regen", "--no-deploy") == 0
    said = capsys.readouterr().out
    assert "publish: no" in (root / "entries" / "2026-03-07-regen.md").read_text("utf-8")
    assert "Beim nächsten Mal verschwinden diese 5 Adressen:\n  /2026/03/regen/\n  /retrospectives/\n" in said
    assert "Hinaus geht die Änderung mit:\n  dreiklang publish\n" in said
    assert not (root / "site").exists()


def test_what_was_never_published_is_not_published_now(root: Path, capsys: Said) -> None:
    assert withdraw("regen", "--yes") == 0
    assert "dreiklang publish" in capsys.readouterr().out
    assert not (root / "site").exists()


@pytest.mark.parametrize("said_no", [True, False])
def test_links_that_stay_keep_the_rest_from_being_built(
    before: Path,
    answer: Answer,
    capsys: Said,
    said_no: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    if said_no:
        answer("nein")
    assert withdraw("sturm") == 4
    said = capsys.readouterr().out
    assert "Die Links nimmt heraus: dreiklang withdraw 2026-03-08-sturm --unlink" in said
    assert "Veröffentlicht" not in said
    assert withdraw("sturm", "--unlink", "--no-deploy") == 0
    said = capsys.readouterr().out
    assert "„Sturm“ ist schon privat.\n  entries/2026-03-08-sturm.md:4: öffentlich: nein\n" in said
    assert (before / "entries" / "2026-03-07-regen.md").read_text("utf-8").endswith("Es regnet, wie damals.\n")


def test_an_address_that_is_only_mentioned_is_left_to_the_writer(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-07-regen.md"
    path.write_text(RAIN + "Siehe https://probe.example.org/2026/03/sturm/ dort.\n", "utf-8")
    assert withdraw("sturm", "--unlink") == 0
    said = capsys.readouterr().out
    assert "Hier hilft nur, den Satz zu ändern:\n  entries/2026-03-07-regen.md:7: Siehe https://" in said


def test_a_scheduled_entry_will_not_appear(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-09-januar.md"
    path.write_text(LATER, "utf-8")
    assert withdraw("januar") == 0
    said = capsys.readouterr().out
    assert said.startswith("„Januar“ wird nicht erscheinen, auch nicht am 2027-01-07:\n")
    assert "publish: no\n" in path.read_text("utf-8")


def test_a_private_entry_is_private_already(root: Path, capsys: Said) -> None:
    assert withdraw("2026-03-09-zu") == 0
    assert capsys.readouterr().out == "„Zu“ ist schon privat.\n  entries/2026-03-09-zu.md:4: publish: no\n"
    assert withdraw("geheim") == 0
    assert capsys.readouterr().out == "„Geheimnisvoller Kanarienvogel“ ist schon privat.\n"
    assert (root / "entries" / "2026-03-09-zu.md").read_text("utf-8") == CLOSED


def test_an_entry_with_errors_that_says_it_is_public_says_so_no_more(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-09-falsch.md"
    path.write_text(WRONG, "utf-8")
    assert withdraw("falsch", "--no-deploy") == 0
    assert "publish: no\n" in path.read_text("utf-8")
    assert "„2026-03-09-falsch“ ist wieder privat:" in capsys.readouterr().out


def test_an_entry_with_errors_that_says_no_is_left_alone(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-09-falsch.md"
    path.write_text(WRONG.replace("publish: yes", "publish: no"), "utf-8")
    assert withdraw("falsch") == 0
    assert "„2026-03-09-falsch“ ist schon privat." in capsys.readouterr().out


def test_several_entries_are_listed(root: Path, capsys: Said) -> None:
    assert withdraw("2026-03") == 2
    said = capsys.readouterr().err
    assert "  2026-03-08-sturm  Sturm\n  2026-03-07-regen  Regen\n" in said
    assert withdraw("nirgends") == 2
    assert (root / "entries" / "2026-03-08-sturm.md").read_text("utf-8") == STORM


def test_a_head_that_cannot_be_edited_is_named(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-09-falsch.md"
    path.write_text(WRONG.replace("publish: yes", "publish: [yes]"), "utf-8")
    assert withdraw("falsch") == 1
    assert "entries/2026-03-09-falsch.md:4: Nichts wurde geschrieben." in capsys.readouterr().err


def test_when_publishing_fails_it_stays_private_and_says_how_to_go_on(
    before: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome(monkeypatch, Refused(Refusal.CONTENT, count="1"))
    assert withdraw("regen", "--yes") == 1
    said = capsys.readouterr().err
    assert said.startswith("Nichts gebaut: ")
    assert said.endswith(
        "Im Tagebuch ist „Regen“ privat und bleibt es. Nur die Seiten draußen sind noch die alten.\n"
        "Weiter geht es mit:\n  dreiklang publish\n"
    )
    assert "publish: no" in (before / "entries" / "2026-03-07-regen.md").read_text("utf-8")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_interrupts_it_the_way_on_is_told(
    before: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    outcome(monkeypatch, error)
    assert withdraw("regen", "--yes") in {3, 130}
    assert "Weiter geht es mit:\n  dreiklang publish" in capsys.readouterr().err
    assert "publish: no" in (before / "entries" / "2026-03-07-regen.md").read_text("utf-8")


@pytest.mark.usefixtures("before")
def test_who_says_no_to_publishing_hears_what_is_still_outside(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome(monkeypatch, Outcome.DECLINED)
    assert withdraw("regen", "--yes") == 0
    assert "Nur die Seiten draußen sind noch die alten." in capsys.readouterr().out


def test_copies_of_a_repository_are_among_what_cannot_be_called_back(
    root: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_record(root / "entries" / "published.yml", Record(places={"site": {}}), "")
    outcome(monkeypatch, Outcome.DEPLOYED)
    assert withdraw("regen", "--yes") == 0
    assert "- Kopien des veröffentlichten Repositorys" in capsys.readouterr().out


def test_where_it_went_to_another_place_nothing_goes_out(before: Path, capsys: Said) -> None:
    record = read_record(before / "entries" / "published.yml")
    elsewhere = replace(record, places={"/elsewhere": record.places["site"], "../www": {}})
    write_record(before / "entries" / "published.yml", elsewhere, "")
    assert withdraw("regen", "--yes") == 4
    said = capsys.readouterr().out
    assert "Veröffentlicht ist bisher: ../www, /elsewhere. In mkdocs.yml steht davon nichts;" in said
    assert "Jetzt wird gebaut" not in said
    assert said.endswith("draußen sind noch die alten.\nWeiter geht es mit:\n  dreiklang publish --folder /elsewhere\n")
    assert not (before / "site").exists()


def test_where_it_went_by_a_word_of_the_command_that_word_takes_it_away(
    root: Path, answer: Answer, capsys: Said
) -> None:
    answer("a", "j", "j", "j")
    assert run("publish", "--folder", "../www") == 0
    page = root.parent / "www" / "2026" / "03" / "regen" / "index.html"
    assert page.is_file()
    for said in ("„Regen“ ist wieder privat:", "„Regen“ ist schon privat."):  # who asks again hears it again
        capsys.readouterr()
        assert withdraw("regen", "--yes") == 4
        told = capsys.readouterr().out
        assert told.startswith(said)
        assert told.endswith("Weiter geht es mit:\n  dreiklang publish --folder ../www\n")
    assert run("publish", "--folder", "../www", "--yes") == 0
    assert not page.exists()
    capsys.readouterr()
    assert withdraw("regen") == 0
    assert capsys.readouterr().out == "„Regen“ ist schon privat.\n  entries/2026-03-07-regen.md:4: publish: no\n"


def test_each_place_is_named_by_the_command_that_publishes_there(
    before: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From another folder, too."""
    shown = {"/2026/03/regen/": "0"}
    command = "rsync -r {site}/ nell@example.org:www"
    places = {"site": shown, "../my www": shown, "https://example.org/www.git#pages": shown, command: shown}
    write_record(before / "entries" / "published.yml", Record(places=places), "")
    (before / "sub").mkdir()
    monkeypatch.chdir(before / "sub")
    assert withdraw("regen", "--no-deploy", "-f", str(before / "mkdocs.yml")) == 0
    config = f"-f {shlex.quote(str(before / 'mkdocs.yml'))}"
    said = capsys.readouterr().out
    for line in (
        "publish",
        f"publish --folder {shlex.quote(str(before.parent / 'my www'))}",
        "publish --repository https://example.org/www.git --branch pages",
        f"publish --command {shlex.quote(command)}",
    ):
        assert f"\n  dreiklang {line} {config}\n" in said


def test_where_else_it_can_be_read_is_told(before: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the address that it has, or had when it last went out."""
    answers = {"2026-03-07-regen": Answered("x", date(2026, 3, 7), "2026/02/frueher/")}
    places = {"site": {"/": "0"}, "a": {"/2026/03/regen/": "0"}, "b": {"/2026/02/frueher/": "0"}, "c": {"/": "0"}}
    write_record(before / "entries" / "published.yml", Record(answers, places), "")
    outcome(monkeypatch, Outcome.NOTHING)
    assert withdraw("regen", "--yes") == 4
    said = capsys.readouterr().out
    assert [place for place in "abc" if f"Auch dort ist zu lesen, was hier wegfällt: {place}." in said] == ["a", "b"]


def test_who_stops_at_the_question_hears_that_it_is_private(before: Path, answer: Answer, capsys: Said) -> None:
    answer("j")
    assert withdraw("regen") == 130
    said = capsys.readouterr().err
    assert (
        "Draußen ist alles wie zuvor.\nWas bis hier beantwortet ist, ist gemerkt.\nIm Tagebuch ist „Regen“ privat"
        in said
    )
    assert "nichts wurde verändert" not in said
    assert "publish: no" in (before / "entries" / "2026-03-07-regen.md").read_text("utf-8")
