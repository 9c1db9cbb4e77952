"""The numbers of section "insights", each against cases worked out by hand; the arithmetic stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from math import sqrt
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.derive.insights import Facts, Insights, Rate, Selection, find_insights, wilson
from dreiklang.derive.insights.choices import Came, Outcomes
from dreiklang.derive.insights.forecasts import Leaning
from dreiklang.derive.insights.reliability import Kept, LeaveReason, Ledger, how_kept
from dreiklang.model import Choice, Entry, Journal, NotedDay, Order, Promise
from dreiklang.options import Lang

TODAY = date(2026, 11, 22)
JournalOf = Callable[[str], Journal]


def insights(journal: Journal, as_of: date = TODAY, selection: Selection | None = None) -> Insights:
    """Find the insights of *journal*."""
    return find_insights(Facts.of(journal, as_of, selection or Selection()))


# Rates.


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        # (p + z2/2n -+ z sqrt(p(1-p)/n + z2/4n2)) / (1 + z2/n), z = 1.96, z2 = 3.8415
        (0, 1, 0.0, 0.7935),  # (1.9207 + 1.9207) / 4.8415
        (1, 1, 0.2065, 1.0),  # 1 / 4.8415
        (1, 2, 0.0945, 0.9055),  # (0.5 + 0.9604 -+ 1.96 sqrt(0.125 + 0.2401)) / 2.9207
        (5, 10, 0.2366, 0.7634),  # (0.5 + 0.19207 -+ 1.96 sqrt(0.025 + 0.0096)) / 1.38415
        (8, 10, 0.4902, 0.9433),  # (0.8 + 0.19207 -+ 1.96 sqrt(0.016 + 0.0096)) / 1.38415
        (0, 20, 0.0, 0.1611),  # 3.8415 / 20 / (1 + 3.8415 / 20)
    ],
)
def test_an_interval_is_that_of_wilson(k: int, n: int, low: float, high: float) -> None:
    assert wilson(k, n) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_the_share_and_stays_within_bounds(case: tuple[int, int]) -> None:
    k, n = case
    low, high = wilson(k, n)
    assert 0 <= low <= k / n + 1e-12
    assert k / n - 1e-12 <= high <= 1


def test_no_percentage_is_told_below_five_cases() -> None:
    assert Rate(("a",), ("a", "b", "c", "d")).share is None
    assert Rate(("a",), ("a", "b", "c", "d", "e")).share == 0.2
    assert Rate().interval is None


# Forecasts: an entry and the one that looks back at it.


def forecast(number: int, confidence: int, came_true: str) -> str:
    """Write a decision with an expectation, and the look back at it."""
    return f"""
