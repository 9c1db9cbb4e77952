"""The page of all decisions, and that of the principles by which they are made."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class DecisionsWords:
    """Love, change and leave side by side."""

    nav: str
    title: str
    description: str
    empty: str
    lead: Mapping[Choice, str]
    open: str
    reviewed: str
    none: str
    more: Plural
    principles_nav: str
    principles: str
    principles_lead: str
    cited: Plural
    not_cited: str


DE = DecisionsWords(
    nav="Entscheidungen",
    title="Was habe ich entschieden?",
    description="Love it, change it, leave it: alle Entscheidungen nebeneinander, mit dem, was daraus wurde.",
    empty="Noch ist nichts entschieden. Die erste Entscheidung, die im Tagebuch steht, erscheint hier.",
    lead={
        Choice.LOVE: "Bleiben, annehmen, gern haben",
        Choice.CHANGE: "Ansprechen und etwas ändern",
        Choice.LEAVE: "Gehen und gut übergeben",
    },
    open="Noch offen",
    reviewed="Was kam dabei heraus?",
    none="keine",
    more=Plural("Eine ältere steht bei den Einträgen", "{n} ältere stehen bei den Einträgen"),
    principles_nav="Grundsätze",
    principles="Wonach entscheide ich?",
    principles_lead="Grundsätze, und was aus den Entscheidungen wurde, die sich auf sie berufen.",
    cited=Plural("Eine Entscheidung beruft sich darauf:", "{n} Entscheidungen berufen sich darauf:"),
    not_cited="Noch beruft sich keine Entscheidung darauf.",
)

EN = DecisionsWords(
    nav="Decisions",
    title="What did I decide?",
    description="Love it, change it, leave it: all decisions side by side, with what came of them.",
    empty="Nothing is decided yet. The first decision in the journal appears here.",
    lead={
        Choice.LOVE: "To stay, to accept, to be fond of",
        Choice.CHANGE: "To speak up and change something",
        Choice.LEAVE: "To go, and hand over well",
    },
    open="Still open",
    reviewed="What came of it?",
    none="none",
    more=Plural("One older one is among the entries", "{n} older ones are among the entries"),
    principles_nav="Principles",
    principles="By what do I decide?",
    principles_lead="Principles, and what came of the decisions that cite them.",
    cited=Plural("One decision cites it:", "{n} decisions cite it:"),
    not_cited="No decision cites it yet.",
)
