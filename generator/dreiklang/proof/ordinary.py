"""A text and names that are ordinary words too -> those that stand in it as names, by the rule of check/names.

Only sentences tell: what is code or a style is not read, and what is in doubt is no leak. Check has refused that before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from dreiklang.audience.secrets import What
from dreiklang.check.body import detect_lang
from dreiklang.check.names import NameFound, find_names, index_names
from dreiklang.model import Person
from dreiklang.patterns import pattern
from dreiklang.proof.folding import words_in
from dreiklang.proof.needles import Needle
from dreiklang.proof.views import INLINE_TAG, TAG, plainly

_CODE = pattern(r"<(script|style)\b[^>]*>.*?</\1>", re.IGNORECASE | re.DOTALL)
_VALUE = pattern(r"""=\s*(?:"([^"]*\s[^"]*)"|'([^']*\s[^']*)')""")
_AROUND = pattern(r"(\S*)\s*\Z")
_BEHIND = pattern(r"\s*(\S*)")


class OrdinaryNames:
    """The names of *people* that are words of the language too; where one of *ours* says the same, it is the word."""

    def __init__(self, people: tuple[Person, ...], ours: Iterable[str]) -> None:
        self._names = index_names(people)
        self._words = re.compile("|".join(re.escape(name) for person in people for name in person.names) or r"(?!)")
        firsts = {words_in(name)[0] for person in people for name in person.names if words_in(name)}
        self._firsts = re.compile("|".join(map(re.escape, firsts)) or r"(?!)")
        self._known: dict[str, bool] = {}
        self._excused = {_company(text, found) for text in ours for text, found in self._found_in(text)}

    def may_find(self, written: Iterable[str]) -> bool:
        """Say by the words *written* in a text whether it is worth a search."""
        if not self._names.by_first:
            return False
        for word in written:
            if word not in self._known:
                self._known[word] = bool(self._firsts.search(word))
        return any(map(self._known.__getitem__, written))

    def find(self, text: str) -> set[Needle]:
        """Find the names in *text*."""
        return {
            Needle(What.NAME, name.written, name.person.id)
            for paragraph, name in self._found_in(text)
            if _company(paragraph, name) not in self._excused
        }

    def _found_in(self, text: str) -> Iterator[tuple[str, NameFound]]:
        """Yield each name in *text*, with its paragraph; whose language is unknown, it has to be plain in both."""
        if not self._names.by_first:
            return
        prose = unicodedata.normalize("NFC", prose_of(text))
        for paragraph in prose.split("\n\n") if self._words.search(prose) else ():
            names = find_names(paragraph, self._names, detect_lang(paragraph))
            yield from ((paragraph, name) for name in names if not name.doubtful)


def prose_of(text: str) -> str:
    """Give the sentences of *text*: what a page shows, a paragraph for each block, and what its attributes say.

    Code is what browsers take for it; a page that tells of a tag (`&lt;script&gt;`) goes on behind that.
    """
    shown = plainly(_CODE.sub("\n\n", text))
    values = (value for tag in TAG.findall(shown) for pair in _VALUE.findall(tag) for value in pair if value)
    return "\n\n".join((TAG.sub("\n\n", INLINE_TAG.sub("", shown)), *values))


def _company(text: str, name: NameFound) -> tuple[str, str, str]:
    """Give the word before the *name*, the name, and the word behind it."""
    before, behind = _AROUND.search(text, max(name.start - 80, 0), name.start), _BEHIND.match(text, name.end)
    return (before[1] if before else "", text[name.start : name.end], behind[1] if behind else "")
