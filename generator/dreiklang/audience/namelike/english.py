"""The words of an English text -> which of them look like names: a capital within a sentence tells, at its beginning it does not."""

from __future__ import annotations

from dreiklang.audience.namelike.english_words import is_english
from dreiklang.audience.namelike.marks import has_shape_of_name, named_parts
from dreiklang.audience.namelike.tables import calendar_words, table
from dreiklang.audience.namelike.tokens import Token
from dreiklang.audience.namelike.usage import Usage
from dreiklang.options import Lang
from dreiklang.patterns import pattern

_LONG_WORD = pattern(r"[^\W\d_]{4,}")
_FEWEST, _MOST = 3, 0.8


def is_in_capitals(paragraph: str) -> bool:
    """Whether *paragraph* is a heading in which every word that matters has a capital: that tells nothing then."""
    long = [word[0].isupper() for word in _LONG_WORD.findall(paragraph)]
    return len(long) >= _FEWEST and sum(long) >= _MOST * len(long)


def names_of(tokens: tuple[Token, ...], usage: Usage) -> list[str]:
    """Give for each of *tokens* what of it looks like a name, "" for those that do not."""
    return [_name_in(token, usage) for token in tokens]


def _name_in(token: Token, usage: Usage) -> str:
    if "-" in token.text:
        return named_parts(token.text, Lang.EN, lambda word: _is_known(word, usage))
    if has_shape_of_name(token.text, Lang.EN):
        return token.text
    is_name = _is_led(token) or (_acts_as_name(token, usage) if token.begins else _is_bound(token))
    return token.text if token.is_word and is_name else ""


def _is_known(word: str, usage: Usage) -> bool:
    return is_english(word) or word.lower() in usage.lower or word.lower() in table("english", "capital")


def _is_led(token: Token) -> bool:
    """Whether a title or a first name stands before *token*."""
    before = token.before.lower()
    leading = before in table("english", "titles") or before in table("names", "people")
    return leading and token.before[0].isupper()


def _is_bound(token: Token) -> bool:
    """Whether a word within a sentence has its capital for being a name."""
    known = token.lower in calendar_words() or token.lower in table("english", "capital")
    return not known and token.lower not in table("common", "abbreviations")


def _acts_as_name(token: Token, usage: Usage) -> bool:
    """Whether a word that has its capital from the sentence acts as a name all the same: Wessolek's, Wessolek called."""
    if _is_known(token.text, usage):
        return False
    gap, word = token.follow
    if gap in {"'", "’"}:
        return word == "s"
    if gap == ", ":
        return word in {"who", "whose"}
    return token.behind[:1].isupper() or token.behind in table("english", "verbs")
