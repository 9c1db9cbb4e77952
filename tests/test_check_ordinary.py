"""People.yml says of a name that it is an ordinary word too: or is told so, once."""

from __future__ import annotations

from dreiklang.model import Journal
from dreiklang.problems import Code, Problem

Checked = tuple[Journal, tuple[Problem, ...]]


def _told(checked: Checked) -> list[tuple[str, int, int]]:
    return [
        (dict(problem.facts)["what"], problem.place.line, problem.place.column)
        for problem in checked[1]
        if problem.code is Code.NAME_ORDINARY and not problem.is_error
    ]


def test_common_words_are_told_where_they_stand(checked: Checked) -> None:
    """
    === people.yml
    a:
      name: Stark
      forms: [Frau Stark, Link, Nordlicht]
    b:
      name: Rose
      forms: Will
      exact: [Rose, Will]
    c:
      name: Sommer
      consent: yes
    d: [Link]
    """
    assert _told(checked) == [("people", 2, 9), ("people", 3, 23)]


def test_what_an_entry_speaks_of_as_one_of_many_is_a_word_too(checked: Checked) -> None:
    """
    === a.md
    ---
    date: 2026-03-05
    ---

    Kein Nordlicht heute, eine Velmora Idee, ein Ostfenn-Team, a merlin.
    === people.yml
    a:
      name: Nordlicht
      forms: [Velmora, Ostfenn, Merlin]
    """
    assert _told(checked) == [("seen", 2, 9), ("seen", 3, 29)]
    facts = dict(checked[1][0].facts)
    assert (facts["phrase"], facts["first"]) == ("Kein Nordlicht", "a.md:5")


def test_a_name_that_stands_only_under_exact_is_a_name(checked: Checked) -> None:
    """
    === people.yml
    a:
      name: Link GmbH
      genau: [Link, Link GmbH]
      auch-genannt: Link
    """
    person = checked[0].person_by_id["a"]
    assert (person.names, person.exact) == (("Link GmbH", "Link"), ("Link", "Link GmbH"))
    assert checked[1] == ()
