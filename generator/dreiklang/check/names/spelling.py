"""A name -> its words, and the pattern of every way in which a text may write them."""

from __future__ import annotations

import re

from dreiklang.check.names.compounds import fold_letters

LEGAL_FORMS = frozenset(
    [
        "ab",
        "ag",
        "co",
        "eg",
        "ek",
        "ev",
        "gbr",
        "ggmbh",
        "gmbh",
        "inc",
        "kg",
        "kgaa",
        "llc",
        "ltd",
        "mbh",
        "ohg",
        "se",
        "ug",
    ]
)
"""What the name of a firm ends with, and nobody says."""

_FEWEST = 2
_PARTS = re.compile(r"[^\W_]+|[&+]")
_AND = frozenset({"&", "+", "und", "and", "u"})
_WRITTEN_AND = r"(?:[&+]|und|and|u\.?)"
_BETWEEN = r"(?:(?!\n\s*\n)[\s>_.,/'’\-\u2010-\u2015]){0,6}"
_SPELLED = (("ae", "(?:ae|ä)"), ("oe", "(?:oe|ö)"), ("ue", "(?:ue|ü)"), ("ss", "(?:ss|ß|ẞ)"))
# The e of a folded umlaut is no ending: of "gruen" (Grün) and "neuen" only the n may be one.
_INNER_ENDING = re.compile(r"(?<=...)(?:(?<![aou])e[rsnm]?|(?<=[aou]e)[rsnm])$")


def spoken_forms(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the folded words of *name*, and those by which it is spoken of: without its legal form."""
    words = tuple(fold_letters(word) for word in _PARTS.findall(re.sub(r"^\W+|\W+$", "", name)))
    return tuple(dict.fromkeys((words, _without_legal_form(words)))) if words else ()


def beginning_of(words: tuple[str, ...]) -> str:
    """Give the letters with which a name of these *words* begins in every case."""
    return words[0] if len(words) == 1 else _INNER_ENDING.sub("", words[0])


def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a name of these *words*, whatever stands around it."""
    *inner, last = words
    patterns = [_WRITTEN_AND if word in _AND else _inflected(word) for word in inner]
    return re.compile(_BETWEEN.join((*patterns, _spelled(last))), re.IGNORECASE)


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave off what a firm's name ends with and nobody says, as long as two words remain: one may be any word."""
    while len(words) > _FEWEST and (words[-1] in LEGAL_FORMS or words[-1] in _AND):
        words = words[:-1]
    return words


def _spelled(word: str) -> str:
    """Give the pattern of *word* in every spelling of its umlauts."""
    pattern = re.escape(fold_letters(word))
    for letters, spellings in _SPELLED:
        pattern = pattern.replace(letters, spellings)
    return pattern


def _inflected(word: str) -> str:
    """Give the pattern of a *word* within a name: "Deutsche Bank" is also "der Deutschen Bank"."""
    stem = _INNER_ENDING.sub("", word)
    return _spelled(stem) + (r"[rsnm]?(?:e[rsnm]?)?" if stem.endswith(("ae", "oe", "ue")) else r"(?:e[rsnm]?|n|s)?")
