"""Every key of an entry's head, in both languages: the first table of KEYS.md."""

from __future__ import annotations

from enum import StrEnum, auto

from dreiklang.model import Kind
from dreiklang.options import Lang
from dreiklang.values import dataclass


class Value(StrEnum):
    """What the value of a key has to be."""

    TEXT = auto()
    TEXTS = auto()  # one text, or a list
    WORDS = auto()  # a list, or words with commas or '#'
    DAY = auto()
    DAYS = auto()
    NOTED_DAYS = auto()  # days, each with a note
    DAY_OR_SPAN = auto()
    YES_NO = auto()
    PUBLISH = auto()
    PERCENT = auto()
    MONEY = auto()
    COUNT = auto()  # a whole number from 1
    ENERGY = auto()  # -2 .. 2
    PART = auto()  # 27 or 27/30
    PERSON = auto()
    PERSONS = auto()
    PROMISER = auto()  # a person, or 'me'
    ASKER = auto()  # a person, or any text
    ENTRY = auto()
    ENTRIES = auto()
    STEPS = auto()  # a day and a text, or a list of such
    TARGET = auto()  # entry, #tag, person or period
    SAID = auto()  # words with an optional day
    PICTURE = auto()
    LANG = auto()
    CHOICE = auto()
    WEIGH = auto()
    HARMS = auto()
    CAUSE = auto()
    TRUTH = auto()
    OUTCOME = auto()
    AGAIN = auto()
    FORESEEABLE = auto()
    WHERE = auto()
    REASON = auto()  # for a declined order also one of four words
    FIT = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a head: its English *name*, the *german* one that `new` writes, and what *also* is read.

    *kinds* is empty where every kind may bear it. *opens* says that it makes an entry the kind that it is.
    """

    name: str
    german: str
    value: Value
    also: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    opens: bool = False

    def written(self, lang: Lang) -> str:
        """Give the spelling that `new` writes in *lang*."""
        return self.german if lang is Lang.DE else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that is read, the English one first."""
        return tuple(dict.fromkeys((self.name, self.german, *self.also)))


_CLIENTS = ("kunde", "kunden", "kundinnen", "auftraggeber", "auftraggeberin", "auftraggeberinnen", "clients")
_PARTNERS = ("partner", "partnerinnen", "partners")
_D, _O, _P, _R = (Kind.DECISION,), (Kind.ORDER,), (Kind.PROMISE,), (Kind.RETROSPECTIVE,)
_F, _Q = (Kind.FEEDBACK,), (Kind.QUESTION,)

