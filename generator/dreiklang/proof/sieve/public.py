"""What everybody reads of one entry -> its words as numbers, in their order: whatever stands there excuses what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain

from dreiklang.check.body import without_markup
from dreiklang.proof.folding import words_in
from dreiklang.proof.sieve.column import Column, Spool
from dreiklang.proof.sieve.numbered import END, END_WORD, Numbers, rows_in, split
from dreiklang.proof.sieve.shown import Shown
from dreiklang.values import dataclass

_LONG = 40  # what is shorter costs more to compare than to read


@dataclass(frozen=True, slots=True)
class Public:
    """What everybody reads of one entry, or of one hand-written page: all its *words* in their order, with END between texts."""

    words: Column

    def rows(self, length: int) -> Iterator[int]:
        """Give every row of *length* words."""
        return chain.from_iterable(rows_in(text, length) for text in split(list(self.words), END))


def digest_of_texts(texts: Iterable[str]) -> bytes:
    """Give the hash by which *texts* are known again."""
    sums = blake2b(digest_size=16)
    for text in texts:
        sums.update(f"{len(text)}\0{text}".encode("utf-8", "surrogatepass"))
    return sums.digest()


class Reader:
    """Reads what everybody reads; its lines are *shown*, its words lie on a *spool*."""

    def __init__(self, numbers: Numbers, shown: Shown, spool: Spool) -> None:
        self._numbers = numbers
        self._shown = shown
        self._spool = spool

    def read(self, texts: Iterable[str]) -> Public:
        """Read the *texts* of an entry; where links stand in them, also without their addresses."""
        read = [text for text in texts if text]
        read += [paragraph for text in read if "](" in text or "[[" in text for paragraph in _without_links(text)]
        long = "\n\n".join(text for text in read if len(text) >= _LONG)
        written = words_in(f" {END_WORD} ".join(read))
        words = self._numbers.of_words(written)
        self._shown.add(long, set(written), words)
        return Public(self._spool.keep(words))


def _without_links(text: str) -> Iterator[str]:
    """Yield the paragraphs of *text* in which links stand, as they read without their addresses."""
    for paragraph in text.split("\n\n"):
        if "[" in paragraph:
            yield "\n".join(without_markup(line) if "[" in line else line for line in paragraph.split("\n"))
