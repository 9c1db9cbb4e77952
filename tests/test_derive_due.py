"""What waits, rule by rule, on the day before and the day on which it comes."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from dreiklang.derive import derive
from dreiklang.derive.findings import Due, DueKind, EndKind
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Journal,
    NotedDay,
    Order,
    Person,
    Promise,
    Question,
    Retrospective,
    Step,
    Target,
    TargetKind,
    Touch,
)
from dreiklang.options import Edition, Lang, Options

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
    assert (due.kind, due.since, due.chased) == (DueKind.OFFER, DAY, ())
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
    assert (theirs.mine, theirs.person, len(theirs.chased)) == (False, "p", 2)


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


def offer_to(person: str | None = None, **parts: Any) -> Entry:
    """Make an offer, sent on DAY (a Monday)."""
    return entry("offer", clients=(person,) if person else (), order=Order(offers=(DAY,), **parts))


@pytest.mark.parametrize(
    ("within", "after"),
    [(None, 7), (1, 1), (3, 3), (5, 7), (10, 14)],
    ids=["without a word, a week", "quick", "three working days", "a working week", "slow"],
)
def test_an_offer_is_silent_when_this_person_takes_longer_than_usual(within: int | None, after: int) -> None:
    people = (Person("p", "Jorinde", reply_within=within),)
    assert due_on(days(after - 1), offer_to("p"), people=people) == ()
    (due,) = due_on(days(after), offer_to("p"), people=people)
    assert due.day == days(after)


def test_the_time_to_answer_does_not_run_on_a_weekend() -> None:
    people = (Person("p", "Jorinde", reply_within=2),)
    friday = entry("a", clients=("p",), order=Order(offers=(days(4),)))
    assert due_on(days(7), friday, people=people) == ()  # Monday: one working day
    assert kinds_on_with(people, days(8), friday) == [DueKind.OFFER]


def kinds_on_with(people: tuple[Person, ...], today: date, *entries: Entry) -> list[DueKind]:
    """Give the kinds of what has come by *today*, where *people* are known."""
    return [due.kind for due in due_on(today, *entries, people=people)]


def test_who_was_asked_about_a_promise_may_take_three_working_days() -> None:
    promise = entry("a", promise=Promise("Druck", "p", days(1), chased=(NotedDay(days(3), "Mail"),)))  # a Thursday
    assert kinds_on(days(2), promise) == [DueKind.PROMISE]
    assert kinds_on(days(7), promise) == []
    (due,) = due_on(days(8), promise)  # Tuesday
    assert (due.kind, due.chased) == (DueKind.PROMISE, (NotedDay(days(3), "Mail"),))


def test_my_own_promise_does_not_rest_because_i_was_asked() -> None:
    mine = entry("a", promise=Promise("Entwurf", None, days(1), chased=(NotedDay(days(2)),)))
    assert kinds_on(days(2), mine) == [DueKind.PROMISE]


def test_an_invoice_unpaid_waits_after_the_days_of_the_option() -> None:
    order = entry("a", order=Order(accepted=DAY, ended=DAY, invoiced=DAY))
    options = Options(paid_within=14)
    assert derive(Journal((order,)), options, days(13)).due == ()
    (due,) = derive(Journal((order,)), options, days(14)).due
    assert due.kind is DueKind.PAYMENT


def test_a_review_to_come_is_seen_coming() -> None:
    decision = entry("a", decision=Decision(Choice.CHANGE), review=days(90))
    findings = derive(Journal((decision,)), Options(), days(83))
    assert (findings.due, [due.kind for due in findings.soon]) == ((), [DueKind.REVIEW])
    findings = derive(Journal((decision,)), Options(), days(82))
    assert (findings.soon, [due.day for due in findings.later]) == ((), [days(90)])


def test_a_contact_may_be_made_from_the_ideal_day_on() -> None:
    journal = Journal((entry("a", partners=("p",)),), (PERSON,))
    assert derive(journal, Options(), days(20)).soon == ()
    (due,) = derive(journal, Options(), days(21)).soon
    assert (due.from_, due.day) == (days(28), days(42))
    assert [due.kind for due in derive(journal, Options(), days(41)).soon] == [DueKind.CONTACT]


# Promises that hold up money.

ORDER = entry("order", clients=("k",), order=Order(accepted=DAY, ended=days(10)))


def holds_up(**parts: Any) -> Entry:
    """Make a promise of p's for which the order waits."""
    return entry("promise", days(2), promise=Promise("Druck", "p", blocks="order", **parts))


