"""Texts -> the pieces of which they consist, as a browser shows them and as they stand in tags: each piece once.

What a page shares with others is known at a glance; only the rest is unescaped, and freed from its markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dreiklang.patterns import pattern
from dreiklang.proof.views import INLINE_TAG, WALL, is_plain, walled

_TAG = pattern(r"(<[^<>]*>)")
_TIDY = pattern(r"""<[\w-]+(?:\s+[\w:-]+="[^"]*")*\s*/?>""")
_INLINE, _BLOCK, _JOINED = "\1", "\2", "\3"
_JOINT = pattern(rf"{_INLINE}(?<=[^\W_]{_INLINE})[{_INLINE}{_BLOCK}]*(?=[^\W_])")
_ALL_SIGNS = (_INLINE, _BLOCK, _JOINED)
_SIGNS = pattern(f"[{''.join(_ALL_SIGNS)}]")
_GAPS = str.maketrans({_INLINE: " ", _BLOCK: " ", _JOINED: ""})
_MOST, _MOST_TAGS = 200_000, 50_000  # whatever is known takes room


class _Gaps(dict[str, str]):
    """What a tag leaves between what stands before and behind it; *new* are those that came since somebody looked."""

    def __init__(self) -> None:
        super().__init__()
        self.new: list[str] = []

    def __missing__(self, tag: str) -> str:
        """Tell a tag within a sentence from one that ends it, and remember it."""
        if len(self) > _MOST_TAGS:
            self.clear()
        gap = self[tag] = _INLINE if INLINE_TAG.fullmatch(tag) else _BLOCK
        self.new.append(tag)
        return gap


class Pieces:
    """Takes texts apart; pieces that are shown anyway are not new."""

    def __init__(self) -> None:
        self._shown: set[int] = set()
        self._known: set[int] = set()
        self._gaps = _Gaps()

    def of(self, text: str) -> tuple[list[int], dict[int, str]]:
        """Give the marks of all pieces of *text*, and those pieces that are new."""
        parts = _TAG.split(_SIGNS.sub(" ", text) if any(sign in text for sign in _ALL_SIGNS) else text)
        parts[1::2] = map(self._gaps.__getitem__, parts[1::2])
        shown = "".join(parts)
        pieces = [*map(str.strip, shown.split(_BLOCK)), *_joined(shown)]
        for tag in self._gaps.new:
            pieces += tag.split('"') if _TIDY.fullmatch(tag) else (tag,)
        self._gaps.new.clear()
        marks = list(map(hash, pieces))
        known, public = self._known, self._shown
        new = {
            mark: piece for mark, piece in zip(marks, pieces, strict=True) if mark not in known and mark not in public
        }
        if len(known) > _MOST:
            known.clear()
        known.update(new)
        return marks, new

    def show(self, line: str) -> tuple[int, ...]:
        """Know a *line* of Markdown as pages show it, with emphasis or, in a search, without; give its marks."""
        marked = line.replace("**", "*")
        marks = (hash(marked.replace("*", _INLINE)), hash(marked.replace("*", ""))) if "*" in line else (hash(line),)
        self._shown.update(marks)
        return marks


def readings_of(pieces: Mapping[int, str]) -> dict[int, str]:
    """Give all that can be read out of each of *pieces*, with walls between what does not stand side by side."""
    if is_plain("".join(pieces.values())):  # as most pages are
        return dict(pieces)
    return {mark: _reading_of(piece) for mark, piece in pieces.items()}


def _reading_of(piece: str) -> str:
    return piece if is_plain(piece) else WALL.join((walled(html_of_piece(piece)), piece))


def html_of_piece(piece: str) -> str:
    """Give a *piece* as HTML: a tag again wherever there was one within a sentence."""
    return piece.replace(_INLINE, "<i>")


def _joined(shown: str) -> Iterator[str]:
    """Yield the lines of what is *shown* in which tags cut words in two, with these words whole."""
    marked, count = _JOINT.subn(_JOINED, shown)
    for line in marked.split("\n") if count else ():
        if _JOINED in line:
            yield line.translate(_GAPS)
