"""A text -> names whose letters are written apart: "Nord-Licht", "Nord Licht", "N o r d l i c h t", "Nord-" and "licht" below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from dreiklang.check.names.index import Name, Names
from dreiklang.check.names.letters import fold_letters
from dreiklang.patterns import pattern

_FAR_SIGN = pattern(r"(?![^\W\d_])[^\x00-\x7f]")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalpha())
_TIE = pattern(r"[-\u2010-\u2013/\\.·_]\s?|[ \t]*\n[ \t>]*")
_ENDINGS = frozenset(["", "s", "es", "n", "en"])
_HYPHENS = frozenset("-\u2010\u2011")
_LONG = 5
_WIDEST = 6  # so many signs may stand between two words of a name, as where it is found whole
_ANYWHERE = 6  # so many letters a name needs to be known in the middle of a word


def find_apart(plain: str, folded: str, names: Names) -> Iterator[tuple[int, int, Name]]:
    """Yield from where to where in *plain* the letters of one of *names* stand apart; *folded* is *plain* with its letters folded."""
    if not names.joined:
        return
    letters = _letters_of(folded)
    there = {
        word: name
        for word, name in names.joined.items()
        if word in letters and letters.count(word) > _in_one_piece(plain, folded, word, name)
    }
    if there:
        yield from _find_in_row(plain, there)


def _letters_of(text: str) -> str:
    """Give the letters of *text* and nothing else: among bytes, they are found in a tenth of the time."""
    near = text if text.isascii() else _FAR_SIGN.sub("", text)
    return near.encode("utf-8", "surrogatepass").translate(None, _SIGNS).decode("utf-8", "surrogatepass")


def _in_one_piece(plain: str, folded: str, word: str, name: Name) -> int:
    """Count how often *name* stands there as it should."""
    return folded.count(word) if len(name.words) == 1 else len(name.pattern.findall(plain))


def _find_in_row(plain: str, names: Mapping[str, Name]) -> Iterator[tuple[int, int, Name]]:
    """Put all letters of *plain* in a row, and look for each of *names* in it."""
    places = [(at, letter) for at, sign in enumerate(plain) if sign.isalpha() for letter in fold_letters(sign)]
    row = "".join(letter for _, letter in places)
    for word, name in names.items():
        at = row.find(word)
        while at >= 0:
            within = [place for place, _ in places[at : at + len(word)]]
            if _is_apart(plain, within, name):
                yield (*_whole(plain, within[0], within[-1] + 1), name)
            at = row.find(word, at + 1)


def _is_apart(plain: str, places: list[int], name: Name) -> bool:
    """Whether the letters at *places* are read as *name*, and stand further apart than its words do."""
    seams = set(accumulate(map(len, name.words)))
    apart = False
    for count, (left, right) in enumerate(pairwise(places), 1):
        gap = plain[left + 1 : right]
        if not gap:
            continue
        if count in seams:
            if len(gap) > _WIDEST or "\n\n" in gap:
                return False
        elif not _may_be_one(plain, left, right, is_long=name.letters >= _LONG):
            return False
        else:
            apart = True
    start, end = _whole(plain, places[0], places[-1] + 1)
    is_word = start == places[0] and plain[places[-1] + 1 : end].lower() in _ENDINGS
    return apart and (is_word or name.letters >= _ANYWHERE)


def _may_be_one(plain: str, left: int, right: int, *, is_long: bool) -> bool:
    """Whether the letters at *left* and *right* may belong to one word: tied by a hyphen, or both parts with a capital."""
    gap = plain[left + 1 : right]
    if not is_long:  # two words by chance
        return gap in _HYPHENS
    if gap in {" ", "\u00a0"}:
        first, last = _whole(plain, left, left + 1)
        begin, end = _whole(plain, right, right + 1)
        is_single = last - first == 1 and end - begin == 1
        return is_single or (plain[first].isupper() and plain[right].isupper())
    return _TIE.fullmatch(gap) is not None


def _whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """Widen the span from *start* to *end* to whole words."""
    while start > 0 and plain[start - 1].isalnum():
        start -= 1
    while end < len(plain) and plain[end].isalnum():
        end += 1
    return start, end
