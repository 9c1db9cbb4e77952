"""What the pictures say: what there is to see, and what their marks mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dreiklang.texts.grammar import Plural


@dataclass(frozen=True, slots=True)
class ChartWords:
    """*describes* and *legends* go by the id of the section; a legend has a line for each kind of mark."""

    describes: Mapping[str, str]
    legends: Mapping[str, tuple[str, ...]]
    numbers: str
    cases: str
    days: str
    median: Plural


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
    },
    numbers="Die Zahlen zum Bild",
    cases="Fälle",
    days="Tage nach dem ersten Angebot",
    median=Plural("ein Tag", "{n} Tage"),
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
    },
    numbers="The numbers of the picture",
    cases="cases",
    days="days after the first offer",
    median=Plural("one day", "{n} days"),
)
