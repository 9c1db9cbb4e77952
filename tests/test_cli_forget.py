"""What is stored about a person is shown as a whole, handed over as a whole, and gone as a whole."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.cli.journal import open_journal
from dreiklang.deliver.record import Answer, Record, read_record, write_record
from dreiklang.problems import Code
from dreiklang.read import read_folder
from dreiklang.write import update_file

JournalFolder = Callable[..., Path]
Said = pytest.CaptureFixture[str]

PEOPLE = """\
# Wer hier steht: grünewald, kolk
kolk:
  name: Kolk & Söhne   # über Grünewald gekommen
  role: partner

# Grünewald habe ich auf der Messe getroffen.
grünewald:
  name: Grünewald Möbelbau GmbH
  forms: [Grünewald, "Frau Ähling"]
  as: {de: eine Tischlerei, en: a joinery}
  cover-name: Frau Sommer

# Helms: kennt alle.
helms:
  name: Ute Helms
  cover-name: Ida
"""
ENTRIES = {
    # only about them
    "2026-01-05-grünewald-anfrage.md": "---\nkunde: Grünewald\nanfrage: 2026-01-05\n---\nText ![](logo.png).\n",
    "2026-01-06-allein.md": "---\ntitel: Allein\npartner: grünewald\nenergie: 1\n---\nText.\n",
    "2026-01-07-rueckblick.md": "---\ntitel: Zurück\nrückblick: 2026-01-05-grünewald-anfrage\nergebnis: gut\n---\n",
    "2026-01-08-rueckblick-zwei.md": "---\ntitel: Noch einmal\nrückblick: 2026-01-07-rueckblick\n---\n",
    "2026-01-09-rueckblick-drei.md": '---\ntitel: Das Stichwort\nrückblick: "#grünewald"\n---\n',
    "2026-01-10-rueckblick-vier.md": "---\ntitel: Der Mensch\nrückblick: grünewald\n---\n",
    # about others too
    "2026-02-01-grünewald-und-helms.md": (
        "---\ntitel: Grünewalds Küche   # für Grünewald\nkunde: [helms, grünewald]\npartner: kolk, grünewald\n"
        "tags: [holz, Grünewald]\nexpect: 'Frau Ähling ruft an'\nfolgt-auf: 2026-01-05-grünewald-anfrage\n"
        "angebot: 2026-02-01\nmit: grünewald\nalte-adressen: [gruenewald-kueche, kueche]\nunbekannt: {a: Grünewald}\n"
        "# Grünewald hat gezahlt\n---\nGrünewald, GRÜNEWALDs und das Grünewald-Projekt, auch Grünewaldprojekte.\n"
        "**Grüne**wald, [[grünewald]], [[grünewald|sie]], [Seite](https://gruenewald.example/x), "
        "moebel@gruenewald.example.\n<!-- Frau Ähling -->\n`grünewald`\n![Grünewald](grünewald-halle.png)\n"
    ),
    "2026-02-02-versprochen.md": (
        "---\ntitel: Pläne\nkunde: helms\nversprochen: Pläne von Grünewald\nvon: grünewald\nbis: 2026-02-09\n"
        "hält-auf: 2026-02-01-grünewald-und-helms\n---\nSiehe [[2026-02-01-grünewald-und-helms]].\n"
    ),
    "2026-02-03-frage.md": "---\ntitel: Frage\nfrage: Wie geht Holz?\nfrage-von: Grünewald\nkunde: helms\n---\n",
    "2026-02-04-links.md": (
        "---\ntitel: Links\nbeantwortet: [2026-02-03-frage]\n---\n"
        "[[2026-01-06-allein]], [hier](2026-01-05-gr%C3%BCnewald-anfrage.md), [[#Grünewald]], [[#holz]],\n"
        "[da](2026-02-01-grünewald-und-helms.md#küche). Frau\nÄhling schrieb.\n"
    ),
    "2026-02-05-andere.md": "---\r\ntitel: Andere\r\nkunde: helms\r\n---\r\nUte Helms. Der gru\u0308ne Wald.\r\nGrünewald.\r\n",
    "2026-02-06-adresse.md": "---\ntitel: Adresse\nadresse: bei-gruenewald\nbild: grünewald-halle.png\n---\n",
}
SEALS = "# was ich erwartet habe\n- entry: 2026-01-05-grünewald-anfrage\n  date: 2026-01-05\n  sealed: 2026-01-06\n  expect: Grünewald\n- entry: 2026-02-01-grünewald-und-helms\n  date: 2026-02-01\n  sealed: 2026-02-02\n  expect: 'Frau Ähling ruft an'\n"
NAMES = re.compile(r"gr(ü|ue|u\u0308)newald|(ä|ae|a\u0308)hling", re.IGNORECASE)


@pytest.fixture
def root(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a journal that speaks of one person in every place there is."""
    root = journal_folder(
        **{"entries/people.yml": PEOPLE, "docs/about.md": "# Über mich\r\n\r\nIch danke Grünewald.\r\n"}
    )
    entries = root / "entries"
    for name in ("2026-03-05-offen.md", "2026-03-06-geheim.md"):
        (entries / name).unlink()
    for name, text in ENTRIES.items():
        (entries / name).write_bytes(text.encode())
    for name in ("logo.png", "grünewald-halle.png"):
        (entries / name).write_bytes(b"\x89PNG")
    (entries / "seals.yml").write_text(SEALS, "utf-8")
    answers = {
        "2026-01-06-allein": Answer("a", date(2026, 1, 7), "2026/01/allein/"),
        "2026-02-01-grünewald-und-helms": Answer("b", date(2026, 2, 1), "2026/02/kueche/"),
    }
    write_record(
        entries / "published.yml",
        Record(answers, {"site": {"/2026/01/gruenewald/": "0", "/a/": "1"}, "../www": {"/a/gruenewald/": "2"}}),
        "",
    )
    monkeypatch.chdir(root)
    return root


