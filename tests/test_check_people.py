"""people.yml, as people write it."""

from __future__ import annotations

import pytest

from dreiklang.check.people import read_people
from dreiklang.check.wrong import Notes
from dreiklang.model import Person, Role, Touch
from dreiklang.options import Lang
from dreiklang.problems import Code
from dreiklang.read.entry import read_people_text


def _read(text: str) -> tuple[tuple[Person, ...], list[Code]]:
    source = read_people_text("people.yml", text)
    notes = Notes(source, public=True)
    return read_people(source, Lang.DE, notes), [problem.code for problem in notes.finished()]


def test_without_the_file_there_is_nobody() -> None:
    assert read_people(None, Lang.DE, Notes(read_people_text("people.yml", ""))) == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("nordlicht:\n", Person("nordlicht", "nordlicht")),
        ("name:\n  name: Name & Co\n", Person("name", "Name & Co")),
        ("Frau Müller:\n  rolle: Auftraggeberin\n", Person("frau-mueller", "Frau Müller", role=Role.CLIENT)),
        ("x:\n  as: eine Reederei\n", Person("x", "x", labels=((Lang.DE, "eine Reederei"),))),
        ("x:\n  as: {englisch: a harbour}\n", Person("x", "x", labels=((Lang.EN, "a harbour"),))),
        ("x:\n  rolle: [kunde, partner]\n", Person("x", "x", role=Role.BOTH)),
        ("x:\n  rolle: beides\n", Person("x", "x", role=Role.BOTH)),
        ("x:\n  touch: 2 Wochen\n", Person("x", "x", touch=Touch(ideal=14))),
        ("x:\n  reply-within: 2 Wochen\n", Person("x", "x", reply_within=10)),
        ("x:\n  reply-within: 5 Tage\n", Person("x", "x", reply_within=3)),
        ("x:\n  wunsch: [hört zu, zahlt]\n", Person("x", "x", ideal=(("hört zu", True), ("zahlt", True)))),
        ("x:\n  ideal: {hört zu: nein}\n", Person("x", "x", ideal=(("hört zu", False),))),
    ],
)
def test_a_person_is_read_in_many_forms(text: str, person: Person) -> None:
    people, codes = _read(text)
    assert (people, codes) == ((person,), [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x: [a]\n", Code.PEOPLE_INVALID),
        ("nordlicht: Nordlicht GmbH\n", Code.PEOPLE_INVALID),
        ("name: Otto\n", Code.PEOPLE_INVALID),
        ("Auch genannt: [Otto]\n", Code.PEOPLE_INVALID),
        ("touch: {ideal: 4 weeks}\n", Code.PEOPLE_INVALID),
        ("x:\n  name: Otto\n  cover-name: Frau Otto\n", Code.NAME_UNCOVERED),
        ("x:\n  name: Otto\n  as: {de: das Ottoprojekt}\n", Code.NAME_UNCOVERED),
        ("x:\n  consent: [ja, nein]\n", Code.VALUE_SHAPE),
        ("x:\n  rolle: Chefin\n", Code.VALUE_UNKNOWN),
        ("x:\n  as: {fr: une}\n", Code.PEOPLE_INVALID),
        ("x:\n  as: {de: a, deutsch: b}\n", Code.PEOPLE_INVALID),
        ("x:\n  touch: {oft: 2 Wochen}\n", Code.PEOPLE_INVALID),
        ("x:\n  touch: {max: bald}\n", Code.SPAN_INVALID),
        ("x:\n  touch: 6\n", Code.SPAN_INVALID),
        ("x:\n  reply-within: bald\n", Code.NUMBER_INVALID),
        ("x:\n  ideal: {hört zu: oft}\n", Code.YES_NO_UNKNOWN),
        ("x:\n  name: a\n  Name: b\n", Code.KEY_TWICE),
        ("x:\n  nam: a\n", Code.PEOPLE_KEY_UNKNOWN),
        ("x:\n  name: Otto\ny:\n  name: Otto\n", Code.PEOPLE_TWICE),
        ("x:\n  name: a\nX:\n  name: b\n", Code.PEOPLE_TWICE),
    ],
)
def test_what_cannot_be_read_is_a_problem(text: str, code: Code) -> None:
    assert _read(text)[1] == [code]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("x:\n  name: Otto\ny:\n  rolle: kundin\n  name: Otto\n", (5, 9), "Otto"),
        ("x:\n  name: Otto\ny:\n  auch-genannt:\n    - Ute\n    - OTTO\n", (6, 7), "OTTO"),
        ("x:\n  name: Otto\nOtto:\n  rolle: kundin\n", (3, 1), "Otto"),
        ("x:\n  name: Otto\nX:\n  name: Ute\n", (3, 1), "X"),
    ],
)
def test_a_name_of_two_people_is_told_where_it_stands(text: str, place: tuple[int, int], value: str) -> None:
    notes = Notes(source := read_people_text("people.yml", text), public=True)
    read_people(source, Lang.DE, notes)
    (problem,) = notes.finished()
    assert (problem.place.line, problem.place.column) == place
    assert dict(problem.facts)["value"] == value


def test_a_key_that_lost_its_indentation_is_no_person() -> None:
    people, codes = _read("ostfenn:\nname: Ostfenn W\n")
    assert ([person.id for person in people], codes) == (["ostfenn"], [Code.PEOPLE_INVALID])


def test_a_name_at_the_wrong_place_is_covered_all_the_same() -> None:
    people, _ = _read("ostfenn: Ostfenn W\n")
    assert [person.name for person in people] == ["Ostfenn W"]


def test_a_key_is_called_as_it_was_written() -> None:
    source = read_people_text("people.yml", "x:\n  Einverstanden: [ja, nein]\n")
    notes = Notes(source, public=True)
    read_people(source, Lang.DE, notes)
    assert dict(notes.finished()[0].facts)["key"] == "Einverstanden"
