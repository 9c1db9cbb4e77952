"""A name that is an ordinary word too, at its place in a text -> what stands around it."""

from __future__ import annotations

import re
from functools import cached_property

from dreiklang.check.names.grammar import INDEFINITE
from dreiklang.check.names.ordinary import Sense
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_AROUND = 160
_TOKEN = pattern(r"[^\W_]+|[^\w\s]|\n")
_PARAGRAPH = pattern(r"\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+•|#]|\d+[.)]\s))|(?<=[^\S\n])\|(?=\s)")
_HEADING = pattern(r"^[ \t>]*#[^\n]*\n", re.MULTILINE)
_BEFORE = pattern(r"([^\W\d_]+)[ \t]+\Z")
_TIED = pattern(r"[-\u2010\u2011]\w|[ ][A-ZÄÖÜ]")
_SPACES, _MARKS = frozenset("\n>*"), frozenset("\n>*#")
_WITHIN_A_SENTENCE = frozenset(",;–—&+/)")


@dataclass(frozen=True)
class Occurrence:
    """The word from *start* to *end* of *plain*, with its *ending* behind it; the name is written as *form*."""

    plain: str
    start: int
    end: int
    ending: str
    form: str
    sense: Sense

    @cached_property
    def written(self) -> str:
        """The word as it stands there, without its ending."""
        return self.plain[self.start : self.end]

    @cached_property
    def tokens_before(self) -> list[str]:
        """The words and signs before it, in its own paragraph."""
        text = self.plain[max(self.start - _AROUND, 0) : self.start]
        return _TOKEN.findall(_PARAGRAPH.split(_HEADING.sub("", text))[-1])

    @cached_property
    def tokens_after(self) -> list[str]:
        """The words and signs behind it, in its own paragraph."""
        at = self.end + len(self.ending)
        return _TOKEN.findall(_PARAGRAPH.split(self.plain[at : at + _AROUND])[0])

    def before(self, count: int = 1) -> str:
        """Give the word or sign so many steps before it, "" where there is none."""
        tokens = [token for token in self.tokens_before if token not in _MARKS]
        return tokens[-count] if len(tokens) >= count else ""

    @cached_property
    def after(self) -> str:
        """The word or sign behind it."""
        return next((token for token in self.tokens_after if token not in _SPACES), "")

    @cached_property
    def begins(self) -> bool:
        """Whether a sentence begins with it, or something that may be one."""
        before = self.before()
        return not (before[:1].isalnum() or before in _WITHIN_A_SENTENCE)

    @cached_property
    def is_noun(self) -> bool:
        """Whether it is a German noun, as far as anybody knows."""
        return self.sense.gender != ""


def has_capitals_of(written: str, form: str) -> bool | None:
    """Whether *written* has the capitals of *form*; None where it has nothing but capitals, and nobody can tell."""
    words, forms = (re.findall(r"[^\W\d_]+", text) for text in (written, form))
    if written.isupper() and not form.isupper() and len(written) > 1:
        return None
    same = zip(words, forms, strict=False)
    return all(_case_of(word) == _case_of(other) for word, other in same)


def begins_small(written: str, form: str) -> bool:
    """Whether a name of several words is *written* like words of a sentence: "neue Wege" for "Neue Wege"."""
    words = re.findall(r"[^\W\d_]+", written) or [""]
    return form[:1].isupper() and words[0].islower() and words[-1][:1].isupper()


def is_one_of_many(plain: str, start: int, end: int, lang: Lang | None) -> bool:
    """Whether the name from *start* to *end* of *plain* is spoken of as a thing of which there are several: "ein Nordlicht"."""
    found = _BEFORE.search(plain, max(start - _AROUND, 0), start)
    before = found[1].lower() if found else ""
    return all(before in INDEFINITE[each] for each in ((lang,) if lang else Lang)) and not _TIED.match(plain, end)


def _case_of(word: str) -> tuple[bool, bool]:
    return word[:1].isupper(), word[1:].islower() or not word[1:]
