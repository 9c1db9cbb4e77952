"""Who is forgotten is found in every dress, and something else stands there afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.check.registry import register
from dreiklang.model import Person
from dreiklang.options import Lang
from dreiklang.retract.people import block_of, without_person
from dreiklang.retract.subject import Subject
from dreiklang.retract.traces import traces_elsewhere

PERSON = Person("nordlicht", "Nordlicht Windkraft GmbH", ("Nordlicht", "Frau Petersen"), consent=True)


def subject(stand_in: str = "Frau Sommer", person: Person = PERSON) -> Subject:
    """Make who is to be forgotten."""
    return Subject(person, register([person]), stand_in, "…")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nordlichts Angebot", "Frau Sommers Angebot"),
        ("an FRAU PETERSEN.", "an FRAU SOMMER."),
        ("das Nordlichtprojekt, das Nordlicht-Projekt", "das Frau-Sommer-Projekt, das Frau-Sommer-Projekt"),
        ("Nordlichtsmensch und Altnordlicht", "Frau-Sommer-Mensch und Alt-Frau-Sommer"),
        ("NordlichtWindkraftGmbH", "Frau-Sommer"),
        ("[Nordlicht](https://www.nordlicht.de/x), mail@nordlicht.de", "[Frau Sommer](…), …"),
        ("Nordlicht und Petersens Leute", "Frau Sommer und Frau Sommer Leute"),
        ("Nordlicht und Petersenx", "Frau Sommer und Frau Sommer"),
        ("Petersens Leute", "Petersens Leute"),
        ("nichts davon", "nichts davon"),
    ],
)
def test_the_stand_in_takes_the_place_of_the_name(before: str, after: str) -> None:
    assert subject().covered(before, Lang.DE) == after


def test_a_family_name_that_others_bear_too_stays() -> None:
    """It may be theirs, and what is written of them must not be lost."""
    ines, ole = Person("ines", "Ines Ketelsen"), Person("ole", "Ole Ketelsen")
    forgotten = Subject(ines, register([ines, ole]), "Frau Sommer", "…")
    said = "Ines Ketelsen und Herr Ketelsen"
    assert forgotten.covered(said, Lang.DE) == "Frau Sommer und Herr Ketelsen"
    assert [said[found.start : found.end] for found in forgotten.doubtful_in(said, Lang.DE)] == ["Ketelsen"]
    assert subject(person=ines).covered("bei Frau Dr. Ketelsen", Lang.DE) == "bei Frau Sommer"


def test_an_ordinary_word_stays_where_nobody_can_tell() -> None:
    post = Person("post", "Post")
    assert subject(person=post).covered("Die Post kam. Die Firma Post rief an.", Lang.DE) == (
        "Die Post kam. Die Firma Sommer rief an."
    )
    assert not subject(person=Person("rot", "Ute Rot")).is_in_address("rotwein")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-01-20-nordlicht-vertrag", "2026-01-20-vertrag"),
        ("2026-01-20-frau-petersen-ruft-an", "2026-01-20-ruft-an"),
        ("nordlicht", ""),
        ("2026-01-nordlichtprojekt-nordlicht", "2026-01"),
        ("2026-01-20-anderes", "2026-01-20-anderes"),
    ],
)
def test_the_name_goes_from_names_of_files(before: str, after: str) -> None:
    assert subject().without_name(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-11-20-karl-mueller-proofs", "2026-11-20-proofs"),
        ("2026-11-20-mueller-karl", "2026-11-20"),
        ("karl-muellers-proofs-von-karl", "proofs-von"),
        ("2026-11-20-karl-malt", "2026-11-20-karl-malt"),
        ("2026-11-20-karlsruhe-mit-mueller", "2026-11-20-karlsruhe-mit"),
    ],
)
def test_of_a_name_of_several_words_none_is_left_in_the_name_of_a_file(before: str, after: str) -> None:
    """Whose id is one of the words."""
    assert subject(person=Person("mueller", "Karl Müller")).without_name(before) == after


def test_of_a_firm_nothing_is_left_but_what_it_does() -> None:
    assert subject().without_name("nordlicht-windkraft-gmbh-angebot") == "angebot"
    assert subject().without_name("nordlicht-und-windkraft") == "und-windkraft"


_PIECES = (
    "Nordlicht",
    "nordlichts",
    "Frau\nPetersen",
    "**Nord**licht",
    "Nordlichtprojekt",
    " ",
    "x",
    "\n\n",
    "`",
    "[",
    "](",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_nothing_that_is_found_is_left(text: str) -> None:
    who = subject("N. N.")
    covered = who.covered(text, Lang.DE)
    assert [found for found in who.found_in(covered, Lang.DE) if not found.doubtful] == []


PEOPLE = (
    "---\n# list\nkolk:\n  name: Kolk\n# about Nordlicht\nnordlicht:\n  name: Nordlicht\n  # inside\n\n\n# end\n...\n"
)


def test_a_block_goes_with_the_comments_about_it() -> None:
    assert (
        without_person(PEOPLE, subject(), Lang.DE) == "---\n# list\nkolk:\n  name: Kolk\n  # inside\n\n\n# end\n...\n"
    )
    assert without_person("nordlicht:\n  name: Nordlicht", subject(), Lang.DE) == ""
    assert without_person("a:\n  name: A\n\nnordlicht:\n  name: N\n\nb:\n  name: B\n", subject(), Lang.DE) == (
        "a:\n  name: A\n\nb:\n  name: B\n"
    )


def test_a_block_is_found_by_its_id() -> None:
    assert block_of(PEOPLE, "nordlicht") == (6, ("nordlicht:", "  name: Nordlicht"))
    assert block_of(PEOPLE, "otto") == (0, ())


def test_files_of_all_kinds_are_looked_through(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Nordlicht", "utf-8")
    (tmp_path / "known.txt").write_text("Nordlicht", "utf-8")
    (tmp_path / "nordlicht.bin").write_bytes(b"\0\0\1")
    (tmp_path / "old.txt").write_bytes("Grüße an Nordlicht\r\nNordlicht".encode("cp1252"))
    (tmp_path / "large.txt").write_text("Nordlicht" + " " * 5_000_000, "utf-8")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = traces_elsewhere(tmp_path, frozenset({tmp_path / "known.txt"}), subject(), Lang.DE)
    assert [(trace.path, trace.line, trace.text) for trace in found] == [
        ("nordlicht.bin", 0, "nordlicht.bin"),
        ("old.txt", 1, "Grüße an Nordlicht"),
        ("old.txt", 2, "Nordlicht"),
    ]
