"""The pages about people: headings, and where somebody stands."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, Role
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Headings as questions, and the small words of a person's page."""

    nav: str
    title: str
    description: str
    empty: str
    groups: Mapping[Role, str]
    no_role: str
    roles: Mapping[Role, str]
    standing: str
    standings: Mapping[Choice, str]
    no_decision: str
    since: str
    last_contact: str
    never: str
    open: str
    nothing_open: str
    unregistered: str
    public_as: str
    strong_in: str
    touch: str
    touch_ideal: Plural
    touch_max: Plural
    waits: str
    ideal: str
    ideal_yes: str
    ideal_no: str
    ideal_unanswered: str
    ideal_count: str
    fits: str
    wishes_all: str
    wishes_some: str
    work: str
    signals: str
    orders: str
    promises: str
    promised_by_me: str
    lane: str
    lane_when: str
    story: str
    fit: str
    due: str


DE = PeopleWords(
    nav="Menschen",
    title="Mit wem habe ich zu tun?",
    description="Alle Menschen, mit denen ich arbeite, und wo wir gerade stehen.",
    empty="Noch kennt das Tagebuch niemanden. Wer in einem Eintrag genannt wird, erscheint hier von selbst.",
    groups={Role.CLIENT: "Kund:innen", Role.PARTNER: "Partner:innen", Role.BOTH: "Beides zugleich"},
    no_role="Außerdem genannt",
    roles={Role.CLIENT: "Kund:in", Role.PARTNER: "Partner:in", Role.BOTH: "Kund:in und Partner:in"},
    standing="Wo wir stehen",
    standings={
        Choice.LOVE: "Love it: ich bleibe gern",
        Choice.CHANGE: "Change it: wir ändern etwas",
        Choice.LEAVE: "Leave it: beendet",
    },
    no_decision="noch nichts entschieden",
    since="seit {day}",
    last_contact="Letzter Kontakt",
    never="keiner notiert",
    open="Offen",
    nothing_open="nichts",
    unregistered="Steht noch nicht in der Personenliste, nur in Einträgen.",
    public_as="Öffentlich heißt das",
    strong_in="Stark in",
    touch="Kontakt",
    touch_ideal=Plural("am liebsten jeden Tag", "am liebsten alle {n} Tage"),
    touch_max=Plural("spätestens nach einem Tag", "spätestens nach {n} Tagen"),
    waits="Was wartet zwischen uns?",
    ideal="Passt das zu dem, was ich mir wünsche?",
    ideal_yes="ja",
    ideal_no="nein",
    ideal_unanswered="noch nicht beantwortet",
    ideal_count="{yes} von {answered} beantworteten Wünschen erfüllt",
    fits="Wünsche",
    wishes_all="{yes} von {answered}",
    wishes_some="{yes} von {answered}, {n} offen",
    work="Worum ging es",
    signals="Welche Signale gab es?",
    orders="Welche Aufträge gab es?",
    promises="Was wurde versprochen?",
    promised_by_me="von mir",
    lane="Wie habe ich mich entschieden?",
    lane_when="Wann",
    story="Wie kam eins zum anderen?",
    fit="Passung",
    due="bis",
)

EN = PeopleWords(
    nav="People",
    title="Whom do I work with?",
    description="Everybody I work with, and where we stand.",
    empty="The journal knows nobody yet. Whoever is named in an entry appears here.",
    groups={Role.CLIENT: "Clients", Role.PARTNER: "Partners", Role.BOTH: "Both at once"},
    no_role="Also named",
    roles={Role.CLIENT: "client", Role.PARTNER: "partner", Role.BOTH: "client and partner"},
    standing="Where we stand",
    standings={
        Choice.LOVE: "Love it: I like to stay",
        Choice.CHANGE: "Change it: we are changing something",
        Choice.LEAVE: "Leave it: ended",
    },
    no_decision="nothing decided yet",
    since="since {day}",
    last_contact="Last contact",
    never="none noted",
    open="Open",
    nothing_open="nothing",
    unregistered="Not on the list of people yet, only in entries.",
    public_as="Publicly called",
    strong_in="Strong in",
    touch="Contact",
    touch_ideal=Plural("ideally every day", "ideally every {n} days"),
    touch_max=Plural("after one day at the latest", "after {n} days at the latest"),
    waits="What waits between us?",
    ideal="Is this what I wish for?",
    ideal_yes="yes",
    ideal_no="no",
    ideal_unanswered="not answered yet",
    ideal_count="{yes} of {answered} answered wishes fulfilled",
    fits="Wishes",
    wishes_all="{yes} of {answered}",
    wishes_some="{yes} of {answered}, {n} open",
    work="What it was about",
    signals="Which signals were there?",
    orders="Which orders were there?",
    promises="What was promised?",
    promised_by_me="by me",
    lane="How did I decide?",
    lane_when="When",
    story="How did one thing lead to another?",
    fit="Fit",
    due="by",
)
