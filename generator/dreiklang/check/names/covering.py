"""A text and the names that must not be read in it -> the text with every name under its cover, inflected as it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from dreiklang.check.names.found import NameFound
from dreiklang.check.names.grammar import BEFORE_FAMILIES, DEGREES, PERSONAL_TITLES, TITLES
from dreiklang.check.names.index import Names
from dreiklang.check.names.matching import find_names
from dreiklang.check.names.reading import marks_within
from dreiklang.options import Lang
from dreiklang.patterns import pattern

UNNAMED = "…"
"""Stands where nothing may take the place of a name; check refuses such an entry, so nobody should ever read it."""

_ADDRESSING = PERSONAL_TITLES - {"familie", "fam"}
_TITLED = pattern(r"(Herr|Frau|Mr|Mrs|Ms|Miss)\.?[ ]")
_TITLES_BEFORE = pattern(
    rf"(?<![^\W_])((?P<title>{'|'.join(TITLES)})[.\s-]+(?:(?:{'|'.join(TITLES | DEGREES)})[.\s-]+)*)\Z", re.IGNORECASE
)
_ALL_OF_A_FAMILY = sorted(BEFORE_FAMILIES | {"alle", "beide", "beiden"})
_BEFORE_FAMILIES = pattern(rf"(?<![^\W_])(?:{'|'.join(_ALL_OF_A_FAMILY)})\s+\Z", re.IGNORECASE)
_OWNED = pattern(r"\s+(?:[^\W\d_]+e[rsnm]?\s+)?[A-ZÄÖÜ]")
_PLURALS = {Lang.DE: ("s", ""), Lang.EN: ("s", "es")}
_AROUND = 60
_HISSING = ("s", "x", "z", "ß", "ce")
_HYPHENS = frozenset("-\u2010\u2011")


def cover_names(
    text: str,
    names: Names,
    lang: Lang,
    cover: Callable[[NameFound], str] = lambda found: found.cover or UNNAMED,
    write: Callable[[str], str] = str,
) -> str:
    """Put what *cover* says in place of each name in *text*, as *write* writes it; where it says "", the name stays."""
    text = unicodedata.normalize("NFC", text)
    parts, at = [], 0
    for found in find_names(text, names, lang):
        start, covered = found.start, cover(found)
        if not covered:
            continue
        opening, closing = marks_within(text, found.start, found.end)
        is_cover, covered = covered == found.person.cover_name, write(covered)
        if is_cover:
            covered, start = _behind_title(text, found, covered, at)
            covered = _as_written(text, found, covered, lang)
        parts += [text[at:start], opening, covered, closing]
        at = found.end
    return "".join((*parts, text[at:]))


def _behind_title(text: str, found: NameFound, cover: str, at: int) -> tuple[str, int]:
    """Let *cover* and the title before the name be one: "Herrn Petersen" is "Herrn Voss", not "Herrn Herr Voss".

    Give the cover, and from where on it stands; what lies before *at* is done.
    """
    own, said = _TITLED.match(cover), _TITLES_BEFORE.search(text, max(at, found.start - _AROUND), found.start)
    if not said or (not own and " " not in cover):
        return cover, found.start
    title = said["title"].lower()
    if not own:  # who has a first name needs no title
        return cover, said.start(1) if title in _ADDRESSING else found.start
    if title not in _ADDRESSING:  # Familie, Kollegin
        return cover[own.end() :], found.start
    bent = "Herrn" if title == "herrn" and own[1] == "Herr" else own[0].strip()
    return f"{bent} {cover[own.end() :]}", said.start(1)


def _as_written(text: str, found: NameFound, cover: str, lang: Lang) -> str:
    """Give *cover* as the name was written: its ending, its capitals, its hyphens in a compound."""
    ending = found.ending.lower()
    if ending in {"s", "es"} and _is_a_family(text, found):
        cover = cover[own.end() :] if (own := _TITLED.match(cover)) else cover
        covered = cover + _PLURALS[lang][cover.lower().endswith(_HISSING)]
    else:
        covered = cover + _inflected(cover, ending, lang)
    if len(found.written) > 1 and found.written.isupper():
        covered = covered.upper()
    if lang is Lang.DE and not found.ending and _is_in_compound(text, found):
        covered = "-".join(covered.split())
    return "".join(covered.split()) if text[max(found.start - 1, 0) : found.start] == "#" else covered


def _is_a_family(text: str, found: NameFound) -> bool:
    """Whether several bear the name: "die Petersens", but "die Idee von Petersens Chefin"."""
    several = _BEFORE_FAMILIES.search(text, max(found.start - _AROUND, 0), found.start)
    return several is not None and not _OWNED.match(text, found.end)


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
    if lang is Lang.EN and ending[-1] in "'’" and not apostrophe:
        return f"s{ending[-1]}"
    if lang is Lang.EN:
        return f"{apostrophe}s" if apostrophe else "s"
    return (apostrophe or "’") if cover.lower().endswith(_HISSING) else f"{apostrophe if ending[1:] else ''}s"
