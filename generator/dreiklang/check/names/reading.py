"""A Markdown text -> the letters as they are read, and where each of them was written.

What vanishes when the text becomes a page (marks, tags, the address of a link, soft hyphens) stands between no two
letters for a reader, so it must not hide a name either: `**Nord**licht`, `Nord&shy;licht`, `[Nord](x.md)licht`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from dreiklang.check.names.letters import seen_letters
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_INVISIBLE = "\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_VANISHING = pattern(
    rf"""
    (?P<block></?(?:address|article|aside|blockquote|br|caption|center|d[dlt]|details|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6r]
        |header|img|legend|li|main|nav|ol|option|p|pre|section|select|summary|t(?:able|body|d|foot|h|head|r)|ul)\b[^<>]{{0,2000}}>)
    | (?P<open><[a-zA-Z][^<>]{{0,2000}}(?<!/)> | !?\[\[(?:[^\[\]\n|]{{1,500}}\|)? | !?\[(?!\^))
    | (?P<close></[a-zA-Z][^<>]{{0,2000}}>
        | \]\([^()\n]{{0,1000}}(?:\([^()\n]{{0,500}}\)[^()\n]{{0,500}})?\) | \]\[[^\[\]\n]{{0,500}}\] | \]\]?
        | \{{[:.\#][^{{}}\n]{{0,500}}\}})
    | (?P<mark>[*~`^]+ | (?<![^\W_])_+ | _+(?![^\W_]) | == | \+\+)
    | (?P<ligature>[\ufb00-\ufb06])
    | (?P<sign>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z]\w{{1,30}});)
    | (?P<nothing><!--(?:(?!-->).){{0,2000}}--> | <[a-zA-Z][^<>]{{0,2000}}/> | \[\^[^\[\]\s]{{1,100}}\] | \\[!-/:-@\[-`{{-~] | \\(?=\n) | [{_INVISIBLE}]+)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_BEGINNING = pattern(rf"[!<\[\]{{*~`^_=+&\\\ufb00-\ufb06{_INVISIBLE}]")
"""With these begins what vanishes: to look for one sign of many is much faster than to look for all of it everywhere."""
_ALL_INVISIBLE = pattern(f"[{_INVISIBLE}]*")
_BRACKETS = "[](){}<>!|"


@dataclass(frozen=True, slots=True)
class Reading:
    """The *plain* letters of a text; *pieces* are the spans of it that are not read, but hold letters of their own.

    *starts* and *places* say for each run of letters where it begins in *plain*, and in the text; *ends* where a run
    ends that was written in another way (`&uuml;`), 0 where it was written as it is read.
    """

    plain: str
    pieces: tuple[tuple[int, int], ...] = ()
    starts: tuple[int, ...] = (0,)
    places: tuple[int, ...] = (0,)
    ends: tuple[int, ...] = (0,)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Say where in the text the letters from *start* to *end* were written."""
        first, last = (bisect_right(self.starts, place) - 1 for place in (start, end - 1))
        begin = self.places[first] if self.ends[first] else self.places[first] + start - self.starts[first]
        return begin, self.ends[last] or self.places[last] + end - self.starts[last]


def read_letters(text: str) -> Reading:
    """Read *text* as a reader of the page does."""
    if not _BEGINNING.search(text):
        return Reading(seen_letters(text))
    letters: list[str] = []
    runs: list[tuple[int, int, int]] = []
    pieces: list[tuple[int, int]] = []
    length = at = 0
    for found in _vanishing(text, 0, len(text)):
        start, end = found.span()
        if start > at:
            runs.append((length, at, 0))
            letters.append(text[at:start])
            length += start - at
        at = end
        if sign := _sign_of(found):
            runs.append((length, start, end))
            letters.append(sign)
            length += len(sign)
        is_letters = found["sign"] or found["ligature"]
        if not is_letters and (inner := _inner(text, start, end)):
            pieces.append(inner)
    if at < len(text) or not runs:
        runs.append((length, at, 0))
        letters.append(text[at:])
    starts, places, ends = zip(*runs, strict=True)
    return Reading(seen_letters("".join(letters)), tuple(pieces), starts, places, ends)


def marks_within(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the marks between the letters from *start* to *end* that open something behind them, and those that close.

    Who puts another text in place of the letters has to keep them around it: else the page would break.
    """
    opening, closing = [], []
    for found in _vanishing(text, start, end):
        if found["open"] or found["block"]:
            opening.append(found[0])
        elif found["close"]:
            closing.append(found[0])
        elif found["mark"]:
            before = text[text.rfind("\n\n", 0, start) + 1 : start].count(found[0])
            is_open = (before + opening.count(found[0]) + closing.count(found[0])) % 2
            (closing if is_open else opening).append(found[0])
    return "".join(opening), "".join(closing)


def _vanishing(text: str, at: int, stop: int) -> Iterator[re.Match[str]]:
    """Find what vanishes from *at* on, before *stop*."""
    while begins := _BEGINNING.search(text, at, stop):
        found = _VANISHING.match(text, begins.start(), stop)
        at = found.end() if found else begins.end()
        if found:
            yield found


def _sign_of(found: re.Match[str]) -> str:
    """Give what stands on the page in place of what was *found*, "" if nothing does."""
    if found["block"]:
        return "\n"  # what follows stands on another line, or in another cell
    if found["ligature"]:
        return unicodedata.normalize("NFKC", found[0])
    sign = unescape(found[0]) if found["sign"] else ""
    return "" if _ALL_INVISIBLE.fullmatch(sign) else sign


def _inner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the span within the brackets of what vanishes, if anything stands there."""
    while start < end and text[start] in _BRACKETS:
        start += 1
    while end > start and text[end - 1] in _BRACKETS:
        end -= 1
    return (start, end) if any(sign.isalnum() for sign in text[start:end]) else None
