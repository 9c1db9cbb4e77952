"""What periods and numbers are called."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.dates import Period, PeriodKind
from dreiklang.derive.findings import DueKind, EndKind, StandoutKind
from dreiklang.model import Choice, Kind
from dreiklang.options import Lang
from dreiklang.pages.numbers import signed
from dreiklang.pages.periods import in_period, period_name, the_period
from dreiklang.texts import words_for

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("kind", "lang", "said"),
    [
        (PeriodKind.YEAR, Lang.DE, ("2026", "im Jahr 2026", "das Jahr 2026")),
        (PeriodKind.YEAR, Lang.EN, ("2026", "in 2026", "2026")),
        (PeriodKind.QUARTER, Lang.DE, ("1. Quartal 2026", "im ersten Quartal 2026", "das erste Quartal 2026")),
        (PeriodKind.QUARTER, Lang.EN, ("Q1 2026", "in the first quarter of 2026", "the first quarter of 2026")),
        (PeriodKind.MONTH, Lang.DE, ("März 2026", "im März 2026", "der März 2026")),
        (PeriodKind.MONTH, Lang.EN, ("March 2026", "in March 2026", "March 2026")),
    ],
)
def test_a_period_has_a_name_a_place_and_a_form_as_subject(
    kind: PeriodKind, lang: Lang, said: tuple[str, str, str]
) -> None:
    period, words = Period.of(kind, DAY), words_for(lang)
    assert (period_name(period, words), in_period(period, words), the_period(period, words)) == said


def test_a_week_has_a_name() -> None:
    assert period_name(Period.of(PeriodKind.WEEK, DAY), words_for(Lang.DE)) == "Woche 10 2026"
    assert period_name(Period.of(PeriodKind.WEEK, DAY), words_for(Lang.EN)) == "Week 10 of 2026"


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [(0.66, "+0,7", "+0.7"), (-1, "−1", "−1"), (0, "0", "0"), (-0.04, "0", "0"), (2.0, "+2", "+2")],
)
def test_numbers_carry_their_sign(value: float, german: str, english: str) -> None:
    assert (signed(value, Lang.DE), signed(value, Lang.EN)) == (german, english)


@pytest.mark.parametrize("lang", list(Lang))
def test_every_kind_that_findings_know_has_words(lang: Lang) -> None:
    words = words_for(lang)
    assert set(words.waiting.ends) == set(EndKind)
    assert set(words.waiting.kinds) == set(words.waiting.whys) == set(words.waiting.why_today) == set(DueKind)
    assert set(words.telling.open) == set(DueKind) - {DueKind.CONTACT, DueKind.SCHEDULED}
    named = {StandoutKind.KIND, StandoutKind.CHOICE, StandoutKind.ENERGY, StandoutKind.NEW_TAG, StandoutKind.NEW_PERSON}
    own_names = {Kind.ORDER, Kind.PROMISE, Kind.RETROSPECTIVE, *Choice}
    assert set(words.telling.standouts) == (set(StandoutKind) - named) | own_names
