"""A name within a longer word -> whether a reader would know it there: "Nordlichtprojekt", but not "Imkerei".

No list holds all words. So the longer a name, the surer it counts; a short one ("Vera") only before what one puts behind
a client's name ("Veraprojekt"), else every "Veranstaltung" would be refused.
"""

from __future__ import annotations

from dreiklang.check.names.letters import fold_letters

_ANYWHERE, _AT_START = 6, 5  # so many letters a name needs to be known anywhere in a word, or at its start
_SHORTEST_REST = 3

# What makes another word of a word, and no compound: Müllerei, Fischerin, Nordlichter.
_DERIVED = frozenset(["e", "er", "ern", "ers", "erei", "ei", "eien", "rei", "reien", "in", "innen", "ig", "ige"])
# How ordinary words begin that begin with a name.
_ORDINARY = (
    "alexanderplatz",
    "brandenburg",
    "ernsthaft",
    "frankfurt",
    "frankreich",
    "franzoes",
    "franzos",
    "friedrichshafen",
    "georgi",
    "klausur",
    "ludwigsburg",
    "ludwigshafen",
    "martinstag",
    "petersburg",
    "petersilie",
    "romanti",
    "verwalt",
    "wilhelmshaven",
)
_BEHIND = (
    "anfrage",
    "angebot",
    "anruf",
    "auftrag",
    "besuch",
    "blog",
    "buero",
    "chef",
    "ding",
    "firma",
    "flyer",
    "gespraech",
    "geschichte",
    "haus",
    "idee",
    "kampagne",
    "konzept",
    "kunde",
    "kundin",
    "laden",
    "leute",
    "logo",
    "mail",
    "problem",
    "projekt",
    "rechnung",
    "sache",
    "sche",
    "seite",
    "shop",
    "site",
    "team",
    "termin",
    "text",
    "thema",
    "treffen",
    "vertrag",
    "website",
    "woche",
    "workshop",
)


def is_known_in(word: str, start: int, end: int, letters: int) -> bool:
    """Whether a name with so many *letters* that stands in *word* from *start* to *end* is known there."""
    at_start = _is_seam(word, start)
    if at_start and _is_seam(word, end):
        return True
    rest = fold_letters(word[end:])
    if fold_letters(word).startswith(_ORDINARY) or (at_start and rest in _DERIVED):
        return False
    if letters >= _ANYWHERE:
        return True
    if not at_start:
        return False
    if letters >= _AT_START and len(rest) >= _SHORTEST_REST:
        return True
    return any(rest.removeprefix(joint).startswith(_BEHIND) for joint in ("", "s", "n"))


def _is_seam(word: str, at: int) -> bool:
    """Whether *word* falls apart at *at* without a doubt: at its ends, at a digit, at a hump (NordlichtProjekt)."""
    if at in {0, len(word)}:
        return True
    left, right = word[at - 1], word[at]
    return left.isdigit() != right.isdigit() or (left.islower() and right.isupper())
