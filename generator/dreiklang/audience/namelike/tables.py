"""The tables beside this file, and those of babel -> sets of words in lower case."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from babel import Locale

from dreiklang.options import Lang
from dreiklang.patterns import pattern

_SECTION = pattern(r"^\[(\w+)\]\n", re.MULTILINE)
_COMMENT = pattern(r"^#.*\n", re.MULTILINE)


@cache
def _sections(name: str) -> dict[str, frozenset[str]]:
    text = _COMMENT.sub("", files(__package__).joinpath(f"{name}.txt").read_text("utf-8"))
    _, *parts = _SECTION.split(text)
    return {section: frozenset(words.split()) for section, words in zip(parts[::2], parts[1::2], strict=True)}


@cache
def table(name: str, *sections: str) -> frozenset[str]:
    """Give the words of *sections* of the table *name*, together."""
    return frozenset().union(*(_sections(name)[section] for section in sections))


@cache
def listed_names() -> frozenset[str]:
    """Give the names that nobody takes for a word."""
    return table("names", "people", "places", "firms")


@cache
def calendar_words() -> frozenset[str]:
    """Give the names of days, months, languages and countries in both languages, those of one word."""
    locales = [Locale.parse(lang.value) for lang in Lang]
    groups = (
        group
        for locale in locales
        for group in (
            locale.days["format"]["wide"],
            locale.months["format"]["wide"],
            locale.languages,
            locale.territories,
        )
    )
    return frozenset(name.lower() for group in groups for name in group.values() if name.isalpha())
