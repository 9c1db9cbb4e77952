"""What nobody may read in an entry that says that it is public."""

from __future__ import annotations

from dreiklang.model import Journal
from dreiklang.problems import Code, Problem

Checked = tuple[Journal, tuple[Problem, ...]]


def _found(checked: Checked) -> list[tuple[Code, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in checked[1]]


def test_a_covered_public_entry_is_fine(checked: Checked) -> None:
    """
    === 2026-03-05-x.md
    ---
    titel: Was Nordlicht lehrt
    publish: 2026-03-05
    kundin: nordlicht
    kritik: Nordlicht ist zu spät
    ---
    Nordlichts Büro, und [[nordlicht]] auch.

    !!! privat
        Petersen, und [[2026-03-06-geheim]].
    === 2026-03-06-geheim.md
    Petersen bei Nordlicht.
    === people.yml
    nordlicht:
      name: Nordlicht
      as: ein Familienunternehmen
      deckname: Frau Sommer
    petersen:
      name: Petersen
    """
    assert _found(checked) == []
    assert checked[0].by_id["2026-03-05-x"].publish is not None


def test_who_consents_needs_no_cover(checked: Checked) -> None:
    """
    === 2026-03-05-nordlicht.md
    ---
    publish: 2026-03-05
    kundin: nordlicht
    tags: nordlicht
    ---
    Nordlicht!
    === people.yml
    nordlicht:
      name: Nordlicht
      consent: yes
    """
    assert _found(checked) == []


def test_words_that_were_said_count_only_if_they_are_shown(checked: Checked) -> None:
    """
    === 2026-03-05-a.md
    ---
    publish: 2026-03-05
    kompliment: Petersen war gut
    freigabe: ja
    ---
    === 2026-03-06-b.md
    ---
    publish: 2026-03-06
    kompliment: Petersen war gut
    ---
    === 2026-03-07-c.md
    ---
    publish: 2026-03-07
    entscheidung: lieben
    weil: Petersen war gut
    ---
    === 2026-03-08-d.md
    ---
    publish: 2026-03-08
    entscheidung: lieben
    weil: Petersen war gut
    zeigen: weil
    ---
    === people.yml
    petersen:
      name: Petersen
    """
    assert _found(checked) == [(Code.NAME_UNCOVERED, 3, 13), (Code.NAME_UNCOVERED, 4, 7)]


def test_a_stranger_whom_a_public_entry_is_about_needs_a_cover_too(checked: Checked) -> None:
    """
    === 2026-03-05-x.md
    ---
    publish: 2026-03-05
    kundin: [Imkerei Ottersbeek]
    ---
    Honig.
    """
    assert _found(checked) == [(Code.PERSON_UNCOVERED, 3, 10)]
    assert checked[0].entries[0].publish is None


def test_names_in_addresses_cannot_be_covered(checked: Checked) -> None:
    """
    === 2026-03-05-x.md
    ---
    adresse: was-nordlicht-lehrt
    serie: Neues von Nordlicht
    alte-adressen: [2020/nordlicht]
    bild: bilder/nordlicht.png
    publish: 2026-03-05
    ---
    Honig.
    === 2026-03-06-nordlicht.md
    ---
    publish: 2026-03-06
    ---
    Honig.
    === bilder/nordlicht.png
    === people.yml
    nordlicht:
      name: Nordlicht
      deckname: Frau Sommer
    """
    assert _found(checked) == [
        (Code.NAME_IN_ADDRESS, 2, 10),
        (Code.NAME_IN_ADDRESS, 3, 8),
        (Code.NAME_IN_ADDRESS, 4, 17),
        (Code.NAME_IN_ADDRESS, 5, 7),
    ]


def test_a_name_in_the_name_of_the_file_shows_in_the_address(checked: Checked) -> None:
    """
    === 2026-03-06-nordlicht.md
    ---
    publish: 2026-03-06
    ---
    Honig.
    === people.yml
    nordlicht:
      name: Nordlicht
    """
    assert (Code.NAME_IN_ADDRESS, 1, 1) in _found(checked)


def test_links_lead_only_to_what_is_public_by_then(checked: Checked) -> None:
    """
    === 2026-03-05-jetzt.md
    ---
    publish: 2026-03-05
    ---
    [[2026-03-06-auch]], [[2027-01-01-spaeter]], [[2026-03-07-nie]]
    === 2026-03-06-auch.md
    ---
    publish: 2026-11-22
    ---
    Auch.
    === 2027-01-01-spaeter.md
    ---
    publish: true
    ---
    Und [[2026-03-05-jetzt]].
    === 2026-03-07-nie.md
    Nie.
    """
    assert _found(checked) == [(Code.LINK_PRIVATE, 4, 24), (Code.LINK_PRIVATE, 4, 48)]


def test_every_problem_of_a_public_file_knows_that_it_is_public(checked: Checked) -> None:
    """
    === 2026-03-05-a.md
    ---
    publish: 2026-03-05
    energie: 7
    wetter: grau
    ---
    === 2026-03-06-b.md
    ---
    energie: 7
    ---
    """
    problems = checked[1]
    assert [(problem.place.path, problem.public) for problem in problems] == [
        ("2026-03-05-a.md", True),
        ("2026-03-05-a.md", True),
        ("2026-03-06-b.md", False),
    ]
    assert [problem.stops_public_build() for problem in problems] == [True, False, False]


def test_errors_about_people_stop_a_public_build(checked: Checked) -> None:
    """
    === people.yml
    nordlicht:
      name: Nordlicht
      consent: vielleicht
    """
    assert [problem.stops_public_build() for problem in checked[1]] == [True]


def test_the_address_of_a_public_entry_stands_against_a_private_one(checked: Checked) -> None:
    """
    === 2026-03-05-a.md
    ---
    titel: Eins
    ---
    === 2026-03-06-b.md
    ---
    titel: Eins
    publish: 2026-03-06
    ---
    """
    journal, problems = checked
    assert [entry.id for entry in journal.entries] == ["2026-03-06-b"]
    assert [(problem.code, problem.place.path, problem.stops_public_build()) for problem in problems] == [
        (Code.SLUG_TWICE, "2026-03-05-a.md", False)
    ]


def test_an_address_is_taken_in_the_month_of_publication_too(checked: Checked) -> None:
    """
    === 2026-01-05-a.md
    ---
    titel: Eins
    publish: 2026-04-01
    ---
    === 2026-02-06-b.md
    ---
    titel: Eins
    publish: 2026-04-20
    ---
    === 2026-04-07-c.md
    ---
    titel: Eins
    ---
    """
    journal, problems = checked
    assert [(problem.code, problem.place.path, problem.stops_public_build()) for problem in problems] == [
        (Code.SLUG_TWICE, "2026-02-06-b.md", True)
    ]
    assert [(entry.id, entry.publish is not None) for entry in journal.entries] == [
        ("2026-01-05-a", True),
        ("2026-02-06-b", False),
        ("2026-04-07-c", False),
    ]


def test_entries_of_one_month_may_be_published_in_two(checked: Checked) -> None:
    """
    === 2026-01-05-a.md
    ---
    titel: Eins
    publish: 2026-04-01
    ---
    === 2026-02-06-b.md
    ---
    titel: Eins
    publish: 2026-05-20
    ---
    === 2026-05-07-c.md
    ---
    titel: Eins
    ---
    """
    assert _found(checked) == []


def test_a_private_entry_is_named_by_no_way(checked: Checked) -> None:
    """
    === 2026-03-05-x.md
    ---
    publish: 2026-04-05
    ---
    # Ein Titel

    [a](2026-03-06-geheim.html) [b](2026-03-06-geheim/) <2026-03-06-GEHEIM>

    http://127.0.0.1:8000/2026/03/ein-kanarienvogel/ und /2026/03/ein-kanarienvogel-mehr/

    !!! privat
        2026-03-06-geheim

    2026-03-05-x, /2026/04/ein-titel/ und /2026/03/ein-titel/
    === 2026-03-06-geheim.md
    # Ein Kanarienvogel
    """
    places = [[6, 5], [6, 33], [6, 54], [8, 23]]
    assert [place for code, *place in _found(checked) if code is Code.LINK_PRIVATE] == places


def test_a_link_to_a_person_may_bear_a_word_of_the_name(checked: Checked) -> None:
    """
    === 2026-03-05-x.md
    ---
    publish: 2026-03-05
    ---
    Bei [[windkraft]].
    === people.yml
    windkraft:
      name: Nordlicht Windkraft Energie
      as: ein Betrieb
      cover-name: Frau Sommer
    """
    assert _found(checked) == []
