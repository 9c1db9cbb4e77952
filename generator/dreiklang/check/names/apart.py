"""A text -> names whose letters are written apart: "Nord-Licht", "Nord Licht", "N o r d l i c h t", "Nord-" and "licht" below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from dreiklang.check.names.index import Name, Names
from dreiklang.check.names.letters import fold_letters

_LETTERS = re.compile(r"[^\W\d_]+")
# Of a whole text, the other signs are sooner taken out than the letters found.
_FOREIGN_SIGNS = re.compile(r"[^\w\x00-\x7f]+|[^\D\x00-\x7f]+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalpha())
_TIE = re.compile(r"[-\u2010-\u2013/\\.·_]\s?")
_ENDINGS = ("", "s", "es", "n", "en")


def find_apart(plain: str, folded: str, names: Names) -> Iterator[tuple[int, int, Name]]:
    """Yield from where to where in *plain* the letters of one of *names* stand apart; *folded* is *plain* with its letters folded."""
    if not names.joined:
        return
    known = folded if folded.isascii() else _FOREIGN_SIGNS.sub("", folded)
    letters = known.encode("utf-8", "surrogatepass").translate(None, _SIGNS).decode("utf-8", "surrogatepass")
    there = {
        word: name
        for word, name in names.joined.items()
        if word in letters and letters.count(word) > folded.count(word)  # once more than where it stands in one piece
    }
    for run in _runs(plain) if there else ():
        for first in range(len(run) - 1):
            yield from _names_from(plain, run[first:], there)


def _names_from(plain: str, run: list[tuple[int, int]], names: Mapping[str, Name]) -> Iterator[tuple[int, int, Name]]:
    """Yield the names that begin with the first part of *run*."""
    start, letters, longest = run[0][0], "", max(map(len, names)) + 2
    for count, (begin, end) in enumerate(run, 1):
        letters += fold_letters(plain[begin:end])
        if len(letters) > longest:
            return
        known = (names.get(letters.removesuffix(ending)) for ending in _ENDINGS if letters.endswith(ending))
        if count > 1 and (name := next(filter(None, known), None)):
            yield start, end, name


def _runs(plain: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the rows of parts that might be one word: tied by a hyphen, or both with a capital and a space between."""
    run: list[tuple[int, int]] = []
    for (start, end), (begin, stop) in pairwise(found.span() for found in _LETTERS.finditer(plain)):
        if _may_be_one(plain, (start, end), (begin, stop)):
            run = run or [(start, end)]
            run.append((begin, stop))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _may_be_one(plain: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    gap = plain[left[1] : right[0]]
    if len(gap) > 3:
        return False
    if gap == "\n":
        return True
    if gap in {" ", "\u00a0"}:
        single = left[1] - left[0] == 1 and right[1] - right[0] == 1
        return single or (plain[left[0]].isupper() and plain[right[0]].isupper())
    return _TIE.fullmatch(gap) is not None
