"""The desk of the day, and the first step on an empty one."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class DeskWords:
    """Headings of the desk as questions, and what stands on it while there is no entry."""

    nav: str
    title: str
    waits: str
    recent: str
    all_entries: Plural
    on_this_day: str
    years_ago: Plural
    news: str
    news_since: str
    news_new: str
    news_changed: str
    news_more: str
    any: str
    another: str
    compliment: str
    all_compliments: str
    earlier: str
    earlier_ago: Plural
    unread: str
    unread_lead: Plural
    empty_title: str
    empty_lead: str
    empty_write: str
    empty_decide: str
    empty_person: str
    empty_then: str
    empty_private: str


DE = DeskWords(
    nav="Schreibtisch",
    title="Schreibtisch, {day}",
    waits="Was wartet?",
    recent="Was habe ich zuletzt geschrieben?",
    all_entries=Plural("Zum einzigen Eintrag", "Alle {n} Einträge"),
    on_this_day="Was war an diesem Tag?",
    years_ago=Plural("vor einem Jahr", "vor {n} Jahren"),
    news="Was ist neu seit dem letzten Besuch?",
    news_since="Zuletzt besucht auf diesem Gerät: {when}",
    news_new="neu",
    news_changed="geändert",
    news_more="und {n} weitere",
    any="Was hatte ich fast vergessen?",
    another="Etwas anderes",
    compliment="Was hat jemand Gutes gesagt?",
    all_compliments="Alle Komplimente",
    earlier="Was habe ich früher einmal entschieden?",
    earlier_ago=Plural("Das war vor einem Tag.", "Das war vor {n} Tagen."),
    unread="Was ließ sich nicht lesen?",
    unread_lead=Plural(
        "Eine Datei fehlt auf allen Seiten, bis sie wieder lesbar ist:",
        "{n} Dateien fehlen auf allen Seiten, bis sie wieder lesbar sind:",
    ),
    empty_title="Noch ist der Schreibtisch leer",
    empty_lead="Ein Eintrag ist eine Datei im Ordner „entries“. Am leichtesten fängt es so an:",
    empty_write="[Schreib|Schreiben Sie|Schreibt] zehn Minuten lang auf, was [dir|Ihnen|euch] gerade durch den Kopf geht:",
    empty_decide="Oder [halte|halten Sie|haltet] eine Entscheidung fest, die gerade ansteht. Die Fragen dazu kommen von selbst:",
    empty_person="Und [sag|sagen Sie|sagt], wer zu [deinen|Ihren|euren] Kund:innen und Partner:innen gehört, damit jede Geschichte beisammen steht:",
    empty_then="Danach steht hier, was wartet, was zuletzt geschrieben wurde und was vor einem Jahr war.",
    empty_private="Nichts davon geht von selbst hinaus: Öffentlich wird ein Eintrag nur, wenn er es selbst sagt.",
)

EN = DeskWords(
    nav="Desk",
    title="Desk, {day}",
    waits="What waits?",
    recent="What did I write last?",
    all_entries=Plural("To the only entry", "All {n} entries"),
    on_this_day="What was on this day?",
    years_ago=Plural("a year ago", "{n} years ago"),
    news="What is new since the last visit?",
    news_since="Last visited on this device: {when}",
    news_new="new",
    news_changed="changed",
    news_more="and {n} more",
    any="What had I almost forgotten?",
    another="Another one",
    compliment="What good thing did somebody say?",
    all_compliments="All compliments",
    earlier="What did I decide at an earlier time?",
    earlier_ago=Plural("That was a day ago.", "That was {n} days ago."),
    unread="What could not be read?",
    unread_lead=Plural(
        "One file is missing on all pages until it can be read again:",
        "{n} files are missing on all pages until they can be read again:",
    ),
    empty_title="The desk is still empty",
    empty_lead="An entry is a file in the folder “entries”. The easiest beginning:",
    empty_write="Write for ten minutes about what is on your mind:",
    empty_decide="Or note a decision that is coming up. Its questions come by themselves:",
    empty_person="And say who is a client or a partner, so that their story stands together:",
    empty_then="After that, you find here what waits, what was written last, and what was a year ago.",
    empty_private="Nothing of it goes out by itself: an entry becomes public only if it says so.",
)