=== 2026-01-{number:02}-d{number}.md
---
decision: change
expect: It gets better
confidence: {confidence} %
---
=== 2026-06-{number:02}-r{number}.md
---
looks-back: 2026-01-{number:02}-d{number}
came-true: {came_true}
---
"""


EIGHT = [(70, "yes"), (70, "yes"), (70, "no"), (90, "yes"), (90, "yes"), (50, "no"), (50, "yes"), (30, "no")]


def test_brier_and_its_parts_of_eight_forecasts(journal_of: JournalOf) -> None:
    found = insights(journal_of("".join(forecast(n, *one) for n, one in enumerate(EIGHT, 1)))).calibration
    # squares: .09 .09 .49 .01 .01 .25 .25 .09 = 1.28, over 8
    assert found.brier == pytest.approx(0.16)
    # five of eight came true: base 0.625
    assert found.uncertainty == pytest.approx(0.625 * 0.375)
    # classes 30: 0/1, 50: 1/2, 70: 2/3, 90: 2/2; (1 (.3-0)2 + 2 (.5-.5)2 + 3 (.7-.6667)2 + 2 (.9-1)2) / 8
    assert found.reliability == pytest.approx((0.09 + 0 + 3 * (0.7 - 2 / 3) ** 2 + 2 * 0.01) / 8)
    # (1 (0-.625)2 + 2 (.5-.625)2 + 3 (.6667-.625)2 + 2 (1-.625)2) / 8
    assert found.resolution == pytest.approx((0.390625 + 2 * 0.015625 + 3 * (2 / 3 - 0.625) ** 2 + 2 * 0.140625) / 8)
    # mean confidence 5.2 / 8 = 0.65
    assert found.bias == pytest.approx(0.65 - 0.625)
    assert [(band.low, band.rate.k, band.rate.n) for band in found.bands] == [
        (30, 0, 1),
        (50, 1, 2),
        (70, 2, 3),
        (90, 2, 2),
    ]


@pytest.mark.parametrize(("confidence", "came_true", "brier"), [(70, "yes", 0.09), (70, "no", 0.49), (100, "yes", 0.0)])
def test_one_forecast_is_a_forecast(journal_of: JournalOf, confidence: int, came_true: str, brier: float) -> None:
    found = insights(journal_of(forecast(1, confidence, came_true))).calibration
    assert found.brier == pytest.approx(brier)
    assert (found.resolution, found.uncertainty) == (0, 0)
    assert found.reliability == pytest.approx(brier)


@pytest.mark.parametrize(
    ("confidence", "hits", "n", "leaning"),
    [
        (90, 4, 5, Leaning.UNCLEAR),  # 0.8, between 0.38 and 0.96
        (80, 4, 5, Leaning.FITS),
        (90, 2, 5, Leaning.OVER),  # between 0.12 and 0.77
        (100, 4, 5, Leaning.OVER),  # who is wholly sure may not be wrong
        (40, 5, 5, Leaning.UNDER),  # between 0.57 and 1
        (60, 5, 5, Leaning.UNCLEAR),
        (100, 0, 4, None),  # too few
    ],
)
def test_surer_than_right_is_who_lies_outside_the_interval(
    journal_of: JournalOf, confidence: int, hits: int, n: int, leaning: Leaning | None
) -> None:
    text = "".join(forecast(nr, confidence, "yes" if nr <= hits else "no") for nr in range(1, n + 1))
    assert insights(journal_of(text)).calibration.leaning is leaning


def test_without_a_forecast_there_is_no_number(journal_of: JournalOf) -> None:
    found = insights(journal_of("=== 2026-01-01-a.md\nNur so.\n")).calibration
    assert (found.brier, found.bias, found.bands, found.forecasts, found.open) == (None, None, (), (), ())


def test_what_is_unclear_or_not_yet_told_is_open(journal_of: JournalOf) -> None:
    journal = journal_of(
        forecast(1, 70, "unclear") + "=== 2026-02-01-b.md\n---\ndecision: love\nconfidence: 60 %\n---\n"
    )
    assert insights(journal).calibration.open == ("2026-01-01-d1", "2026-02-01-b")
    early = insights(journal_of(forecast(1, 70, "yes")), date(2026, 5, 31)).calibration
    assert (early.forecasts, early.open) == ((), ("2026-01-01-d1",))


def test_the_latest_word_on_it_counts(journal_of: JournalOf) -> None:
    later = "=== 2026-07-01-later.md\n---\nlooks-back: 2026-01-01-d1\ncame-true: no\n---\n"
    silent = "=== 2026-08-01-silent.md\n---\nlooks-back: 2026-01-01-d1\nagain: yes\n---\n"
    found = insights(journal_of(forecast(1, 70, "yes") + later + silent)).calibration
    assert [each.came_true for each in found.forecasts] == [False]


RESOLVES = """
=== 2026-01-01-won.md
---
offer: 2026-01-01
confidence: 80 %
won: 2026-01-09
---
=== 2026-01-02-lost.md
---
offer: 2026-01-02
confidence: 60 %
lost: 2026-02-02
---
=== 2026-01-03-accepted.md
---
offer: 2026-01-03
confidence: 30 %
order: 2026-01-20
---
=== 2026-01-04-open.md
---
offer: 2026-01-04
confidence: 50 %
---
=== 2026-01-05-declined.md
---
inquiry: 2026-01-05
confidence: 50 %
declined: 2026-01-10
---
=== 2026-01-06-kept.md
---
promise: Print it
by: moos
due: 2026-01-10
confidence: 90 %
kept: 2026-01-12
---
=== 2026-01-07-refused.md
---
promise: Print that
by: moos
due: 2026-01-10
confidence: 90 %
refused: 2026-01-08
---
"""


def test_offers_and_promises_resolve_by_themselves(journal_of: JournalOf) -> None:
    found = insights(journal_of(RESOLVES)).calibration
    assert {each.entry[11:]: each.came_true for each in found.forecasts} == {
        "won": True,
        "lost": False,
        "accepted": True,
        "kept": True,
        "refused": False,
    }
    assert [id_[11:] for id_ in found.open] == ["open", "declined"]


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=1, max_size=60))
def test_brier_is_the_sum_of_its_three_parts(cases: list[tuple[int, bool]]) -> None:
    promises = [
        Entry(
            f"e{n}",
            f"e{n}.md",
            "",
            TODAY,
            f"e{n}",
            Lang.DE,
            confidence=confidence,
            promise=Promise("x", kept=TODAY) if kept else Promise("x", broken=TODAY),
        )
        for n, (confidence, kept) in enumerate(cases)
    ]
    found = insights(Journal(tuple(promises))).calibration
    assert None not in (found.brier, found.reliability, found.resolution, found.uncertainty)
    whole = (found.reliability or 0) - (found.resolution or 0) + (found.uncertainty or 0)
    assert found.brier == pytest.approx(whole, abs=1e-12)
    assert found.brier == pytest.approx(fmean((p / 100 - o) ** 2 for p, o in cases), abs=1e-12)
    assert sum(band.rate.n for band in found.bands) == len(cases)


# Choices.


def looked_back(number: int, choice: str, outcome: str = "", again: str = "", **head: str) -> str:
    """Write a decision, and the look back at it if there is something to say."""
    more = "".join(f"{key}: {value}\n" for key, value in head.items())
    decision = f"=== 2026-01-{number:02}-d{number}.md\n---\ndecision: {choice}\n{more}---\n"
    said = (f"outcome: {outcome}\n" if outcome else "") + (f"again: {again}\n" if again else "")
    back = f"=== 2026-06-{number:02}-r{number}.md\n---\nlooks-back: 2026-01-{number:02}-d{number}\n{said}---\n"
    return decision + (back if said else "")


def test_outcomes_are_counted_by_choice_and_what_is_open_apart(journal_of: JournalOf) -> None:
    journal = journal_of(
        looked_back(1, "love", "good")
        + looked_back(2, "love", "bad")
        + looked_back(3, "love")
        + looked_back(4, "change", "better")
        + looked_back(5, "change", "common-ground")
        + looked_back(6, "change", "same")
        + looked_back(7, "leave", again="yes")
    )
    found = insights(journal).outcomes
    assert found[Choice.LOVE] == Outcomes(good=("2026-01-01-d1",), bad=("2026-01-02-d2",), open=("2026-01-03-d3",))
    assert found[Choice.CHANGE] == Outcomes(good=("2026-01-04-d4",), mixed=("2026-01-05-d5", "2026-01-06-d6"))
    assert found[Choice.LEAVE] == Outcomes(open=("2026-01-07-d7",))


def test_hindsight_is_yes_out_of_yes_and_no(journal_of: JournalOf) -> None:
    said = ["yes", "yes", "yes", "no", "unsure"]
    found = insights(
        journal_of("".join(looked_back(n, "love", again=again) for n, again in enumerate(said, 1)))
    ).hindsight
    assert (found.would.k, found.would.n, found.unsure) == (3, 4, ("2026-01-05-d5",))


def test_a_good_decision_is_told_from_a_lucky_one(journal_of: JournalOf) -> None:
    cases = [("good", "yes")] * 4 + [("bad", "yes")] + [("better", "no")] + [("bad", "no")] * 2 + [("mixed", "yes")]
    found = insights(journal_of("".join(looked_back(n, "change", *case) for n, case in enumerate(cases, 1)))).luck
    assert (len(found.earned), len(found.bad_luck), len(found.good_luck), len(found.lesson)) == (4, 1, 1, 2)
    # again given good 4/5, again given bad 1/3
    assert found.index == pytest.approx(4 / 5 - 1 / 3)


def test_the_index_waits_for_eight_cases_and_for_both_outcomes(journal_of: JournalOf) -> None:
    seven = [("good", "yes")] * 4 + [("bad", "no")] * 3
    assert insights(journal_of("".join(looked_back(n, "love", *c) for n, c in enumerate(seven, 1)))).luck.index is None
    good = [("good", "yes")] * 8
    assert insights(journal_of("".join(looked_back(n, "love", *c) for n, c in enumerate(good, 1)))).luck.index is None


def test_choices_are_held_against_the_scale(journal_of: JournalOf) -> None:
    weighed = [("love", "client"), ("leave", "client"), ("leave", "self"), ("change", "self"), ("change", "equal")]
    text = "".join(looked_back(n, choice, "good", weigh=side) for n, (choice, side) in enumerate(weighed, 1))
    found = insights(journal_of(text + looked_back(9, "love", "{client: 3, self: 5}"))).weighing
    assert (found.follows.k, found.follows.n) == (4, 5)
    assert found.against == Outcomes(good=("2026-01-02-d2",))


# Offers.


def offer(number: int, sent: str, more: str = "") -> str:
    """Write an offer."""
    return f"=== {sent}-o{number}.md\n---\noffer: {sent}\n{more}---\n"


def test_the_median_time_to_an_answer_counts_those_still_silent(journal_of: JournalOf) -> None:
    # days: 5 answered, 8 answered, 8 silent, 12 answered, 20 silent
    journal = journal_of(
        offer(1, "2026-11-01", "won: 2026-11-06\n")
        + offer(2, "2026-11-01", "lost: 2026-11-09\n")
        + offer(3, "2026-11-14")
        + offer(4, "2026-11-01", "withdrawn: 2026-11-13\n")
        + offer(5, "2026-11-02")
    )
    found = insights(journal).time_to_answer
    # S(5) = 4/5; S(8) = 4/5 * 3/4 = 3/5 (who falls silent on day 8 is at risk on it); S(12) = 3/5 * 1/2
    assert [(point.days, point.at_risk, point.answered) for point in found.curve] == [(5, 5, 1), (8, 4, 1), (12, 2, 1)]
    assert [point.open for point in found.curve] == pytest.approx([0.8, 0.6, 0.3])
    assert found.median == 12


def test_half_answered_is_the_median_and_not_a_hair_more(journal_of: JournalOf) -> None:
    journal = journal_of(offer(1, "2026-11-01", "won: 2026-11-04\n") + offer(2, "2026-11-01"))
    assert insights(journal).time_to_answer.median == 3


def test_while_more_than_half_are_silent_there_is_no_median(journal_of: JournalOf) -> None:
    journal = journal_of(offer(1, "2026-11-01", "won: 2026-11-09\n") + offer(2, "2026-10-01") + offer(3, "2026-10-01"))
    assert insights(journal).time_to_answer.median is None


def test_an_offer_that_i_took_back_counts_until_that_day_as_silent() -> None:
    order = Order(offers=(date(2026, 10, 1),), declined=date(2026, 10, 11))
    entry = Entry("e", "e.md", "", date(2026, 10, 1), "e", Lang.DE, order=order)
    assert [(spell.days, spell.answered) for spell in insights(Journal((entry,))).time_to_answer.spells] == [
        (10, False)
    ]


def test_a_silence_ends_with_a_new_version_a_call_an_answer_or_the_decision(journal_of: JournalOf) -> None:
    journal = journal_of(
        offer(1, "2026-09-01", "answered: [2026-09-06, 2026-09-12]\nlost: 2026-09-16\n")  # 5, 6, 4
        + offer(
            2, "2026-09-02", "chased: [2026-09-10, 2026-10-30]\nwon: 2026-09-25\n"
        )  # 8, 15; the last call is after it
        + "=== 2026-09-03-o3.md\n---\noffer: [2026-09-03, 2026-09-13]\nlost: 2026-09-20\n---\n"  # 10, 7
        + offer(4, "2026-11-01", "chased: 2026-11-02\n")  # 1, 20 until today
        + offer(5, "2026-11-01", "won: 2026-10-01\n")
    )
    found = insights(journal).time_to_answer.spells
    assert [(spell.days, spell.silent) for spell in found] == [(15, 6), (23, 15), (17, 10), (21, 20), (0, 0)]


def test_no_offer_no_time(journal_of: JournalOf) -> None:
    found = insights(journal_of("=== 2026-11-01-a.md\n---\ninquiry: 2026-11-01\n---\n")).time_to_answer
    assert (found.spells, found.curve, found.median) == ((), (), None)


def test_offers_are_won_with_and_without_a_call(journal_of: JournalOf) -> None:
    journal = journal_of(
        offer(1, "2026-10-01", "chased: 2026-10-08 phone\nwon: 2026-10-09\n")
        + offer(2, "2026-10-01", "chased: 2026-10-10\nlost: 2026-10-20\n")
        + offer(3, "2026-10-01", "lost: 2026-10-09\nreason: Too dear\n")
        + offer(4, "2026-10-01", "chased: 2026-10-20\norder: 2026-10-12\n")  # the call came after the yes
        + offer(5, "2026-10-01", "chased: 2026-10-08\n")
        + offer(6, "2026-10-01", "withdrawn: 2026-10-05\n")
        + offer(7, "2026-10-02", "lost: 2026-10-08\nreason: too dear\n")
    )
    found = insights(journal)
    assert (found.follow_up.chased.k, found.follow_up.chased.n) == (1, 2)
    assert (found.follow_up.not_chased.k, found.follow_up.not_chased.n) == (1, 3)
    assert found.lost_reasons == (("Too dear", 2),)


# Orders.


def order(number: int, client: str, accepted: str, fit: int | None = None, more: str = "") -> str:
    """Write an accepted order."""
    fits = f"fit: {fit}\n" if fit is not None else ""
    return f"=== {accepted}-a{number}.md\n---\nclient: {client}\norder: {accepted}\n{fits}{more}---\n"


def test_a_door_is_opened_by_a_first_order_that_did_not_fit(journal_of: JournalOf) -> None:
    journal = journal_of(
        order(1, "anna", "2026-01-01", 60)
        + order(2, "anna", "2026-01-31", 70)
        + order(3, "anna", "2026-03-02", 80)  # opened after 31 + 28 + 1 = 60 days
        + order(4, "bert", "2026-01-01", 79)
        + order(5, "carl", "2026-01-01", 80)  # fitted from the start
        + order(6, "dora", "2026-01-01")  # nobody knows
        + order(7, "dora", "2026-02-01", 90)
        + order(8, "emil", "2026-01-01", 50)
        + order(9, "emil", "2026-01-11", 95)  # after 10 days
    )
    found = insights(journal).doors
    assert (found.opened.hits, found.opened.cases) == (("anna", "emil"), ("anna", "bert", "emil"))
    assert found.median_days == 35
    assert found.pairs[0] == ("2026-01-01-a1", "2026-03-02-a3")
    assert insights(journal, date(2026, 3, 1)).doors.opened.hits == ("emil",)


def test_orders_that_follow_each_other_are_a_chain(journal_of: JournalOf) -> None:
    journal = journal_of(
        order(1, "anna", "2026-01-01")
        + order(2, "anna", "2026-02-01")
        + order(3, "bert", "2026-01-05")
        + "=== 2026-03-01-o.md\n---\nclient: anna\noffer: 2026-03-01\nfollows: 2026-02-01-a2\n---\n"
    )
    (chain,) = insights(journal).chains
    assert (chain.client, [id_[11:] for id_ in chain.orders]) == ("anna", ["a1", "a2", "o"])


def test_orders_that_follow_each_other_in_a_circle_are_no_endless_story(journal_of: JournalOf) -> None:
    journal = journal_of(
        order(1, "anna", "2026-01-01", more="follows: 2026-02-01-a2\n")
        + order(2, "anna", "2026-02-01", more="follows: 2026-01-01-a1\n")
    )
    assert [len(chain.orders) for chain in insights(journal).chains] == [2]


def test_money_is_blocked_from_the_day_both_sides_are_known(journal_of: JournalOf) -> None:
    done = order(1, "anna", "2026-01-01", more="ended: 2026-02-01\namount: 4800\n")
    journal = journal_of(
        done
        + "=== 2026-02-05-p.md\n---\npromise: Print\nby: moos\nblocks: 2026-01-01-a1\n---\n"
        + "=== 2026-01-10-q.md\n---\npromise: Text\nby: petra\nblocks: 2026-01-01-a1\nkept: 2026-02-03\n---\n"
        + "=== 2026-01-11-r.md\n---\npromise: Draft\nby: moos\nblocks: 2026-01-01-a1\nkept: 2026-01-20\n---\n"
    )
    found = insights(journal, date(2026, 2, 15)).blocked
    assert [(each.promise[11:], each.days, each.still) for each in found] == [("q", 2, False), ("p", 10, True)]
    assert found[0].how_much is not None
    assert str(found[0].how_much.amount) == "4800"


# Promises.

DUE = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("promise", "as_of", "kept"),
    [
        (Promise("x", "p", DUE, kept=date(2026, 3, 10)), TODAY, Kept.ON_TIME),
        (Promise("x", "p", DUE, kept=date(2026, 3, 11)), TODAY, Kept.SILENT),
        (Promise("x", "p", DUE, moved=(date(2026, 3, 20),), kept=date(2026, 3, 20)), TODAY, Kept.TOLD),
        (Promise("x", "p", DUE, moved=(date(2026, 3, 20),), kept=date(2026, 3, 21)), TODAY, Kept.SILENT),
        (Promise("x", "p", DUE, refused=date(2026, 3, 10)), TODAY, Kept.REFUSED),
        (Promise("x", "p", DUE, refused=date(2026, 3, 11)), TODAY, Kept.SILENT),
        (Promise("x", "p", DUE, broken=date(2026, 3, 9)), TODAY, Kept.SILENT),
        (Promise("x", "p", DUE), date(2026, 3, 10), None),
        (Promise("x", "p", DUE), date(2026, 3, 11), Kept.SILENT),
        (Promise("x", "p", DUE, moved=(date(2026, 3, 20),)), date(2026, 3, 15), None),
        (Promise("x", "p", DUE, kept=date(2026, 3, 12)), date(2026, 3, 9), None),
        (Promise("x", "p"), TODAY, None),
    ],
)
def test_a_promise_is_on_time_told_refused_or_silent(promise: Promise, as_of: date, kept: Kept | None) -> None:
    assert how_kept(promise, as_of) is kept


LEDGER = """
=== 2026-01-01-a.md
---
promise: A
by: moos
due: 2026-01-10
kept: 2026-01-09
---
=== 2026-01-02-b.md
---
promise: B
by: moos
due: 2026-01-10
chased: [2026-01-12, 2026-01-14]
kept: 2026-01-20
---
=== 2026-01-03-c.md
---
promise: C
by: moos
due: 2026-02-10
chased: 2026-02-12
---
=== 2026-01-04-d.md
---
promise: D
by: moos
due: 2026-12-10
---
=== 2026-01-05-e.md
---
promise: E
by: me
due: 2026-02-01
kept: 2026-02-01
---
"""


def test_the_ledger_tells_lateness_and_how_often_one_had_to_ask(journal_of: JournalOf) -> None:
    mine, theirs = insights(journal_of(LEDGER), date(2026, 2, 20)).ledgers
    assert (mine.person, mine.rate.k, mine.rate.n, mine.median_lateness) == (None, 1, 1, None)
    assert (theirs.person, theirs.rate.k, theirs.rate.n) == ("moos", 1, 3)
    assert [id_[11:] for id_ in theirs.pending] == ["d"]
    # b came 10 days late, c is open for 10 days
    assert theirs.lateness == (10, 10)
    # three questions, three promises that were due
    assert theirs.chases_per_promise == pytest.approx(1.0)
    assert Ledger(None).chases_per_promise is None


def promised(number: int, more: str) -> str:
    """Write a promise by moos, due on the tenth of January."""
    return f"=== 2026-01-{number:02}-p{number}.md\n---\npromise: P\nby: moos\ndue: 2026-01-10\n{more}---\n"


ASKED = "chased: [2026-01-12, 2026-01-14, 2026-01-16]\n"


@pytest.mark.parametrize(
    ("text", "as_of", "reasons"),
    [
        (promised(1, ASKED), date(2026, 1, 16), [(LeaveReason.UNANSWERED, 3, 0)]),
        (promised(1, ASKED), date(2026, 1, 15), []),
        (promised(1, ASKED + "answered: 2026-01-13 soon\n"), date(2026, 1, 20), []),
        (promised(1, ""), date(2026, 1, 31), []),  # 21 days late
        (promised(1, ""), date(2026, 2, 1), [(LeaveReason.LATE, 22, 0)]),
        (promised(1, "kept: 2026-03-01\n"), date(2026, 3, 2), []),
        ("".join(promised(n, "kept: 2026-01-11\n") for n in range(1, 4)), date(2026, 1, 31), []),
        (
            "".join(
                promised(n, f"kept: 2026-01-{8 + n}\n") for n in range(1, 5)
            ),  # 9th and 10th in time, 11th and 12th late
            date(2026, 1, 31),
            [],
        ),
        (
            "".join(promised(n, f"kept: 2026-01-{9 + n:02}\n") for n in range(1, 5)),
            date(2026, 1, 31),
            [(LeaveReason.UNRELIABLE, 1, 4)],
        ),
    ],
)
def test_a_leave_signal_always_has_its_reason(
    journal_of: JournalOf, text: str, as_of: date, reasons: list[tuple[LeaveReason, int, int]]
) -> None:
    found = insights(journal_of(text), as_of).leave_signals
    assert [(signal.reason, signal.number, signal.of) for signal in found] == reasons


# Habits.


def test_steps_values_hard_situations_and_voices(journal_of: JournalOf) -> None:
    journal = journal_of(
        """
