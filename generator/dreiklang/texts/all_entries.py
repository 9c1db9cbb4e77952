"""The list of all entries and its facets."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class AllEntriesWords:
    """Facets by name, and the line that says how many entries are shown ("{shown}" of "{all}")."""

    nav: str
    title: str
    description: str
    empty: str
    filter: str
    facets: Mapping[str, str]
    shown_all: Plural
    shown_some: str
    shown_none: str
    reset: str
    undated: str
    list: str


DE = AllEntriesWords(
    nav="Einträge",
    title="Was steht alles im Tagebuch?",
    description="Alle Einträge, nach Art, Entscheidung, Mensch, Schlagwort und Jahr zu sieben.",
    empty="Noch steht nichts darin.",
    filter="Einträge sieben",
    facets={"kind": "Art", "choice": "Entscheidung", "person": "Mensch", "tag": "Schlagwort", "year": "Jahr"},
    shown_all=Plural("Ein Eintrag", "Alle {n} Einträge"),
    shown_some="{shown} von {all} Einträgen",
    shown_none="Kein Eintrag passt zu allem zugleich.",
    reset="Alles wieder zeigen",
    undated="ohne Datum",
    list="Einträge, die neuesten zuerst",
)

EN = AllEntriesWords(
    nav="Entries",
    title="What is in the journal?",
    description="All entries, to be sifted by kind, decision, person, tag and year.",
    empty="There is nothing in it yet.",
    filter="Sift entries",
    facets={"kind": "Kind", "choice": "Decision", "person": "Person", "tag": "Tag", "year": "Year"},
    shown_all=Plural("One entry", "All {n} entries"),
    shown_some="{shown} of {all} entries",
    shown_none="No entry fits all of this at once.",
    reset="Show everything again",
    undated="without a date",
    list="Entries, newest first",
)
