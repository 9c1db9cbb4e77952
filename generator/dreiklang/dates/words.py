"""The words in which days, months, numbers and units are written: from Babel where it has them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
_LOCALES = ("de", "de_AT", "en")
_UNFOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", ".": ""})
# What people write and Babel does not know.
_MORE_MONTHS = {"mrz": 3, "maer": 3, "sept": 9}
_MORE_DAYS = {"sonnabend": 5, "tues": 1, "weds": 2, "thur": 3, "thurs": 3}

# Abbreviated days that are ordinary words too ("So geht es", "sat down"; in English "Do the invoice"): before other
# words they are a day only if the writer marked them as one ("So.", "Do,").
WORDS_TOO = frozenset({"so", "sat", "sun"})
WORDS_IN_ENGLISH = frozenset({"do"})

RELATIVE: Mapping[str, int] = MappingProxyType(
    {
        "vorgestern": -2,
        "gestern": -1,
        "yesterday": -1,
        "heute": 0,
        "today": 0,
        "morgen": 1,
        "tomorrow": 1,
        "uebermorgen": 2,
        "day after tomorrow": 2,
    }
)
NEXT = ("nächsten", "nächster", "nächste", "nächstes", "next")
THIS = ("kommenden", "kommender", "kommende", "kommendes", "diesen", "dieser", "diese", "dieses", "this", "coming")
LAST = ("letzten", "letzter", "letzte", "letztes", "vorigen", "voriger", "vorige", "vergangenen", "last")
BEFORE_DAY = ("am", "an", "den", "dem", "der", "on", "the", "bis", "bis zum", "bis zu", "zum", "by", "until", "till")
# Words before a day to which a sentence only refers.
BEFORE_REFERENCE = frozenset({"von", "vom", "from", "of", "seit", "since", "ab", "aus", "nach", "after", "fuer", "for"})
END_OF = ("ende", "end of", "the end of")

_NUMBERS = (
    "null zero",
    "ein eine einem einen einer eins one a an",
    "zwei two",
    "drei three",
    "vier four",
    "fuenf five",
    "sechs six",
    "sieben seven",
    "acht eight",
    "neun nine",
    "zehn ten",
    "elf eleven",
    "zwoelf twelve",
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(("erste first", "zweite second", "dritte third", "vierte fourth"), 1)
        for stem in words.split()
        for word in (stem, stem + "s", stem + "r", stem + "n")
    }
)
# A unit's (days, months).
UNITS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        **dict.fromkeys(("tag", "tage", "tagen", "day", "days", "d"), (1, 0)),
        **dict.fromkeys(("woche", "wochen", "week", "weeks", "w", "wk", "wks"), (7, 0)),
        **dict.fromkeys(("fortnight", "fortnights"), (14, 0)),
        **dict.fromkeys(("monat", "monate", "monaten", "month", "months"), (0, 1)),
        **dict.fromkeys(("quartal", "quartale", "quartalen", "quarter", "quarters"), (0, 3)),
        **dict.fromkeys(("jahr", "jahre", "jahren", "year", "years", "y"), (0, 12)),
    }
)


def fold_word(word: str) -> str:
    """Bring *word* to the form in which it is looked up: lower case, no umlauts, no dots, single spaces."""
    return " ".join(unicodedata.normalize("NFC", word).lower().translate(_UNFOLDED).split())


@cache
def months() -> Mapping[str, int]:
    """Give every name of a month, folded, with its number."""
    return MappingProxyType({**dict(_babel_names("months")), **_MORE_MONTHS})


@cache
def weekdays() -> Mapping[str, int]:
    """Give every name of a day of the week, folded, with its number (Monday is 0)."""
    return MappingProxyType({**dict(_babel_names("days")), **_MORE_DAYS})


@cache
def numbers() -> Mapping[str, int]:
    """Give every number that is written as a word, folded."""
    return MappingProxyType({word: number for number, words in enumerate(_NUMBERS) for word in words.split()})


def alternatives(words: Iterable[str]) -> str:
    """Make the part of a pattern that matches any of *words*, the longest first, umlauts written either way."""
    return "|".join(sorted({form for word in words for form in _forms(word)}, key=lambda word: (-len(word), word)))


def _forms(word: str) -> Iterator[str]:
    yield word.replace(" ", r"\s+")
    for umlaut, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        if spelled in word:
            yield word.replace(spelled, umlaut).replace(" ", r"\s+")
        if umlaut in word:
            yield word.replace(umlaut, spelled).replace(" ", r"\s+")


def _babel_names(kind: str) -> Iterator[tuple[str, int]]:
    for locale in _LOCALES:
        names = names_in(locale, kind)
        for width in _WIDTHS:
            for context in _CONTEXTS:
                yield from ((fold_word(name), number) for number, name in names[context][width].items())


def names_in(locale: str, kind: str) -> Mapping[str, Mapping[str, Mapping[int, str]]]:
    """Give the names of *kind* ("months", "days") in *locale*, by context ("format"), width ("wide", "abbreviated") and number."""
    from babel import Locale  # noqa: PLC0415  # takes its time, and most days are written as numbers

    names: Mapping[str, Mapping[str, Mapping[int, str]]] = getattr(Locale.parse(locale), kind)
    return names