def forget(*arguments: str) -> int:
    """Run the command on a day."""
    return call(["forget", *arguments, "--today", "2026-11-22"])


def state(root: Path) -> dict[str, bytes]:
    """Give every file of the journal."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def naming(root: Path) -> list[str]:
    """Search by other means for everything that still names the person."""
    found = []
    for path, content in state(root).items():
        text = content.decode("utf-8", "replace").replace("*", "")
        found += [f"{path}: {one[0]}" for one in NAMES.finditer(f"{path}\n{text}")]
    return found


def codes(root: Path) -> list[Code]:
    """Check the journal; give the codes of its problems."""
    opened = open_journal(root / "mkdocs.yml", date(2026, 11, 22))
    return sorted(problem.code for problem in check(read_folder(root / "entries"), opened.options, opened.today)[1])


def test_everything_that_is_stored_is_shown_and_nothing_changed(root: Path, capsys: Said) -> None:
    before = state(root)
    assert forget("Frau", "Ähling") == 0
    said = capsys.readouterr().out
    for line in (
        "Was über Grünewald Möbelbau GmbH gespeichert ist:",
        "Im Verzeichnis der Personen:\n  entries/people.yml\n       7  grünewald:\n",
        "  entries/2026-01-06-allein.md  (nur über diese Person)\n       3  partner: grünewald\n",
        "  entries/2026-02-01-grünewald-und-helms.md\n       2  titel: Grünewalds Küche   # für Grünewald\n",
        "      12  # Grünewald hat gezahlt\n",
        "In Dateinamen:\n  entries/2026-01-05-grünewald-anfrage.md\n",
        "Auf Seiten aus docs/:\n  docs/about.md\n       3  Ich danke Grünewald.\n",
        "In dem, was Dreiklang sich merkt:\n  entries/people.yml\n       1  # Wer hier steht: grünewald, kolk\n",
        "  entries/seals.yml\n       2  - entry: 2026-01-05-grünewald-anfrage\n",
        "In anderen Dateien:\n  entries/grünewald-halle.png\n",
        "Löschen: dreiklang forget gruenewald --delete\n",
    ):
        assert line in said
    assert state(root) == before


def test_nothing_is_left_of_who_is_forgotten(root: Path, capsys: Said) -> None:
    problems = codes(root)
    assert len(naming(root)) > 50
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    assert naming(root) == []
    assert set(codes(root)) <= set(problems)
    said = capsys.readouterr().out
    assert "7 Dateien werden gelöscht:\n  entries/logo.png\n" in said
    assert "  entries/2026-01-05-grünewald-anfrage.md\n" in said
    assert "An der Stelle des Namens steht dann „Frau Sommer“." in said
    assert "Grünewald Möbelbau GmbH steht nicht mehr im Tagebuch." in said
    assert "Was von hier aus nicht zu erreichen ist:" in said
    assert "dreiklang forget gruenewald" not in said  # it is being done
    entries = root / "entries"
    assert sorted(path.name for path in entries.iterdir()) == [
        "2026-02-01-und-helms.md",
        "2026-02-02-versprochen.md",
        "2026-02-03-frage.md",
        "2026-02-04-links.md",
        "2026-02-05-andere.md",
        "2026-02-06-adresse.md",
        "halle.png",
        "people.yml",
        "published.yml",
        "seals.yml",
    ]
    assert (entries / "2026-02-01-und-helms.md").read_text("utf-8") == (
        "---\ntitel: Frau Sommers Küche   # für Frau Sommer\nkunde: [helms]\npartner: kolk\n"
        "tags: [holz]\nexpect: 'Frau Sommer ruft an'\n"
        "angebot: 2026-02-01\nalte-adressen: [kueche]\nunbekannt: {a: Frau Sommer}\n"
        "# Frau Sommer hat gezahlt\n---\nFrau Sommer, FRAU SOMMERS und das Frau-Sommer-Projekt, auch Frau-Sommer-Projekte.\n"
        "**Frau Sommer**, Frau Sommer, sie, Seite, ….\n<!-- Frau Sommer -->\n`Frau Sommer`\n![Frau Sommer](halle.png)\n"
    )
    assert (entries / "2026-02-02-versprochen.md").read_text("utf-8") == (
        "---\ntitel: Pläne\nkunde: helms\nversprochen: Pläne von Frau Sommer\nvon: Frau Sommer\nbis: 2026-02-09\n"
        "hält-auf: 2026-02-01-und-helms\n---\nSiehe [[2026-02-01-und-helms]].\n"
    )
    assert "frage-von: eine Tischlerei\n" in (entries / "2026-02-03-frage.md").read_text("utf-8")
    assert (
        (entries / "2026-02-04-links.md")
        .read_text("utf-8")
        .endswith(
            "Frau Sommer, hier, Frau Sommer, [[#holz]],\n[da](2026-02-01-und-helms.md#küche). Frau Sommer schrieb.\n"
        )
    )
    assert (entries / "2026-02-05-andere.md").read_bytes() == ENTRIES["2026-02-05-andere.md"].replace(
        "Grünewald.", "Frau Sommer."
    ).encode()
    assert (entries / "2026-02-06-adresse.md").read_text("utf-8") == "---\ntitel: Adresse\nbild: halle.png\n---\n"
    assert (entries / "people.yml").read_text("utf-8") == (
        "# Wer hier steht: Frau Sommer, kolk\nkolk:\n  name: Kolk & Söhne   # über Frau Sommer gekommen\n  role: partner\n\n"
        "# Helms: kennt alle.\nhelms:\n  name: Ute Helms\n  cover-name: Ida\n"
    )
    assert (entries / "seals.yml").read_text("utf-8") == (
        "# was ich erwartet habe\n- entry: 2026-02-01-und-helms\n  date: 2026-02-01\n  sealed: 2026-02-02\n"
        "  expect: 'Frau Sommer ruft an'\n"
    )
    assert (root / "docs" / "about.md").read_bytes() == "# Über mich\r\n\r\nIch danke Frau Sommer.\r\n".encode()
    record = read_record(entries / "published.yml")
    assert set(record.answers) == {"2026-02-01-und-helms"}
    assert record.places == {"site": {"/a/": "1"}, "../www": {}}


def test_without_a_cover_name_nobody_in_particular_stands_there(root: Path) -> None:
    people = PEOPLE.replace("  cover-name: Frau Sommer\n", "")
    (root / "entries" / "people.yml").write_text(people, "utf-8")
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    assert naming(root) == []
    assert "titel: N. N.s Küche" in (root / "entries" / "2026-02-01-und-helms.md").read_text("utf-8")


def test_the_cache_and_the_private_edition_go_and_the_public_one_is_named(root: Path, capsys: Said) -> None:
    for folder, edition in (("site-private", "private"), ("site", "public")):
        (root / folder).mkdir()
        (root / folder / ".dreiklang-edition").write_text(f"{edition}\nindex.html\n", "utf-8")
        (root / folder / "index.html").write_text("Grünewald", "utf-8")
    (root / ".dreiklang").mkdir()
    (root / ".dreiklang" / "edits.json").write_text("Grünewald", "utf-8")
    (root / ".git").mkdir()
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    said = capsys.readouterr().out
    assert not (root / ".dreiklang").exists()
    assert not (root / "site-private").exists()
    assert "liegt noch die alte öffentliche Ausgabe; der nächste Bau ersetzt sie: dreiklang build" in said
    assert "git filter-repo" in said
    assert naming(root) == ["site/index.html: Grünewald"]


def test_what_we_do_not_write_is_left_to_the_writer(root: Path, capsys: Said) -> None:
    (root / "entries" / "liste.csv").write_text("\n".join(f"{n};Grünewald" for n in range(9)), "utf-8")
    (root / "kunden-grünewald.bin").write_bytes(b"\0\1\2")
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 1
    said = capsys.readouterr().out
    assert "10 Stellen in anderen Dateien bleiben" in said
    assert said.count("und 4 weitere Zeilen") == 3
    assert (
        "Das steht noch da und muss von Hand weg:\n  kunden-grünewald.bin\n  entries/liste.csv\n       1  0;Grün"
        in said
    )


@pytest.mark.parametrize("typed", ["gruenewald", "nein"])
def test_it_is_confirmed_by_typing_the_id(
    root: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr("dreiklang.cli.forget.deleting.can_ask", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{typed}\n".encode()), encoding="utf-8"))
    before = state(root)
    assert forget("grünewald", "--delete") == 0
    assert (state(root) == before) is (typed == "nein")
    assert ("Nicht bestätigt; nichts wurde verändert." in capsys.readouterr().out) is (typed == "nein")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("grünewald", "--delete"), "Gelöscht wird nur nach einer Bestätigung"),
        (("grünewald", "--delete", "--confirm", "kolk"), "Nicht bestätigt"),
        (("grünewald", "--delete", "--keep", "2026-02-05"), "--keep: „2026-02-05“ ist kein Eintrag"),
        (("grünwald",), "Vielleicht gruenewald?"),
        (("Niemand",), "steht auch nirgends"),
        (("grünewald", "--export", "x.pdf"), "nicht auf „.pdf“"),
    ],
)
def test_what_is_not_clear_changes_nothing(root: Path, capsys: Said, arguments: tuple[str, ...], why: str) -> None:
    before = state(root)
    assert forget(*arguments) == 2
    assert why in capsys.readouterr().err
    assert state(root) == before


def test_an_entry_may_be_kept_without_the_name(root: Path) -> None:
    assert forget("grünewald", "--delete", "--confirm", "gruenewald", "--keep", "2026-01-06-allein") == 0
    assert (root / "entries" / "2026-01-06-allein.md").read_text(
        "utf-8"
    ) == "---\ntitel: Allein\nenergie: 1\n---\nText.\n"
    assert naming(root) == []


@pytest.mark.parametrize(
    ("name", "text", "row"),
    [
        ("back", "---\ntitel: Z\nkunde: helms\nrückblick: 2026-01-06-allein\n---\n", "4: rückblick"),
        ("errors", "---\ntitel: Z\nsicher: 900\nkunde: grünewald\n---\n", "4: kunde: grünewald"),
        ("form", "---\ntitel: Z\nbeantwortet: [[2026-02-03-frage]], [[2026-01-06-allein]]\n---\n", "3: beantwortet"),
    ],
)
def test_what_needs_a_decision_stops_it_and_nothing_is_written(
    root: Path, capsys: Said, name: str, text: str, row: str
) -> None:
    (root / "entries" / f"2026-03-01-{name}.md").write_text(text, "utf-8")
    before = state(root)
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 1
    said = capsys.readouterr().err
    assert "Diese Stellen brauchen dich:" in said
    assert f"  entries/2026-03-01-{name}.md:{row}" in said
    assert state(root) == before


def test_what_would_be_wrong_afterwards_stops_it(root: Path, capsys: Said) -> None:
    """A tag that only an entry bears that goes, and to which another one links."""
    (root / "entries" / "2026-03-01-a.md").write_text("---\ntitel: X\n---\nSiehe [[#kirschholz]].\n", "utf-8")
    tagged = "---\ntitel: T\nkunde: grünewald\ntags: [kirschholz]\n---\n"
    (root / "entries" / "2026-03-02-b.md").write_text(tagged, "utf-8")
    before = state(root)
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 1
    said = capsys.readouterr().err
    assert "entries/2026-03-01-a.md:4:9: " in said
    assert "[link-dangling]" in said
    assert state(root) == before


def test_a_file_that_changes_meanwhile_stops_it(root: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / "entries" / "2026-02-03-frage.md"

    def ask() -> bool:
        path.write_text("anders", "utf-8")
        return True

    monkeypatch.setattr("dreiklang.cli.forget.deleting.can_ask", ask)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"gruenewald\n"), encoding="utf-8"))
    assert forget("grünewald", "--delete") == 3
    assert "2026-02-03-frage.md hat sich gerade verändert" in capsys.readouterr().err
    assert (root / "entries" / "2026-01-06-allein.md").exists()


@pytest.mark.parametrize("killed_at", range(1, 20))
def test_a_run_that_is_killed_can_be_repeated(root: Path, monkeypatch: pytest.MonkeyPatch, killed_at: int) -> None:
    steps = iter(range(1, 100))

    def kill(step: Callable[..., object]) -> Callable[..., object]:
        def maybe(*arguments: object, **named: object) -> object:
            if next(steps) == killed_at:
                raise KeyboardInterrupt
            return step(*arguments, **named)

        return maybe

    with monkeypatch.context() as patch:
        patch.setattr("dreiklang.cli.forget.writing.update_file", kill(update_file))
        patch.setattr(Path, "rename", kill(Path.rename))
        patch.setattr(Path, "unlink", kill(Path.unlink))
        assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 130
    assert "grünewald" in (root / "entries" / "people.yml").read_text("utf-8")
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    assert naming(root) == []


def test_somebody_whom_only_texts_name_is_forgotten_as_well(root: Path, capsys: Said) -> None:
    path = root / "entries" / "2026-03-01-x.md"
    path.write_text("---\ntitel: X\n---\nOtto Rosenbusch rief an, Rosenbusch sagte ja.\n", "utf-8")
    assert forget("Otto Rosenbusch", "--delete", "--confirm", "otto-rosenbusch") == 0
    assert path.read_text("utf-8") == "---\ntitel: X\n---\nN. N. rief an, N. N. sagte ja.\n"
    assert "„N. N.“" in capsys.readouterr().out


def test_doubtful_words_are_shown_and_stay(root: Path, capsys: Said) -> None:
    (root / "entries" / "people.yml").write_text("post:\n  name: Post\n", "utf-8")
    path = root / "entries" / "2026-03-01-x.md"
    path.write_text("---\ntitel: X\nkunde: post\n---\nDie Post kam.\n", "utf-8")
    assert forget("Post", "--delete", "--confirm", "post", "--keep", "2026-03-01-x") == 0
    said = capsys.readouterr().out
    assert "       5  Die Post kam.  (vielleicht auch ein gewöhnliches Wort)" in said
    assert path.read_text("utf-8") == "---\ntitel: X\n---\nDie Post kam.\n"


@pytest.mark.usefixtures("root")
def test_everything_is_handed_over_in_a_readable_file(capsys: Said) -> None:
    assert forget("grünewald", "--export", "auskunft.md") == 0
    text = Path("auskunft.md").read_text("utf-8")
    assert text.startswith("# Grünewald Möbelbau GmbH\n\nStand: 2026-11-22.")
    assert "## Allein (2026-01-06-allein.md)\n\n~~~~~~~~~~~~\n---\ntitel: Allein\npartner: grünewald\n" in text
    assert "- `entries/2026-02-03-frage.md`, 4: frage-von: Grünewald\n" in text
    assert "- `entries/2026-02-01-grünewald-und-helms.md`\n" in text
    assert "cover-name: Frau Sommer\n" in text
    assert "Was über" not in capsys.readouterr().out
    assert forget("grünewald", "--export", "auskunft.md") == 2
    assert "überschrieben wird nichts" in capsys.readouterr().err
    assert Path("auskunft.md").read_text("utf-8") == text


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_nobody_else_reads_what_is_handed_over(root: Path) -> None:
    assert forget("grünewald", "--export", "auskunft.md") == 0
    assert (root / "auskunft.md").stat().st_mode & 0o777 == 0o600


def test_programs_get_json_and_a_zip_holds_the_files(root: Path) -> None:
    assert forget("grünewald", "--export", "a.json") == 0
    record = json.loads(Path("a.json").read_text("utf-8"))
    assert record["person"] == {
        "id": "gruenewald",
        "name": "Grünewald Möbelbau GmbH",
        "other_names": ["Grünewald", "Frau Ähling"],
    }
    assert [entry["id"] for entry in record["entries"]] == [
        "2026-01-05-grünewald-anfrage",
        "2026-01-06-allein",
        "2026-01-10-rueckblick-vier",
    ]
    assert {
        "path": "docs/about.md",
        "line": 3,
        "text": "Ich danke Grünewald.",
        "where": "page",
        "doubtful": False,
    } in record["elsewhere"]
    (root / "a.json").unlink()
    assert forget("grünewald", "--export", "a.zip") == 0
    with zipfile.ZipFile("a.zip") as archive:
        names = set(archive.namelist())
    assert {"gruenewald.md", "gruenewald.json", "entries/2026-01-06-allein.md", "entries/logo.png"} <= names
    assert "entries/2026-02-03-frage.md" not in names


def test_who_is_registered_and_nowhere_else_has_a_block(root: Path, capsys: Said) -> None:
    (root / "entries" / "people.yml").write_text("{otto: {name: Otto}}\n", "utf-8")
    (root / "entries" / "2026-03-01-x.md").write_text("---\ntitel: X\nkunde: Zoe Xu\n---\n", "utf-8")
    assert forget("Zoe", "Xu") == 0
    assert "1 Eintrag nennt diese Person, 1 davon handelt von niemandem sonst.\n" in capsys.readouterr().out
    assert forget("otto", "--delete", "--confirm", "otto") == 1
    assert "entries/people.yml:1: {otto: {name: Otto}}" in capsys.readouterr().err


def test_names_of_files_that_would_be_the_same_are_numbered(root: Path) -> None:
    entries = root / "entries"
    (entries / "2026-02-01-und-helms.md").write_text("---\ntitel: A\nrückblick: 2026\n---\n", "utf-8")
    (entries / "seals.yml").write_text("- nothing\n- entry: 2026-02-01-und-helms\n  date: 2026-02-01\n", "utf-8")
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    assert "[da](2026-02-01-und-helms-2.md#küche)" in (entries / "2026-02-04-links.md").read_text("utf-8")
    assert (entries / "2026-02-01-und-helms.md").read_text("utf-8").startswith("---\ntitel: A\n")
    assert (entries / "2026-02-01-und-helms-2.md").exists()
    assert naming(root) == []


def test_a_seal_goes_with_its_entry_under_whichever_name_it_was_sealed(root: Path) -> None:
    seal = "- entry: 2026-01-04-gefragt\n  date: 2026-01-05\n  sealed: 2026-01-06\n  expect: Sie fragt wieder\n"
    (root / "entries" / "seals.yml").write_text(seal, "utf-8")
    asked = root / "entries" / "2026-01-05-grünewald-anfrage.md"
    asked.write_text(asked.read_text("utf-8").replace("---\n", "---\nerwartung: Sie fragt wieder\n", 1), "utf-8")
    assert forget("grünewald", "--delete", "--confirm", "gruenewald") == 0
    assert (root / "entries" / "seals.yml").read_text("utf-8") == ""


def test_several_of_one_name_are_named(root: Path, capsys: Said) -> None:
    (root / "entries" / "people.yml").write_text("a:\n  name: Ute\nb:\n  name: Ute\n", "utf-8")
    assert forget("Ute") == 2
    assert "„Ute“ heißen mehrere: a, b" in capsys.readouterr().err


def test_a_journal_without_records_and_people_has_less_to_forget(root: Path) -> None:
    for name in ("published.yml", "seals.yml", "people.yml"):
        (root / "entries" / name).unlink()
    shutil.rmtree(root / "docs")
    (root / "docs").mkdir()
    composed = unicodedata.normalize("NFC", "grünewald")
    assert forget(composed, "--delete", "--confirm", "gruenewald") == 0
    assert [one for one in naming(root) if "hling" not in one] == []
