"""A name -> the ways in which a text may write it: inflected, without its legal form, with initials, without umlauts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dreiklang.check.names.firms import FIRM_WORDS, LEGAL_FORMS
from dreiklang.check.names.grammar import DEGREES, TITLES
from dreiklang.check.names.letters import bare_letters, fold_letters, seen_letters
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_FEWEST, _MOST = 2, 3
_LONG = 6  # so many letters a name needs that its umlauts may be missing: "Muller", but not "schon" for "Schön"
_PARTS = pattern(r"[^\W_]+|[&+]")
_AND = frozenset({"&", "+", "und", "and", "u"})
_WRITTEN_AND = r"(?:[&+]|und|and|u\.?)"
_BETWEEN = r"(?:(?!\n\s*\n)[\s>_.,/'’\-\u2010-\u2015]){0,6}"
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_SPELLED = pattern("[äöüß]|ae|oe|ue|ss")
# The e of a folded umlaut is no ending: of "gruen" (Grün) and "neuen" only the n may be one.
_INNER_ENDING = pattern(r"(?<=...)(?:(?<![aou])e[rsnm]?|(?<=[aou]e)[rsnm])$")
_WORDY = pattern(r"(?:[^\W\d_]['’])?[^\W\d_]{3,}(?:-[^\W\d_]{2,})*")
_SPACE = "[ \u00a0\u202f]"
_PARTICLES = frozenset(["von", "van", "vom", "zu", "zum", "zur", "der", "den", "de", "du", "la", "le", "di", "da"])


@dataclass(frozen=True, slots=True)
class Way:
    """A way to write a name: by these folded *words*; one of *begins* is how its first one does in every case, *pattern* all of it.

    *by_family* says that the last of its words is all that stands there: what is around it has to say that it is a name.
    """

    words: tuple[str, ...]
    begins: tuple[str, ...]
    pattern: str
    by_family: bool = False


def ways_of(name: str) -> Iterator[Way]:
    """Yield each way to write *name*."""
    words = _words_of(name)
    spoken = dict.fromkeys((words, _without_legal_form(words))) if words else ()
    yield from (Way(tuple(map(fold_letters, said)), _beginnings_of(said), _pattern_of(said)) for said in spoken)
    yield from _abbreviated(name)
    yield from _by_family(name)


def _by_family(name: str) -> Iterator[Way]:
    """Yield the "Petersen" of "Frau Dr. Petersen", if *name* is one of a person: with a title or a first name."""
    family = family_of(name)
    if not family:
        return
    words = _words_of(family)
    both = tuple(map(fold_letters, _words_of(name)))
    yield Way(both, _beginnings_of(words), _pattern_of(words), by_family=True)


def family_of(name: str) -> str:
    """Give the family name of a person, with its "von"; "" where *name* is none, or nothing else."""
    tokens = name.split()
    titles = next((at for at, token in enumerate(tokens) if not _is_title(token)), len(tokens))
    called = [token for token in tokens[titles:] if token not in _PARTICLES]
    if not _is_of_person([*(["Frau"] if titles else []), *called][-_MOST:], titles=True):
        return ""
    at = next((at for at, token in enumerate(tokens) if token in _PARTICLES), len(tokens) - 1)
    return " ".join(tokens[at:])


def _is_title(token: str) -> bool:
    return all(fold_letters(part) in TITLES | DEGREES for part in _PARTS.findall(token))


def _is_of_person(tokens: list[str], *, titles: bool = False) -> bool:
    """Whether the *tokens* of a name are those of a person: two or three words with capitals, none of a firm."""
    others = FIRM_WORDS | LEGAL_FORMS | _AND | (frozenset() if titles else TITLES)
    return _FEWEST <= len(tokens) <= _MOST and all(
        _WORDY.fullmatch(token) and token[0].isupper() and fold_letters(token) not in others for token in tokens
    )


def _abbreviated(name: str) -> Iterator[Way]:
    """Yield "S. Petersen", "Petersen, S.", "Petersen, Sabine" and "Sabine P.", if *name* is one of a person."""
    tokens = name.split()
    if not _is_of_person(tokens):
        return
    first, last = (_words_of(tokens[at]) for at in (0, -1))
    given, family = _pattern_of(first), _pattern_of(last)
    initial, last_initial = (f"(?-i:{seen_letters(tokens[at][0])})" for at in (0, -1))
    both = tuple(map(fold_letters, (*first, *last)))
    yield Way(both, _beginnings_of(last[:1]), rf"(?<![^\W_]){initial}(?:\.{_SPACE}?|{_SPACE}){family}")
    yield Way(both, _beginnings_of(last[:1]), rf"{family},{_SPACE}?(?:{initial}\.|(?={initial}){given})")
    stop = rf"(?:\.(?=[,;:)]|{_SPACE}(?-i:[a-zäöüß]))|(?![^\W_]))"
    yield Way(both, _beginnings_of(first[:1]), rf"{given}{_SPACE}{last_initial}(?:\.?-(?-i:[A-ZÄÖÜ]))?{stop}")


def _words_of(name: str) -> tuple[str, ...]:
    """Give the words of *name* in small letters, with their umlauts."""
    parts = _PARTS.findall(re.sub(r"^\W+|\W+$", "", name))
    return tuple(seen_letters(part).lower() for part in parts)


def _is_long(words: tuple[str, ...]) -> bool:
    return sum(map(len, words)) >= _LONG


def _beginnings_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the letters with which a name of *words* begins in every case."""
    first = words[0] if len(words) == 1 else _INNER_ENDING.sub("", words[0])
    return tuple(dict.fromkeys((fold_letters(first), bare_letters(first) if _is_long(words) else fold_letters(first))))


def _pattern_of(words: tuple[str, ...]) -> str:
    *inner, last = words
    is_long = _is_long(words)
    patterns = [_WRITTEN_AND if word in _AND else _inflected(word, is_long=is_long) for word in inner]
    return _BETWEEN.join((*patterns, _spelled(last, is_long=is_long)))


def _without_legal_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave off what a firm's name ends with and nobody says, as long as two words remain: one may be any word."""
    while len(words) > _FEWEST and (words[-1] in LEGAL_FORMS or words[-1] in _AND):
        words = words[:-1]
    return words


def _spelled(word: str, *, is_long: bool) -> str:
    """Give the pattern of *word* in every spelling of its umlauts; where the name *is_long*, they may be missing."""

    def spell(found: re.Match[str]) -> str:
        sign = found[0]
        if sign in {"ß", "ss"}:
            return "(?:ss|ß|ẞ)"
        if sign in _UMLAUTS:
            return f"(?:{_UMLAUTS[sign]}|{sign}{f'|{bare_letters(sign)}' if is_long else ''})"
        return f"(?:{sign}|{'äöü'['aou'.index(sign[0])]})"

    return _SPELLED.sub(spell, re.escape(word))


def _inflected(word: str, *, is_long: bool) -> str:
    """Give the pattern of a *word* within a name: "Deutsche Bank" is also "der Deutschen Bank"."""
    stem = _INNER_ENDING.sub("", word)
    ends_in_umlaut = stem.endswith(("ae", "oe", "ue", "ä", "ö", "ü"))
    return _spelled(stem, is_long=is_long) + (r"[rsnm]?(?:e[rsnm]?)?" if ends_in_umlaut else r"(?:e[rsnm]?|n|s)?")
