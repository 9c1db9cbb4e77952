"""Signs and shapes that no ordinary word has -> names, whatever the language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from dreiklang.audience.namelike.english_words import is_english
from dreiklang.audience.namelike.german_words import is_german, is_in_tables
from dreiklang.audience.namelike.tables import listed_names, table
from dreiklang.options import Lang
from dreiklang.patterns import pattern

_WITH_AT = pattern(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<![\w@./])@[A-Za-z][\w.]*\w")
_DOMAIN = pattern(r"(?<![\w@.-])(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?P<top>[a-z]{2,6})(?![\w-])(?!\.[a-z])")
_DOT, _DIGITS = pattern(r"\.[a-z]{2}"), pattern(r"\d")
_ACCOUNT = pattern(r"(?<![\w/.@-])[a-z0-9]+(?:_[a-z0-9]+)+(?![\w/-])")
_GENDERED = pattern(r"(?:_(?:in|innen|r|n|s|e|m|en))+$")
_PHONE = pattern(r"(?<![\w.,/-])(?:\+[1-9]\d[ \d/()-]{6,20}\d|0\d{2,4}[ /()-]{1,3}\d[\d -]{3,15}\d)(?![\w,.]\d)")
_NUMBER = pattern(r" \d{1,3}(?: ?[a-z]\b)?(?![\d%]|[.,:]\d)")
_STREETS = ("straße", "strasse", "str.", "gasse", "allee", "chaussee")
_STREETS_TOO = ("weg", "platz", "ufer", "damm", "ring", "stieg")
"""These end other words as well (Heimweg)."""
_BEFORE_NUMBER = pattern(r"(?:[A-ZÄÖÜ][\w-]* )?[A-ZÄÖÜ][\w.-]*$")
_TOWN = pattern(r"(?<!\d)\d{5} (?P<name>[A-ZÄÖÜ][\w-]+)")
_QUOTE = "[„“\"»‚‘'](?P<{}>[A-ZÄÖÜ][\\w-]*(?: [A-ZÄÖÜ][\\w-]*){{0,2}})[“”\"«‘’']"
# Words in quotation marks that are called a name: der Laden „Leuchtturm“, „Leuchtturm“ heißt der Laden, called "Lighthouse".
_CALLED = pattern(
    rf"(?:\b(?:Projekt|Firma|Café|Restaurant|Hotel|Gasthof|Laden|Verein|Gruppe|Marke|Heft|Reihe|Zeitschrift|Agentur|Verlag|Kneipe|"
    rf"Schiff|Kita|namens|called|named) {_QUOTE.format('behind')})|(?:{_QUOTE.format('before')} (?:heißt|hieß|nennt|nannte)\b)"
)
_HUMP = pattern(r"[a-zäöüß][A-ZÄÖÜ]")
_INNEN = pattern(r".*[a-zäöüß]In(?:nen)?")
_UNIT = pattern(
    r"(?i:\d+(?:x|d|k|m|g|h|w|px|km|kg|cm|mm|kb|mb|gb|tb|st|nd|rd|th|s|er|ern|ste[nrsm]?|te[nrsm]?|mal|jährige[nrsm]?|min|ct|fach)|[a-z]\d{1,2}|v\d+)"
)
_ROMAN = pattern(r"[IVXLCDM]+")
_LONGEST_STREET = 50
_HYPHEN = pattern(r"[-‐‑]")
_SHORTEST_PART = 3
_CAPITALS = pattern(r"[A-ZÄÖÜ]{2,}s?")


def signs_in(text: str) -> tuple[str, ...]:
    """Find what says by its form whose it is: mail addresses, domains, accounts, telephone numbers, streets with numbers."""
    found = [*(match[0] for match in _WITH_AT.finditer(text)), *hosts_in(text)]
    if "_" in text:
        found += (match[0] for match in _ACCOUNT.finditer(text) if not _GENDERED.search(match[0]))
    if _DIGITS.search(text):
        found += (match[0] for match in _PHONE.finditer(text))
        found += _streets_in(text)
        found += (match["name"] for match in _TOWN.finditer(text))
    return (*found, *(match["behind"] or match["before"] for match in _CALLED.finditer(text)))


def hosts_in(text: str) -> tuple[str, ...]:
    """Find the names of servers in *text*: "petersen.example"."""
    if not _DOT.search(text):
        return ()
    return tuple(match[0] for match in _DOMAIN.finditer(text) if match["top"] in table("common", "domains"))


def _streets_in(text: str) -> Iterator[str]:
    for number in _NUMBER.finditer(text):
        line = text[max(number.start() - _LONGEST_STREET, 0) : number.start()]
        if line.lower().endswith(_STREETS + _STREETS_TOO) and (street := _BEFORE_NUMBER.search(line)):
            word = street[0].rpartition(" ")[2]
            plain = word.lower() in _STREETS + _STREETS_TOO
            if not plain and (word.lower().endswith(_STREETS) or not is_in_tables(word)):
                yield street[0] + number[0]


@lru_cache(maxsize=65536)
def has_shape_of_name(word: str, lang: Lang) -> bool:
    """Whether *word* looks like a name wherever it stands: capitals or digits within it, or only capitals; or it is on a list."""
    if {word.lower(), word.lower().removesuffix("s")} & listed_names():
        return word[0].isupper()
    if _HUMP.search(word):
        return _INNEN.fullmatch(word) is None and word.lower() not in table("common", "legal")
    if any(map(str.isdigit, word)):
        return any(map(str.isalpha, word)) and _UNIT.fullmatch(word) is None
    if _CAPITALS.fullmatch(word):
        base = word.removesuffix("s").lower()
        known = is_english(base) if lang is Lang.EN else is_german(base)
        return not (known or _ROMAN.fullmatch(word) or base in table("common", "abbreviations", "legal"))
    return False


def named_parts(word: str, lang: Lang, is_known: Callable[[str], bool]) -> str:
    """Give those parts of a *word* with hyphens that are names ("Petersen" of "Petersen-Projekt"), whatever stands before it."""
    parts = (part for part in _HYPHEN.split(word) if len(part) >= _SHORTEST_PART and not part.isdigit())
    return "-".join(
        part for part in parts if has_shape_of_name(part, lang) or (part[0].isupper() and not is_known(part))
    )
