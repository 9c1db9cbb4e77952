"""A text and the names that must not be read in it -> the text with every name under its cover, inflected as it was."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from dreiklang.check.names.index import Names
from dreiklang.check.names.matching import NameFound, find_names
from dreiklang.check.names.reading import marks_within
from dreiklang.options import Lang

UNNAMED = "…"
"""Stands where nothing may take the place of a name; check refuses such an entry, so nobody should ever read it."""

_HISSING = ("s", "x", "z", "ß", "ce")
_HYPHENS = frozenset("-\u2010\u2011")


def cover_names(
    text: str, names: Names, lang: Lang, cover: Callable[[NameFound], str] = lambda found: found.cover or UNNAMED
) -> str:
    """Put what *cover* says in place of each name in *text*; where it says "", the name stays."""
    text = unicodedata.normalize("NFC", text)
    parts, at = [], 0
    for found in find_names(text, names, lang):
        if covered := cover(found):
            opening, closing = marks_within(text, found.start, found.end)
            parts += [text[at : found.start], opening, _as_written(text, found, covered, lang), closing]
            at = found.end
    return "".join((*parts, text[at:]))


def _as_written(text: str, found: NameFound, cover: str, lang: Lang) -> str:
    """Give *cover* as the name was written: its ending, its capitals, its hyphens in a compound."""
    if cover != found.person.cover_name:
        return cover
    covered = cover + _inflected(cover, found.ending.lower(), lang)
    if len(found.written) > 1 and found.written.isupper():
        covered = covered.upper()
    if lang is Lang.DE and not found.ending and _is_in_compound(text, found):
        covered = "-".join(covered.split())
    return covered


def _is_in_compound(text: str, found: NameFound) -> bool:
    """Whether a hyphen ties the name to another word: das Frau-Sommer-Projekt."""
    before, after = text[max(found.start - 2, 0) : found.start], text[found.end : found.end + 2]
    return (len(after) == 2 and after[0] in _HYPHENS and after[1].isalnum()) or (
        len(before) == 2 and before[1] in _HYPHENS and before[0].isalnum()
    )


def _inflected(cover: str, ending: str, lang: Lang) -> str:
    """Give the ending that *cover* takes where the name had *ending*: "Nordlichts" is "Frau Sommers" and "Frau Voß’"."""
    if not ending or ending in {"n", "en"}:
        return ""
    apostrophe = ending[0] if ending[0] in "'’" else ""
    if lang is Lang.EN:
        return f"{apostrophe}s" if apostrophe else "s"
    return (apostrophe or "’") if cover.lower().endswith(_HISSING) else f"{apostrophe if ending[1:] else ''}s"
