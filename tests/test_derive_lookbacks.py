"""Derived retrospectives: which there are, what they hold, with what they compare."""

from __future__ import annotations

from datetime import date
from typing import Any

from dreiklang.dates import Period, PeriodKind
from dreiklang.derive import derive
from dreiklang.derive.findings import DueKind, Lookback, Standout, StandoutKind
from dreiklang.derive.lookbacks import period_target
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Feedback,
    Journal,
    Kind,
    Order,
    Person,
    Retrospective,
    Said,
    Tag,
    Target,
    TargetKind,
    Touch,
)
from dreiklang.options import Lang, Options

TODAY = date(2026, 11, 22)
MUT = Tag("mut", "Mut")


def entry(id_: str, day: date | None, **parts: Any) -> Entry:
    """Make an entry with the parts that a case needs."""
    return Entry(id=id_, path=f"{id_}.md", title=id_, date=day, slug=id_, lang=Lang.DE, **parts)


def told(*entries: Entry, people: tuple[Person, ...] = ()) -> dict[str, Lookback]:
    """Give every lookback by the id of its target."""
    found = derive(Journal(entries, people), Options(), TODAY).lookbacks
    return {target.id: lookback for target, lookback in found.items()}


def test_only_what_has_entries_by_today_is_told() -> None:
    found = told(
        entry("a", date(2026, 3, 2), tags=(MUT, MUT), clients=("k",)),
        entry("b", date(2027, 3, 2), tags=(Tag("zukunft", "Zukunft"),)),
    )
    assert set(found) == {"2026", "2026-q1", "2026-03", "mut", "k"}
    assert [one.id for one in found["mut"].entries] == ["a"]


def test_undated_entries_belong_to_tags_but_to_no_period() -> None:
    found = told(entry("a", None, tags=(MUT,)))
    assert set(found) == {"mut"}
    assert found["mut"].compared is None


def test_a_period_is_found_by_its_target() -> None:
    period = Period.of(PeriodKind.MONTH, date(2026, 3, 2))
    assert period_target(period) in derive(Journal((entry("a", date(2026, 3, 2)),)), Options(), TODAY).lookbacks


def test_it_holds_decisions_reviews_and_what_was_written_about_it() -> None:
    period = Period.of(PeriodKind.QUARTER, date(2026, 1, 1))
    found = told(
        entry("a", date(2026, 1, 2), decision=Decision(Choice.LOVE), tags=(MUT,)),
        entry("b", date(2026, 5, 2), retrospective=Retrospective(Target(TargetKind.ENTRY, "a"))),
        entry("c", date(2026, 4, 2), retrospective=Retrospective(period_target(period))),
        entry("d", date(2026, 4, 2), retrospective=Retrospective(Target(TargetKind.TAG, "mut"))),
    )
    quarter = found["2026-q1"]
    assert [one.id for one in quarter.decisions] == ["a"]
    assert [one.id for one in quarter.written] == ["c"]
    assert [one.id for one in quarter.reviews["a"]] == ["b"]
    assert [one.id for one in found["mut"].written] == ["d"]


def test_what_is_open_is_told_where_it_began_but_a_contact_is_not() -> None:
    found = told(
        entry("a", date(2026, 3, 2), clients=("k",), order=Order(offers=(date(2026, 3, 2),))),
        entry("b", date(2026, 3, 3), clients=("l",)),
        people=(Person("l", "L", touch=Touch(max=7)),),
    )
    assert [due.kind for due in found["2026-03"].open] == [DueKind.OFFER]
    assert found["2026-03"].counts.silent == 1
    assert found["l"].open == ()


def test_it_counts_kinds_choices_words_and_energy() -> None:
    feedback = Feedback((Said("schön"), Said("klar")), (Said("spät"),))
    counts = told(
        entry("a", date(2026, 3, 2), energy=2, feedback=feedback),
        entry("b", date(2026, 3, 3), energy=-1, decision=Decision(Choice.LOVE)),
    )["2026-03"].counts
    assert (counts.entries, counts.compliments, counts.criticisms) == (2, 2, 1)
    assert (counts.energy, counts.energies) == (0.5, 2)
    assert (dict(counts.kinds), dict(counts.choices)) == ({Kind.FEEDBACK: 1, Kind.DECISION: 1}, {Choice.LOVE: 1})


def test_a_period_knows_the_one_before_only_if_that_has_entries() -> None:
    found = told(entry("a", date(2026, 1, 2)), entry("b", date(2026, 2, 2)), entry("c", date(2026, 5, 2)))
    assert found["2026-01"].before is None
    assert found["2026-02"].before is found["2026-01"]
    assert found["2026-05"].before is None


def test_the_very_first_period_is_compared_with_nothing() -> None:
    found = told(entry("a", date(2026, 1, 2), tags=(MUT,)), entry("b", date(2026, 3, 2), tags=(MUT,)))
    assert (found["2026-01"].compared, found["2026-01"].standouts) == (None, ())
    assert found["2026-q1"].compared is None
    march = found["2026-03"]
    assert march.compared == Period.of(PeriodKind.MONTH, date(2026, 2, 1))


def test_new_tags_and_people_stand_out() -> None:
    found = told(
        entry("a", date(2026, 1, 2), tags=(MUT,)),
        entry("b", date(2026, 2, 2), tags=(MUT, Tag("geld", "Geld")), clients=("k",)),
    )
    assert found["2026-02"].standouts == (
        Standout(StandoutKind.NEW_TAG, "geld"),
        Standout(StandoutKind.NEW_PERSON, "k"),
    )


def test_a_running_period_is_compared_with_as_much_of_the_one_before() -> None:
    october = [entry(f"o{n}", date(2026, 10, n)) for n in range(1, 31)]
    november = [entry(f"n{n}", date(2026, 11, n)) for n in range(1, 23)]
    found = told(*october, *november)
    assert found["2026-11"].running
    assert found["2026-11"].standouts == ()
    assert not found["2026-10"].running


def test_a_tag_compares_its_last_year_with_the_one_before() -> None:
    found = told(
        entry("a", date(2024, 5, 2), tags=(MUT,)),
        *(entry(f"b{n}", date(2025, 5, n), tags=(MUT,)) for n in range(1, 8)),
    )
    assert found["mut"].current == Period.of(PeriodKind.YEAR, date(2025, 5, 2))
    assert found["mut"].standouts == (Standout(StandoutKind.ENTRIES, "", 7, 1, chance=False),)
    assert found["mut"].period is None


def test_a_mention_makes_no_decision_theirs(journal: Journal) -> None:
    """
    === 2026-03-01-bleiben.md
    ---
    client: Kolk
    decision: love
    ---
    Anders als bei [[Moos]].
    === 2026-03-02-moos.md
    ---
    partner: Moos
    ---
    Angerufen.
    """
    told = derive(journal, Options(), date(2026, 11, 22)).lookbacks
    assert told[Target(TargetKind.PERSON, "moos")].decisions == ()
    assert [entry.id for entry in told[Target(TargetKind.PERSON, "kolk")].decisions] == ["2026-03-01-bleiben"]
