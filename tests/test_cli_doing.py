"""What was done goes into the head of the right entry, or it is said why not."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.check import check
from dreiklang.cli.doing.shelf import Shelf
from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import open_journal
from dreiklang.read import read_folder
from dreiklang.texts.doing import DE, EN
from dreiklang.write import Why

JournalFolder = Callable[..., Path]
Say = Callable[..., str]

PEOPLE = """\
meerblick:
  name: Meerblick Reederei
  forms: [Meerblick, Frau Petersen]
  role: client
kolk:
  name: Kolk & Söhne
  role: partner
petersen:
  name: Ines Petersen
  forms: [Ines]
"""
ENTRIES = {
    "offer": "---\ntitel: Broschüre\nkunde: meerblick\nangebot: 2026-11-01\n---\nText.\n",
    "old-offer": "---\ntitel: Plakat\nkunde: meerblick\nangebot: 2026-09-01\nverloren: 2026-10-01\n---\n",
    "print": "---\ntitle: Printing\npartner: kolk\npromise: the proofs\ndue: 2026-11-20\n---\n",
    "mine": "---\ntitel: Skizzen\nkunde: meerblick\nversprochen: drei Skizzen\nvon: mir\nbis: 2026-11-30\n---\n",
    "steps": "---\ntitel: Plan\nnächster-schritt:\n  - 2026-11-20 Rechnung schreiben\n  - anrufen\n  - Text kürzen\n---\n",
    "note": "Nur ein Satz.\n",
}


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal in which a few things are open."""
    entries = {f"entries/2026-11-02-{name}.md": text for name, text in ENTRIES.items()}
    root = journal_folder(**{"entries/people.yml": PEOPLE, **entries})
    for name in ("2026-03-05-offen", "2026-03-06-geheim"):
        (root / "entries" / f"{name}.md").unlink()
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def say(journal: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Give what runs a command in the journal and gives what it said; *code* is how it has to end."""
    assert journal

    def run(*arguments: str, code: Exit = Exit.FINE) -> str:
        assert cli.call([*arguments, "--today", "2026-11-22"]) == code
        said = capsys.readouterr()
        return said.out + said.err

    return run


def text_of(name: str) -> str:
    """Give the file of an entry as it is now."""
    return Path(f"entries/2026-11-02-{name}.md").read_text("utf-8")


def added(name: str) -> list[str]:
    """Give the rows that came to an entry."""
    before = ENTRIES[name].splitlines()
    return [row for row in text_of(name).splitlines() if row not in before]


@pytest.mark.parametrize(
    ("arguments", "name", "rows"),
    [
        (("nachgehakt", "meerblick", "Telefon"), "offer", ["nachgehakt: 2026-11-22 Telefon"]),
        (("chased", "Frau", "Petersen", "per", "Mail"), "offer", ["nachgehakt: 2026-11-22 per Mail"]),
        (("chased", "2026-11-02-offer", "--date", "gestern"), "offer", ["nachgehakt: 2026-11-21"]),
        (("chased", "print", "--date", "Donnerstag"), "print", ["chased: 2026-11-19"]),
        (("chased", "kolk", "--date", "5.3."), "print", ["chased: 2026-03-05"]),
        (("chased", "Kolk & Söhne"), "print", ["chased: 2026-11-22"]),
        (("geantwortet", "meerblick", "nach Ostern"), "offer", ["antwort: 2026-11-22 nach Ostern"]),
        (("answered", "kolk", "soon", "--until", "1 December"), "print", ["answered: 2026-11-22 soon 2026-12-01"]),
        (("answered", "meerblick", "--until", "in 2 Wochen"), "offer", ["antwort: 2026-11-22 bis 2026-12-06"]),
        (("gewonnen", "meerblick"), "offer", ["gewonnen: 2026-11-22"]),
        (("won", "meerblick", "gestern"), "offer", ["gewonnen: 2026-11-21"]),
        (("verloren", "meerblick", "zu", "teuer"), "offer", ["verloren: 2026-11-22", "grund: zu teuer"]),
        (("lost", "offer", "gestern", "--reason", "zu: spät"), "offer", ["verloren: 2026-11-21", 'grund: "zu: spät"']),
        (("lost", "2026-11-02-offer"), "offer", ["verloren: 2026-11-22"]),
        (("gehalten", "kolk"), "print", ["kept: 2026-11-22"]),
        (("geplatzt", "print"), "print", ["broken: 2026-11-22"]),
        (("verschoben", "kolk", "Freitag"), "print", ["moved: 2026-11-27"]),
        (("moved", "skizze", "--date", "2026-12-15"), None, []),
        (("moved", "mine", "--date", "2026-12-15"), "mine", ["verschoben: 2026-12-15"]),
        (("kept", "mine"), "mine", ["gehalten: 2026-11-22"]),
        (("erledigt", "steps", "rechnung"), "steps", ["erledigt: 2026-11-22"]),
        (("done", "steps", "--step", "2"), "steps", ["erledigt: [nein, 2026-11-22]"]),
        (("done", "2026-11-02-steps", "kürzen"), "steps", ["erledigt: [nein, nein, 2026-11-22]"]),
    ],
)  # fmt: skip
def test_a_deed_is_written_into_the_entry_that_is_meant(
    say: Say, arguments: tuple[str, ...], name: str | None, rows: list[str]
) -> None:
    if name is None:
        say(*arguments, code=Exit.USAGE)
        return
    said = say(*arguments)
    assert added(name) == rows
    for row in rows:
        assert f"+ {row}" in said
    assert f"entries/2026-11-02-{name}.md:" in said
    assert "dreiklang undo" in said
    assert "0 Fehler" not in say("check")


def test_what_was_written_is_told_with_its_place_and_what_stood_there(say: Say) -> None:
    say("chased", "meerblick", "Telefon", "--date", "gestern")
    said = say("chased", "meerblick")
    assert said == (
        "Broschüre (2026-11-02-offer)\n"
        "entries/2026-11-02-offer.md:5\n"
        "  - nachgehakt: 2026-11-21 Telefon\n"
        "  + nachgehakt:\n"
        "  +   - 2026-11-21 Telefon\n"
        "  +   - 2026-11-22\n"
        "Zurück damit: dreiklang undo\n"
    )


@pytest.mark.parametrize(
    ("arguments", "row"),
    [
        (("chased", "meerblick", "Telefon"), "offer.md:5: nachgehakt: 2026-11-22 Telefon"),
        (("won", "offer"), "offer.md:5: gewonnen: 2026-11-22"),
        (("lost", "offer", "zu teuer"), "offer.md:5: verloren: 2026-11-22"),
        (("kept", "print"), "print.md:6: kept: 2026-11-22"),
        (("moved", "print", "2026-12-01"), "print.md:6: moved: 2026-12-01"),
        (("moved", "print", "2026-11-20"), "entries/2026-11-02-print.md:5: due: 2026-11-20"),
        (("verschoben", "mine", "30.11."), "entries/2026-11-02-mine.md:6: bis: 2026-11-30"),
    ],
)
def test_twice_the_same_day_is_told_and_not_written_twice(say: Say, arguments: tuple[str, ...], row: str) -> None:
    say(*arguments)
    before = {name: text_of(name) for name in ENTRIES}
    assert row in say(*arguments)
    assert {name: text_of(name) for name in ENTRIES} == before


def test_a_day_in_a_list_is_told_in_its_row(say: Say) -> None:
    for day in ("2026-11-20", "2026-11-21"):
        say("chased", "meerblick", "--date", day)
    assert "offer.md:7: - 2026-11-21" in say("chased", "meerblick", "--date", "gestern")


@pytest.mark.parametrize(
    ("first", "second", "row"),
    [
        (
            ("chased", "2026-11-02-old-offer", "Mail"),
            ("chased", "2026-11-02-old-offer", "Telefon"),
            "2026-11-22 Telefon",
        ),
        (("chased", "meerblick", "Mail"), ("chased", "meerblick", "Telefon"), "2026-11-22 Telefon"),
        (("answered", "print"), ("answered", "print", "bald", "--until", "1.12."), "2026-11-22 bald 2026-12-01"),
        (("answered", "print", "bald"), ("answered", "print", "--until", "1.12."), "2026-11-22 bis 2026-12-01"),
    ],
)
def test_what_was_said_a_second_time_on_a_day_is_not_lost(
    say: Say, first: tuple[str, ...], second: tuple[str, ...], row: str
) -> None:
    say(*first)
    assert f"+   - {row}\n" in say(*second)
    for again in (second, second[:2]):
        said = say(*again)
        assert "Das steht schon da" in said
        assert f": - {row}\n" in said
    assert "0 Fehler" not in say("check")


def test_a_step_that_was_taken_today_is_told(say: Say) -> None:
    for step in ("3", "1", "2"):
        say("done", "steps", "--step", step)
    assert text_of("steps").count("2026-11-22") == 3
    assert "erledigt: [2026-11-22, 2026-11-22, 2026-11-22]" in say("done", "steps")
    assert "keinen nächsten Schritt" in say("done", "steps", "--date", "gestern", code=Exit.USAGE)


def test_days_of_steps_that_stand_behind_commas_stay_there(say: Say) -> None:
    path = Path("entries/2026-11-02-steps.md")
    path.write_text(ENTRIES["steps"].replace("---\n", "---\nerledigt: nein, 2026-11-20\n", 1), "utf-8")
    say("done", "steps", "--step", "1")
    assert "\nerledigt: 2026-11-22, 2026-11-20\n" in text_of("steps")
    say("done", "steps")
    assert "\nerledigt: 2026-11-22, 2026-11-20, 2026-11-22\n" in text_of("steps")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("chased",), "Es fehlt noch"),
        (("chased", "nobody"), "weder einen Eintrag noch einen Menschen"),
        (("chased", "2026-11-02-ofer"), "Vielleicht 2026-11-02-offer?"),
        (("chased", "2026-11"), "passt auf mehrere"),
        (("chased", "2026-11-02-note"), "weder ein Auftrag noch ein Versprechen"),
        (("won", "print"), "kein Angebot und keine Anfrage"),
        (("kept", "2026-11-02-offer"), "kein Versprechen"),
        (("won", "old-offer"), "verloren: 2026-10-01"),
        (("won", "kolk"), "Bei „kolk“ ist kein Angebot und keine Anfrage offen.\n"),
        (("chased", "Ines Petersen", "Mail"), "Bei „Ines Petersen“ wartet gerade nichts auf eine Antwort.\n"),
        (("done", "Ines", "Mail"), "Bei „Ines“ ist kein nächster Schritt offen.\n"),
        (("kept", "old-offer"), "kein Versprechen"),
        (("done", "offer"), "kein nächster Schritt offen"),
        (("done", "2026-11-02-offer"), "keinen nächsten Schritt"),
        (("done", "steps"), "1  2026-11-20  Rechnung schreiben"),
        (("done", "steps", "--step", "7"), "Schritt 7 gibt es nicht"),
        (("done", "steps", "e"), "Mehrere Schritte"),
        (("won", "offer", "endlich"), "gehört kein Text"),
        (("won", "offer", "--date", "morgen"), "kommt erst noch"),
        (("won", "offer", "--date", "bald"), "ist kein Tag"),
        (("moved", "print", "03/05/2026"), "2026-05-03 / 2026-03-05"),
        (("moved", "print"), "Auf welchen Tag?"),
        (("answered", "offer", "--until", "irgendwann"), "ist kein Tag"),
    ],
)
def test_what_is_not_clear_is_asked_back_and_nothing_is_written(say: Say, arguments: tuple[str, ...], why: str) -> None:
    assert why in say(*arguments, code=Exit.USAGE)
    assert {name: text_of(name) for name in ENTRIES} == ENTRIES


def test_a_person_with_several_open_things_lists_them(say: Say) -> None:
    Path("entries/2026-11-03-flyer.md").write_text("---\nkunde: meerblick\nangebot: 2026-11-03\n---\n", "utf-8")
    said = say("won", "meerblick", code=Exit.USAGE)
    assert "  2026-11-03-flyer  Flyer\n  2026-11-02-offer  Broschüre\n" in said
    assert "old-offer" not in said


def test_a_person_with_nothing_open_hears_what_there_is(say: Say) -> None:
    say("won", "offer")
    said = say("lost", "meerblick", code=Exit.USAGE)
    assert "kein Angebot und keine Anfrage offen" in said
    assert "2026-11-02-old-offer" in said


def test_a_part_of_several_ids_means_the_one_that_is_open(say: Say) -> None:
    say("won", "2026-11-02-o")
    assert added("offer") == ["gewonnen: 2026-11-22"]


def test_somebody_whom_only_an_entry_names_is_found(say: Say) -> None:
    path = Path("entries/2026-11-03-flyer.md")
    path.write_text("---\nkunde: Imkerei Ottersbeek\nangebot: 2026-11-03\n---\n", "utf-8")
    say("won", "Imkerei", "Ottersbeek")
    assert "gewonnen: 2026-11-22" in path.read_text("utf-8")


def test_a_long_list_is_cut(say: Say) -> None:
    for number in range(12):
        path = Path(f"entries/2026-11-{number + 3:02}-flyer.md")
        path.write_text(f"---\ntitel: {number}\nkunde: meerblick\nangebot: 2026-11-03\n---\n", "utf-8")
    said = say("won", "meerblick", code=Exit.USAGE)
    assert said.count("-flyer") == 10
    assert "  …" in said


def test_an_entry_with_errors_is_left_alone(say: Say) -> None:
    Path("entries/2026-11-02-offer.md").write_text("---\nangebot: 2026-11-01\npasst: 400 %\n---\n", "utf-8")
    assert "stecken Fehler" in say("won", "2026-11-02-offer", code=Exit.CONTENT)


def test_what_would_be_wrong_afterwards_is_not_written(say: Say) -> None:
    said = say("won", "offer", "--date", "2026-10-01", code=Exit.CONTENT)
    assert "[date-order]" in said
    assert "Nichts wurde geschrieben" in said
    assert text_of("offer") == ENTRIES["offer"]


def test_what_cannot_be_edited_for_sure_is_named_with_what_to_write(say: Say) -> None:
    head = ENTRIES["offer"].replace("---\nText", "nachgehakt: |\n  2026-11-05\n---\nText")
    Path("entries/2026-11-02-offer.md").write_text(head, "utf-8")
    said = say("chased", "offer", "Mail", code=Exit.CONTENT)
    assert "entries/2026-11-02-offer.md:5: Nichts wurde geschrieben." in said
    assert "Von Hand gehört dazu: 2026-11-22 Mail" in said
    assert text_of("offer") == head


def test_a_note_that_would_say_something_else_is_refused(say: Say) -> None:
    """A note that ends with a day would be read as an answer that rests until then."""
    said = say("answered", "offer", "sie meldet sich 2026-12-24", "--until", "2026-12-01", code=Exit.FINE)
    assert "2026-12-24 2026-12-01" in said
    said = say("chased", "print", "x, 2026-01-01 y", code=Exit.CONTENT)
    assert "print.md:6" in said


def test_a_file_that_is_not_utf_8_is_left_alone(say: Say) -> None:
    path = Path("entries/2026-11-02-offer.md")
    path.write_bytes(ENTRIES["offer"].encode("cp1252"))
    assert "stecken Fehler" in say("won", "2026-11-02-offer", code=Exit.CONTENT)


def test_a_file_that_changes_meanwhile_is_left_alone(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("entries/2026-11-02-offer.md")

    def meanwhile(*_: object) -> None:
        path.write_text("changed", "utf-8")

    monkeypatch.setattr("dreiklang.cli.doing.perform.differences", lambda *_: meanwhile() or frozenset())
    assert "gerade verändert" in say("won", "offer", code=Exit.ENVIRONMENT)
    assert path.read_text("utf-8") == "changed"


def test_a_file_that_vanishes_meanwhile_is_nobody_s(journal: Path) -> None:
    shelf = Shelf(open_journal(journal / "mkdocs.yml", None))
    path = journal / "entries" / shelf.paths["2026-11-02-offer"]
    path.unlink()
    assert shelf.heads["2026-11-02-offer"] == ""


def test_the_reason_may_be_left_open(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "lost", "")
    say("lost", "offer")
    assert added("offer") == ["verloren: 2026-11-22"]


def test_a_retrospective_is_understood_among_the_others(say: Say) -> None:
    path = Path("entries/2026-11-03-back.md")
    path.write_text("---\nrückblick: 2026-11-02-offer\nnächster-schritt: anrufen\n---\n", "utf-8")
    say("done", "2026-11-03-back")
    assert "erledigt: 2026-11-22" in path.read_text("utf-8")


def answers(monkeypatch: pytest.MonkeyPatch, module: str, text: str) -> None:
    """Let somebody sit at the terminal and type *text*."""
    monkeypatch.setattr(f"dreiklang.cli.{module}.can_ask", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: text)


def test_the_reason_is_asked_for(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "lost", "zu teuer")
    say("lost", "offer")
    assert added("offer") == ["verloren: 2026-11-22", "grund: zu teuer"]


def test_a_reason_that_stands_there_stays(say: Say) -> None:
    path = Path("entries/2026-11-02-offer.md")
    path.write_text(ENTRIES["offer"].replace("---\nText", "grund: Budget\n---\nText"), "utf-8")
    assert "bleibt, wie er ist" in say("lost", "offer", "zu teuer")
    assert "grund: Budget\nverloren: 2026-11-22\n" in text_of("offer")


def test_step_and_day_are_asked_for(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "done", "2")
    say("done", "steps")
    assert added("steps") == ["erledigt: [nein, 2026-11-22]"]
    answers(monkeypatch, "moved", "Freitag")
    say("moved", "print")
    assert added("print") == ["moved: 2026-11-27"]


def test_the_help_says_what_may_be_meant(say: Say) -> None:
    assert "Mensch, bei dem genau eine solche Sache offen ist" in " ".join(say("nachgehakt", "--help").split())


def test_every_reason_to_leave_a_head_alone_is_told() -> None:
    assert set(DE.unsafe) == set(EN.unsafe) == {why.value for why in Why}


_DRESSES = (
    "{key}: {a}\n",
    "{key}: {a}  # gestern\n",
    "{key}: '{a} Mail, kurz'\n",
    '{key}: [{a}, "{b} Telefon"] # zwei\n',
    "{key}:\n  - {a} Telefon: lang\n  # dazwischen\n  - {b} # hinten\n",
    "{key}:\n- {a}\n\n",
    "{key}: [\n  {a},\n  {b}\n]\n",
    "{key}: {a}, {b}\n",
    "",
)  # fmt: skip


def dressed(chance: random.Random, number: int) -> str:
    """Write an entry with an offer or a promise, its head in whatever dress."""
    opener = chance.choice(
        ["angebot: 2026-01-0{n}\n", "offer:  2026-01-0{n} # sent\n", 'promise: "a: b"\ndue: 2026-12-01\n']
    )
    keys = [("nachgehakt", "antwort"), ("chased", "answered")][chance.randrange(2)]
    days = {"a": f"2026-02-0{number % 9 + 1}", "b": f"2026-03-0{number % 9 + 1}"}
    parts = [chance.choice(_DRESSES).format(key=key, **days) for key in keys]
    parts += [
        f"titel: „Nummer“ {number}\n",
        "# Kommentar\n\n",
        'tags: [a, "b, c"] # zwei\n',
        opener.format(n=number % 9 + 1),
    ]
    chance.shuffle(parts)
    mark, body = chance.choice(["", "\ufeff"]), chance.choice(["", "Text", "Text\n\n- a\n"])
    text = f"{mark}---\n{''.join(parts)}---\n{body}"
    return text.replace("\n", chance.choice(["\n", "\r\n"]))


@pytest.mark.parametrize("times", [40, pytest.param(200, marks=pytest.mark.slow)])
def test_random_edits_by_the_commands_change_only_their_rows(say: Say, journal: Path, times: int) -> None:
    """Each edit adds a row or makes a list of one, every other row keeps its bytes, the journal checks, undo restores all."""
    chance = random.Random(7)  # noqa: S311  # no secret is made of it
    folder, opened = journal / "entries", open_journal(journal / "mkdocs.yml", None)
    for number in range(20):
        (folder / f"2026-04-01-x{number:02}.md").write_bytes(dressed(chance, number).encode())
    there = len(check(read_folder(folder), opened.options, opened.today)[1])
    history: list[tuple[Path, bytes]] = []
    for number in range(times):
        path, day = (
            folder / f"2026-04-01-x{chance.randrange(20):02}.md",
            f"2026-{4 + number // 28:02}-{number % 28 + 1:02}",
        )
        history.append((path, path.read_bytes()))
        note = chance.choice(["", "Mail", "Telefon, kurz", "x: y # z"])
        say(chance.choice(["chased", "answered"]), path.stem, note, "--date", day)
        rows = path.read_bytes().splitlines(keepends=True)
        assert sum(row not in rows for row in history[-1][1].splitlines(keepends=True)) <= 1
        assert day in path.read_text("utf-8")
    assert len(check(read_folder(folder), opened.options, opened.today)[1]) <= there
    for path, before in reversed(history[-50:]):
        say("undo")
        assert path.read_bytes() == before
    assert "nichts zurückzunehmen" in say("undo")
