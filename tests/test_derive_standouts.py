"""What stands out, and what may be chance."""

from __future__ import annotations

import pytest

from dreiklang.derive.findings import Counts, Standout, StandoutKind
from dreiklang.derive.standouts import compare, is_sure, stands_out
from dreiklang.model import Choice, Kind


@pytest.mark.parametrize(
    ("now", "before", "told", "sure"),
    [
        (0, 0, False, False),
        (1, 0, False, False),  # one case more is no news
        (2, 0, True, False),
        (4, 2, True, False),
        (3, 2, False, False),
        (5, 0, True, True),
        (0, 5, True, True),
        (4, 0, True, False),  # below five cases it may always be chance
        (12, 6, True, False),  # 6 < 1.96 * sqrt(18) = 8.3
        (20, 8, True, True),  # 12 > 1.96 * sqrt(28) = 10.4
        (100, 90, False, False),
    ],
)
def test_counts_stand_out_when_a_reader_would_notice(now: int, before: int, told: bool, sure: bool) -> None:  # noqa: FBT001  # a table of cases
    assert (stands_out(now, before), is_sure(now, before)) == (told, sure)


def test_each_count_is_compared_and_the_surer_comes_first() -> None:
    now = Counts(10, {Kind.ORDER: 2}, {Choice.LEAVE: 2}, compliments=6, silent=1)
    before = Counts(10, {}, {Choice.LOVE: 1}, criticisms=2)
    assert compare(now, before) == (
        Standout(StandoutKind.COMPLIMENTS, "", 6, 0, chance=False),
        Standout(StandoutKind.CHOICE, "leave", 2, 0, chance=True),
        Standout(StandoutKind.KIND, "order", 2, 0, chance=True),
        Standout(StandoutKind.CRITICISMS, "", 0, 2, chance=True),
    )


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [(0.5, 0.0, True), (0.4, 0.0, False), (None, 1.0, False), (1.0, None, False), (-1.0, 1.0, True)],
)
def test_energy_stands_out_from_half_a_step_on(now: float | None, before: float | None, told: bool) -> None:  # noqa: FBT001  # a table of cases
    found = compare(Counts(energies=5, energy=now), Counts(energies=5, energy=before))
    assert [one.kind for one in found] == ([StandoutKind.ENERGY] if told else [])


def test_energy_of_few_days_may_be_chance() -> None:
    (found,) = compare(Counts(energies=4, energy=2.0), Counts(energies=9, energy=-1.0))
    assert found.chance
