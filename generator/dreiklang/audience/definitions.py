"""A body without its private passages -> the same without what nothing in it refers to any more.

A footnote stands at the end of the page even if no sentence bears its number; so one that belongs to a private passage
would outlive it. Link definitions and abbreviations that nothing uses are as little for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dreiklang.check.passages import blank_spans, code_spans

_BEGINS = re.compile(r"^(?P<indent>[ \t]*(?:>[ \t]*)*)(?P<sign>\*?)\[(?P<mark>\^?)(?P<label>[^\[\]\n]+)\][ ]?:")
_TITLED = r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))[ \t]*$"""
_TITLE = re.compile(rf"^[ \t>]*{_TITLED}")
_ADDRESS = re.compile(rf"[ \t]*\S+[ \t]*(?:$|{_TITLED})")  # "[Note]: a sentence" is a sentence
_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_DEEPER = 4


@dataclass(frozen=True, slots=True)
class _Definition:
    """What is defined as *label* on the lines from *start* to before *end*; *mark* is "^" for footnotes, "*" for abbreviations."""

    start: int
    end: int
    mark: str
    label: str


def cut_unused(body: str) -> str:
    """Cut every footnote, link definition and abbreviation of *body* that nothing uses, and then those that only these used."""
    while True:
        plain = blank_spans(body, code_spans(body))
        lines = plain.split("\n")
        unused = [definition for definition in _definitions(lines) if not _is_used(definition, lines)]
        if not unused:
            return body
        gone = {line for definition in unused for line in range(definition.start, definition.end)}
        body = "\n".join(line for number, line in enumerate(body.split("\n")) if number not in gone)


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


def _is_used(definition: _Definition, lines: list[str]) -> bool:
    rest = "\n".join((*lines[: definition.start], *lines[definition.end :]))
    match definition.mark:
        case "^":
            return re.search(rf"\[\^{re.escape(definition.label)}\](?! ?:)", rest) is not None
        case "*":
            return re.search(rf"(?<!\w){re.escape(definition.label)}(?!\w)", rest) is not None
        case _:
            return _folded(definition.label) in {_folded(found) for found in _BRACKETS.findall(rest)}


def _folded(label: str) -> str:
    return " ".join(label.split()).lower()
