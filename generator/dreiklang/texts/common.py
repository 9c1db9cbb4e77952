"""The words of the house: names of kinds, choices, stages and pages."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, Kind, Outcome, PromiseStage, Stage
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class CommonWords:
    """What each thing is called."""

    kinds: Mapping[Kind, str]
    choices: Mapping[Choice, str]
    choice_short: Mapping[Choice, str]
    stages: Mapping[Stage, str]
    promise_stages: Mapping[PromiseStage, str]
    outcomes: Mapping[Outcome, str]
    entries: Plural
    days: Plural


DE = CommonWords(
    kinds={
        Kind.DECISION: "Entscheidung",
        Kind.ORDER: "Auftrag",
        Kind.PROMISE: "Versprechen",
        Kind.RETROSPECTIVE: "Rückblick",
        Kind.FEEDBACK: "Rückmeldung",
        Kind.QUESTION: "Frage",
        Kind.NOTE: "Notiz",
    },
    choices={Choice.LOVE: "Love it", Choice.CHANGE: "Change it", Choice.LEAVE: "Leave it"},
    choice_short={Choice.LOVE: "lieben", Choice.CHANGE: "ändern", Choice.LEAVE: "beenden"},
    stages={
        Stage.INQUIRY: "angefragt",
        Stage.OFFER: "angeboten",
        Stage.ORDER: "beauftragt",
        Stage.ENDED: "geliefert",
        Stage.INVOICED: "abgerechnet",
        Stage.PAID: "bezahlt",
        Stage.LOST: "verloren",
        Stage.WITHDRAWN: "zurückgezogen",
        Stage.DECLINED: "abgelehnt",
    },
    promise_stages={
        PromiseStage.OPEN: "offen",
        PromiseStage.KEPT: "gehalten",
        PromiseStage.BROKEN: "geplatzt",
        PromiseStage.REFUSED: "abgesagt",
    },
    outcomes={
        Outcome.GOOD: "gut",
        Outcome.MIXED: "durchwachsen",
        Outcome.BAD: "schlecht",
        Outcome.BETTER: "besser",
        Outcome.SAME: "wie vorher",
        Outcome.COMMON_GROUND: "gemeinsamer Nenner",
    },
    entries=Plural("{n} Eintrag", "{n} Einträge"),
    days=Plural("{n} Tag", "{n} Tage"),
)

EN = CommonWords(
    kinds={
        Kind.DECISION: "Decision",
        Kind.ORDER: "Order",
        Kind.PROMISE: "Promise",
        Kind.RETROSPECTIVE: "Retrospective",
        Kind.FEEDBACK: "Feedback",
        Kind.QUESTION: "Question",
        Kind.NOTE: "Note",
    },
    choices={Choice.LOVE: "Love it", Choice.CHANGE: "Change it", Choice.LEAVE: "Leave it"},
    choice_short={Choice.LOVE: "love", Choice.CHANGE: "change", Choice.LEAVE: "leave"},
    stages={
        Stage.INQUIRY: "inquiry",
        Stage.OFFER: "offered",
        Stage.ORDER: "ordered",
        Stage.ENDED: "delivered",
        Stage.INVOICED: "invoiced",
        Stage.PAID: "paid",
        Stage.LOST: "lost",
        Stage.WITHDRAWN: "withdrawn",
        Stage.DECLINED: "declined",
    },
    promise_stages={
        PromiseStage.OPEN: "open",
        PromiseStage.KEPT: "kept",
        PromiseStage.BROKEN: "broken",
        PromiseStage.REFUSED: "refused",
    },
    outcomes={
        Outcome.GOOD: "good",
        Outcome.MIXED: "mixed",
        Outcome.BAD: "bad",
        Outcome.BETTER: "better",
        Outcome.SAME: "as before",
        Outcome.COMMON_GROUND: "common ground",
    },
    entries=Plural("{n} entry", "{n} entries"),
    days=Plural("{n} day", "{n} days"),
)
