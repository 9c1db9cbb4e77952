"""Words that look like a name -> as they are compared with others."""

from __future__ import annotations

import re

from dreiklang.patterns import pattern

_LETTERS, _GENITIVE = pattern(r"[^\W_]+"), pattern(r"['’]s?(?![^\W_])")
_MOST_WORDS = 6


def name_key(words: str) -> str:
    """Give *words* as they are compared: capitals, signs and the s of a genitive tell nothing."""
    return " ".join(re.sub(r"(?<=\w\w)s$", "", word) for word in _LETTERS.findall(_GENITIVE.sub("", words.lower())))


def parts_of_name(key: str) -> frozenset[str]:
    """Give every row of words in the *key* of a name: who has read "Anna Petersen" knows "Anna" and "Petersen"."""
    words = key.split()
    ends = ((at, end) for at in range(len(words)) for end in range(at + 1, min(at + _MOST_WORDS, len(words)) + 1))
    return frozenset((key, *(" ".join(words[at:end]) for at, end in ends)))
