"""A word as written -> the closed word that it means, or the nearest one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from dreiklang.check.wrong import Wrong, wrong
from dreiklang.keys import NO, WORDS, YES, find_word, fold, is_one_of, spellings_of
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.problems import Code

E = TypeVar("E", bound=StrEnum)

_NEAR = 0.75
_SEPARATORS = pattern(r"\s*[,;]\s*|\s+#")
_QUOTES = {"„": "“”", "“": "”“", "”": "”", "‚": "‘’", "‘": "’‘", "’": "’", "»": "«", "«": "»", "›": "‹", "‹": "›"}
_PLAIN_QUOTES = {'"': '"', "'": "'"}


def unquote(text: str) -> str:
    """Take off the typographic or plain quotes that enclose *text* as a whole."""
    inner = text.strip()
    closing = (_QUOTES | _PLAIN_QUOTES).get(inner[:1], "")
    if (
        len(inner) > 1
        and closing
        and inner[-1] in closing
        and not any(sign in inner[1:-1] for sign in inner[0] + closing)
    ):
        return inner[1:-1].strip()
    return inner


def split_words(text: str) -> tuple[str, ...]:
    """Split *text* into the words between commas or behind hashes."""
    return tuple(word for part in _SEPARATORS.split(text) if (word := unquote(part.lstrip("#")).strip()))


def nearest(written: str, words: Iterable[str], ratio: float = _NEAR) -> str:
    """Give the one of *words* that *written* comes nearest to, "" where none is near."""
    best, best_ratio = "", ratio
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(written))  # what it learns of the second text it keeps for all words
    for word in words:
        matcher.set_seq1(fold(word))
        if matcher.real_quick_ratio() < best_ratio or matcher.quick_ratio() < best_ratio:
            continue
        if (exact := matcher.ratio()) >= best_ratio and (exact > best_ratio or not best):
            best, best_ratio = word, exact
    return best


def parse_yes_no(text: str) -> bool | Wrong:
    """Read yes/no/ja/nein/true/false."""
    if is_one_of(text, YES):
        return True
    if is_one_of(text, NO):
        return False
    return wrong(Code.YES_NO_UNKNOWN, nearest(text, (*YES, *NO)), value=text)


def parse_word(members: type[E], text: str) -> E | Wrong:
    """Read one of the words of *members*, in English or German."""
    word = find_word(members, unquote(text))
    if word is not None:
        return word
    # What is read but not written ("bleiben") leads to the word that is among the choices ("lieben").
    every = {
        spelling: known.german if spelling in known.also else spelling
        for known in WORDS[members]
        for spelling in (*known.also, known.german, known.member.value)
    }
    return wrong(
        Code.VALUE_UNKNOWN,
        every.get(nearest(text, every), ""),
        value=text,
        choices=", ".join(spellings_of(members, Lang.EN)),
        choices_de=", ".join(spellings_of(members, Lang.DE)),
    )
