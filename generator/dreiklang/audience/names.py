"""A text and the people -> the text with every name under its cover, however it is inflected or marked up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from dreiklang.keys import fold
from dreiklang.model import Person
from dreiklang.options import Lang

UNNAMED = "…"
"""Stands where a name has no cover; check refuses such an entry, so nobody should ever read it."""

_TOKEN = re.compile(r"\w+")
_MARKS = re.compile(r"[*_~\u00ad]+")
_SUFFIXES = ("", "s", "es", "n", "en", "ns", "ens")
_SPELLED = {"ä": "(?:ä|ae)", "ö": "(?:ö|oe)", "ü": "(?:ü|ue)", "ß": "(?:ß|ss)"}
_WITHIN = r"[*_~\u00ad]*"
_BETWEEN = r"(?:[*_~\u00ad]*(?:\s|&nbsp;|[-\u2010\u2011])[*_~\u00ad]*)+"
_ENDING = r"(?P<ending>(?:['’]s|e?ns|e?n|e?s|(?<=[sxzß])['’])(?![^\W_]))?"
_HISSING = ("s", "x", "z", "ß", "ce")


@dataclass(frozen=True, slots=True)
class Names:
    """All names that must not be read, each with its cover, found by the first word that they begin with."""

    covers: Mapping[str, str]
    by_token: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the names, so that a text costs as much as it has words, whatever the number of names."""
        index: dict[str, tuple[str, ...]] = {}
        for name in self.covers:
            if tokens := _TOKEN.findall(name):
                first = fold(tokens[0])
                index[first] = (*index.get(first, ()), name)
        object.__setattr__(self, "by_token", index)

    @classmethod
    def of(cls, people: Iterable[Person]) -> Names:
        """Take every name of those who did not consent to be named."""
        return cls(
            {
                name: person.cover_name or UNNAMED
                for person in people
                if not person.consent
                for name in person.names
                if name.strip()
            }
        )

    def cover(self, text: str, lang: Lang) -> str:
        """Put in place of each name in *text* its cover, inflected as the name was."""
        text = unicodedata.normalize("NFC", text)
        present = self._present(text)
        if not present:
            return text

        def cover(found: re.Match[str]) -> str:
            index = next(index for index in range(len(present)) if found[f"n{index}"])
            return _covered(found, self.covers[present[index]], lang)

        return _pattern(present).sub(cover, text)

    def _present(self, text: str) -> tuple[str, ...]:
        tokens = {fold(token) for token in _TOKEN.findall(_MARKS.sub("", text))}
        stems = {token.removesuffix(suffix) for token in tokens for suffix in _SUFFIXES if token.endswith(suffix)}
        names = {name for stem in stems for name in self.by_token.get(stem, ())}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<n{index}>{_spelled(name)})" for index, name in enumerate(names))
    # An underscore is a mark here, not a letter: `_Nordlicht_` is a name in italics.
    return re.compile(
        rf"(?P<open>{_WITHIN})(?<![^\W_])(?P<name>{groups}){_ENDING}(?![^\W_])(?P<close>{_WITHIN})", re.IGNORECASE
    )


def _spelled(name: str) -> str:
    words = re.split(r"[\s\-\u2010\u2011]+", name.strip())
    return _BETWEEN.join(_WITHIN.join(_SPELLED.get(sign, re.escape(sign)) for sign in word.lower()) for word in words)


def _covered(found: re.Match[str], cover: str, lang: Lang) -> str:
    name, ending = found["name"], found["ending"] or ""
    inflected = cover if cover == UNNAMED else cover + _inflected(cover, ending.lower(), lang)
    if len(name) > 1 and name.isupper():
        inflected = inflected.upper()
    within = "".join(_MARKS.findall(name)).replace("\u00ad", "")
    if not within:
        return f"{found['open']}{inflected}{found['close']}"
    # `**Nord**licht`: marks that open and close about a part of the name go with it.
    return inflected if found["open"] or found["close"] else inflected + within


def _inflected(cover: str, ending: str, lang: Lang) -> str:
    """Give the ending that *cover* takes where the name had *ending*: "Nordlichts" is "Frau Sommers" and "Frau Voß’"."""
    if not ending or ending in {"n", "en"}:
        return ""
    apostrophe = ending[0] if ending[0] in "'’" else ""
    if lang is Lang.EN:
        return f"{apostrophe}s" if apostrophe else "s"
    return (apostrophe or "’") if cover.lower().endswith(_HISSING) else f"{apostrophe if ending[1:] else ''}s"
