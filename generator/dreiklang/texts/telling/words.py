"""Which sentences there are to tell what entries hold."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Again, Choice, Kind, Outcome, PromiseStage, Stage, Truth
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class TellingWords:
    """Sentences and their parts; "{n}" is a number in words where it is small.

    *numbers* and *times* start at one. *open* and *standouts* are named by the values of DueKind and StandoutKind.
    """

    numbers: tuple[str, ...]
    times: tuple[str, ...]
    many_times: str
    and_: str
    quoted: str
    none_of: str
    one_order: str
    one_of: str
    period_one: str
    period_many: str
    period_kinds: str
    period_few: str
    period_first: str
    running_one: str
    running_many: str
    running_kinds: str
    all_of: str
    both_of: str
    topic_one: str
    topic_many: str
    topic_undated: Plural
    topic_day: str
    person_one: str
    person_many: str
    person_day: str
    person_undated: str
    entries: Plural
    entries_with: Plural
    retrospectives_with: Plural
    kinds: Mapping[Kind, Plural]
    decided_none: str
    decided_one: str
    decided_both: str
    decided_all: str
    decided_mixed: str
    decisions: Plural
    choices: Mapping[Choice, str]
    expected: str
    expected_sure: str
    awaited: Plural
    looked_back: str
    looked_back_both: str
    looked_back_all: str
    looked_back_some: str
    looked_back_bare: str
    came_true: Mapping[Truth, str]
    outcome: Mapping[Outcome, str]
    again: Mapping[Again, str]
    outcome_times: Mapping[Outcome, str]
    again_some: Plural
    still_to_come: Plural
    offer_one: Mapping[Stage, str]
    offers: str
    offers_all: Mapping[Stage, str]
    offers_became: Mapping[Stage, Plural]
    without_offer: Plural
    declined_one: str
    declined_many: str
    promise_one: Mapping[PromiseStage, str]
    promises: str
    promises_all: Mapping[PromiseStage, str]
    promises_became: Mapping[PromiseStage, Plural]
    heard: str
    compliments: Plural
    criticisms: Plural
    energy_mean: str
    energy_each: str
    open_now: str
    open_nothing: str
    open: Mapping[str, Plural]
    more: str
    fewer: str
    more_energy: str
    less_energy: str
    standouts: Mapping[str, str]
    first_time: str
    new_people: str
    chance: str
    and_more: Plural