def test_a_promise_that_holds_up_a_finished_order_waits_and_not_the_invoice() -> None:
    (due,) = due_on(days(11), ORDER, holds_up())
    assert (due.kind, due.person, due.since, due.about) == (DueKind.BLOCKED, "p", days(10), ORDER)
    assert kinds_on(days(9), ORDER, holds_up()) == []
    assert kinds_on(days(11), ORDER, holds_up(kept=days(11))) == [DueKind.INVOICE]


def test_a_late_promise_that_holds_up_an_order_waits_once_and_names_it() -> None:
    (due,) = due_on(days(30), ORDER, holds_up(due=days(20)))
    assert (due.kind, due.day, due.about) == (DueKind.PROMISE, days(20), ORDER)
    (due,) = due_on(days(15), ORDER, holds_up(due=days(20)))
    assert due.kind is DueKind.BLOCKED


def test_an_order_that_is_not_done_is_not_held_up() -> None:
    running = entry("order", order=Order(accepted=DAY))
    assert kinds_on(days(30), running, holds_up()) == []


# After a leave.

LEAVE = entry("leave", days(10), clients=("p",), decision=Decision(Choice.LEAVE))


@pytest.mark.parametrize(
    ("one", "end"),
    [
        (entry("a", clients=("p",), order=Order(inquiry=DAY)), EndKind.INQUIRY),
        (offer_to("p"), EndKind.OFFER),
        (entry("a", clients=("p",), order=Order(accepted=DAY)), EndKind.ORDER),
        (entry("a", clients=("p",), order=Order(accepted=DAY, ended=days(10))), EndKind.INVOICE),
        (entry("a", clients=("p",), order=Order(accepted=DAY, ended=DAY, invoiced=DAY)), EndKind.PAYMENT),
        (entry("a", promise=Promise("Druck", "p")), EndKind.PROMISE),
        (entry("a", clients=("p",), promise=Promise("Entwurf", None, days(40))), EndKind.PROMISE),
        (entry("a", clients=("p",), next=(Step("Pläne holen", days(50)),)), EndKind.STEP),
    ],
    ids=lambda value: value.value if isinstance(value, EndKind) else "",
)
def test_what_a_leave_left_open_waits_until_it_is_closed_or_waived(one: Entry, end: EndKind) -> None:
    on_the_day = [due for due in due_on(days(10), one, LEAVE) if due.entry == one]
    assert [(due.kind, due.end, due.day, due.about) for due in on_the_day] in (
        [(DueKind.LOOSE_END, end, days(10), LEAVE)],
        [(DueKind.OFFER, None, days(7), LEAVE)],  # it waits by itself already, and is told once
    )
    assert [due.end for due in derive(Journal((one, LEAVE)), Options(), days(10)).loose_ends["leave"]] == [end]
    assert not [due for due in due_on(days(9), one, LEAVE) if due.kind is DueKind.LOOSE_END]
    waived = entry("leave", days(10), clients=("p",), decision=Decision(Choice.LEAVE, waive=(one.id,)))
    assert due_on(days(100), one, waived) == ()


def test_what_was_closed_before_or_begun_after_the_leave_is_no_loose_end() -> None:
    closed = entry("closed", clients=("p",), order=Order(offers=(DAY,), lost=days(5)))
    later = entry("later", days(11), clients=("p",), order=Order(inquiry=days(11)))
    assert due_on(days(20), closed, later, LEAVE) == ()


def test_who_is_taken_back_has_no_loose_ends() -> None:
    back = entry("back", days(20), clients=("p",), decision=Decision(Choice.LOVE))
    running = entry("a", clients=("p",), order=Order(accepted=DAY))
    assert [due.kind for due in due_on(days(19), running, LEAVE, back)] == [DueKind.LOOSE_END]
    assert due_on(days(20), running, LEAVE, back) == ()


