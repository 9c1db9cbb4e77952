"""Who points at what."""

from __future__ import annotations

from datetime import date
from typing import Any

from dreiklang.derive.links import collect_backlinks, collect_reviews
from dreiklang.model import (
    Choice,
    Decision,
    Entry,
    Journal,
    Link,
    Order,
    Promise,
    Retrospective,
    Target,
    TargetKind,
)
from dreiklang.options import Lang

DAY = date(2026, 3, 2)
A = Target(TargetKind.ENTRY, "a")


def entry(id_: str, day: date | None = DAY, **parts: Any) -> Entry:
    """Make an entry with the parts that a case needs."""
    return Entry(id=id_, path=f"{id_}.md", title=id_, date=day, slug=id_, lang=Lang.DE, **parts)


def test_every_way_to_name_an_entry_leads_back() -> None:
    journal = Journal(
        (
            entry("a"),
            entry("b", links=(Link("a", A), Link("a", A))),
            entry("c", order=Order(offers=(DAY,), follows="a")),
            entry("d", promise=Promise("Druck", blocks="a")),
            entry("e", answers=("a",)),
            entry("f", decision=Decision(Choice.LEAVE, waive=("a",))),
            entry("g", retrospective=Retrospective(A)),
            entry("h", order=Order(offers=(DAY,)), promise=Promise("nichts")),
        )
    )
    assert [one.id for one in collect_backlinks(journal)[A]] == ["b", "c", "d", "e", "f", "g"]


def test_tags_people_and_periods_are_linked_too_and_nobody_to_herself() -> None:
    tag = Target(TargetKind.TAG, "mut")
    journal = Journal((entry("a", links=(Link("#mut", tag), Link("a", A))),))
    assert set(collect_backlinks(journal)) == {tag}


def test_reviews_are_those_written_by_the_day_oldest_first() -> None:
    back = Retrospective(A)
    journal = Journal(
        (
            entry("late", date(2026, 9, 1), retrospective=back),
            entry("second", date(2026, 6, 1), retrospective=back),
            entry("first", date(2026, 5, 1), retrospective=back),
            entry("undated", None, retrospective=back),
            entry("tag", retrospective=Retrospective(Target(TargetKind.TAG, "a"))),
        )
    )
    assert [one.id for one in collect_reviews(journal, date(2026, 6, 1))["a"]] == ["first", "second", "undated"]
