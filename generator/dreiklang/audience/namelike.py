"""What readers read -> the words in it that look like names: of people, firms, places, products."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dreiklang.check.body import without_markup
from dreiklang.model import Journal

_LOWER = re.compile(r"[a-zäöüß]{2,}")
_NAME = r"[A-ZÄÖÜ][\w-]*"
_SURE = re.compile(
    rf"""
    (?:Herrn?|Frau|Familie|Firma|Dr\.|Prof\.|Mr\.?|Mrs\.?|Ms\.?)\ (?P<called>{_NAME}(?:\ {_NAME})?)
    | (?P<firm>(?:{_NAME}\ )+(?:g?GmbH|AG|KG|eG|UG|e\.\ ?V\.|Ltd|Inc))
    | (?P<hump>\b[A-Za-zäöüß]+[a-zäöüß][A-ZÄÖÜ]\w*|\b[A-Z]{{2,}}\b|\b[A-Z]\w*\d\w*)
    | \b(?:in|aus|nach|bei|from|near)\ (?P<place>{_NAME})
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Usage:
    """Which words are written in *lower* case somewhere, so that a capital tells nothing; and what is *known* anyway."""

    lower: frozenset[str]
    known: frozenset[str]


def usage_of(journal: Journal, known: str) -> Usage:
    """Learn from *journal* and from what is *known* anyway which words are ordinary."""
    lower = {word for entry in journal.entries for word in _LOWER.findall(entry.body)}
    return Usage(frozenset(lower), frozenset(re.findall(r"\w+", known)))


def find_namelike(texts: Iterable[str], usage: Usage) -> tuple[str, ...]:
    """Find the words in *texts* that look like names."""
    found = (match[match.lastgroup or 0] for text in texts for match in _SURE.finditer(without_markup(text)))
    return tuple(dict.fromkeys(word for word in found if word.lower() not in usage.lower and word not in usage.known))
