"""How it is with one partner: promises, what was tried, what it cost, who else could."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class PartnershipWords:
    """Headings and sentences; "{people}" and "{titles}" are links."""

    title: str
    due: Plural
    on_time: str
    told: str
    refused: str
    silent: str
    late: Plural
    late_once: Plural
    chases: str
    chases_few: str
    asks: str
    tried: str
    held_up: Plural
    held_up_before: Plural
    hit: str
    energy: str
    who_else: str
    nobody_else: str
    doubtful: str
    handed_to: str
    handed_by: str
    fields_title: str
    fields_lead: str
    field: str
    field_nobody: str


DE = PartnershipWords(
    title="Wie verlässlich ist das?",
    due=Plural("Ein Versprechen war fällig: {kept}.", "{n} Versprechen waren fällig: {kept}."),
    on_time="{n} pünktlich gehalten",
    told="{n} später, aber gesagt",
    refused="{n} ehrlich abgesagt",
    silent="{n} still überzogen oder geplatzt",
    late=Plural("Wo es später wurde, im Mittel um einen Tag.", "Wo es später wurde, im Mittel um {n} Tage."),
    late_once=Plural("Einmal wurde es später, um einen Tag.", "Einmal wurde es später, um {n} Tage."),
    chases="Nachgefragt je Versprechen: {n}-mal.",
    chases_few="Nachgefragt: {times}.",
    asks="Eine Frage, kein Rat: {reasons}",
    tried="Versucht habe ich schon, etwas zu ändern: {titles}.",
    held_up=Plural("Aufgehalten seit einem Tag: {title}.", "Aufgehalten seit {n} Tagen: {title}."),
    held_up_before=Plural("Aufgehalten, einen Tag lang: {title}.", "Aufgehalten, {n} Tage lang: {title}."),
    hit="Getroffen hat es {people}.",
    energy="Energie, über {n} Einträge zusammengezählt: {sum}.",
    who_else="{field} können auch: {people}.",
    nobody_else="{field} kann sonst niemand, den das Tagebuch kennt.",
    doubtful="{field} können auch, mit Vorbehalt: {people}.",
    handed_to="Arbeit übernommen: {titles}.",
    handed_by="Arbeit weitergegeben: {titles}.",
    fields_title="Wer kann was?",
    fields_lead="Partner:innen, gegen die gerade nichts spricht.",
    field="{field}: {people}",
    field_nobody="{field}: gerade niemand, auf den Verlass ist",
)

EN = PartnershipWords(
    title="How reliable are they?",
    due=Plural("One promise was due: {kept}.", "{n} promises were due: {kept}."),
    on_time="{n} kept on time",
    told="{n} late, but announced",
    refused="{n} honestly refused",
    silent="{n} silently late or broken",
    late=Plural("Where it was late, typically by one day.", "Where it was late, typically by {n} days."),
    late_once=Plural("Once it was late, by one day.", "Once it was late, by {n} days."),
    chases="Asked for each promise: {n} times.",
    chases_few="Asked for: {times}.",
    asks="A question, not advice: {reasons}",
    tried="I have tried to change something: {titles}.",
    held_up=Plural("Held up for a day: {title}.", "Held up for {n} days: {title}."),
    held_up_before=Plural("Was held up for a day: {title}.", "Was held up for {n} days: {title}."),
    hit="It hit {people}.",
    energy="Energy, summed up over {n} entries: {sum}.",
    who_else="Who else can do {field}: {people}.",
    nobody_else="Nobody else whom the journal knows can do {field}.",
    doubtful="Who else can do {field}, with a doubt: {people}.",
    handed_to="Took over work: {titles}.",
    handed_by="Work handed over: {titles}.",
    fields_title="Who can do what?",
    fields_lead="Partners against whom nothing speaks right now.",
    field="{field}: {people}",
    field_nobody="{field}: nobody to rely on right now",
)
