"""Which sentences there are to say what the numbers mean."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice
from dreiklang.texts.grammar import Plural
from dreiklang.texts.insights.charts import ChartWords
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class InsightWords:
    """*titles* and *how* go by the id of the section; the columns of a table by its name.

    "{rate}" is "3 von 4", with its share and interval where there are enough cases.
    """

    nav: str
    title: str
    description: str
    lead: str
    empty: str
    computed: str
    behind: Plural
    rate: str
    rate_share: str
    percent: str
    titles: Mapping[str, str]
    how: Mapping[str, str]
    columns: Mapping[str, tuple[str, ...]]
    charts: ChartWords
    me: str
    choices_short: Mapping[Choice, str]
    lanes: str
    lanes_latest: str
    chains: Plural
    streaks: str
    streaks_shown: str
    outcome: str
    outcome_open: Plural
    choices: Mapping[Choice, str]
    came: Mapping[str, str]
    hindsight: str
    hindsight_yes: str
    hindsight_no: str
    unsure: str
    luck: Mapping[str, str]
    luck_colours: str
    luck_fair: str
    forecasts: str
    forecast_case: str
    came_true: Mapping[str, str]
    leaning: Mapping[str, str]
    forecast_open: Plural
    median: Plural
    no_median: str
    answered: Plural
    answered_after: Plural
    open_after: Plural
    chased: str
    not_chased: str
    no_proof: str
    silent: Plural
    silent_one: Plural
    lost: str
    declined: str
    declined_though: str
    reason: str
    doors: str
    doors_days: Plural
    door: Plural
    doors_closed: str
    promises: Mapping[str, str]
    ledger: str
    still_open: str
    lateness: Plural
    leaving: Mapping[str, Plural]
    blocked: Plural
    blocked_before: Plural
    blocked_money: str
    steps: str
    follows: str
    against: str
    value: Plural
    situations: Plural
    compliments: Plural
    criticisms: Plural
    balance: str
    written: str
    written_entries: Plural
    written_days: Plural
    streak: Plural
    no_streak: str
    longest: Plural
    bridged: str
    series: str
    series_missing: str
