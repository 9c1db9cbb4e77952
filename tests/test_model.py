"""The journal's values: what an order's or promise's dates say, what an entry is, where it lies."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Journal,
    Kind,
    Order,
    Person,
    Promise,
    PromiseStage,
    Retrospective,
    Stage,
    Target,
    TargetKind,
)
from dreiklang.options import Lang

MARCH = date(2026, 3, 5)


def entry(**more: object) -> Entry:
    return Entry(**({"id": "a", "path": "a.md", "title": "A", "date": MARCH, "slug": "a", "lang": Lang.EN} | more))  # type: ignore[arg-type]  # a table of fields


@pytest.mark.parametrize(
    ("order", "stage"),
    [
        (Order(inquiry=MARCH), Stage.INQUIRY),
        (Order(inquiry=MARCH, offers=(date(2026, 3, 9),)), Stage.OFFER),
        (Order(offers=(MARCH,), won=date(2026, 3, 20)), Stage.ORDER),
        (Order(offers=(MARCH,), lost=date(2026, 3, 20)), Stage.LOST),
        (Order(accepted=MARCH, ended=date(2026, 4, 1)), Stage.ENDED),
        (Order(accepted=MARCH, ended=MARCH, invoiced=MARCH, paid=MARCH), Stage.PAID),
        (Order(inquiry=MARCH, declined=MARCH), Stage.DECLINED),
    ],
)
def test_an_order_stands_where_its_dates_say(order: Order, stage: Stage) -> None:
    assert order.stage(date(2026, 12, 31)) is stage


def test_a_day_to_come_has_not_happened() -> None:
    assert Order(offers=(MARCH,), won=date(2026, 4, 1)).stage(date(2026, 3, 31)) is Stage.OFFER
    assert Promise("x", kept=date(2026, 4, 1)).stage(date(2026, 3, 31)) is PromiseStage.OPEN


def test_before_its_first_day_an_order_stands_at_its_first_stage() -> None:
    assert Order(offers=(MARCH,)).stage(date(2026, 1, 1)) is Stage.OFFER


def test_a_moved_promise_is_due_on_the_last_day_it_was_moved_to() -> None:
    assert Promise("x", due=MARCH, moved=(date(2026, 3, 9), date(2026, 3, 12))).due_day == date(2026, 3, 12)
    assert Promise("x", due=MARCH).due_day == MARCH


def test_a_retrospective_that_decides_anew_is_a_retrospective() -> None:
    both = entry(decision=Decision(Choice.LEAVE), retrospective=Retrospective(Target(TargetKind.ENTRY, "b")))
    assert both.kind is Kind.RETROSPECTIVE
    assert entry(decision=Decision(Choice.LOVE)).kind is Kind.DECISION
    assert entry().kind is Kind.NOTE


def test_an_entry_lies_under_its_month() -> None:
    assert entry().address == "2026/03/a/"
    assert entry(date=None).address == "undated/a/"


def test_an_entry_is_public_from_its_day_on() -> None:
    assert not entry().is_public(MARCH)
    assert not entry(publish=date(2026, 3, 6)).is_public(MARCH)
    assert entry(publish=MARCH).is_public(MARCH)


def test_a_journal_is_in_order_whatever_came_first() -> None:
    journal = Journal((entry(id="c", date=None), entry(id="b"), entry()), (Person("z", "Z"), Person("y", "Y")))
    assert [one.id for one in journal.entries] == ["a", "b", "c"]
    assert [person.id for person in journal.people] == ["y", "z"]
    assert journal.by_id["c"].title == "A"


def test_a_promiser_counts_among_the_people_once() -> None:
    assert entry(clients=("a",), partners=("b",), promise=Promise("x", by="b")).people == ("a", "b")
