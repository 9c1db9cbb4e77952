"""What waits, rule by rule, on the day before and the day on which it comes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from dreiklang.derive import derive
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Journal,
    NotedDay,
    Order,
    Person,
    Promise,
    Retrospective,
    Step,
    Target,
    TargetKind,
    Touch,
)
from dreiklang.options import Lang, Options

DAY = date(2026, 3, 2)


def entry(id_: str, day: date | None = DAY, **parts: Any) -> Entry:
    """Make an entry with the parts that a case needs."""
    return Entry(id=id_, path=f"{id_}.md", title=id_, date=day, slug=id_, lang=Lang.DE, **parts)


def days(n: int, start: date = DAY) -> date:
    """Give the day *n* days after *start*."""
    return start + timedelta(days=n)


def due_on(today: date, *entries: Entry, people: tuple[Person, ...] = ()) -> tuple[Due, ...]:
    """Give what has come by *today*."""
    return derive(Journal(entries, people), Options(), today).due


def kinds_on(today: date, *entries: Entry) -> list[DueKind]:
    """Give the kinds of what has come by *today*."""
    return [due.kind for due in due_on(today, *entries)]


CASES = [
    pytest.param(entry("a", next=(Step("anrufen", days(7)),)), DueKind.STEP, 7, id="a step on its day"),
    pytest.param(entry("a", next=(Step("anrufen"),)), DueKind.STEP, 0, id="a step without a day at once"),
    pytest.param(entry("a", order=Order(offers=(DAY,))), DueKind.OFFER, 7, id="an offer after a week of silence"),
    pytest.param(
        entry("a", order=Order(offers=(DAY, days(3)))), DueKind.OFFER, 10, id="an offer counts from its last version"
    ),
    pytest.param(
        entry("a", order=Order(offers=(DAY,), chased=(NotedDay(days(8), "phone"),))),
        DueKind.OFFER,
        15,
        id="a chased offer again after a week",
    ),
    pytest.param(
        entry("a", order=Order(offers=(DAY,), answered=(NotedDay(days(2), "after Easter", days(30)),))),
        DueKind.OFFER,
        30,
        id="an answered offer rests until the day they named",
    ),
    pytest.param(entry("a", promise=Promise("Druck", "p", days(5))), DueKind.PROMISE, 5, id="a promise on its day"),
    pytest.param(
        entry("a", promise=Promise("Druck", "p", days(5), moved=(days(9),))), DueKind.PROMISE, 9, id="a moved promise"
    ),
    pytest.param(
        entry("a", promise=Promise("Druck", None, days(5), answered=(NotedDay(days(5), "", days(8)),))),
        DueKind.PROMISE,
        8,
        id="a promise of mine that was given time",
    ),
    pytest.param(
        entry("a", decision=Decision(Choice.CHANGE), review=days(90)), DueKind.REVIEW, 90, id="a decision to review"
    ),
    pytest.param(
        entry("a", order=Order(accepted=DAY, ended=days(4))), DueKind.INVOICE, 5, id="an invoice the day after"
    ),
    pytest.param(
        entry("a", order=Order(accepted=DAY, ended=days(4), invoiced=days(6))),
        DueKind.PAYMENT,
        36,
        id="a payment after thirty days",
    ),
]


@pytest.mark.parametrize(("one", "kind", "after"), CASES)
def test_waits_from_its_day_on_and_not_a_day_before(one: Entry, kind: DueKind, after: int) -> None:
    assert kind not in kinds_on(days(after - 1), one)
    (due,) = (due for due in due_on(days(after), one) if due.kind is kind)
    assert due.day == days(after)


@pytest.mark.parametrize(
    "one",
    [
        entry("a", next=(Step("anrufen", days(1), days(2)),)),
        entry("a", order=Order(offers=(DAY,), won=days(3), lost=None, ended=days(4), invoiced=days(5), paid=days(6))),
        entry("a", order=Order(offers=(DAY,), lost=days(3))),
        entry("a", order=Order(inquiry=DAY)),
        entry("a", promise=Promise("Druck", "p", days(5), kept=days(5))),
        entry("a", promise=Promise("Druck", "p")),
        entry("a", days(300), next=(Step("später"),)),
    ],
)
def test_what_is_done_or_cannot_be_late_does_not_wait(one: Entry) -> None:
    assert due_on(days(200), one) == ()


def test_a_fact_after_the_day_does_not_count_yet() -> None:
    offer = entry("a", order=Order(offers=(DAY,), chased=(NotedDay(days(20)),), won=days(40)))
    (due,) = due_on(days(10), offer)
    assert (due.kind, due.since, due.chased) == (DueKind.OFFER, DAY, 0)
    assert due_on(days(40), offer) == ()


def test_a_look_back_closes_the_review_unless_it_came_much_too_early() -> None:
    decision = entry("a", decision=Decision(Choice.LOVE), review=days(90), expect="Sie ruft an.")

    def back(after: int) -> Entry:
        return entry("b", days(after), retrospective=Retrospective(Target(TargetKind.ENTRY, "a")))

    assert kinds_on(days(90), decision, back(90)) == []
    assert kinds_on(days(90), decision, back(60)) == []
    assert kinds_on(days(90), decision, back(59)) == [DueKind.REVIEW]
    assert kinds_on(days(90), decision, back(91)) == [DueKind.REVIEW]


def test_waived_ends_no_longer_wait() -> None:
    offer = entry("a", order=Order(offers=(DAY,)))
    leave = entry("b", days(5), decision=Decision(Choice.LEAVE, waive=("a",)))
    assert kinds_on(days(20), offer, leave) == []
    assert kinds_on(days(20), offer) == [DueKind.OFFER]


def test_my_own_promise_is_told_apart() -> None:
    mine, theirs = due_on(
        days(9),
        entry("a", promise=Promise("Entwurf", None, days(1)), clients=("k",)),
        entry("b", promise=Promise("Druck", "p", days(2), chased=(NotedDay(days(3)), NotedDay(days(5))))),
    )
    assert (mine.mine, mine.person, mine.text) == (True, "k", "Entwurf")
    assert (theirs.mine, theirs.person, theirs.chased) == (False, "p", 2)


PERSON = Person("p", "Jorinde", touch=Touch(28, 42))


def test_a_contact_that_went_cold_waits() -> None:
    note = entry("a", partners=("p",))
    assert due_on(days(41), note, people=(PERSON,)) == ()
    (due,) = due_on(days(42), note, people=(PERSON,))
    assert (due.kind, due.person, due.since) == (DueKind.CONTACT, "p", DAY)


def test_a_call_is_contact() -> None:
    order = entry("a", clients=("p",), order=Order(offers=(DAY,), lost=days(10), answered=(NotedDay(days(9)),)))
    assert due_on(days(51), order, people=(PERSON,)) == ()
    assert [due.day for due in due_on(days(52), order, people=(PERSON,))] == [days(52)]


def test_nobody_is_due_twice_for_one_call() -> None:
    offer = entry("a", clients=("p",), order=Order(offers=(DAY,)))
    assert [due.kind for due in due_on(days(60), offer, people=(PERSON,))] == [DueKind.OFFER]


def test_who_was_left_need_not_be_called() -> None:
    leave = entry("a", clients=("p",), decision=Decision(Choice.LEAVE))
    assert due_on(days(60), leave, people=(PERSON,)) == ()


def test_the_same_step_twice_waits_once() -> None:
    step = Step("anrufen", days(1))
    assert len(due_on(days(3), entry("a", next=(step, step)))) == 1


def test_soon_is_the_week_ahead() -> None:
    journal = Journal(tuple(entry(f"e{n}", next=(Step("x", days(n)),)) for n in (0, 1, 7, 8)))
    findings = derive(journal, Options(), DAY)
    assert [due.entry.id for due in findings.due] == ["e0"]
    assert [due.entry.id for due in findings.soon] == ["e1", "e7"]


def test_undated_entries_may_wait_too() -> None:
    (due,) = due_on(DAY, entry("a", None, next=(Step("aufräumen"),)))
    assert (due.day, due.dated) == (DAY, False)
