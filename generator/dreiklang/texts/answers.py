"""How a sentence says the words that a value may be: truths, weights, causes, reasons, energy."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Again, Cause, DeclineReason, Foreseeable, Harm, Truth, Weight, Where
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """What each answer is called where it stands after its question."""

    energies: Mapping[int, str]
    weights: Mapping[Weight, str]
    harms: Mapping[Harm, str]
    causes: Mapping[Cause, str]
    truths: Mapping[Truth, str]
    agains: Mapping[Again, str]
    foreseeables: Mapping[Foreseeable, str]
    wheres: Mapping[Where, str]
    reasons: Mapping[DeclineReason, str]


DE = AnswerWords(
    energies={-2: "kostet viel", -1: "kostet", 0: "ausgeglichen", 1: "gibt", 2: "gibt viel"},
    weights={Weight.CLIENT: "die Kundenseite", Weight.SELF: "meine Seite", Weight.EQUAL: "beides gleich"},
    harms={Harm.ME: "mir", Harm.WORK: "der Arbeit", Harm.RESULT: "dem Ergebnis", Harm.CLIENT: "der Kundenseite"},
    causes={
        Cause.MISUNDERSTANDING: "ein Missverständnis",
        Cause.MISSING_INFORMATION: "fehlende Information",
        Cause.EXPECTATIONS: "verschiedene Erwartungen",
        Cause.VALUES: "verschiedene Werte",
        Cause.CIRCUMSTANCES: "die Umstände",
    },
    truths={Truth.YES: "ja", Truth.NO: "nein", Truth.UNCLEAR: "unklar"},
    agains={Again.YES: "ja", Again.NO: "nein", Again.UNSURE: "unsicher"},
    foreseeables={
        Foreseeable.YES: "ja",
        Foreseeable.NO: "nein",
        Foreseeable.IN_FIRST_TALK: "schon im ersten Gespräch",
    },
    wheres={
        Where.ME: "mir",
        Where.CLIENT: "der Kundenseite",
        Where.CIRCUMSTANCES: "den Umständen",
        Where.BOTH: "beiden",
    },
    reasons={
        DeclineReason.NO_TIME: "keine Zeit",
        DeclineReason.NOT_SERIOUS: "unseriös",
        DeclineReason.NO_MATCH: "passt nicht",
        DeclineReason.UNCOMFORTABLE: "unbequem",
    },
)

EN = AnswerWords(
    energies={-2: "costs a lot", -1: "costs", 0: "even", 1: "gives", 2: "gives a lot"},
    weights={Weight.CLIENT: "the client's side", Weight.SELF: "my side", Weight.EQUAL: "both the same"},
    harms={Harm.ME: "me", Harm.WORK: "the work", Harm.RESULT: "the result", Harm.CLIENT: "the client"},
    causes={
        Cause.MISUNDERSTANDING: "a misunderstanding",
        Cause.MISSING_INFORMATION: "missing information",
        Cause.EXPECTATIONS: "different expectations",
        Cause.VALUES: "different values",
        Cause.CIRCUMSTANCES: "the circumstances",
    },
    truths={Truth.YES: "yes", Truth.NO: "no", Truth.UNCLEAR: "unclear"},
    agains={Again.YES: "yes", Again.NO: "no", Again.UNSURE: "unsure"},
    foreseeables={Foreseeable.YES: "yes", Foreseeable.NO: "no", Foreseeable.IN_FIRST_TALK: "in the first talk already"},
    wheres={
        Where.ME: "me",
        Where.CLIENT: "the client",
        Where.CIRCUMSTANCES: "the circumstances",
        Where.BOTH: "both of us",
    },
    reasons={
        DeclineReason.NO_TIME: "no time",
        DeclineReason.NOT_SERIOUS: "not serious",
        DeclineReason.NO_MATCH: "no match",
        DeclineReason.UNCOMFORTABLE: "uncomfortable",
    },
)
