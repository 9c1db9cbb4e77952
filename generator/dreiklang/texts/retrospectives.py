"""The pages that look back: their headings, and what periods are called."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Again, Truth
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class RetrospectiveWords:
    """Headings as questions; periods as a name, as the place of something ("im März 2026"), as what runs."""

    nav: str
    title: str
    intro: str
    intro_empty: str
    description: str
    quarter: str
    week: str
    in_year: str
    in_quarter: str
    in_month: str
    in_week: str
    the_year: str
    the_quarter: str
    the_month: str
    the_week: str
    ordinals: tuple[str, ...]
    ordinals_the: tuple[str, ...]
    title_of: str
    decided: str
    expected_too: str
    written: str
    open: str
    heard: str
    compliment: str
    criticism: str
    learned: str
    different: str
    different_so_far: str
    inside: str
    entries: str
    expectation: str
    sure: str
    outcome: str
    not_yet: str
    review_on: str
    no_expectation: str
    still_open: str
    became_order: str
    agains: Mapping[Again, str]
    truths: Mapping[Truth, str]
    era: str
    era_since: str
    era_begins: str
    neighbours: str
    before: str
    after: str
    above: str


DE = RetrospectiveWords(
    nav="Rückblicke",
    title="Was war wann?",
    intro="Jedes Jahr, jedes Quartal und jeder Monat mit Einträgen erzählt hier seine Geschichte.",
    intro_empty="Sobald der erste Eintrag da ist, beginnt hier die Geschichte.",
    description="Rückblick auf {name}: was entschieden wurde, was erwartet war und was daraus wurde.",
    quarter="{n}. Quartal {year}",
    week="Woche {n} {year}",
    in_year="im Jahr {year}",
    in_quarter="im {ordinal} Quartal {year}",
    in_month="im {month}",
    in_week="in der Woche {n} des Jahres {year}",
    the_year="das Jahr {year}",
    the_quarter="das {ordinal} Quartal {year}",
    the_month="der {month}",
    the_week="die Woche {n} des Jahres {year}",
    ordinals=("ersten", "zweiten", "dritten", "vierten"),
    ordinals_the=("erste", "zweite", "dritte", "vierte"),
    title_of="Rückblick: {name}",
    decided="Was habe ich entschieden, und was kam dabei heraus?",
    expected_too="Was habe ich sonst noch erwartet?",
    written="Was habe ich selbst im Rückblick geschrieben?",
    open="Was ist noch offen?",
    heard="Was wurde mir gesagt?",
    compliment="Kompliment",
    criticism="Kritik",
    learned="Was habe ich gelernt?",
    different="Was war anders als {when}?",
    different_so_far="Was ist bisher anders als {when} bis zum selben Tag?",
    inside="Was steckt darin?",
    entries="Welche Einträge gehören dazu?",
    expectation="Erwartet",
    sure="{confidence} % sicher",
    outcome="Daraus wurde",
    not_yet="noch kein Rückblick",
    review_on="noch kein Rückblick, Wiedervorlage am {day}",
    no_expectation="nichts notiert",
    still_open="noch offen",
    became_order="ein Auftrag ({state})",
    agains={Again.YES: "wieder so", Again.NO: "nicht wieder so", Again.UNSURE: "wieder so? unsicher"},
    truths={Truth.YES: "eingetreten", Truth.NO: "nicht eingetreten", Truth.UNCLEAR: "unklar, ob eingetreten"},
    era="Abschnitt:",
    era_since="seit",
    era_begins="Ab",
    neighbours="Davor und danach",
    before="davor: {name}",
    after="danach: {name}",
    above="Gehört zu",
)

EN = RetrospectiveWords(
    nav="Retrospectives",
    title="What was when?",
    intro="Each year, quarter and month that has entries tells its story here.",
    intro_empty="As soon as there is a first entry, the story begins here.",
    description="Looking back at {name}: what was decided, what was expected, what came of it.",
    quarter="Q{n} {year}",
    week="Week {n} of {year}",
    in_year="in {year}",
    in_quarter="in the {ordinal} quarter of {year}",
    in_month="in {month}",
    in_week="in week {n} of {year}",
    the_year="{year}",
    the_quarter="the {ordinal} quarter of {year}",
    the_month="{month}",
    the_week="week {n} of {year}",
    ordinals=("first", "second", "third", "fourth"),
    ordinals_the=("first", "second", "third", "fourth"),
    title_of="Looking back: {name}",
    decided="What did I decide, and what came of it?",
    expected_too="What else did I expect?",
    written="What did I write myself, looking back?",
    open="What is still open?",
    heard="What was I told?",
    compliment="Compliment",
    criticism="Criticism",
    learned="What did I learn?",
    different="What was different from {what}?",
    different_so_far="What is different so far from {what} up to the same day?",
    inside="What is in it?",
    entries="Which entries belong to it?",
    expectation="Expected",
    sure="{confidence} % sure",
    outcome="What came of it",
    not_yet="not looked back on yet",
    review_on="not looked back on yet, to review on {day}",
    no_expectation="nothing noted",
    still_open="still open",
    became_order="an order ({state})",
    agains={Again.YES: "the same again", Again.NO: "not again", Again.UNSURE: "again? unsure"},
    truths={Truth.YES: "came true", Truth.NO: "did not come true", Truth.UNCLEAR: "unclear whether it came true"},
    era="Era:",
    era_since="since",
    era_begins="From",
    neighbours="Before and after",
    before="before: {name}",
    after="after: {name}",
    above="Part of",
)
