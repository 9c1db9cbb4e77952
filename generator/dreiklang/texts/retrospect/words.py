"""Which sentences there are to answer the questions of a look back."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, Foreseeable, Kind, Where
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class RetrospectWords:
    """*titles* and *how* go by the id of the section; *shifts* by the name of the rate."""

    titles: Mapping[str, str]
    how: Mapping[str, str]
    behind: str
    and_more: Plural
    public: Plural
    right_few: str
    right_many: str
    came: Plural
    came_none: str
    came_all: str
    leaning: Mapping[str, str]
    right_before: Plural
    kinds: str
    kind: str
    kind_names: Mapping[Kind, str]
    missed: str
    hoped: str
    earned: str
    earned_cases: Plural
    bad_luck: str
    good_luck: str
    lesson: str
    seen_one: Mapping[Foreseeable, str]
    seen: str
    seen_yes: str
    seen_early: str
    seen_at_once: str
    seen_no: str
    lay: str
    lay_parts: Mapping[Where, str]
    run_up: Mapping[Choice, Plural]
    run_up_middle: Plural
    run_up_cases: Plural
    tried: Plural
    signs: str
    sign: str
    waited: str
    worth: Plural
    orders: Plural
    worth_before: str
    same_day: str
    most: str
    theirs: Plural
    mine: str
    theirs_one: Mapping[bool, str]
    mine_one: Mapping[bool, str]
    late: Plural
    steps: Plural
    cost: Plural
    gave: Plural
    cost_cases: Plural
    gave_alone: Plural
    in_none: str
    cost_common: str
    gave_common: str
    turned: Plural
    choices: Mapping[Choice, str]
    opened: Plural
    felt: str
    felt_few: str
    shift: str
    shifts: Mapping[str, str]
