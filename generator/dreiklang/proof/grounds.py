"""What a proof stands on, beside the secrets: the words that a site may hold anyway, and the files that are no text of hers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

from dreiklang.dates.words import months, weekdays
from dreiklang.keys import KEYS
from dreiklang.keys.words import WORDS
from dreiklang.texts import Words
from dreiklang.values import dataclass

_HEAD = 1 << 13
"""On so many letters of a page stands what tells browsers how to treat it; to look through all pages whole takes its time."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What readers read anyway, and where to look things up.

    *public* are the hand-written texts of the site, *ours* those that stand on pages of every journal (ours, the
    theme's): they allow names too, the others do not. A file that lies in one of the *shipped* folders under the same
    path, with the same bytes, comes from there. *machine* are folders of this computer. *memory* is the file in which
    it is noted what was proven before. *fixed* stands in files of every site just so, and says nothing of anybody: a policy, the settings of a search.
    """

    public: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    shipped: tuple[Path, ...] = ()
    machine: tuple[str, ...] = ()
    memory: Path | None = None
    fixed: tuple[str, ...] = ()

    def without_fixed(self, text: str, *, is_page: bool) -> str:
        """Blank what is fixed in *text*, on a page in its head alone; all else keeps its place."""
        head, rest = (text[:_HEAD], text[_HEAD:]) if is_page else (text, "")
        for fixed in self.fixed:
            if fixed in head:
                head = head.replace(fixed, " " * len(fixed))
        return head + rest


def our_texts(words: Words) -> tuple[str, ...]:
    """Give every text of ours that may stand on a public page: those of *words* for readers, keys and values, days and months."""
    areas = (
        words.common,
        words.frame,
        words.entry,
        words.blog,
        words.answers,
        words.decisions,
        words.people,
        words.retrospect,
        words.retrospectives,
        words.telling,
        words.voices,
    )
    spellings = (spelling for key in KEYS for spelling in key.spellings)
    values = (text for same in WORDS.values() for word in same for text in (word.member.value, word.german))
    return (*_texts_in(areas), *spellings, *values, *months(), *weekdays())


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts_in(part)
    elif isinstance(value, dict):
        yield from _texts_in(tuple(value.values()))
    elif is_dataclass(value):
        yield from _texts_in(tuple(getattr(value, part.name) for part in fields(value)))
