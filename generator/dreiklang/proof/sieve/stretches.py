"""A long text of few lines -> the stretches of it that were not read before: of a search index, those of the pages that changed.

It is cut where a paragraph begins whose first words say so: what changes elsewhere moves no cut. A stretch is known together
with the next one, for a name may begin in one and end in the other; so each says enough words that no name goes beyond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from zlib import crc32

from dreiklang.proof.files import digest_of
from dreiklang.proof.folding import words_in
from dreiklang.proof.fresh import has_few_lines
from dreiklang.proof.names import LONGEST

_LONG, _MOST = 1 << 16, 1 << 20
_EACH, _FIRST = 16, 32
"""About one paragraph in so many begins a stretch: so many letters of it tell which."""
_PARAGRAPH = re.compile("<p>")
_WORDS = re.compile(rf">(?:[^<>&%\\]|\\u00[c-f])*?(?:(?<![A-Za-z])[A-Za-z]{{1,30}}+ ){{{LONGEST}}}")
"""So many words outside of all tags, which every reader of the text reads as they stand; umlauts may be escaped before them."""


def is_long(text: str) -> bool:
    """Whether it is worth knowing which stretches of *text* were read before."""
    return len(text) >= _LONG and has_few_lines(text)


class Stretches:
    """What was read of long texts: all of it as hashes, *known* before or new."""

    def __init__(self, known: AbstractSet[bytes]) -> None:
        self._known = set(known)

    def new_in(self, name: str, text: str, digests: list[bytes]) -> Iterator[str]:
        """Yield what is new in a *text* from the file *name*, with what is around it; and note the *digests* of all of it."""
        cuts = [*_cuts(text), len(text)]
        start = end = 0
        for at, behind in zip(cuts, [*cuts[2:], len(text), len(text)], strict=False):
            digest = digest_of(name, text[at:behind].encode("utf-8", "surrogatepass"))
            digests.append(digest)
            if digest in self._known:
                continue
            self._known.add(digest)
            if end < at or end - start > _MOST:
                if end > start:
                    yield text[start:end]
                start = at
            end = behind
        if end > start:
            yield text[start:end]


def parts_of_lines(text: str) -> Iterator[str]:
    """Yield the lines of a long *text* part by part, each with so many words of the one before it that no name is cut in two."""
    part, size = list[str](), 0
    for line in text.split("\n"):
        if size > _LONG:
            yield "\n".join(part)
            part = _last_words(part)
            size = sum(map(len, part))
        part.append(line)
        size += len(line)
    yield "\n".join(part)


def _last_words(lines: list[str]) -> list[str]:
    """Give the last of *lines*, which say as many words as a name may have."""
    count = at = 0
    while count < LONGEST and -at < len(lines):
        at -= 1
        count += len(words_in(lines[at]))
    return lines[at:]


def _cuts(text: str) -> Iterator[int]:
    start = 0
    yield start
    for found in _PARAGRAPH.finditer(text):
        at, first = found.span()
        is_chosen = not crc32(text[first : first + _FIRST].encode("utf-8", "surrogatepass")) % _EACH
        if is_chosen:
            if _WORDS.search(text, start, at):
                yield at
            start = at  # such words stand on one side of a tag: what was looked through has none
