"""What stands beside an entry, for its writer alone: a silence, loose ends, a hard moment, the chain of orders, a good word."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Again
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class AsideWords:
    """Headings and sentences; "{titles}" are links to entries."""

    silence: str
    silent: Plural
    silent_today: str
    asked_none: str
    asked: str
    others: Plural
    others_won: Plural
    others_one: str
    called_well: str
    called_badly: str
    called: str
    said: str
    quoted: str
    lived: str
    lived_step: str
    lived_open: str
    lived_again: Mapping[Again, str]
    loose_ends: str
    loose_ends_lead: str
    hard: str
    spoken: Plural
    spoken_same_day: str
    unspoken: Plural
    bound: Plural
    bound_days: Plural
    untried: str
    chain: str
    chain_step: str
    chain_fit: str
    chain_via: str
    praise: str
    praise_by: str


DE = AsideWords(
    silence="Was heißt das Schweigen?",
    silent=Plural("Seit einem Tag still.", "Seit {n} Tagen still."),
    silent_today="Seit heute still.",
    asked_none="Ich habe noch nicht nachgehakt.",
    asked="{times} nachgehakt.",
    others=Plural(
        "Länger still waren schon {n} Angebote; entschieden wurde davon doch noch eines, gewonnen {won}.",
        "Länger still waren schon {n} Angebote; entschieden wurden davon doch noch {k}, gewonnen {won}.",
    ),
    others_won=Plural("eines", "{n}", none="keines"),
    others_one="Ein Angebot war schon einmal länger still, und dann kam doch noch eine Antwort.",
    called_well="Nachgehakt und bekommen: {titles}.",
    called_badly="Nachgehakt und nicht bekommen: {titles}.",
    called="Wo ich nachgehakt habe, wurden {rate} zum Auftrag.",
    said="Was hinter einem Schweigen schon steckte: {notes}.",
    quoted="„{note}“ ({title})",
    lived="Schon mal erlebt?",
    lived_step="{day}: {title} ({choice}). Daraus wurde: {came}.",
    lived_open="noch offen",
    lived_again={
        Again.YES: "ich würde es wieder tun",
        Again.NO: "nicht noch einmal",
        Again.UNSURE: "ob wieder, ist unsicher",
    },
    loose_ends="Was ist noch offen?",
    loose_ends_lead="Bis es erledigt ist oder als `{waive}` im Kopf dieses Eintrags steht.",
    hard="Wie kam es dazu?",
    spoken=Plural(
        "Vom ersten Warnzeichen ({title}) bis es ausgesprochen war, verging ein Tag.",
        "Vom ersten Warnzeichen ({title}) bis es ausgesprochen war, vergingen {n} Tage.",
    ),
    spoken_same_day="Am Tag des ersten Warnzeichens war es schon ausgesprochen.",
    unspoken=Plural(
        "Das erste Warnzeichen war gestern: {title}. Ausgesprochen ist es noch nicht.",
        "Das erste Warnzeichen war vor {n} Tagen: {title}. Ausgesprochen ist es noch nicht.",
    ),
    bound=Plural("Noch eine Woche gebunden, bis {day}.", "Noch {n} Wochen gebunden, bis {day}."),
    bound_days=Plural("Noch einen Tag gebunden, bis {day}.", "Noch {n} Tage gebunden, bis {day}."),
    untried="Ein Versuch, etwas zu ändern, steht vor diesem Abschied nicht. Gab es einen? [Schreib|Schreiben Sie|Schreibt] "
    "den Tag als `{spoken}` in den Kopf, oder den Grund als `{because}`: Dann fragt hier niemand mehr.",
    chain="Wie kam ein Auftrag zum anderen?",
    chain_step="{day}: {title}{fit}{via}",
    chain_fit=" (Passung {fit} %)",
    chain_via=", mit {people}",
    praise="Und das hat auch jemand gesagt",
    praise_by="{name}, {title}",
)

EN = AsideWords(
    silence="What does the silence mean?",
    silent=Plural("Silent for a day.", "Silent for {n} days."),
    silent_today="Silent since today.",
    asked_none="I have not called again yet.",
    asked="Called again {times}.",
    others=Plural(
        "{n} offers were once silent for longer; one of them was decided after all, {won} won.",
        "{n} offers were once silent for longer; {k} of them were decided after all, {won} won.",
    ),
    others_won=Plural("one", "{n}", none="none"),
    others_one="One offer was once silent for longer, and then an answer came after all.",
    called_well="Called again and won: {titles}.",
    called_badly="Called again and not won: {titles}.",
    called="Where I called again, {rate} became an order.",
    said="What was behind a silence before: {notes}.",
    quoted="“{note}” ({title})",
    lived="Lived before?",
    lived_step="{day}: {title} ({choice}). What came of it: {came}.",
    lived_open="still open",
    lived_again={Again.YES: "I would do it again", Again.NO: "not again", Again.UNSURE: "unsure whether again"},
    loose_ends="What is still open?",
    loose_ends_lead="Until it is closed, or stands as `{waive}` in the head of this entry.",
    hard="How did it come to this?",
    spoken=Plural(
        "From the first warning sign ({title}) until it was said, a day passed.",
        "From the first warning sign ({title}) until it was said, {n} days passed.",
    ),
    spoken_same_day="On the day of the first warning sign it was said.",
    unspoken=Plural(
        "The first warning sign was yesterday: {title}. It has not been said yet.",
        "The first warning sign was {n} days ago: {title}. It has not been said yet.",
    ),
    bound=Plural("Still bound for one week, until {day}.", "Still bound for {n} weeks, until {day}."),
    bound_days=Plural("Still bound for a day, until {day}.", "Still bound for {n} days, until {day}."),
    untried="No attempt to change something stands before this leave. Was there one? Put its day into the head as "
    "`{spoken}`, or the reason as `{because}`: then nobody asks here any more.",
    chain="How did one order lead to another?",
    chain_step="{day}: {title}{fit}{via}",
    chain_fit=" (fit {fit}%)",
    chain_via=", with {people}",
    praise="And somebody said this, too",
    praise_by="{name}, {title}",
)
