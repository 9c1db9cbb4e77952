"""What of a journal the public may see: an allow-list, and people under cover."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dreiklang.audience import for_edition
from dreiklang.audience.fields import UNSEEN
from dreiklang.check.names import UNNAMED
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Feedback,
    Journal,
    Kind,
    Link,
    Money,
    NotedDay,
    Order,
    Outcome,
    Person,
    Promise,
    Question,
    Retrospective,
    Said,
    Series,
    Step,
    Tag,
    Target,
    TargetKind,
    Unread,
)
from dreiklang.options import Edition, Lang

TODAY = date(2026, 11, 22)
WRITTEN, PUBLISHED = date(2026, 3, 5), date(2026, 4, 1)
NORDLICHT = Person(
    "nordlicht",
    "Nordlicht GmbH",
    forms=("Nordlicht",),
    labels=((Lang.DE, "ein Familienunternehmen"),),
    cover_name="Frau Sommer",
    strong_in=("Wind",),
)
PIP = Person("pip", "Pip", consent=True)


def make(**values: Any) -> Entry:
    """Make a public entry that says little."""
    plain: dict[str, Any] = {
        "id": "2026-03-05-nordlicht",
        "path": "2026/2026-03-05-nordlicht.md",
        "title": "Ein Tag",
        "date": WRITTEN,
        "publish": PUBLISHED,
        "slug": "ein-tag",
        "lang": Lang.DE,
    }
    return Entry(**(plain | values))


def seen(*entries: Entry, people: tuple[Person, ...] = (NORDLICHT, PIP)) -> Journal:
    """Give what the public sees of a journal."""
    return for_edition(Journal(entries, people), Edition.PUBLIC, TODAY)


def seen_entry(**values: Any) -> Entry:
    """Give what the public sees of one entry."""
    return seen(make(**values)).entries[0]


def test_i_see_everything() -> None:
    journal = Journal((make(publish=None),), (NORDLICHT,), (Unread("a", "a.md", "", "a/", None, ()),))
    assert for_edition(journal, Edition.PRIVATE, TODAY) is journal


@pytest.mark.parametrize(("publish", "count"), [(None, 0), (date(2026, 11, 23), 0), (TODAY, 1), (WRITTEN, 1)])
def test_only_what_says_publish_and_whose_day_has_come_is_there(publish: date | None, count: int) -> None:
    assert len(seen(make(publish=publish)).entries) == count


def test_what_was_not_understood_is_not_there() -> None:
    unread = Unread("a", "a.md", "geheim", "a/", None, ())
    assert for_edition(Journal((), (), (unread,)), Edition.PUBLIC, TODAY).unread == ()


def test_the_day_of_publication_takes_the_place_of_the_day_of_writing() -> None:
    entry = seen_entry()
    assert (entry.date, entry.address) == (PUBLISHED, "2026/04/ein-tag/")


def test_neither_file_names_nor_ids_are_left() -> None:
    journal = seen(make(clients=("nordlicht",)))
    assert "nordlicht" not in repr(journal).lower()
    assert journal.entries[0].id == "2026-04-01-ein-tag"


def test_a_field_that_nobody_allowed_is_not_public() -> None:
    """Every field has a value here; what comes out is the list of DESIGN section 5, the old addresses, and no more."""
    full = make(
        tags=(Tag("preise", "Preise"),),
        clients=("nordlicht",),
        partners=("pip",),
        aliases=("alt",),
        series=Series("s", "Bei Nordlicht", 1, 3),
        energy=-2,
        signals=("Haare",),
        image="a.jpg",
        credit="Nordlicht",
        description="Über Nordlicht",
        pin=True,
        comments=True,
        next=(Step("anrufen"),),
        review=TODAY,
        expect="nichts",
        confidence=70,
        minutes=10,
        answers=("x",),
        permission=True,
        show=("nonsense",),
        body="Text",
        checklist=(1, 2),
        extra=(("geheim", "ja"),),
        pictures=(("a.jpg", "2026/a.jpg"), ("b.jpg", "2026/b.jpg")),
        order=Order(inquiry=WRITTEN, amount=Money(Decimal(5), "EUR")),
        promise=Promise("Plakate"),
    )
    expected = Entry(
        id="2026-04-01-ein-tag",
        path="",
        title="Ein Tag",
        date=PUBLISHED,
        publish=PUBLISHED,
        slug="ein-tag",
        lang=Lang.DE,
        body="Text",
        words=1,
        tags=(Tag("preise", "Preise"),),
        clients=("person-1",),
        partners=("person-2",),
        aliases=("alt",),
        series=Series("s", "Bei Frau Sommer", 1, 3),
        image="a.jpg",
        credit="Frau Sommer",
        description="Über Frau Sommer",
        pin=True,
        pictures=(("a.jpg", "2026/a.jpg"),),
    )
    found = seen(full).entries[0]
    assert {part.name: getattr(found, part.name) for part in fields(found)} == {
        part.name: getattr(expected, part.name) for part in fields(expected)
    }


def test_which_public_questions_are_answered_here_is_seen_and_nothing_of_private_ones() -> None:
    assert seen_entry(answers=("2026-03-05-nordlicht", "privat")).answers == ("2026-04-01-ein-tag",)


def test_show_adds_fields_in_either_language() -> None:
    entry = seen_entry(
        show=("weil", "Erwartung", "confidence", "empfehle", "waive", "next"),
        decision=Decision(
            Choice.LEAVE,
            because=("Nordlichts Ton",),
            values=("Ruhe",),
            refer="pip",
            waive=("2026-03-05-nordlicht", "x"),
        ),
        expect="Nordlicht ruft an",
        confidence=70,
        energy=1,
        next=(Step("Nordlicht anrufen", WRITTEN),),
    )
    assert entry.decision == Decision(
        Choice.LEAVE, because=("Frau Sommers Ton",), refer="person-1", waive=("2026-04-01-ein-tag",)
    )
    assert (entry.expect, entry.confidence, entry.energy) == ("Frau Sommer ruft an", 70, None)
    assert entry.next == (Step("Frau Sommer anrufen", WRITTEN),)


def test_of_a_decision_only_the_choice_is_seen() -> None:
    decision = Decision(Choice.CHANGE, because=("Geld",), spoken=WRITTEN, refer="pip", waive=("x",))
    assert seen_entry(decision=decision).decision == Decision(Choice.CHANGE)


def test_an_order_is_a_note_until_show_names_its_dates() -> None:
    order = Order(inquiry=WRITTEN, offers=(PUBLISHED,), via=("pip",), follows="x", chased=(NotedDay(WRITTEN, "Pip"),))
    assert seen_entry(order=order).kind is Kind.NOTE
    assert seen_entry(order=order, show=("offer", "via", "follows")).order == Order(
        offers=(PUBLISHED,), via=("person-1",)
    )


def test_a_promise_is_seen_only_if_show_names_it() -> None:
    promise = Promise("Plakate für Nordlicht", by="pip", due=WRITTEN, kept=WRITTEN, blocks="2026-03-05-nordlicht")
    assert seen_entry(promise=promise, show=("due",)).promise is None
    shown = seen_entry(promise=promise, show=("promise", "kept", "blocks")).promise
    assert shown == Promise("Plakate für Frau Sommer", by="person-1", kept=WRITTEN, blocks="2026-04-01-ein-tag")


@pytest.mark.parametrize(
    ("target", "public"),
    [
        (Target(TargetKind.TAG, "preise"), Target(TargetKind.TAG, "preise")),
        (Target(TargetKind.PERIOD, "2026"), Target(TargetKind.PERIOD, "2026")),
        (Target(TargetKind.ENTRY, "2026-03-05-nordlicht"), Target(TargetKind.ENTRY, "2026-04-01-ein-tag")),
        (Target(TargetKind.ENTRY, "privat"), UNSEEN),
        (Target(TargetKind.PERSON, "nordlicht"), UNSEEN),
    ],
)
def test_a_look_back_names_only_what_may_be_seen_itself(target: Target, public: Target) -> None:
    written = Retrospective(target, outcome=Outcome.BAD, insights=("Nordlicht früher fragen",))
    assert seen_entry(retrospective=written).retrospective == Retrospective(
        public, insights=("Frau Sommer früher fragen",)
    )


def test_words_that_were_said_need_permission_and_lose_their_day() -> None:
    feedback = Feedback(compliments=(Said("Danke von Nordlicht", WRITTEN),), criticisms=(Said("Zu laut", WRITTEN),))
    assert seen_entry(feedback=feedback).feedback is None
    assert seen_entry(feedback=feedback, permission=True).feedback == Feedback(
        (Said("Danke von Frau Sommer"),), (Said("Zu laut"),)
    )


@pytest.mark.parametrize(
    ("asked_by", "person", "permission", "public"),
    [
        ("Herr Wieland", None, False, Question(("Wie?",))),
        ("Herr Wieland", None, True, Question(("Wie?",), "Herr Wieland")),
        ("Nordlicht", "nordlicht", False, Question(("Wie?",))),
        ("Nordlicht", "nordlicht", True, Question(("Wie?",), person="person-1")),
    ],
)
def test_who_asked_is_seen_only_with_permission(
    asked_by: str,
    person: str | None,
    permission: bool,  # noqa: FBT001  # a case of the table
    public: Question,
) -> None:
    question = Question(("Wie?",), asked_by, person)
    assert seen_entry(question=question, permission=permission).question == public


def test_people_are_labels_or_who_consented() -> None:
    journal = seen(make(clients=("nordlicht", "pip", "unknown")))
    assert journal.entries[0].clients == ("person-1", "person-2")
    assert journal.people == (
        Person("person-1", "ein Familienunternehmen", labels=NORDLICHT.labels),
        Person("person-2", "Pip"),
    )


def test_who_has_no_label_is_not_there_at_all() -> None:
    assert seen(make(clients=("otto",)), people=(Person("otto", "Otto"),)).people == ()


def test_who_is_in_no_public_entry_is_not_there() -> None:
    assert seen(make(), make(id="b", publish=None, clients=("nordlicht",))).people == ()


def linked(body: str, *links: tuple[str, TargetKind, str], **values: Any) -> Entry:
    """Give what the public sees of an entry with *body* and *links*, beside another public one and a private one."""
    found = tuple(Link(written, Target(kind, target)) for written, kind, target in links)
    other = make(id="2026-03-06-pip", path="2026-03-06-pip.md", slug="zwei", title="Zwei")
    private = make(id="2026-03-07-privat", slug="drei", publish=None)
    journal = seen(make(body=body, links=found, **values), other, private)
    return journal.by_id["2026-04-01-ein-tag"]


def test_links_between_public_entries_name_public_ids() -> None:
    entry = linked(
        "[[2026-03-06-pip]], [[2026-03-06-pip#los|da]], [hier](2026-03-06-pip.md#los), [[#preise]]",
        ("2026-03-06-pip", TargetKind.ENTRY, "2026-03-06-pip"),
        ("2026-03-06-pip#los", TargetKind.ENTRY, "2026-03-06-pip"),
        ("2026-03-06-pip.md#los", TargetKind.ENTRY, "2026-03-06-pip"),
        ("#preise", TargetKind.TAG, "preise"),
    )
    other = Target(TargetKind.ENTRY, "2026-04-01-zwei")
    assert entry.body == "[[2026-04-01-zwei]], [[2026-04-01-zwei#los|da]], [hier](2026-04-01-zwei.md#los), [[#preise]]"
    assert set(entry.links) == {
        Link("2026-04-01-zwei", other),
        Link("2026-04-01-zwei.md#los", other),
        Link("#preise", Target(TargetKind.TAG, "preise")),
    }


def test_a_longer_address_is_another_one() -> None:
    entry = linked(
        "[a](2026-03-06-pip.md), [b](../2026-03-06-pip.md) und [c](2026-03-06-pip.md-alt)",
        ("2026-03-06-pip.md", TargetKind.ENTRY, "2026-03-06-pip"),
    )
    assert entry.body == "[a](2026-04-01-zwei.md), [b](../2026-03-06-pip.md) und [c](2026-03-06-pip.md-alt)"


def test_links_to_what_is_private_are_plain_text() -> None:
    entry = linked(
        "[[2026-03-07-privat|damals]], [[2026-03-07-privat]], [x](2026-03-07-privat.md), [[nirgends]], [[nirgends|so]]",
        ("2026-03-07-privat", TargetKind.ENTRY, "2026-03-07-privat"),
        ("2026-03-07-privat.md", TargetKind.ENTRY, "2026-03-07-privat"),
    )
    assert entry.body == f"damals, {UNNAMED}, [x]({UNNAMED}), nirgends, so"
    assert entry.links == ()


def test_people_to_whom_a_text_links_are_plain_text_under_cover() -> None:
    entry = linked(
        "Bei [[nordlicht]], [[nordlicht|der Firma]] und [[pip]]. [[2026]]",
        ("nordlicht", TargetKind.PERSON, "nordlicht"),
        ("pip", TargetKind.PERSON, "pip"),
        ("2026", TargetKind.PERIOD, "2026"),
    )
    assert (entry.body, entry.links) == ("Bei Frau Sommer, der Firma und Pip. 2026", ())


def test_private_passages_are_cut_and_so_are_their_links() -> None:
    entry = linked(
        "Vorher.\n\n!!! private\n    [[2026-03-06-pip]] Honorar\n\nNachher <!-- geheim -->%%geheim%%. <!-- more -->",
        ("2026-03-06-pip", TargetKind.ENTRY, "2026-03-06-pip"),
    )
    assert entry.body.split() == ["Vorher.", "Nachher", ".", "<!--", "more", "-->"]
    assert (entry.links, entry.words) == ((), 3)


def test_what_stood_around_a_passage_does_not_become_another() -> None:
    assert "geheim" not in linked("a <!<!-- x -->-- geheim --> b").body


def test_code_is_left_as_it_is() -> None:
    assert (
        linked("`[[ -f x ]]` und\n\n```\nif [[ -f y ]]\n```\n").body == "`[[ -f x ]]` und\n\n```\nif [[ -f y ]]\n```\n"
    )


def test_embedded_pictures_stay_and_others_vanish() -> None:
    entry = linked("![[a.jpg|Nordlicht]] ![[weg.jpg]]", pictures=(("a.jpg", "a.jpg"), ("weg2.jpg", "weg2.jpg")))
    assert entry.body == "![[a.jpg|Frau Sommer]] "
    assert entry.pictures == (("a.jpg", "a.jpg"),)
