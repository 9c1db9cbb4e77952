"""A body -> the place from which on Markdown would take for ever to read it, if there is one.

Python-Markdown looks again and again through what it could not close: twice as many open brackets take four times as
long. What a person writes stays far below these bounds; what lies above was pasted, or put there to keep us busy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from dreiklang.check.passages import blank_spans, code_spans
from dreiklang.patterns import pattern

_MOST = 1000
"""So many open brackets, open tags or marks may stand in one block; in several, as many as take the same time."""
_DEEPEST = 100
_HARMLESS = 2000  # characters in which nothing of the kind finds room

_BLOCK = pattern(r"(?:[^\n]+\n?)+")
_BRACKET = pattern(r"\\.|\]\(|[\[\])]")
_OPEN_TAG = pattern(r"<(?=[a-zA-Z])(?![^<>]*>)")
_MARKED = pattern(r"^(?:[ \t>]*(?:\#|!!!|\?\?\?|-{3}|={3}|<|`{3}|~{3})|[ ]{0,3}:[ ])", re.MULTILINE)
_DEEP = pattern(
    rf"^(?:[ ]{{{_DEEPEST * 2},}}|\t{{{_DEEPEST // 2},}})[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?)|^(?:>[ ]?){{{_DEEPEST},}}",
    re.MULTILINE,
)

_INDENTED = (" " * _DEEPEST, "\t" * (_DEEPEST // 4))


class Tangle(StrEnum):
    """What there is too much of."""

    BRACKETS = "brackets"
    TAGS = "tags"
    MARKS = "marks"
    DEPTH = "depth"


def find_tangle(body: str) -> tuple[Tangle, int] | None:
    """Find the first place in *body* at which there is too much of something; None in all that people write."""
    if not _is_suspect(body):
        return None
    code = code_spans(body)
    if len(code) > _MOST * 5:
        return Tangle.MARKS, code[_MOST * 5][0]
    return next(_tangles(blank_spans(body, code)), None)


def _is_suspect(body: str) -> bool:
    """Whether a closer look is worth while: most texts are short, and hold few signs."""
    many = len(body) > _HARMLESS and (
        any(body.count(sign) > _DEEPEST for sign in "[<") or any(body.count(sign) > _MOST for sign in "\n`~")
    )
    may_be_deep = any(sign in body for sign in _INDENTED) or body.count(">") >= _DEEPEST
    return many or (may_be_deep and _DEEP.search(body) is not None)


def _tangles(text: str) -> Iterator[tuple[Tangle, int]]:
    if deep := _DEEP.search(text):
        yield Tangle.DEPTH, deep.start()
    weights = dict.fromkeys(Tangle, 0)
    for block in _BLOCK.finditer(text):
        opened, depth = _brackets(block[0])
        if depth > _DEEPEST:
            yield Tangle.BRACKETS, block.start()
        counts = {
            Tangle.BRACKETS: opened,
            Tangle.TAGS: len(_OPEN_TAG.findall(block[0])),
            Tangle.MARKS: len(_MARKED.findall(block[0])),
        }
        for tangle, count in counts.items():
            weights[tangle] += count * count
            if weights[tangle] > _MOST * _MOST:
                yield tangle, block.start()


def _brackets(block: str) -> tuple[int, int]:
    """Count the brackets and parentheses of links that *block* opens and does not close, and how deep closed ones lie."""
    depth = deepest = closed = links = 0
    opened = block.count("[")
    if opened < _DEEPEST:
        return 0, 0
    for found in _BRACKET.finditer(block):
        match found[0]:
            case "[":
                depth += 1
            case "]" | "](" if depth:
                deepest, depth, closed = max(deepest, depth), depth - 1, closed + 1
                links += found[0] == "]("
            case ")" if links:
                links -= 1
    return opened - closed + links, deepest
