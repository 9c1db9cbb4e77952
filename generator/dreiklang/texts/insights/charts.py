"""What the pictures say: what there is to see, and what their marks mean."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class ChartWords:
    """*describes* and *legends* go by the id of the section; a legend has a line for each kind of mark."""

    describes: Mapping[str, str]
    legends: Mapping[str, tuple[str, ...]]
    numbers: str
    cases: str
    days: str
    median: Plural
    nobody: str
    agreed: str
    others: str


DE = ChartWords(
    describes={
        "calibration": "Jeder Punkt steht für Erwartungen mit ähnlicher Sicherheit: weiter rechts, wo ich sicherer war, weiter "
        "oben, wo mehr davon eintraf. Unter der gestrichelten Linie war ich zu sicher, darüber zu zaghaft.",
        "answers": "Eine Treppe, die mit jeder Antwort sinkt: Sie zeigt, welcher Anteil der Angebote nach so vielen Tagen noch "
        "ohne Antwort war.",
        "luck": "Vier Felder, ein Zeichen für jeden Fall: oben, was gut ausging, unten, was schlecht ausging; links, was ich "
        "wieder tun würde, rechts, was nicht.",
        "days": "Ein Kalender der letzten 53 Wochen, in zwei Reihen; jede Spalte ist eine Woche von Montag bis Sonntag, jedes "
        "Zeichen ein Tag mit Einträgen: je größer, desto mehr.",
        "lanes": "Für jeden Menschen eine Bahn, von links nach rechts die Zeit, ein Zeichen für jede Entscheidung: Die Form sagt, "
        "ob ich blieb, etwas änderte oder ging.",
        "chains": "Für jede Kette eine Linie, von links nach rechts die Zeit, ein Zeichen für jeden Auftrag: Die Form sagt, wie "
        "gut er passte.",
        "streaks": "Für jede Serie eine Reihe, ein Zeichen für jeden ihrer Tage; ein hohles steht für einen überbrückten Tag.",
        "ledger": "Für jedes Versprechen eine Linie, die älteren oben: vom vereinbarten Tag nach rechts, so viele Tage es später "
        "kam, nach links, so viele es früher kam.",
        "promises": "Für jeden Menschen eine Reihe von Zeichen, eines für jedes fällige Versprechen: Die Form sagt, wie es "
        "gehalten wurde.",
    },
    legends={
        "calibration": (
            "fünf Fälle und mehr; je größer, desto mehr",
            "weniger als fünf Fälle",
            "darin liegt der wahre Anteil vermutlich",
            "genauso oft recht wie sicher",
        ),
        "answers": (
            "Anteil noch ohne Antwort",
            "noch ohne Antwort, oder von mir abgelehnt",
            "nach so vielen Tagen die Hälfte",
        ),
        "days": ("ein Eintrag", "zwei", "drei", "vier und mehr"),
        "chains": ("passte zu 80 % oder mehr", "passte zu weniger als 80 %", "nichts dazu notiert"),
        "streaks": ("mit Eintrag", "ohne Eintrag, überbrückt"),
    },
    numbers="Die Zahlen zum Bild",
    cases="Fälle",
    days="Tage nach dem ersten Angebot",
    median=Plural("ein Tag", "{n} Tage"),
    nobody="ohne Gegenüber",
    agreed="vereinbarter Tag",
    others="alle anderen",
)

EN = ChartWords(
    describes={
        "calibration": "Each point stands for expectations of like confidence: further right where I was surer, further up where "
        "more of them came true. Below the dashed line I was too sure, above it too timid.",
        "answers": "A stair that goes down with each answer: it shows which share of the offers was still without one after so "
        "many days.",
        "luck": "Four fields, a mark for each case: at the top what ended well, at the bottom what ended badly; on the left what "
        "I would do again, on the right what I would not.",
        "days": "A calendar of the last 53 weeks, in two rows; each column is a week from Monday to Sunday, each mark a day with "
        "entries: the larger, the more.",
        "lanes": "A lane for each person, time from left to right, a mark for each decision: its shape says whether I stayed, "
        "changed something or left.",
        "chains": "A line for each chain, time from left to right, a mark for each order: its shape says how well it fitted.",
        "streaks": "A row for each streak, a mark for each of its days; a hollow one stands for a bridged day.",
        "ledger": "A line for each promise, the older ones at the top: from the day agreed on to the right for each day that it "
        "came later, to the left for each that it came earlier.",
        "promises": "A line of marks for each person, one for each promise that was due: its shape says how it was kept.",
    },
    legends={
        "calibration": (
            "five cases and more; the larger, the more",
            "fewer than five cases",
            "where the true share probably lies",
            "right as often as sure",
        ),
        "answers": (
            "share still without an answer",
            "still no answer, or declined by me",
            "half of them after so many days",
        ),
        "days": ("one entry", "two", "three", "four and more"),
        "chains": ("fitted by 80 % or more", "fitted by less than 80 %", "nothing noted"),
        "streaks": ("with an entry", "without one, bridged"),
    },
    numbers="The numbers of the picture",
    cases="cases",
    days="days after the first offer",
    median=Plural("one day", "{n} days"),
    nobody="with nobody in particular",
    agreed="day agreed on",
    others="all others",
)
