"""`dreiklang publish`: asked on a terminal, told without one, and nothing gets out that nobody looked at."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.deliver.places.folder import FolderPlace
from dreiklang.deliver.record import read_record

JournalFolder = Callable[..., Path]
Said = pytest.CaptureFixture[str]
Answer = Callable[..., None]

RAIN = "---\ntitle: Regen\ndate: 2026-03-07\npublish: true\ntags: [wetter]\n---\nEs regnet.\n"
STORM = """\
---
title: Sturm
date: 2026-03-08
publish: true
client: nordlicht
---
Nordlicht wankt, auch Nordlichts Türme bei Husum.

!!! privat
    Sie hat geweint.
"""
LATER = "---\ntitle: Januar\ndate: 2026-03-09\npublish: 2027-01-07\n---\nNoch nicht.\n"
PAGES = {"docs/impressum.md": "# Impressum\n\nNell Ostermann\n", "docs/datenschutz.md": "# Datenschutz\n\nKeine.\n"}


@pytest.fixture
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal with three public entries, one of them about somebody."""
    files = {"entries/2026-03-07-regen.md": RAIN, "entries/2026-03-08-sturm.md": STORM}
    root = journal_folder(**files, **PAGES)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sit at the terminal, and give these answers."""

    def give(*answers: str) -> None:
        monkeypatch.setattr("dreiklang.cli.publish.begin.can_ask", lambda: True)
        lines = io.BytesIO("".join(f"{line}\n" for line in answers).encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, encoding="utf-8"))

    return give


def publish(*arguments: str, today: str = "2026-11-22") -> int:
    return call(["publish", "--today", today, *arguments])


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_is_shown_asked_and_put_in_place(root: Path, answer: Answer, capsys: Said) -> None:
    answer("j", "j", "j", "j")
    assert publish() == 0
    said = capsys.readouterr().out
    for line in (
        "3 Beiträge kommen vor andere Augen",
        "   3  2026-03-08  Sturm\n                  ein Familienunternehmen · neue Wörter: ",
        "3 von 3: Sturm",
        "  Zu lesen mit dem Datum 2026-03-08 unter /2026/03/sturm/",
        "  Steht in entries/2026-03-08-sturm.md",
        "  - ein Familienunternehmen; im Tagebuch: Nordlicht Windkraft GmbH",
        "      sonst ist nichts zu lesen",
        "  Zum ersten Mal zu lesen: ",
        "Husum",
        "  Gedeckt: „Nordlicht“ wird „Frau Sommer“ (2-mal)",
        "  Private Passagen weggelassen: 1",
        "Das ändert sich für Leser:innen (Ordner ",
        "    /2026/03/sturm/ ",
        "1 private Passage ist weggelassen.",
        "  1 privater Eintrag",
        "Veröffentlicht: Ordner ",
        "Zu lesen unter https://probe.example.org/",
    ):
        assert line in said
    assert "geweint" not in b"".join(tree(root / "site").values()).decode("utf-8", "replace")
    assert "Frau Sommer wankt" in (root / "site" / "2026" / "03" / "sturm" / "index.html").read_text("utf-8")


def test_nothing_that_changes_for_readers_means_nothing_to_do(root: Path, answer: Answer, capsys: Said) -> None:
    answer("a", "j", "j", "j")
    assert publish() == 0
    before = (root / "site").stat().st_ino
    capsys.readouterr()
    assert publish("--yes") == 0
    assert capsys.readouterr().out == "Für Leser:innen ändert sich nichts; es wurde nichts veröffentlicht.\n"
    record = (root / "entries" / "published.yml").read_bytes()
    assert publish("--dry-run", "--folder", "../www") == 0
    assert publish("--dry-run") == 0
    assert "es wurde nichts veröffentlicht" in capsys.readouterr().out
    assert (root / "site").stat().st_ino == before
    assert (root / "entries" / "published.yml").read_bytes() == record
    assert publish("--yes", "--force") == 0
    assert "Veröffentlicht: " in capsys.readouterr().out
    assert (root / "site").stat().st_ino != before


def test_changes_are_told_and_what_is_gone(root: Path, answer: Answer, capsys: Said) -> None:
    answer("j", "j", "j", "j")
    assert publish() == 0
    (root / "entries" / "2026-03-07-regen.md").write_text(RAIN.replace("publish: true\n", ""), "utf-8")
    (root / "entries" / "2026-03-09-januar.md").write_text(LATER, "utf-8")
    capsys.readouterr()
    assert publish("--yes") == 0
    said = capsys.readouterr().out
    assert " Adressen fallen weg\n    /2026/03/regen/\n" in said
    assert "\n    /tags/wetter/\n" in said
    assert "geänderte Adressen" in said
    assert "neue Adresse" not in said
    assert "  2 private Einträge\n  für später: 2027-01-07  Januar\n" in said
    assert not (root / "site" / "2026" / "03" / "regen").exists()


def test_what_was_not_answered_does_not_go_out_with_yes(root: Path, answer: Answer, capsys: Said) -> None:
    assert publish("--yes") == 4
    said = capsys.readouterr()
    assert "Sturm" in said.out
    assert "Nordlicht" not in said.out  # it may stand in a log that others read
    assert "(3, siehe oben)" in said.err
    assert not (root / "site").exists()
    answer("j", "j", "j", "n")
    assert publish() == 0
    assert "Gut, nichts veröffentlicht." in capsys.readouterr().out
    assert not (root / "site").exists()
    assert publish("--yes") == 0
    storm = root / "entries" / "2026-03-08-sturm.md"
    storm.write_text(STORM.replace("wankt", "schwankt"), "utf-8")
    before = tree(root / "site")
    assert publish("--yes") == 4
    assert tree(root / "site") == before
    answer("j", "j")
    assert publish() == 0
    assert "Der Text ist ein anderer als bei der letzten Antwort." in capsys.readouterr().out


def test_a_log_that_others_read_names_nobody(root: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "entries" / "2026-03-09-januar.md").write_text(LATER, "utf-8")
    monkeypatch.setenv("CI", "true")
    for arguments in (["--yes"], ["--dry-run"], []):
        assert publish(*arguments) in {0, 2, 4}
        said = "".join(capsys.readouterr())
        assert "4 Beiträge kommen vor andere Augen" in said
        assert "Nordlicht" not in said
        assert "Januar" not in said
    assert "1 Name ist gedeckt.\n1 private Passage" in said
    assert "  für später: 2027-01-07\n" in said


def test_a_no_stops_and_earlier_answers_are_kept(root: Path, answer: Answer, capsys: Said) -> None:
    answer("vielleicht", "ja", "j", "n")
    assert publish() == 4
    said = capsys.readouterr().err
    assert "Bitte mit j, n, a antworten." in said
    assert "Angehalten bei „Sturm“" in said
    assert "in entries/2026-03-08-sturm.md" in said
    assert "„!!! privat“" in said
    assert not (root / "site").exists()
    assert len(read_record(root / "entries" / "published.yml").answers) == 2
    answer()  # Ctrl+D
    assert publish() == 130
    said = capsys.readouterr()
    assert "1 Beitrag kommt" in said.out
    assert "Draußen ist alles wie zuvor." in said.err


def test_one_answer_may_hold_for_all_that_name_nobody(root: Path, answer: Answer, capsys: Said) -> None:
    answer("a", "n")
    assert publish() == 4
    said = capsys.readouterr()
    assert "und der letzte ohne Menschen und neue Wörter auch" in said.err
    assert "1 weiterer angenommen" in said.out
    assert len(read_record(root / "entries" / "published.yml").answers) == 2


def test_a_word_that_was_accepted_is_no_news_after_that(root: Path, answer: Answer, capsys: Said) -> None:
    for day in ("10", "11"):
        text = f"---\ntitle: Watt {day}\ndate: 2026-03-{day}\npublish: true\n---\nGestern war ich lange bei Husum.\n"
        (root / "entries" / f"2026-03-{day}-watt.md").write_text(text, "utf-8")
    (root / "entries" / "2026-03-08-sturm.md").unlink()
    answer("a", "j", "j", "n")
    assert publish() == 0
    assert capsys.readouterr().out.count("Zum ersten Mal zu lesen: Husum") == 1


def test_what_comes_later_is_asked_now_and_may_wait(root: Path, answer: Answer, capsys: Said) -> None:
    (root / "entries" / "2026-03-09-januar.md").write_text(LATER, "utf-8")
    answer("j", "j", "j", "n", "j")
    assert publish() == 0
    said = capsys.readouterr()
    assert "Darf das dann so hinaus? (j = ja, n = noch nicht)" in said.err
    assert "Gut. Ohne ein Ja geht es auch am 2027-01-07 nicht hinaus" in said.out
    assert "Am 2027-01-07 kommt ein geplanter Beitrag dazu" in said.out
    assert (root / ".dreiklang" / "next-change.txt").read_text("utf-8") == "2027-01-07\n"
    assert publish("--yes") == 0  # it is not its day yet
    assert publish("--yes", today="2027-01-07") == 4
    answer("j", "j")
    assert publish() == 0
    assert publish("--yes", today="2027-01-07") == 0
    assert (root / "site" / "2027" / "01" / "januar" / "index.html").exists()


def test_a_dry_run_shows_all_and_changes_nothing(root: Path, answer: Answer, capsys: Said) -> None:
    answer()
    assert publish("--dry-run") == 0
    said = capsys.readouterr()
    assert "Nordlicht Windkraft GmbH" in said.out
    assert "neue Adressen" in said.out
    assert said.out.endswith("Nur gezeigt: Veröffentlicht wurde nichts.\n")
    assert said.err == ""
    assert not (root / "site").exists()
    assert not (root / "entries" / "published.yml").exists()


def test_without_a_terminal_all_is_shown_and_nothing_done(root: Path, capsys: Said) -> None:
    assert publish() == 2
    said = capsys.readouterr()
    assert "neue Adressen" in said.out
    assert "dreiklang publish --yes" in said.err
    assert not (root / "site").exists()
    assert not (root / "entries" / "published.yml").exists()


def test_many_addresses_are_cut_short_and_what_was_said_of_a_person_too(
    root: Path, answer: Answer, capsys: Said
) -> None:
    for day in range(10, 20):
        text = STORM.replace("Sturm", f"Tag {day}").replace("03-08", f"03-{day}").replace("Husum", "uns")
        (root / "entries" / f"2026-03-{day}-tag.md").write_text(text, "utf-8")
    answer()
    assert publish("--dry-run") == 0
    short = capsys.readouterr().out
    assert "      und noch 2 Beiträge; -v nennt alle" in short
    assert "weitere; -v nennt alle" in short
    assert publish("--dry-run", "-v") == 0
    assert "-v nennt alle" not in capsys.readouterr().out


def test_another_repository_gets_the_same_bytes(root: Path, answer: Answer, capsys: Said) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", "pages.git"], cwd=root.parent, check=True)
    answer("j", "j", "j", "j")
    assert publish("--repository", "../pages.git", "--branch", "pages") == 0
    assert f"Veröffentlicht: Zweig {(root.parent / 'pages.git').as_posix()}#pages" in capsys.readouterr().out
    clone = root.parent / "clone"
    command = ["git", "-c", "core.autocrlf=false", "clone", "--quiet", "--branch", "pages", "pages.git", str(clone)]
    subprocess.run(command, cwd=root.parent, check=True)
    assert publish("--yes") == 0  # the folder site/ has nothing yet
    told = {path: content for path, content in tree(clone).items() if not path.startswith(".git/")}
    assert told == tree(root / "site")


def test_a_broken_connection_leaves_the_answers_and_the_record_of_readers(
    root: Path, answer: Answer, capsys: Said
) -> None:
    answer("j", "j", "j", "j")
    assert publish("--repository", "https://127.0.0.1:1/x.git") == 3
    assert "ist nicht zu erreichen" in capsys.readouterr().err
    record = read_record(root / "entries" / "published.yml")
    assert len(record.answers) == 3
    assert not record.places


def test_where_to_publish_stands_in_the_configuration_and_may_be_said_anew(
    root: Path, answer: Answer, capsys: Said
) -> None:
    config = (root / "mkdocs.yml").read_text("utf-8")
    deploy = "  - dreiklang:\n      deploy: {repository: ../nowhere.git}\n"
    (root / "mkdocs.yml").write_text(config.replace("  - dreiklang\n", deploy), "utf-8")
    answer("j", "j", "j", "j")
    assert publish("--branch", "blog") == 3
    assert "nowhere.git#blog" in capsys.readouterr().out
    assert publish("--yes", "--folder", "../www") == 0
    assert (root.parent / "www" / "index.html").exists()
    assert publish("--yes", "--command", f'"{sys.executable}" -c "" {{site}}') == 0
    for wrong in (["--folder", "a", "--repository", "b"], ["--command", "rsync"], ["--folder", "a", "--branch", "b"]):
        assert publish(*wrong) == 2


def test_a_branch_alone_needs_a_repository(root: Path, capsys: Said) -> None:
    assert publish("--branch", "blog") == 2
    assert "einer ist pages" in capsys.readouterr().err
    assert not (root / "site").exists()


def test_gone_folders_are_filled_again(root: Path, answer: Answer, capsys: Said) -> None:
    answer("j", "j", "j", "j")
    assert publish() == 0
    before = tree(root / "site")
    (root / "site").rename(root / "elsewhere")
    capsys.readouterr()
    assert publish("--yes") == 0
    assert "dort liegt ein anderer Stand" in capsys.readouterr().out
    assert tree(root / "site") == before


@pytest.mark.usefixtures("root")
def test_a_site_that_was_only_built_is_asked_about_all_the_same(answer: Answer, capsys: Said) -> None:
    assert call(["build", "--today", "2026-11-22"]) == 0
    assert publish("--yes") == 4
    answer("j", "j", "j")
    capsys.readouterr()
    assert publish() == 0
    assert "ändert sich nichts" in capsys.readouterr().out


def test_new_looks_are_told_as_such(root: Path, answer: Answer, capsys: Said) -> None:
    answer("j", "j", "j", "j")
    assert publish() == 0
    (root / "docs" / "own.css").write_text("p { color: red }\n", "utf-8")
    capsys.readouterr()
    assert publish("--yes") == 0
    assert "nur das Aussehen oder die Suche" in capsys.readouterr().out


def test_pictures_are_told_to_be_clean(root: Path, answer: Answer, capsys: Said) -> None:
    picture = Path(__file__).parents[1] / "entries" / "2023" / "aufsichtsrat.png"
    (root / "entries" / "bild.png").write_bytes(picture.read_bytes())
    text = RAIN.replace("Es regnet.", "![Skizze](bild.png)")
    (root / "entries" / "2026-03-07-regen.md").write_text(text, "utf-8")
    answer()
    assert publish("--dry-run") == 0
    assert "1 Bild ist geputzt: ohne Ort, Kamera und Vorschau." in capsys.readouterr().out


def test_problems_and_files_that_could_not_be_read_stay_here(root: Path, answer: Answer, capsys: Said) -> None:
    (root / "entries" / "2026-03-10-falsch.md").write_text("---\ndecision: luv\n---\n", "utf-8")
    answer()
    assert publish("--dry-run") == 0
    assert "  1 Datei mit Fehlern; „dreiklang check“ zeigt sie" in capsys.readouterr().out


def test_a_german_site_without_its_legal_pages_does_not_go_out(
    root: Path, answer: Answer, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "docs" / "impressum.md").unlink()
    (root / "docs" / "datenschutz.md").write_text("BITTE AUSFÜLLEN: A\n\nBITTE AUSFÜLLEN: B\n", "utf-8")
    monkeypatch.setattr("dreiklang.deliver.publish.make_tree", None)  # all is told before anything is built
    answer("j")
    assert publish() == 1
    said = capsys.readouterr().err
    assert "Das Impressum fehlt" in said
    assert "docs/datenschutz.md:1, 3: noch auszufüllen" in said
    assert not (root / "site").exists()


def test_a_page_that_its_writer_has_still_to_fill_in_is_told(root: Path, capsys: Said) -> None:
    (root / "docs" / "ich.md").write_text("# Ich\n\nBITTE AUSFÜLLEN: Wer schreibt hier?\n", "utf-8")
    assert publish("--dry-run") == 0
    assert "docs/ich.md:3: noch auszufüllen" in capsys.readouterr().out


def test_who_stops_while_it_goes_out_hears_that_something_may_have_arrived(
    root: Path, answer: Answer, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(FolderPlace, "deploy", stop)
    answer("j", "j", "j", "j")
    assert publish() == 130
    assert "Was davon schon angekommen ist" in capsys.readouterr().err
    assert not read_record(root / "entries" / "published.yml").places


def test_who_stops_at_the_last_question_hears_what_is_remembered(root: Path, answer: Answer, capsys: Said) -> None:
    answer("j", "j", "j")
    assert publish() == 130
    told = "Abgebrochen, bevor etwas hinausging: Draußen ist alles wie zuvor."
    assert capsys.readouterr().err.endswith(f"\n{told}\nWas bis hier beantwortet ist, ist gemerkt.\n")
    assert not (root / "site").exists()
    assert len(read_record(root / "entries" / "published.yml").answers) == 3
    answer()
    assert publish() == 130
    assert capsys.readouterr().err.endswith(f"\n{told}\n")


def test_who_stops_a_build_hears_that_nothing_got_out(
    root: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dreiklang.deliver.publish.make_tree", stop)
    assert publish("--yes") == 130
    assert capsys.readouterr().err.endswith("Draußen ist alles wie zuvor.\n")
    assert not (root / "site").exists()


@pytest.mark.parametrize("place", [("--folder", "../www"), ("--repository", "../pages.git")])
def test_what_lies_there_already_is_only_written_down(
    root: Path, answer: Answer, capsys: Said, place: tuple[str, str]
) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", "pages.git"], cwd=root.parent, check=True)
    answer("j", "j", "j", "j")
    assert publish(*place) == 0
    path = root / "entries" / "published.yml"
    before = path.read_text("utf-8")
    path.write_text(before.partition("places:")[0] + f"places:\n  {place[1]}:\n    /: x\n", "utf-8")  # as if killed
    if place[0] == "--repository":
        path.write_text(before.partition("places:")[0], "utf-8")
    capsys.readouterr()
    assert publish("--yes", *place) == 0
    said = capsys.readouterr().out
    assert ("Genau so liegt es dort schon" in said) is (place[0] == "--folder")
    assert "Das lag dort schon genau so und ist jetzt aufgeschrieben: " in said
    assert "Veröffentlicht: " not in said
    assert path.read_text("utf-8") == before
    assert publish("--yes", "--force", *place) == 0
    assert "Veröffentlicht: " in capsys.readouterr().out


def test_a_journal_that_git_would_give_away_is_not_published(root: Path, capsys: Said) -> None:
    for arguments in (["init", "--quiet"], ["add", "."], ["remote", "add", "origin", "https://example.org/a.git"]):
        subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)
    assert publish("--dry-run") == 4
    assert capsys.readouterr().out == ""


def test_english_journals_are_spoken_to_in_english(journal_folder: JournalFolder, answer: Answer, capsys: Said) -> None:
    config = "site_name: Rain\ntheme:\n  name: material\n  language: en\nplugins:\n  - search\n  - dreiklang:\n      at: journal/\n"
    root = journal_folder(**{"mkdocs.yml": config, "entries/2026-03-08-sturm.md": STORM})
    (root / "entries" / "2026-03-06-geheim.md").unlink()
    answer("y", "y", "y")
    assert publish("-f", str(root)) == 0
    said = capsys.readouterr()
    assert "Read with the date 2026-03-08 at /journal/2026/03/sturm/" in said.out
    assert "a family business; in the journal: Nordlicht Windkraft GmbH" in said.out
    assert "'Nordlicht' becomes 'Frau Sommer' (2 times)" in said.out
    assert "May it go out like this?" in said.err
    assert "Published: folder" in said.out
    assert "imprint" in said.out  # a hint, no more
    assert "stays here" not in said.out


def test_a_new_word_that_is_part_of_a_name_is_told_as_that(root: Path, answer: Answer, capsys: Said) -> None:
    """In an entry about something else, the word may mean somebody else; who else should know?"""
    people = root / "entries" / "people.yml"
    more = "ines:\n  name: Ines Ketelsen\n  as: eine Chefin\n  cover-name: Frau Winter\n"
    people.write_text(people.read_text("utf-8") + more, "utf-8")
    rain = root / "entries" / "2026-03-07-regen.md"
    rain.write_text(RAIN.replace("Es regnet.", "Es regnet, und Ketelsen fährt nach Husum."), "utf-8")
    answer("j", "n")
    publish()
    said = capsys.readouterr().out
    assert "    „Ketelsen“: So heißt ines in people.yml. Ist dieser Mensch gemeint" in said
    assert "„Husum“: So heißt" not in said