=== 2025-03-01-a.md
---
decision: leave
values: [Klarheit, Mut]
next: [2025-03-05 call, 2025-03-06 write]
done: 2025-03-05
---
=== 2026-03-01-b.md
---
decision: love
values: klarheit
compliment: So clear!
---
=== 2026-04-01-c.md
---
criticism: Too loud 2025-12-30
signals: interrupts
---
""".replace("compliment: So clear!\n", "")
    )
    found = insights(journal)
    assert found.next_steps.n == 2
    assert [(value, len(ids)) for value, ids in found.values] == [("Klarheit", 2), ("Mut", 1)]
    assert [(year, [id_[11:] for id_ in ids]) for year, ids in found.hard_situations] == [(2025, ["a"]), (2026, ["c"])]
    assert [(each.year, each.compliments, each.criticisms) for each in found.voices] in (
        [(2025, 0, 1)],
        [(2026, 0, 1)],
    )


@pytest.mark.parametrize(
    ("days", "running", "longest"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),  # yesterday: today can still come
        ([0, 1, 2], 3, 3),
        ([0, 2, 3], 3, 3),  # one missing day is bridged
        ([0, 2, 4], 2, 2),  # a second one is not: it begins anew, behind the first
        ([2, 3], 2, 2),  # an entry today still bridges yesterday
        ([2, 3, 5, 6], 2, 4),  # it does, but not the day before these as well
        ([1, 2, 3, 5, 6, 8, 9], 5, 5),  # the one behind the bridge counts with what comes, too
        ([20, 21, 23, 24, 25, 27], 0, 5),
        ([3, 4, 5, 6], 0, 4),
        ([0, 1, 10, 11, 12, 13], 2, 4),
    ],
)
def test_a_streak_bridges_one_missing_day(journal_of: JournalOf, days: list[int], running: int, longest: int) -> None:
    text = "".join(f"=== {TODAY - timedelta(ago)}-x{ago}.md\nText.\n" for ago in days)
    found = insights(journal_of(text or "=== undatiert.md\nText.\n")).writing
    assert (found.running.days, found.longest.days) == (running, longest)


def tried(days: set[int]) -> list[tuple[int, int]]:
    """Try each two of *days* as the ends of a streak, in which at most one day is missing."""
    return [
        (first, last)
        for first in sorted(days)
        for last in sorted(days)
        if first <= last and len({*range(first, last)} - days) <= 1
    ]


@given(st.sets(st.integers(-25, 0)))
def test_the_streaks_are_those_that_trying_all_of_them_finds(days: set[int]) -> None:
    ids = {day: f"x{-day}" for day in days}  # today is 0
    entries = tuple(Entry(id_, id_, id_, TODAY + timedelta(day), id_, Lang.DE) for day, id_ in ids.items())
    found = insights(Journal(entries)).writing
    every = tried(days)
    longest = max((len(days & {*range(first, last + 1)}) for first, last in every), default=0)
    whole = [(a, b) for a, b in every if not any(first <= a and b <= last for first, last in {*every} - {(a, b)})]
    since = min(first for first, last in tried({*days, 0}) if last == 0)
    assert [
        ((each.start - TODAY).days, (each.end - TODAY).days) for each in found.streaks if each.start and each.end
    ] == whole
    assert found.longest.days == longest
    assert found.running.days == len(days & {*range(since, 1)})


# Whatever the number.

EVERYTHING = (
    RESOLVES
    + LEDGER.replace("2026-01-0", "2025-01-0")
    + "".join(looked_back(n, "change", *case) for n, case in enumerate([("good", "yes"), ("bad", "no")], 11))
    + order(41, "anna", "2026-01-15", 60)
    + order(42, "anna", "2026-03-15", 90)
)


def test_a_fact_after_the_day_changes_nothing(journal_of: JournalOf) -> None:
    as_of = date(2026, 1, 14)
    later = (
        "=== 2026-01-15-later.md\n---\nlooks-back: 2026-01-11-d11\noutcome: bad\nagain: no\ncame-true: no\n---\n"
        + offer(99, "2026-02-01", "won: 2026-02-03\n")
        + promised(20, "kept: 2026-01-21\n").replace("due: 2026-01-10", "due: 2026-01-30")
    )
    assert insights(journal_of(EVERYTHING), as_of) == insights(journal_of(EVERYTHING + later), as_of)


def test_the_order_of_files_changes_nothing(journal_of: JournalOf) -> None:
    journal = journal_of(EVERYTHING)
    assert insights(journal) == insights(replace(journal, entries=journal.entries[::-1]))


GERMAN = {
    "decision: change": "entscheidung: ändern",
    "looks-back:": "rückblick:",
    "outcome: good": "ergebnis: gut",
    "outcome: bad": "ergebnis: schlecht",
    "again: yes": "wieder: ja",
    "again: no": "wieder: nein",
    "offer:": "angebot:",
    "confidence:": "sicher:",
    "won:": "gewonnen:",
    "lost:": "verloren:",
    "declined:": "abgelehnt:",
    "promise:": "versprochen:",
    "by: me": "von: mir",
    "by:": "von:",
    "due:": "bis:",
    "kept:": "gehalten:",
    "refused:": "abgesagt:",
    "chased:": "nachgehakt:",
    "order:": "auftrag:",
    "client:": "kundin:",
    "fit:": "passt:",
}


def test_german_equals_english(journal_of: JournalOf) -> None:
    german = EVERYTHING
    for english, word in GERMAN.items():
        german = german.replace(english, word)
    assert insights(journal_of(german)) == insights(journal_of(EVERYTHING))


def test_every_rate_holds_no_more_hits_than_cases(journal_of: JournalOf) -> None:
    found = insights(journal_of(EVERYTHING))
    rates: Iterable[Rate] = (
        found.hindsight.would,
        found.follow_up.chased,
        found.follow_up.not_chased,
        found.doors.opened,
        found.next_steps,
        found.weighing.follows,
        *(ledger.rate for ledger in found.ledgers),
        *(band.rate for band in found.calibration.bands),
    )
    for rate in rates:
        assert 0 <= rate.k <= rate.n
        assert set(rate.hits) <= set(rate.cases)


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(since=date(2026, 1, 12)), ["d12"]),
        (Selection(choice=Choice.CHANGE), ["d11", "d12"]),
        (Selection(choice=Choice.LOVE), []),
        (Selection(tag="mut"), ["d11"]),
        (Selection(person="anna"), ["d12"]),
    ],
)
def test_they_can_be_narrowed(journal_of: JournalOf, selection: Selection, ids: list[str]) -> None:
    text = looked_back(11, "change", "good", tags="mut") + looked_back(12, "change", "good", client="anna")
    found = insights(journal_of(text), selection=selection).outcomes
    assert [id_[11:] for outcome in found.values() for id_ in (*outcome.good, *outcome.open)] == ids


def test_three_words_for_what_came_of_it() -> None:
    assert [came.value for came in Came] == ["good", "mixed", "bad"]


def test_the_interval_is_wider_with_fewer_cases() -> None:
    narrow, wide = wilson(50, 100), wilson(5, 10)
    assert wide[1] - wide[0] > narrow[1] - narrow[0]
    assert wide[1] - wide[0] == pytest.approx(2 * 1.959964 * sqrt(0.025 + 3.841459 / 400) / 1.3841459, abs=1e-6)


def test_an_answer_noted_on_a_promise_is_an_answer() -> None:
    promise = Promise("x", "p", DUE, chased=(NotedDay(DUE), NotedDay(DUE + timedelta(9))), answered=(NotedDay(DUE),))
    entry = Entry("e", "e.md", "", DUE, "e", Lang.DE, promise=promise)
    assert insights(Journal((entry,)), DUE + timedelta(10)).leave_signals == ()


def test_what_was_declined_although_it_was_wanted_is_known(journal_of: JournalOf) -> None:
    def declined(number: int, more: str) -> str:
        return f"=== 2026-0{number}-01-x{number}.md\n---\ninquiry: 2026-0{number}-01\ndeclined: 2026-0{number}-05\n{more}---\n"

    journal = journal_of(
        declined(1, "amount: 900\nreason: no-match\n")
        + declined(2, "reason: no-match\n")
        + declined(3, "amount: 900\nreason: not-serious\n")
        + declined(4, "amount: 900\n")
    )
    assert [id_[11:] for id_ in insights(journal).declined_though_wanted] == ["x1", "x4"]
    assert insights(journal, date(2026, 1, 4)).declined_though_wanted == ()