KEYS: tuple[Key, ...] = (
    Key("title", "titel", Value.TEXT),
    Key("date", "datum", Value.DAY, ("created",)),
    Key("tags", "tags", Value.WORDS, ("tag", "schlagwörter", "schlagwort", "themen", "categories", "category")),
    Key("client", "kundin", Value.PERSONS, _CLIENTS),
    Key("partner", "partnerin", Value.PERSONS, _PARTNERS),
    Key("lang", "sprache", Value.LANG),
    Key("publish", "öffentlich", Value.PUBLISH, ("veröffentlichen",)),
    Key("slug", "adresse", Value.TEXT),
    Key("aliases", "alte-adressen", Value.TEXTS),
    Key("series", "serie", Value.TEXT, ("reihe",)),
    Key("part", "teil", Value.PART),
    Key("energy", "energie", Value.ENERGY),
    Key("signals", "signale", Value.WORDS, ("warnzeichen",)),
    Key("image", "bild", Value.PICTURE),
    Key("credit", "foto-von", Value.TEXT, ("bildnachweis",)),
    Key("description", "kurztext", Value.TEXT, ("beschreibung",)),
    Key("pin", "oben", Value.YES_NO, ("angeheftet",)),
    Key("comments", "kommentare", Value.YES_NO),
    Key("next", "nächster-schritt", Value.STEPS, ("schritt", "nächster", "nächste-schritte", "schritte")),
    Key("done", "erledigt", Value.DAYS),
    Key("review", "wiedervorlage", Value.DAY_OR_SPAN),
    Key("expect", "erwartung", Value.TEXT),
    Key("confidence", "sicher", Value.PERCENT, ("zuversicht",)),
    Key("minutes", "minuten", Value.COUNT),
    Key("answers", "beantwortet", Value.ENTRIES),
    Key("show", "zeigen", Value.WORDS),
    Key("decision", "entscheidung", Value.CHOICE, (), _D, opens=True),
    Key("because", "weil", Value.TEXTS, (), _D),
    Key("weigh", "überwiegt", Value.WEIGH, ("abwägung",), _D),
    Key("values", "werte", Value.WORDS, (), _D),
    Key("harm", "schadet", Value.HARMS, (), _D),
    Key("cause", "ursache", Value.CAUSE, (), _D),
    Key("spoken", "ausgesprochen", Value.DAY, (), _D),
    Key("refer", "empfehle", Value.PERSON, (), _D),
    Key("waive", "verzichtet-auf", Value.ENTRIES, (), _D),
    Key("looks-back", "rückblick", Value.TARGET, (), _R, opens=True),
    Key("came-true", "eingetreten", Value.TRUTH, (), _R),
    Key("outcome", "ergebnis", Value.OUTCOME, (), _R),
    Key("again", "wieder", Value.AGAIN, (), _R),
    Key("insight", "erkenntnis", Value.TEXTS, (), _R),
    Key("foreseeable", "absehbar", Value.FORESEEABLE, (), _R),
    Key("where", "woran", Value.WHERE, (), _R),
    Key("inquiry", "anfrage", Value.DAY, ("erstgespräch",), _O, opens=True),
    Key("offer", "angebot", Value.DAYS, (), _O, opens=True),
    Key("order", "auftrag", Value.DAY, (), _O, opens=True),
    Key("declined", "abgelehnt", Value.DAY, (), _O, opens=True),
    Key("amount", "betrag", Value.MONEY, ("wert", "honorar", "value"), _O),
    Key("chased", "nachgehakt", Value.NOTED_DAYS, (), (*_O, *_P)),
    Key("answered", "antwort", Value.NOTED_DAYS, (), (*_O, *_P)),
    Key("won", "gewonnen", Value.DAY, ("bekommen",), _O),
    Key("lost", "verloren", Value.DAY, ("absage",), _O),
    Key("withdrawn", "zurückgezogen", Value.DAY, (), _O),
    Key("reason", "grund", Value.REASON, (), _O),
    Key("fit", "passt", Value.FIT, ("passung",), _O),
    Key("via", "mit", Value.PERSONS, ("durch",), _O),
    Key("follows", "folgt-auf", Value.ENTRY, (), _O),
    Key("ended", "geliefert", Value.DAY, ("beendet",), _O),
    Key("invoiced", "abgerechnet", Value.DAY, (), _O),
    Key("paid", "bezahlt", Value.DAY, (), _O),
    Key("promise", "versprochen", Value.TEXT, ("zusage",), _P, opens=True),
    Key("by", "von", Value.PROMISER, (), _P),
    Key("due", "bis", Value.DAY, ("fällig",), _P),
    Key("moved", "verschoben", Value.DAYS, (), _P),
    Key("kept", "gehalten", Value.DAY, ("erfüllt",), _P),
    Key("broken", "geplatzt", Value.DAY, ("gebrochen",), _P),
    Key("refused", "abgesagt", Value.DAY, (), _P),
    Key("blocks", "hält-auf", Value.ENTRY, ("blockiert",), _P),
    Key("compliment", "kompliment", Value.SAID, ("lob",), _F, opens=True),
    Key("criticism", "kritik", Value.SAID, (), _F, opens=True),
    Key("permission", "freigabe", Value.YES_NO, ("erlaubnis",), (*_F, *_Q)),
    Key("question", "frage", Value.TEXTS, (), _Q, opens=True),
    Key("asked-by", "frage-von", Value.ASKER, (), _Q),
)

# What people write for a key whose letters are far from it: no spelling of ours, but we can tell what they look for.
MEANT: dict[str, str] = {
    **dict.fromkeys(("gesendet", "verschickt", "verschickt am", "abgeschickt", "versandt", "angeboten"), "angebot"),
    **dict.fromkeys(("sent", "submitted", "quoted", "proposal"), "offer"),
    **dict.fromkeys(("erinnert", "nachgefasst", "nachgefragt"), "nachgehakt"),
    **dict.fromkeys(("reminded", "follow-up", "followed up"), "chased"),
    **dict.fromkeys(("preis", "summe"), "betrag"),
    **dict.fromkeys(("price", "fee", "sum", "total"), "amount"),
    **dict.fromkeys(("frist", "termin"), "bis"),
    "deadline": "due",
    "warum": "weil",
    "why": "because",
    "rechnung": "abgerechnet",
    "invoice": "invoiced",
}

# Keys that other tools write and that mean nothing here: kept, and no problem.
FOREIGN: frozenset[str] = frozenset(
    [
        "author",
        "authors",
        "layout",
        "permalink",
        "id",
        "uid",
        "cssclass",
        "cssclasses",
        "modified",
        "updated",
        "lastmod",
        "weight",
        "type",
        "hide",
        "icon",
        "status",
        "template",
        "search",
        "toc",
        "readtime",
        "linktitle",
        "summary",
        "summaries",
        "cover",
        "keywords",
        "draft",
        "kind",
        "url",
        "expirydate",
        "publishdate",
        "position",
        "location",
        "source",
        "up",
        "related",
        "dg-publish",
        "excerpt",
        "feature",
        "featured",
        "math",
        "mermaid",
    ]
)
