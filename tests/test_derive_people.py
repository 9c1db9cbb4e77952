"""People: their entries, last contact, where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dreiklang.derive import derive
from dreiklang.derive.findings import DueKind, PersonStory
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Journal,
    Link,
    NotedDay,
    Order,
    Person,
    Promise,
    Retrospective,
    Role,
    Target,
    TargetKind,
)
from dreiklang.options import Lang, Options

TODAY = date(2026, 6, 1)
P = Target(TargetKind.PERSON, "p")


def entry(id_: str, day: date | None, **parts: Any) -> Entry:
    """Make an entry with the parts that a case needs."""
    return Entry(id=id_, path=f"{id_}.md", title=id_, date=day, slug=id_, lang=Lang.DE, **parts)


def story(*entries: Entry, role: Role | None = None) -> PersonStory:
    """Give the story of p as *entries* tell it."""
    (told,) = derive(Journal(entries, (Person("p", "Petterkamp", role=role),)), Options(), TODAY).people
    return told


def test_everything_that_names_a_person_is_in_their_story_once() -> None:
    told = story(
        entry("a", date(2026, 1, 1), clients=("p",), links=(Link("p", P),)),
        entry("b", date(2026, 1, 2), links=(Link("p", P),)),
        entry("c", date(2026, 1, 3), order=Order(inquiry=TODAY, via=("p",))),
        entry("d", date(2026, 1, 4), decision=Decision(Choice.LEAVE, refer="p")),
        entry("e", date(2026, 1, 5), retrospective=Retrospective(P)),
        entry("f", date(2026, 1, 6), promise=Promise("Druck", "p")),
        entry("g", date(2026, 1, 7), clients=("somebody else",)),
    )
    assert [one.id for one in told.entries] == ["a", "b", "c", "d", "e", "f"]


def test_they_stand_where_the_latest_decision_put_them() -> None:
    told = story(
        entry("a", date(2026, 1, 1), clients=("p",), decision=Decision(Choice.CHANGE)),
        entry("b", date(2026, 2, 1), clients=("p",), decision=Decision(Choice.LOVE)),
        entry("c", date(2026, 7, 1), clients=("p",), decision=Decision(Choice.LEAVE)),
        entry("d", None, clients=("p",), decision=Decision(Choice.LEAVE)),
    )
    assert told.standing is not None
    assert told.standing.id == "b"


@pytest.mark.parametrize(
    ("parts", "last"),
    [
        ({}, date(2026, 1, 1)),
        ({"order": Order(offers=(date(2026, 1, 1),), chased=(NotedDay(date(2026, 2, 3)),))}, date(2026, 2, 3)),
        ({"order": Order(offers=(date(2026, 1, 1),), lost=date(2026, 7, 3))}, date(2026, 1, 1)),
        ({"promise": Promise("Druck", "p", kept=date(2026, 2, 4))}, date(2026, 2, 4)),
        ({"promise": Promise("Druck", "p", answered=(NotedDay(date(2026, 2, 5)),))}, date(2026, 2, 5)),
        ({"decision": Decision(Choice.CHANGE, spoken=date(2026, 2, 6))}, date(2026, 2, 6)),
    ],
)
def test_the_last_contact_is_the_latest_thing_that_happened(parts: dict[str, Any], last: date) -> None:
    assert story(entry("a", date(2026, 1, 1), clients=("p",), **parts)).last_contact == last


def test_without_a_dated_entry_nobody_knows_the_last_contact() -> None:
    assert story(entry("a", None, clients=("p",))).last_contact is None
    assert story().standing is None


def test_an_older_entry_with_a_later_call_counts() -> None:
    told = story(
        entry("a", date(2026, 1, 1), clients=("p",), order=Order(inquiry=TODAY, chased=(NotedDay(date(2026, 5, 1)),))),
        entry("b", date(2026, 2, 1), clients=("p",)),
    )
    assert told.last_contact == TODAY


def test_the_role_is_the_registered_one_else_what_the_entries_say() -> None:
    client = entry("a", TODAY, clients=("p",))
    partner = entry("b", TODAY, partners=("p",))
    assert story(client).role is Role.CLIENT
    assert story(client, partner).role is Role.BOTH
    assert story(client, role=Role.PARTNER).role is Role.PARTNER
    assert story().role is None


def test_what_is_open_between_us_is_part_of_the_story() -> None:
    told = story(entry("a", date(2026, 1, 1), clients=("p",), order=Order(offers=(date(2026, 1, 1),))))
    assert [due.kind for due in told.open] == [DueKind.OFFER]
