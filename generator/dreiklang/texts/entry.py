"""What stands on the page of an entry: the words of its head, and of the ways on from it."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Labels and short phrases; "{...}" is what a phrase is about."""

    private: str
    public_since: str
    public_from: str
    undated: str
    pinned: str
    reading_time: Plural
    client: str
    partner: str
    about: str
    because: str
    weighs_more: str
    weighing: str
    values: str
    harm: str
    cause: str
    spoken: str
    refer: str
    waive: str
    expect: str
    expected_then: str
    expected_first: str
    nothing_expected: str
    sealed_on: str
    sure: str
    review: str
    came_of_it: str
    amount: str
    fit: str
    fit_parts: str
    chased: str
    answered: str
    rests_until: str
    version: str
    reason: str
    via: str
    follows: str
    promised_by_me: str
    promised_by: str
    promised: str
    due: str
    moved_here: str
    blocks: str
    looks_back: str
    came_true: str
    outcome: str
    again: str
    foreseeable: str
    where: str
    insight: str
    compliment: str
    criticism: str
    asked_by: str
    answers: str
    energy: str
    signals: str
    minutes: Plural
    next: str
    done: str
    checklist: str
    first_time: str
    first_order: str
    follow_up: str
    part: str
    part_of: str
    series: str
    tags: str
    previous_part: str
    next_part: str
    in_time: str
    earlier: str
    later: str
    backlinks: str
    credit: str
    further: str
    unread_title: str
    unread_intro: str
    unread_text: str


DE = EntryWords(
    private="Privat",
    public_since="öffentlich seit {day}",
    public_from="öffentlich ab {day}",
    undated="ohne Datum",
    pinned="Angeheftet",
    reading_time=Plural("{n} Minute zu lesen", "{n} Minuten zu lesen"),
    client="Kund:in",
    partner="Partner:in",
    about="Mit wem",
    because="Weil",
    weighs_more="Schwerer wiegt",
    weighing="{side} ({client} zu {me})",
    values="Werte",
    harm="Schadet",
    cause="Dahinter",
    spoken="Ausgesprochen",
    refer="Weitergegeben an",
    waive="Verzichtet auf",
    expect="Erwartung",
    expected_then="Erwartet war",
    expected_first="Zuerst erwartet",
    nothing_expected="nichts",
    sealed_on="festgehalten am {day}",
    sure="zu {n} % sicher",
    review="Wiedervorlage",
    came_of_it="Was daraus wurde",
    amount="Betrag",
    fit="Passt",
    fit_parts="inhaltlich {content} %, strategisch {strategy} %, wirtschaftlich {business} %",
    chased="Nachgehakt",
    answered="Antwort",
    rests_until="ruht bis {day}",
    version="{n}. Fassung",
    reason="Grund",
    via="Mit",
    follows="Folgt auf",
    promised_by_me="Ich habe versprochen",
    promised_by="{name} hat versprochen",
    promised="Versprochen",
    due="fällig",
    moved_here="hierher verschoben",
    blocks="Hält auf",
    looks_back="Rückblick auf",
    came_true="Eingetreten",
    outcome="Ergebnis",
    again="Wieder so",
    foreseeable="Absehbar",
    where="Es lag an",
    insight="Erkenntnis",
    compliment="Kompliment",
    criticism="Kritik",
    asked_by="gefragt hat: {name}",
    answers="Antwort auf",
    energy="Energie",
    signals="Warnzeichen",
    minutes=Plural("{n} Minute ohne abzusetzen", "{n} Minuten ohne abzusetzen"),
    next="Nächster Schritt",
    done="erledigt {day}",
    checklist="{done} von {all} abgehakt",
    first_time="Zum ersten Mal: {name}",
    first_order="Erster Auftrag",
    follow_up="Folgeauftrag",
    part="Teil {part}",
    part_of="Teil {part} von {parts}",
    series="Serie",
    tags="Schlagwörter",
    previous_part="Vorheriger Teil",
    next_part="Nächster Teil",
    in_time="Der Zeit nach",
    earlier="Davor",
    later="Danach",
    backlinks="Hierher führt",
    credit="Bild: {credit}",
    further="Weitere Angaben",
    unread_title="Noch nicht verstanden: {name}",
    unread_intro="Diese Datei fehlt überall sonst, bis das hier behoben ist. Verloren ist nichts: Der Text steht unten.",
    unread_text="Der Text der Datei",
)

EN = EntryWords(
    private="Private",
    public_since="public since {day}",
    public_from="public from {day}",
    undated="undated",
    pinned="Pinned",
    reading_time=Plural("{n} minute to read", "{n} minutes to read"),
    client="Client",
    partner="Partner",
    about="With",
    because="Because",
    weighs_more="Weighs more",
    weighing="{side} ({client} to {me})",
    values="Values",
    harm="Harms",
    cause="Behind it",
    spoken="Said out loud",
    refer="Handed over to",
    waive="Let go",
    expect="Expectation",
    expected_then="Expected then",
    expected_first="Expected at first",
    nothing_expected="nothing",
    sealed_on="kept on {day}",
    sure="{n} % sure",
    review="To look at again",
    came_of_it="What came of it",
    amount="Amount",
    fit="Fit",
    fit_parts="content {content} %, strategy {strategy} %, business {business} %",
    chased="Chased",
    answered="Answer",
    rests_until="rests until {day}",
    version="version {n}",
    reason="Reason",
    via="With",
    follows="Follows",
    promised_by_me="I promised",
    promised_by="{name} promised",
    promised="Promised",
    due="due",
    moved_here="moved to this day",
    blocks="Holds up",
    looks_back="Looking back at",
    came_true="Came true",
    outcome="Outcome",
    again="Again",
    foreseeable="Foreseeable",
    where="It lay with",
    insight="Insight",
    compliment="Compliment",
    criticism="Criticism",
    asked_by="asked by {name}",
    answers="Answers",
    energy="Energy",
    signals="Warning signs",
    minutes=Plural("{n} minute without stopping", "{n} minutes without stopping"),
    next="Next step",
    done="done {day}",
    checklist="{done} of {all} ticked",
    first_time="For the first time: {name}",
    first_order="First order",
    follow_up="Follow-up order",
    part="Part {part}",
    part_of="Part {part} of {parts}",
    series="Series",
    tags="Tags",
    previous_part="Previous part",
    next_part="Next part",
    in_time="In time",
    earlier="Before",
    later="After",
    backlinks="What leads here",
    credit="Picture: {credit}",
    further="Further details",
    unread_title="Not understood yet: {name}",
    unread_intro="This file is missing everywhere else until this is mended. Nothing is lost: the text stands below.",
    unread_text="The text of the file",
)
