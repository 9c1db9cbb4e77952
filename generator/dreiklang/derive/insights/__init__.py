"""Journal -> Insights: the numbers of a working life as of one day, each with the entries behind it; no words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dreiklang.derive.insights.answers import FollowUp, TimeToAnswer, reasons, time_to_answer, wins_after_follow_up
from dreiklang.derive.insights.choices import (
    Hindsight,
    Luck,
    Outcomes,
    Weighed,
    hindsight,
    outcomes_by_choice,
    quality_and_luck,
    weighing_and_choice,
)
from dreiklang.derive.insights.forecasts import Calibration, calibration
from dreiklang.derive.insights.habits import Voices, decisions_by_value, hard_situations, next_steps, voices
from dreiklang.derive.insights.known import Facts, Selection
from dreiklang.derive.insights.orders import (
    Blocked,
    Chain,
    Doors,
    blocked_money,
    decline_reasons,
    declined_though_wanted,
    doors_opened,
    order_chains,
)
from dreiklang.derive.insights.rates import FEW, Rate, wilson
from dreiklang.derive.insights.reliability import LeaveSignal, Ledger, leave_signals, ledgers
from dreiklang.derive.insights.writing import Writing, writing
from dreiklang.model import Choice
from dreiklang.values import dataclass

__all__ = ["FEW", "Facts", "Insights", "Rate", "Selection", "find_insights", "wilson"]


@dataclass(frozen=True, slots=True)
class Insights:
    """All insights of DESIGN section 6, as of the day *as_of*."""

    as_of: date
    outcomes: Mapping[Choice, Outcomes]
    hindsight: Hindsight
    luck: Luck
    calibration: Calibration
    time_to_answer: TimeToAnswer
    follow_up: FollowUp
    lost_reasons: tuple[tuple[str, int], ...]
    decline_reasons: tuple[tuple[str, int], ...]
    declined_though_wanted: tuple[str, ...]
    doors: Doors
    chains: tuple[Chain, ...]
    ledgers: tuple[Ledger, ...]
    leave_signals: tuple[LeaveSignal, ...]
    blocked: tuple[Blocked, ...]
    next_steps: Rate
    weighing: Weighed
    values: tuple[tuple[str, tuple[str, ...]], ...]
    hard_situations: tuple[tuple[int, tuple[str, ...]], ...]
    voices: tuple[Voices, ...]
    writing: Writing


def find_insights(facts: Facts) -> Insights:
    """Find out what *facts* hold."""
    return Insights(
        as_of=facts.as_of,
        outcomes=outcomes_by_choice(facts),
        hindsight=hindsight(facts),
        luck=quality_and_luck(facts),
        calibration=calibration(facts),
        time_to_answer=time_to_answer(facts),
        follow_up=wins_after_follow_up(facts),
        lost_reasons=reasons(facts),
        decline_reasons=decline_reasons(facts),
        declined_though_wanted=declined_though_wanted(facts),
        doors=doors_opened(facts),
        chains=order_chains(facts),
        ledgers=ledgers(facts),
        leave_signals=leave_signals(facts),
        blocked=blocked_money(facts),
        next_steps=next_steps(facts),
        weighing=weighing_and_choice(facts),
        values=decisions_by_value(facts),
        hard_situations=hard_situations(facts),
        voices=voices(facts),
        writing=writing(facts),
    )
