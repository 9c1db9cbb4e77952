"""What the entries of a year know: every number worked out by hand beside the journal it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from math import comb
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.derive.retrospects import Background, RateName, Retrospect, look_into
from dreiklang.derive.retrospects.chance import is_chance
from dreiklang.derive.retrospects.energy import look_at_energy
from dreiklang.model import Foreseeable, Journal, Kind, Money, Target, TargetKind, Where
from dreiklang.options import Options
from dreiklang.read import read_folder

TODAY = date(2026, 11, 22)
JournalOf = Callable[[str], Journal]


def looked(
    journal: Journal, key: str = "2026", kind: TargetKind = TargetKind.PERIOD, today: date = TODAY
) -> Retrospect:
    """Look into one look back of *journal*."""
    lookbacks = derive(journal, Options(), today).lookbacks
    (lookback,) = (each for target, each in lookbacks.items() if (target.kind, target.id) == (kind, key))
    return look_into(lookback, Background.of(journal, today))


def test_expectations_by_kind_and_against_the_year_before(journal: Journal) -> None:
    """
    === 2025-02-01-a.md
    ---
    angebot: 2025-02-01
    sicher: 60
    verloren: 2025-02-10
    ---
    === 2026-02-01-b.md
    ---
    angebot: 2026-02-01
    sicher: 80
    gewonnen: 2026-02-10
    ---
    === 2026-02-02-c.md
    ---
    entscheidung: gehen
    sicher: 70
    ---
    === 2026-03-01-r.md
    ---
    rückblick: 2026-02-02-c
    eingetreten: nein
    ---
    """
    found = looked(journal)
    assert [(each.entry, each.came_true) for each in found.calibration.forecasts] == [
        ("2026-02-01-b", True),
        ("2026-02-02-c", False),
    ]
    assert [each.entry for each in found.calibration_before.forecasts] == ["2025-02-01-a"]
    assert [(kind, rate.k, rate.n) for kind, rate in found.by_kind] == [(Kind.DECISION, 0, 1), (Kind.ORDER, 1, 1)]


ROAD = """
=== 2025-01-10-erstes.md
---
kundin: Kolk
signale: [kommt zu spät]
---
=== 2025-02-01-bleiben.md
---
kundin: Kolk
entscheidung: bleiben
---
=== 2025-03-01-zweites.md
---
kundin: Kolk
signale: [Ruft nachts an]
---
=== 2026-01-10-reden.md
---
kundin: Kolk
entscheidung: ändern
signale: [ruft nachts an]
---
=== 2026-03-01-gehen.md
---
kundin: Kolk
entscheidung: gehen
---
=== 2026-04-01-allein.md
---
entscheidung: ändern
---
=== 2026-05-01-moos.md
---
kundin: Moos
entscheidung: gehen
---
=== 2026-06-01-r.md
---
rückblick: 2026-03-01-gehen
absehbar: im-erstgespräch
woran: beiden
---
=== 2026-07-01-r2.md
---
rückblick: 2026-03-01-gehen
ergebnis: gut
---
=== 2026-07-02-r3.md
---
rückblick: 2026-01-10-reden
absehbar: nein
---
"""


def test_the_way_from_the_first_sign_to_the_leave(journal_of: JournalOf) -> None:
    """The sign before the love does not count; from 2025-03-01 to 2026-03-01 are 365 days, to 2026-01-10 315."""
    foresight = looked(journal_of(ROAD)).foresight
    (run_up,) = foresight.run_ups
    assert (run_up.sign.id, run_up.entry.id, run_up.days) == ("2025-03-01-zweites", "2026-03-01-gehen", 365)
    assert (run_up.tried, run_up.days_to_try) == (("2026-01-10-reden",), 315)


def test_an_attempt_tells_its_own_way_where_nothing_came_after(journal_of: JournalOf) -> None:
    (run_up,) = looked(journal_of(ROAD), "2026-01").foresight.run_ups
    assert (run_up.entry.id, run_up.days, run_up.tried, run_up.days_to_try) == ("2026-01-10-reden", 315, (), None)


def test_what_hindsight_says_is_the_latest_word_that_says_it(journal_of: JournalOf) -> None:
    foresight = looked(journal_of(ROAD)).foresight
    assert foresight.seen == {
        Foreseeable.IN_FIRST_TALK: ("2026-03-01-gehen",),
        Foreseeable.NO: ("2026-01-10-reden",),
    }
    assert foresight.lay == {Where.BOTH: ("2026-03-01-gehen",)}


def test_signs_that_come_again_are_one_whatever_their_case(journal_of: JournalOf) -> None:
    assert looked(journal_of(ROAD)).foresight.signs == ()
    assert looked(journal_of(ROAD), "kolk", TargetKind.PERSON).foresight.signs == (
        ("Ruft nachts an", ("2025-03-01-zweites", "2026-01-10-reden")),
    )


def test_a_mind_that_changed(journal_of: JournalOf) -> None:
    """From 2025-02-01 to 2026-01-10 are 343 days, on to 2026-03-01 another 50."""
    assert [(each.person, each.before.id, each.after.id, each.days) for each in looked(journal_of(ROAD)).turned] == [
        ("kolk", "2025-02-01-bleiben", "2026-01-10-reden", 343),
        ("kolk", "2026-01-10-reden", "2026-03-01-gehen", 50),
    ]


def energies(month: int, *values: int) -> str:
    """Write an entry a day with these energies."""
    return "".join(
        f"=== 2026-{month:02}-{day:02}-m{month}-{day}.md\n---\nenergie: {each}\n---\n"
        for day, each in enumerate(values, 1)
    )


LEAVE = "=== 2026-03-15-gehen.md\n---\nentscheidung: gehen\nenergie: 0\n---\n"


def test_energy_before_and_after_a_leave(journal_of: JournalOf) -> None:
    """Before: (-1 - 1 - 2 + 0 - 1) / 5 = -1; after: (1 + 1 + 2 + 0 + 1) / 5 = 1; the leave itself is neither."""
    (felt,) = looked(journal_of(energies(3, -1, -1, -2, 0, -1) + LEAVE + energies(4, 1, 1, 2, 0, 1))).felt
    assert (felt.entry.id, felt.mean_before, felt.mean_after) == ("2026-03-15-gehen", -1, 1)
    assert (len(felt.before), len(felt.after)) == (5, 5)


@pytest.mark.parametrize(
    "around",
    [
        (energies(3, -1), energies(4, 1, 1, 1, 1, 1)),
        (energies(3, 0, 0, 0, 0, 0), energies(4, 0, 0, 0, 1, 1)),
        (energies(3, 0, 0, 0, 0), energies(4, 0, 0, 1, 1, 1)),
    ],
    ids=["one", "hardly another", "few and hardly another"],
)
def test_energy_is_not_compared_where_it_says_little(journal_of: JournalOf, around: tuple[str, str]) -> None:
    before, after = around
    assert looked(journal_of(before + LEAVE + after)).felt == ()


def test_a_door_that_opened(journal: Journal) -> None:
    """
    === 2025-12-01-klein.md
    ---
    kundin: Kolk
    auftrag: 2025-12-01
    passt: 40
    ---
    === 2026-01-31-gross.md
    ---
    kundin: Kolk
    auftrag: 2026-01-31
    passt: 90
    ---
    """
    (opened,) = looked(journal).opened
    assert (opened.first, opened.later, opened.days) == ("2025-12-01-klein", "2026-01-31-gross", 61)
    assert looked(journal, "2025").opened == ()


def tagged(values: str, tag: str, start: int) -> str:
    """Write an entry a day with these energies (a sign each) and a tag."""
    number = {"-": -1, "+": 1, "0": 0}
    return "".join(
        f"=== 2026-05-{start + nr:02}-{tag}{start + nr}.md\n---\nenergie: {number[each]}\nschlagwörter: {tag}\nkundin: Kolk\n---\n"
        for nr, each in enumerate(values)
    )


def test_what_most_of_what_cost_energy_has_in_common(journal_of: JournalOf) -> None:
    """Streit: 4 of 5 that cost, 0 of 7 others. The client stands in all of them, and tells nothing apart.

    By chance: C(5,4) C(7,0) / C(12,4) = 5 / 495, less than one time in twenty.
    """
    found = looked(journal_of(tagged("----", "streit", 1) + tagged("-++++++0", "arbeit", 10))).energies
    assert (len(found.noted), len(found.cost), len(found.gave)) == (12, 5, 6)
    common = found.behind_cost
    assert common is not None
    assert (common.target.id, len(common.entries), common.others, common.chance) == ("streit", 4, (), False)


def test_what_all_are_about_is_nothing_they_have_in_common(journal_of: JournalOf) -> None:
    journal = journal_of(tagged("----", "streit", 1))
    found = looked(journal, "streit", TargetKind.TAG).energies
    assert (len(found.cost), found.behind_cost, found.behind_gave) == (4, None, None)


def test_the_tag_of_a_look_back_is_not_what_its_entries_have_in_common(journal_of: JournalOf) -> None:
    journal = journal_of(tagged("----", "streit", 1) + tagged("++++++", "arbeit", 10))
    assert look_at_energy(journal.entries, Target(TargetKind.TAG, "streit")).behind_cost is None
    assert look_at_energy(journal.entries, Target(TargetKind.TAG, "arbeit")).behind_cost is not None


ORDERS = """
=== 2025-04-01-alt.md
---
kundin: Kolk
auftrag: 2025-04-01
betrag: 500 €
---
=== 2025-12-20-spät.md
---
kundin: Kolk
auftrag: 2025-12-20
betrag: 900 €
---
=== 2026-04-01-a.md
---
kundin: Kolk
auftrag: 2026-04-01
betrag: 1.000 €
---
=== 2026-04-02-b.md
---
kundin: Moos
auftrag: 2026-04-02
betrag: 2.000 €
---
=== 2026-04-03-c.md
---
kundin: Moos
auftrag: 2026-04-03
betrag: 500 €
---
=== 2026-04-04-d.md
---
kundin: Moos
auftrag: 2026-04-04
betrag: 9.000 USD
---
=== 2026-04-05-e.md
---
kundin: Moos
angebot: 2026-04-05
betrag: 700 €
---
"""


def test_what_orders_were_worth_and_from_whom_most_came(journal_of: JournalOf) -> None:
    """1,000 + 2,000 + 500; dollars are not added, nor is an offer; Moos: 2,500 of 3,500."""
    found = looked(journal_of(ORDERS))
    assert found.earned.total == Money(Decimal(3500), "EUR")
    assert found.earned.most == ("moos", Money(Decimal(2500), "EUR"), ("2026-04-02-b", "2026-04-03-c"))


def test_a_running_year_is_held_against_as_much_of_the_year_before(journal_of: JournalOf) -> None:
    assert looked(journal_of(ORDERS)).earned_before.total == Money(Decimal(500), "EUR")
    whole = looked(journal_of(ORDERS), today=date(2027, 1, 2)).earned_before.total
    assert whole == Money(Decimal(1400), "EUR")
    assert looked(journal_of(ORDERS), "2025").earned_before.total is None


def offers(year: int, outcomes: str) -> str:
    """Write an offer each: won (w) or lost (l)."""
    words = {"w": "gewonnen", "l": "verloren"}
    return "".join(
        f"=== {year}-02-{nr:02}-o{nr}.md\n---\nangebot: {year}-02-{nr:02}\n{words[each]}: {year}-03-01\n---\n"
        for nr, each in enumerate(outcomes, 1)
    )


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("llllllll", "wwwwwwww", [(8, 8, 0, 8, False)]),  # 2 / C(16,8) of all tables
        ("wll", "www", [(3, 3, 1, 3, True)]),  # 8 of 20 tables are no likelier
        ("wl", "www", []),  # too few before
        ("wwwl", "wwww", [(4, 4, 3, 4, True)]),
        ("wwwwl", "wwwww", []),  # shares less than a quarter apart
    ],
)
def test_rates_that_differ_from_the_year_before(
    journal_of: JournalOf, before: str, now: str, told: list[tuple[int, int, int, int, bool]]
) -> None:
    shifts = looked(journal_of(offers(2025, before) + offers(2026, now))).shifts
    assert all(each.name is RateName.WON for each in shifts)
    assert [(each.now.k, each.now.n, each.before.k, each.before.n, each.chance) for each in shifts] == told


@pytest.mark.parametrize(("table", "chance"), [((3, 3, 0, 3), True), ((4, 4, 0, 4), False), ((1, 2, 1, 2), True)])
def test_chance_is_what_fishers_test_says(table: tuple[int, int, int, int], chance: bool) -> None:  # noqa: FBT001
    """3 of 3 against 0 of 3: 2 / C(6,3) = 0.1; 4 of 4 against 0 of 4: 2 / C(8,4) = 0.029."""
    k, n, k_other, n_other = table
    assert is_chance(k, n, k_other=k_other, n_other=n_other) is chance


def test_chance_is_the_same_from_either_side() -> None:
    for n, n_other in product(range(1, 7), repeat=2):
        for k, k_other in product(range(n + 1), range(n_other + 1)):
            here = comb(n, k) * comb(n_other, k_other)
            assert here > 0
            assert is_chance(k, n, k_other=k_other, n_other=n_other) is is_chance(
                k_other, n_other, k_other=k, n_other=n
            )


def test_promises_and_steps_are_those_of_the_period(journal: Journal) -> None:
    """
    === 2025-12-01-alt.md
    ---
    versprochen: Karten
    von: Kolk
    bis: 2025-12-10
    gehalten: 2025-12-10
    ---
    === 2026-01-02-neu.md
    ---
    versprochen: Skizze
    von: mir
    bis: 2026-01-10
    gehalten: 2026-01-12
    nächster-schritt: 2026-01-05 anrufen
    ---
    """
    found = looked(journal)
    assert [(each.person, each.rate.k, each.rate.n) for each in found.ledgers] == [(None, 0, 1)]
    assert (found.steps.k, found.steps.n) == (0, 1)


@pytest.fixture(scope="module")
def demo() -> Journal:
    """Give the demo journal."""
    return check(read_folder(Path(__file__).parents[1] / "entries"), Options(), TODAY)[0]


def everything(journal: Journal, today: date) -> dict[str, Retrospect]:
    """Look into all look backs of *journal*."""
    known = Background.of(journal, today)
    lookbacks = derive(journal, Options(), today).lookbacks
    return {f"{target.kind}:{target.id}": look_into(lookback, known) for target, lookback in lookbacks.items()}


@pytest.mark.parametrize("day", [date(2024, 6, 30), date(2025, 10, 8), date(2026, 3, 1)], ids=str)
def test_what_is_written_later_changes_nothing(demo: Journal, day: date) -> None:
    then = replace(demo, entries=tuple(entry for entry in demo.entries if entry.date and entry.date <= day))
    assert everything(then, day) == everything(demo, day)


def test_the_order_of_files_changes_nothing(demo: Journal) -> None:
    assert everything(replace(demo, entries=demo.entries[::-1]), TODAY) == everything(demo, TODAY)


def test_every_count_has_as_many_entries_behind_it(demo: Journal) -> None:
    for found in everything(demo, TODAY).values():
        known = set(found.entries)
        for rate in (
            *(rate for _, rate in found.by_kind),
            found.steps,
            found.follow_up.chased,
            found.follow_up.not_chased,
        ):
            assert 0 <= rate.k <= rate.n
            assert set(rate.hits) <= set(rate.cases) <= known
        felt = found.energies
        assert not set(felt.cost) & set(felt.gave)
        assert {*felt.cost, *felt.gave} <= set(felt.noted) <= known
