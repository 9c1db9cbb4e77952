"""A name -> the ways in which a text may write it: inflected, without its legal form, with initials, without umlauts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dreiklang.check.names.firms import FIRM_WORDS, LEGAL_FORMS
from dreiklang.check.names.grammar import TITLES
from dreiklang.check.names.letters import bare_letters, fold_letters, seen_letters

_FEWEST, _MOST = 2, 3
_LONG = 6  # so many letters a name needs that its umlauts may be missing: "Muller", but not "schon" for "Schön"
_PARTS = re.compile(r"[^\W_]+|[&+]")
_AND = frozenset({"&", "+", "und", "and", "u"})
_WRITTEN_AND = r"(?:[&+]|und|and|u\.?)"
_BETWEEN = r"(?:(?!\n\s*\n)[\s>_.,/'’\-\u2010-\u2015]){0,6}"
_SPELLED = (("ae", "(?:ae|ä)"), ("oe", "(?:oe|ö)"), ("ue", "(?:ue|ü)"), ("ss", "(?:ss|ß|ẞ)"))
# The e of a folded umlaut is no ending: of "gruen" (Grün) and "neuen" only the n may be one.
_INNER_ENDING = re.compile(r"(?<=...)(?:(?<![aou])e[rsnm]?|(?<=[aou]e)[rsnm])$")
_WORDY = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]{3,}(?:-[^\W\d_]{2,})*")
_SPACE = "[ \u00a0\u202f]"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to write a name: by these folded *words*; *begins* is how its first one does in every case, *pattern* all of it."""

    words: tuple[str, ...]
    begins: str
    pattern: str


def ways_of(name: str) -> Iterator[Way]:
    """Yield each way to write *name*."""
    parts = _PARTS.findall(re.sub(r"^\W+|\W+$", "", name))
    folded = tuple(map(fold_letters, parts))
    spoken = dict.fromkeys((folded, _without_legal_form(folded))) if folded else ()
    yield from (Way(words, _beginning_of(words), _pattern_of(words)) for words in spoken)
    bare = tuple(map(bare_letters, parts))
    if bare != folded and sum(map(len, bare)) >= _LONG:
        yield Way(bare, _beginning_of(bare), _pattern_of(bare))
    yield from _abbreviated(name)


def _abbreviated(name: str) -> Iterator[Way]:
    """Yield "S. Petersen", "Petersen, S.", "Petersen, Sabine" and "Sabine P.", if *name* is one of a person."""
    tokens = name.split()
    if not _FEWEST <= len(tokens) <= _MOST or not all(
        _WORDY.fullmatch(token) and token[0].isupper() for token in tokens
    ):
        return
    if any(fold_letters(token) in FIRM_WORDS | LEGAL_FORMS | TITLES | _AND for token in tokens):
        return
    first, last = (tuple(map(fold_letters, _PARTS.findall(tokens[at]))) for at in (0, -1))
    given, family = _pattern_of(first), _pattern_of(last)
    initial, last_initial = (f"(?-i:{seen_letters(tokens[at][0])})" for at in (0, -1))
    both = (*first, *last)
    yield Way(both, last[0], rf"(?<![^\W_]){initial}(?:\.{_SPACE}?|{_SPACE}){family}")
    yield Way(both, last[0], rf"{family},{_SPACE}?(?:{initial}\.|(?={initial}){given})")
    stop = rf"(?:\.(?=[,;:)]|{_SPACE}(?-i:[a-zäöüß]))|(?![^\W_]))"
    yield Way(both, first[0], rf"{given}{_SPACE}{last_initial}(?:\.?-(?-i:[A-ZÄÖÜ]))?{stop}")


def _beginning_of(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else _INNER_ENDING.sub("", words[0])


def _pattern_of(words: tuple[str, ...]) -> str:
    *inner, last = words
    patterns = [_WRITTEN_AND if word in _AND else _inflected(word) for word in inner]
    return _BETWEEN.join((*patterns, _spelled(last)))


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
