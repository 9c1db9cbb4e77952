"""Every word that a value may be, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dreiklang.model import (
    Again,
    Cause,
    Choice,
    DeclineReason,
    Foreseeable,
    Harm,
    Outcome,
    Role,
    Truth,
    Weight,
    Where,
)
from dreiklang.options import Lang
from dreiklang.values import dataclass

TOUCH_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType({"ideal": ("meist",), "max": ("höchstens",)})
FIT_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"content": ("inhaltlich", "inhalt"), "strategy": ("strategisch", "strategie"), "business": ("wirtschaftlich",)}
)
YES: tuple[str, ...] = ("yes", "ja", "true")
NO: tuple[str, ...] = ("no", "nein", "false")
DRAFT_KEYS: tuple[str, ...] = ("draft", "entwurf", "private", "privat")
"""Keys of other tools with which an entry is kept back."""
SHOWING_KEYS: tuple[str, ...] = ("visible", "sichtbar")
"""Keys of other tools with which one is shown."""
PUBLIC_WORDS: tuple[str, ...] = ("public", "publish", "published", "oeffentlich", "veroeffentlicht")
PRIVATE_WORDS: tuple[str, ...] = ("private", "privat", "draft", "entwurf", "unpublished", "unveroeffentlicht")
"""Values of other tools (`status`, `visibility`), as :func:`fold` writes them."""
PRINCIPLE_TAGS: tuple[str, ...] = ("principle", "principles", "grundsatz", "grundsaetze")
"""The tags, as slugs, of entries that say by what one decides."""
ME: tuple[str, ...] = ("me", "mir", "ich", "self", "selbst")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a value may be: the *member* that it means, its *german* spelling, and what *also* is read."""

    member: StrEnum
    german: str
    also: tuple[str, ...] = ()

    def written(self, lang: Lang) -> str:
        """Give the spelling that `new` writes in *lang*."""
        return self.german if lang is Lang.DE else self.member.value


_CLIENT_WORDS = ("kunde", "kunden", "kundinnen", "auftraggeber", "auftraggeberin")
_YES_WORDS, _NO_WORDS = ("true",), ("false",)

WORDS: Mapping[type[StrEnum], tuple[Word, ...]] = MappingProxyType(
    {
        Choice: (
            Word(Choice.LOVE, "lieben", ("annehmen", "bleiben")),
            Word(Choice.CHANGE, "ändern"),
            Word(Choice.LEAVE, "beenden", ("gehen", "loslassen")),
        ),
        Weight: (
            Word(Weight.CLIENT, "kundin", _CLIENT_WORDS),
            Word(Weight.SELF, "ich", ("me", "mir", "selbst")),
            Word(Weight.EQUAL, "gleich", ("beide", "both")),
        ),
        Harm: (
            Word(Harm.ME, "mir", ("ich", "self")),
            Word(Harm.WORK, "arbeit", ("der arbeit", "meiner arbeit")),
            Word(Harm.RESULT, "ergebnis", ("dem ergebnis",)),
            Word(Harm.CLIENT, "kundin", _CLIENT_WORDS),
        ),
        Cause: (
            Word(Cause.MISUNDERSTANDING, "missverständnis"),
            Word(Cause.MISSING_INFORMATION, "fehlende-information", ("fehlende informationen",)),
            Word(Cause.EXPECTATIONS, "erwartungen"),
            Word(Cause.VALUES, "werte"),
            Word(Cause.CIRCUMSTANCES, "umstände"),
        ),
        Truth: (
            Word(Truth.YES, "ja", _YES_WORDS),
            Word(Truth.NO, "nein", _NO_WORDS),
            Word(Truth.UNCLEAR, "unklar"),
        ),
        Outcome: (
            Word(Outcome.GOOD, "gut"),
            Word(Outcome.MIXED, "gemischt", ("durchwachsen",)),
            Word(Outcome.BAD, "schlecht"),
            Word(Outcome.BETTER, "besser"),
            Word(Outcome.SAME, "gleich"),
            Word(Outcome.COMMON_GROUND, "gemeinsamer-nenner"),
        ),
        Again: (
            Word(Again.YES, "ja", _YES_WORDS),
            Word(Again.NO, "nein", _NO_WORDS),
            Word(Again.UNSURE, "unsicher", ("jein",)),
        ),
        Foreseeable: (
            Word(Foreseeable.YES, "ja", _YES_WORDS),
            Word(Foreseeable.NO, "nein", _NO_WORDS),
            Word(Foreseeable.IN_FIRST_TALK, "im-erstgespräch", ("erstgespräch", "first talk")),
        ),
        Where: (
            Word(Where.ME, "mir", ("an mir", "ich", "self")),
            Word(Where.CLIENT, "kundin", _CLIENT_WORDS),
            Word(Where.CIRCUMSTANCES, "umständen", ("umstände", "den umständen")),
            Word(Where.BOTH, "beiden", ("beide",)),
        ),
        DeclineReason: (
            Word(DeclineReason.NO_TIME, "keine-zeit"),
            Word(DeclineReason.NOT_SERIOUS, "unseriös"),
            Word(DeclineReason.NO_MATCH, "passt-nicht"),
            Word(DeclineReason.UNCOMFORTABLE, "unbequem"),
        ),
        Role: (
            Word(Role.CLIENT, "kundin", _CLIENT_WORDS),
            Word(Role.PARTNER, "partnerin", ("partner", "partnerinnen")),
            Word(Role.BOTH, "beides", ("beide",)),
        ),
        Lang: (
            Word(Lang.DE, "de", ("deutsch", "german", "de-de", "de-at", "de-ch")),
            Word(Lang.EN, "en", ("englisch", "english", "en-gb", "en-us")),
        ),
    }
)
