"""A body without its private passages -> the same without what nothing in it refers to any more.

A footnote stands at the end of the page even if no sentence bears its number; so one that belongs to a private passage
would outlive it. Link definitions and abbreviations that nothing uses are as little for readers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from dreiklang.check.passages import blank_spans, code_spans
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_BEGINS = pattern(r"^(?P<indent>[ \t]*(?:>[ \t]*)*)(?P<sign>\*?)\[(?P<mark>\^?)(?P<label>[^\[\]\n]+)\][ ]?:")
_TITLED = r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))[ \t]*$"""
_TITLE = pattern(rf"^[ \t>]*{_TITLED}")
_ADDRESS = pattern(rf"[ \t]*\S+[ \t]*(?:$|{_TITLED})")  # "[Note]: a sentence" is a sentence
_REFERENCE = pattern(r"\[(?P<mark>\^?)(?P<label>[^\[\]]+)\]")
_WORD = pattern(r"\w+")
_DEEPER = 4

Key = tuple[str, str]
"""What is defined, as text names it: the mark of a definition, and its label."""


@dataclass(frozen=True, slots=True)
class _Definition:
    """What is defined as *label* on the lines from *start* to before *end*; *mark* is "^" for footnotes, "*" for abbreviations."""

    start: int
    end: int
    mark: str
    label: str

    @property
    def key(self) -> Key:
        """By what it is referred to."""
        return self.mark, self.label if self.mark else _folded(self.label)


def cut_unused(body: str) -> str:
    """Cut every footnote, link definition and abbreviation of *body* that nothing uses but what is cut itself."""
    if "]:" not in body and "] :" not in body:
        return body
    lines = blank_spans(body, code_spans(body)).split("\n")
    definitions = tuple(_definitions(lines))
    used = _used(definitions, lines)
    gone = {
        line
        for definition in definitions
        if definition.key not in used
        for line in range(definition.start, definition.end)
    }
    return "\n".join(line for number, line in enumerate(body.split("\n")) if number not in gone) if gone else body


def _definitions(lines: list[str]) -> Iterator[_Definition]:
    for number, line in enumerate(lines):
        found = _BEGINS.match(line)
        mark = (found["sign"] or found["mark"]) if found else ""
        if found and (mark or _ADDRESS.match(line, found.end())):
            end = _end_of_footnote(lines, number, found["indent"]) if mark == "^" else number + 1
            if not mark and end < len(lines) and _TITLE.match(lines[end]):
                end += 1
            yield _Definition(number, end, mark, found["label"])


def _end_of_footnote(lines: list[str], start: int, indent: str) -> int:
    """Find the end of the text below the first line: its paragraph, and all deeper paragraphs behind it."""
    end = at = start + 1
    after_blank = False
    while at < len(lines):
        blank = not lines[at].strip(" \t>")
        if not blank:
            if _BEGINS.match(lines[at]) or (after_blank and _depth(lines[at]) < _depth(indent + "x") + _DEEPER):
                break
            end = at + 1
        after_blank = blank
        at += 1
    return end


def _depth(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" >"))


def _used(definitions: tuple[_Definition, ...], lines: list[str]) -> set[Key]:
    """Find what the text outside of all definitions refers to, and what is referred to by that."""
    owner = {line: one.key for one in definitions for line in range(one.start, one.end)}
    said: dict[Key | None, set[Key]] = {}
    for line, key in _references(definitions, lines):
        said.setdefault(owner.get(line), set()).add(key)
    used: set[Key] = set()
    waiting = [*said.get(None, ())]
    while waiting:
        key = waiting.pop()
        if key not in used:
            used.add(key)
            waiting += said.get(key, ())
    return used


def _references(definitions: tuple[_Definition, ...], lines: list[str]) -> Iterator[tuple[int, Key]]:
    """Yield each reference, and the line on which it begins."""
    text = "\n".join(lines)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    begun = {definition.start for definition in definitions}
    for found in _REFERENCE.finditer(text):
        at, label = bisect_right(starts, found.start()) - 1, found["label"]
        if at not in begun or text[starts[at] : found.start()].strip(" \t>*"):  # else it is what is defined there
            yield at, ("^", label) if found["mark"] else ("", _folded(label))
    for at, label in _abbreviations(sorted({one.label for one in definitions if one.mark == "*"}), text):
        yield bisect_right(starts, at) - 1, ("*", label)


def _abbreviations(labels: list[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield where each of *labels* stands in *text* as a whole; each word of the text is looked at once."""
    by_word: dict[str, list[tuple[str, int]]] = {}
    for label in labels:
        word = max(_WORD.finditer(label), key=lambda found: len(found[0]), default=None)
        by_word.setdefault(word[0] if word else label, []).append((label, word.start() if word else 0))
    words = _WORD.finditer(text) if all(map(_WORD.match, by_word)) else re.finditer(r"\w+|[^\w\s]+", text)
    for found in words if labels else ():
        for label, before in by_word.get(found[0], ()):
            start = found.start() - before
            end = start + len(label)
            if start >= 0 and text.startswith(label, start) and not _goes_on(text, start, end):
                yield start, label


def _goes_on(text: str, start: int, end: int) -> bool:
    return (start > 0 and _WORD.match(text[start - 1]) is not None) or _WORD.match(text, end) is not None


def _folded(label: str) -> str:
    return " ".join(label.split()).lower()
