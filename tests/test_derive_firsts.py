"""What happens for the first time."""

from __future__ import annotations

from datetime import date
from typing import Any

from dreiklang.derive.findings import First, FirstKind
from dreiklang.derive.firsts import find_firsts
from dreiklang.model import Choice, Decision, Entry, Journal, Order
from dreiklang.options import Lang

TODAY = date(2026, 11, 22)


def entry(id_: str, day: date | None, **parts: Any) -> Entry:
    """Make an entry with the parts that a case needs."""
    return Entry(id=id_, path=f"{id_}.md", title=id_, date=day, slug=id_, lang=Lang.DE, **parts)


def test_a_value_or_signal_is_new_once_however_it_is_written() -> None:
    journal = Journal(
        (
            entry("a", date(2026, 1, 1), signals=("hört nicht zu",)),
            entry("b", date(2026, 2, 1), signals=("Hört nicht zu", "telefoniert", "telefoniert")),
            entry("c", date(2026, 3, 1), decision=Decision(Choice.CHANGE, values=("Respekt",))),
            entry("d", None, signals=("schweigt",)),
            entry("e", date(2027, 1, 1), signals=("brüllt",)),
        )
    )
    assert find_firsts(journal, TODAY) == {
        "a": (First(FirstKind.SIGNAL, "hört nicht zu"),),
        "b": (First(FirstKind.SIGNAL, "telefoniert"),),
        "c": (First(FirstKind.VALUE, "Respekt"),),
    }


def test_the_first_accepted_order_opens_a_row_of_follow_ups() -> None:
    def order(id_: str, client: str, **stages: Any) -> Entry:
        return entry(id_, date(2026, 1, 1), clients=(client,), order=Order(**stages))

    journal = Journal(
        (
            order("a", "k", offers=(date(2026, 1, 1),)),
            order("b", "k", won=date(2026, 2, 1)),
            order("c", "k", accepted=date(2026, 3, 1)),
            order("d", "k", accepted=date(2026, 4, 1), follows="b"),
            order("e", "k", accepted=date(2026, 5, 1), follows="unknown"),
            order("f", "other", accepted=date(2026, 5, 1)),
            order("g", "k", accepted=date(2027, 5, 1)),
        )
    )
    assert find_firsts(journal, TODAY) == {
        "b": (First(FirstKind.FIRST_ORDER),),
        "c": (First(FirstKind.FOLLOW_UP, "b"),),
        "d": (First(FirstKind.FOLLOW_UP, "b"),),
        "e": (First(FirstKind.FOLLOW_UP, "d"),),
        "f": (First(FirstKind.FIRST_ORDER),),
    }


def test_two_clients_of_one_first_order_are_said_once() -> None:
    journal = Journal((entry("a", TODAY, clients=("k", "l"), order=Order(accepted=TODAY)),))
    assert find_firsts(journal, TODAY) == {"a": (First(FirstKind.FIRST_ORDER),)}