# Signals.


def signal(id_: str, after: int, *persons: str, **parts: Any) -> Entry:
    """Make an entry with a signal."""
    return entry(id_, days(after), clients=persons or ("p",), signals=(f"sign {id_}",), **parts)


def test_two_signals_within_sixty_days_ask_once_what_it_shall_be() -> None:
    (due,) = due_on(days(60), signal("a", 0), signal("b", 60))
    assert (due.kind, due.day, due.person, due.since) == (DueKind.SIGNAL, days(60), "p", DAY)
    assert due.text == "sign a · sign b"
    assert kinds_on(days(59), signal("a", 0), signal("b", 60)) == []
    assert kinds_on(days(61), signal("a", 0), signal("b", 61)) == []
    assert kinds_on(days(80), signal("a", 0), signal("b", 60), signal("c", 70)) == [DueKind.SIGNAL]


def test_signals_about_two_persons_are_two_stories() -> None:
    assert kinds_on(days(9), signal("a", 0, "p"), signal("b", 5, "q")) == []


@pytest.mark.parametrize("after", [0, 3, 20])
def test_a_decision_answers_the_signals(after: int) -> None:
    decided = entry("d", days(after), clients=("p",), decision=Decision(Choice.CHANGE))
    assert kinds_on(days(30), signal("a", 0), signal("b", 5), decided) == []
    assert kinds_on(days(30), signal("a", 10 + after), signal("b", 15 + after), decided) == (
        [DueKind.SIGNAL] if 15 + after <= 30 else []
    )


def test_an_entry_that_decides_bears_its_own_signals() -> None:
    both = signal("b", 5, decision=Decision(Choice.LEAVE))
    assert kinds_on(days(9), signal("a", 0), both) == []


# Questions and posts.


def test_a_question_waits_until_a_published_entry_answers_it() -> None:
    question = entry("q", question=Question(("Wie fängst du an?",), "Mira"))
    draft = entry("a", days(3), answers=("q",))
    public = entry("a", days(3), answers=("q",), publish=days(5))
    (due,) = due_on(days(9), question, draft)
    assert (due.kind, due.text, due.dated) == (DueKind.QUESTION, "Wie fängst du an?", False)
    assert kinds_on(days(4), question, public) == [DueKind.QUESTION, DueKind.SCHEDULED][:1]
    assert kinds_on(days(5), question, public) == [DueKind.SCHEDULED]
    assert kinds_on(days(6), question, public) == []


def test_a_scheduled_post_is_seen_coming_until_its_day() -> None:
    post = entry("a", publish=days(5))
    findings = derive(Journal((post,)), Options(), days(1))
    assert [(due.kind, due.day) for due in findings.soon] == [(DueKind.SCHEDULED, days(5))]
    assert kinds_on(days(5), post) == [DueKind.SCHEDULED]
    assert kinds_on(days(6), post) == []
    assert kinds_on(DAY, entry("a", publish=DAY)) == []


def test_the_public_edition_waits_for_nothing() -> None:
    findings = derive(Journal((offer_to("p"), LEAVE)), Options(edition=Edition.PUBLIC), days(99))
    assert (findings.due, findings.soon, findings.later, findings.loose_ends) == ((), (), (), {})


def test_what_differs_in_anything_is_not_the_same() -> None:
    due = Due(DueKind.STEP, DAY, entry("a"))
    others: dict[str, Any] = {
        "kind": DueKind.OFFER,
        "day": days(1),
        "entry": entry("b"),
        "person": "p",
        "text": "x",
        "since": DAY,
        "dated": False,
        "mine": True,
        "chased": (NotedDay(DAY),),
        "answered": (NotedDay(DAY),),
        "from_": DAY,
        "about": entry("b"),
        "end": EndKind.STEP,
    }
    assert others.keys() == {field.name for field in fields(Due)}
    identities = {replace(due, **{name: other}).identity for name, other in others.items()}
    assert len(identities | {due.identity}) == len(others) + 1
    assert due.identity == Due(DueKind.STEP, DAY, entry("a")).identity
