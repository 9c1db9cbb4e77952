"""An English word -> whether we know it: from our table, or as made of such."""

from __future__ import annotations

from functools import lru_cache

from dreiklang.audience.namelike.tables import calendar_words, table
from dreiklang.patterns import pattern

_ENDINGS = (
    *("", "s", "es", "d", "ed", "ing", "ly", "er", "est", "r", "st", "y", "ers", "ies", "ness", "ful", "less", "t"),
)
# How words look that are made of others.
_MADE = pattern(
    r".{3,}(?:tude|ness|ment|tion|sion|ity|ance|ence|ship|hood|ism|ing|ed|ly|ful|less|able|ible|ist|ology)s?"
)


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether *word*, in whatever form, is an English one that we know."""
    lower = word.lower()
    if lower in calendar_words() or lower in table("common", "abbreviations") or _MADE.fullmatch(lower):
        return True
    return any(_is_stem(lower.removesuffix(ending)) for ending in _ENDINGS if lower.endswith(ending))


def is_borrowed(word: str) -> bool:
    """Whether a German may have taken *word* from English."""
    return bool({word.lower(), word.lower().removesuffix("s")} & table("english", "words"))


def _is_stem(stem: str) -> bool:
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    return bool(table("english", "words") & {stem, f"{stem}e", f"{stem}y", undoubled})
