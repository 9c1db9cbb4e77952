"""A German word -> whether we know it: from our tables, by its ending, or as made of words that we know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from dreiklang.audience.namelike.tables import calendar_words, table
from dreiklang.patterns import pattern

_SHORTEST_HEAD, _SHORTEST_FRONT, _LONGEST_PREFIX = 4, 3, 8
_UMLAUTS = str.maketrans("äöü", "aou")
_GENDERED = pattern(r"[:*_/](?=in|r|n|s|e|m)")  # Kund:in, Jede_r

# How nouns and adjectives end when they are inflected, and how they are joined.
_ENDINGS = (
    *("", "s", "n", "e", "en", "er", "es", "em", "ern", "nen", "ns", "in", "innen", "ens"),
    *("ste", "sten", "stes", "ster", "te", "ten"),
)
# What makes a noun of something, and no name.
_NOUN = pattern(
    r".{2,}(?:ung|heit|keit|schaft|tion|sion|ität|ismus|nis|erei|tum|ment|enz|anz|logie|grafie|graphie|tur)(?:en|s|se|e)?"
    r"|.{3,}(?:erin|ologe|ologin|eurin?|istin?|chen|lein|iker)(?:nen|n|s|en)?"
)
# How towns end that would else be made of words that we know: Burghausen.
_TOWN = pattern(r".{3,}(?:hausen|hofen)")
# How words look that begin a sentence and are no nouns.
_NO_NOUN = pattern(r".{2,}(?:lich|ig|isch|bar|sam|los|haft|voll|end|iert|weise|wärts|mal|ens|mals|halb)(?:e[nrsm]?|s)?")
_PARTICIPLE = pattern(r"(?:[a-zäöü]{0,8}ge|be|er|ver|ent|zer)(?P<stem>\w{2,}?)(?:e?t|en)")
# How the stem of an adjective or participle ends.
_QUALITY = pattern(
    r".{2,}(?:ig|lich|isch|bar|sam|los|haft|voll|end|iert|er[tn])|(?:\w*ge|be|ver|er|ent|zer)\w{2,}(?:t|en)"
)


@lru_cache(maxsize=65536)
def is_german(word: str) -> bool:
    """Whether *word*, in whatever form, is a German one that we know."""
    lower = _plain(word)
    if (
        lower in table("common", "abbreviations")
        or {lower, lower.rstrip("en"), lower.removesuffix("s")} & calendar_words()
    ):
        return True
    if _TOWN.fullmatch(lower):
        return False
    if _NOUN.fullmatch(lower) or is_quality(lower):
        return True
    return any(stem in _known() or _is_made(stem) for stem in _stems(lower))


@lru_cache(maxsize=65536)
def is_quality(word: str) -> bool:
    """Whether *word* says what something is like, as before a noun: "alte", "geplanter"."""
    return any(_is_quality(word.removesuffix(end)) for end in ("e", "en", "er", "es", "em") if word.endswith(end))


def is_in_tables(word: str) -> bool:
    """Whether *word* is a noun of our tables, and not only made of such."""
    return any(stem in _nouns() for stem in _stems(_plain(word)))


def is_no_noun(word: str) -> bool:
    """Whether *word* has a lower case letter within a sentence."""
    lower = _plain(word)
    shaped = _NO_NOUN.fullmatch(lower) is not None or is_quality(lower) or _is_participle(lower)
    return shaped or lower in table("german", "words")


def _is_participle(lower: str) -> bool:
    """Whether *lower* is made of a verb that we know: "nachgerechnet", "erwartet"."""
    found = _PARTICIPLE.fullmatch(lower)
    return found is not None and f"{found['stem']}en" in table("german", "words")


def _plain(word: str) -> str:
    return _GENDERED.sub("", word.lower())


def _is_quality(stem: str) -> bool:
    bare = stem.removesuffix("st").removesuffix("er")
    forms = {stem, bare, stem.translate(_UMLAUTS), bare.translate(_UMLAUTS), f"{stem}e", f"{stem}el", f"{stem}er"}
    return bool(forms & table("german", "qualities")) or _QUALITY.fullmatch(stem) is not None


@cache
def _nouns() -> frozenset[str]:
    return table("german", "nouns", "alone", "compounds", "naming", "leading", "roles", "heads")


@cache
def _known() -> frozenset[str]:
    return _nouns() | table("german", "words", "qualities")


@cache
def _heads() -> frozenset[str]:
    """Give what a longer noun may end with: nouns, verbs that became one, and what little words make of verbs (Eintrag)."""
    nouns = {word for word in table("german", "nouns", "compounds") if len(word) >= _SHORTEST_HEAD}
    words = {word for word in table("german", "words") if len(word) > _SHORTEST_HEAD}
    verbs = {word for word in words if word.endswith(("en", "eln", "ern"))}
    fronts, roots = table("german", "fronts"), table("german", "roots")
    made = {front + root for front in fronts for root in roots} | {front + verb for front in fronts for verb in verbs}
    return frozenset((nouns | verbs | made | table("german", "heads")) - table("german", "alone"))


def _stems(lower: str) -> Iterator[str]:
    """Yield what *lower* may be a form of, plurals with an umlaut too."""
    for form in dict.fromkeys((lower, lower.translate(_UMLAUTS))):
        for ending in _ENDINGS:
            if form.endswith(ending) and len(form) - len(ending) > 1:
                yield form.removesuffix(ending)


def _is_made(stem: str) -> bool:
    heads = _heads()
    return stem in heads or any(stem[at:] in heads for at in range(_SHORTEST_FRONT, len(stem) - 2))
