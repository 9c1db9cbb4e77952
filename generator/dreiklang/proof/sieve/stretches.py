"""A long text -> the stretches of it that were not read before: of a search index or a list of pages, those of the pages that changed.

It is cut where a paragraph begins, or a line where there are many, whose own words say so: what changes elsewhere moves no cut. A stretch
is known together with the next one, for a name may begin in one and end in the other; so each says enough words that no name goes beyond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from zlib import crc32

from dreiklang.patterns import pattern
from dreiklang.proof.files import digest_of
from dreiklang.proof.folding import words_in
from dreiklang.proof.fresh import has_few_lines
from dreiklang.proof.names import LONGEST
from dreiklang.proof.views import is_plain

_LONG, _MOST = 1 << 16, 1 << 20
_EACH = 16
"""About one paragraph or line in so many begins a stretch: some of its letters tell which."""
_PARAGRAPH, _LINE = pattern("<p>(?=(.{0,32}))", re.DOTALL), pattern(r"\n(?=(.*))")
_WORDS = pattern(rf">(?:[^<>&%\\]|\\u00[c-f])*?(?:(?<![A-Za-z])[A-Za-z]{{1,30}}+ ){{{LONGEST}}}")
"""So many words outside of all tags, which every reader of the text reads as they stand; umlauts may be escaped before them."""
_OF_A_LINE = rf"(?!.*xn--)(?:[A-Za-z0-9]{{1,30}}+[ ./:-]++){{{LONGEST}}}"
"""So many words, likewise, with which the line or what stands in a tag begins: addresses are such."""
_WORDS_OF_LINES, _WITHOUT_TAGS = pattern(f">{_OF_A_LINE}"), pattern(f"^{_OF_A_LINE}", re.MULTILINE)


def is_long(text: str, *, is_page: bool) -> bool:
    """Whether it is worth knowing which stretches of *text* were read before; the lines of a page, others share."""
    return len(text) >= _LONG and (not is_page or has_few_lines(text))


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
    begins, words = _marks_of(text)
    start = 0
    yield start
    for found in begins.finditer(text):
        is_chosen = not crc32(found[1].encode("utf-8", "surrogatepass")) % _EACH
        if is_chosen:
            if words.search(text, start, found.start()):
                yield found.start()
            start = found.start()  # such words stand on one side of a tag: what was looked through has none


def _marks_of(text: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Say what begins that may begin a stretch of *text*, and what tells enough words."""
    if has_few_lines(text):
        return _PARAGRAPH, _WORDS
    return _LINE, _WITHOUT_TAGS if is_plain(text) and "<" not in text else _WORDS_OF_LINES
