"""A journal -> how its words are used: what stands in lower case somewhere, or with an article, is no name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field

from dreiklang.audience.namelike.comparing import name_key
from dreiklang.audience.namelike.tables import table
from dreiklang.model import Journal
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_NOT_RUNNING = pattern(
    r"```.*?(?:```|\Z)|`[^`\n]*`|\[\[[^\[\]]*\]\]|\]\([^()]*\)|<[^<>]*>|https?://\S+|[#@]\S+", re.DOTALL
)
_LOWER = pattern(r"(?<![\w./-])[a-zäöüß]{2,}(?![\w/@-]|\.\w)")
_CAPITAL = pattern(r"(?:\b([A-ZÄÖÜ]?[a-zäöüß]+) )?(?<![\w./-])([A-ZÄÖÜ][a-zäöüß]+)(?![\w/@-])")


@dataclass(frozen=True, slots=True)
class Usage:
    """What is known of words: those in *lower* case somewhere, how often others are *bare* and *articled*, what is *known* anyway."""

    lower: frozenset[str] = frozenset()
    bare: Mapping[str, int] = field(default_factory=dict)
    articled: Mapping[str, int] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def is_ordinary(self, word: str) -> bool:
        """Whether *word* is used as an ordinary one."""
        return word.lower() in self.lower or self.articled.get(word, 0) > self.bare.get(word, 0)


def usage_of(journal: Journal, known: Iterable[str]) -> Usage:
    """Learn from *journal* how its words are used; those of *known* texts are no news."""
    lower: set[str] = set()
    bare: Counter[str] = Counter()
    articled: Counter[str] = Counter()
    determiners = table("german", "determiners") - table("german", "definite")
    for entry in journal.entries:
        text = _NOT_RUNNING.sub(" ", entry.body)
        lower.update(_LOWER.findall(text))
        if entry.lang is Lang.DE:
            for before, word in _CAPITAL.findall(text):
                (articled if before.lower() in determiners else bare)[word] += 1
    words = frozenset(word for text in known for word in name_key(text).split())
    return Usage(frozenset(lower), bare, articled, words)
