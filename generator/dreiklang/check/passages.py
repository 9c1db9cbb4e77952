"""A body -> the spans of it that are private, and those that are code: one scan, for check and audience alike."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from dreiklang.patterns import pattern
from dreiklang.values import dataclass

Span = tuple[int, int]
"""From a character of the body (from 0) to the one after the last."""


class Passage(Enum):
    """What a span of a body is, where it is not plain text."""

    PRIVATE = auto()
    CODE = auto()


# What may stand before a fence or a marker: blockquotes, and the bullet of a list item.
_QUOTE = r"[ \t]*(?:>[ \t]*)*"
_BULLET = r"(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)*"
_OPENS = pattern(
    rf"""
    ^{_QUOTE}{_BULLET}(?P<fence>`{{3,}}(?=[^`\n]*$)|~{{3,}})[^\n]*$
    | ^(?P<quote>{_QUOTE})(?P<bullet>{_BULLET})(?P<marker>(?:!{{2,}}|\?{{3}}\+?)[ \t]*[^"\n]*?\bprivate?\b)[^\n]*$
    | (?<![`\\])(?:\\\\)*(?P<ticks>`+)(?!`)[^\n]{{0,2000}}?(?<!`)(?P=ticks)(?!`)
    | (?P<more><!--[ \t]*more[ \t]*-->)
    | (?P<comment><!--)
    | (?P<percent>%%)
    | (?P<unseen><\?|<!\[CDATA\[|<!(?=[a-z]))
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_SIGN = pattern(r"`|~~~|<[!?]|%%|!!|\?\?\?")
"""With one of these on its line opens what is no plain text: to look for them is ten times as fast."""
_SIGNS = ("`", "~~~", "<!", "<?", "%%", "!!", "???")
"""The same: that a text has none of them is seen at once."""
_UNSEEN = {"<?": "?>", "<![cdata[": "]]>", "<!": ">"}
"""What else browsers show to nobody, by what it begins with, and how it ends; not closed, it is text."""
_COMMENTS = {"%%": "%%", "<!--": "-->"}
_ROUNDS = 50
_CLOSING_FENCE = pattern(rf"^{_QUOTE}(?P<fence>`{{3,}}|~{{3,}})[ \t]*$", re.MULTILINE)


def private_spans(body: str) -> tuple[Span, ...]:
    """Find what no public edition may show: `!!! private` blocks, HTML comments, `%% comments %%`.

    Code is left alone, and so is `<!-- more -->`. What is not closed runs to the end. Whatever is doubtful is private;
    so is what browsers take for a comment (`<? ... ?>`).
    """
    return tuple(span for passage, span in _passages(body) if passage is Passage.PRIVATE)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a body without its private passages: its *text*, the *spans* of the body, and where they start."""

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def origin(self, start: int, end: int) -> Span:
        """Say where in the body the text from *start* to *end* stands."""
        first, last = self._in_body(start), self._in_body(max(end - 1, start))
        return first, last + 1

    def _in_body(self, at: int) -> int:
        run = bisect_right(self.starts, at) - 1
        return self.spans[run][0] + at - self.starts[run]


def cut_private(body: str) -> Kept:
    """Cut the private passages out of *body*, so that nobody could tell that there were some.

    This goes on until nothing is left to cut: what stood on both sides of a passage must not become another one. Of who
    nests passages without end, nothing is kept from there on.
    """
    kept: tuple[Span, ...] = ((0, len(body)),)
    text, rounds = body, 0
    while spans := private_spans(text):
        rounds += 1
        if rounds > _ROUNDS:
            spans = ((spans[0][0], len(text)),)
        kept = tuple(_without(kept, spans)) or ((0, 0),)
        text = "".join(body[start:end] for start, end in kept)
    starts = [0]
    for start, end in kept[:-1]:
        starts.append(starts[-1] + end - start)
    return Kept(text, kept, tuple(starts))


def _without(kept: tuple[Span, ...], spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what remains of the spans *kept* without the *spans* of the text that they make together."""
    at = 0
    cuts = list(spans)
    for start, end in kept:
        here = start
        while cuts and cuts[0][0] < at + end - start:
            first, last = cuts[0][0] - at + start, cuts[0][1] - at + start
            if first > here:
                yield here, first
            here = max(here, min(last, end))
            if last > end:
                break
            cuts.pop(0)
        if here < end:
            yield here, end
        at += end - start


def unclosed_comment(body: str) -> Span | None:
    """Find the sign that opens a comment which nothing closes: all that follows is private."""
    has_any = any(opening in body for opening in _COMMENTS)  # most have none, and to take a text apart takes its time
    for start, end in private_spans(body)[-1:] if has_any else ():
        for opening, closing in _COMMENTS.items():
            if end == len(body) and body.startswith(opening, start) and body.find(closing, start + len(opening)) < 0:
                return start, start + len(opening)
    return None


def code_spans(body: str) -> tuple[Span, ...]:
    """Find fenced code and code within a line."""
    return tuple(span for passage, span in _passages(body) if passage is Passage.CODE)


def blank_spans(body: str, spans: tuple[Span, ...]) -> str:
    """Put spaces in place of *spans*: every other character keeps its line and column."""
    kept, at = [], 0
    for start, end in spans:
        kept += [body[at:start], re.sub(r"[^\n]", " ", body[start:end])]
        at = end
    return "".join((*kept, body[at:]))


def plain_text(body: str) -> str:
    """Blank what is code or private: what remains is what a reader reads as text."""
    return blank_spans(body, tuple(span for _, span in _passages(body)))


@lru_cache(maxsize=16)
def _passages(body: str) -> tuple[tuple[Passage, Span], ...]:
    """Scan *body* once: while one entry is checked it is asked for again and again."""
    return tuple(_scan(body))


def _scan(body: str) -> Iterator[tuple[Passage, Span]]:
    if not any(map(body.__contains__, _SIGNS)):
        return
    at = 0
    unclosed: dict[str, int] = {}  # the shortest fence of each character that nothing closes any more
    while found := _opening(body, at):
        passage = Passage.CODE if found["fence"] or found["ticks"] else Passage.PRIVATE
        end = _end_of_fence(body, found, unclosed) if found["fence"] else _end(body, found, unclosed)
        if end > found.start() and not found["more"]:
            yield passage, (found.start(), end)
        at = max(end, found.start() + 1)


def _opening(body: str, at: int) -> re.Match[str] | None:
    """Find what opens a passage from *at* on."""
    sign = _SIGN.search(body, at)
    return _OPENS.search(body, max(at, body.rfind("\n", 0, sign.start()) + 1)) if sign else None


def _end(body: str, found: re.Match[str], unclosed: dict[str, int]) -> int:
    if found["marker"]:
        return _end_of_block(body, found)
    for opening in ("comment", "percent"):
        if found[opening]:
            return _end_after(body, _COMMENTS[found[opening]], found.end())
    if found["unseen"]:
        return _end_of_unseen(body, found, unclosed)
    return found.end()


def _end_after(body: str, closing: str, at: int) -> int:
    found = body.find(closing, at)
    return len(body) if found < 0 else found + len(closing)


def _end_of_unseen(body: str, opening: re.Match[str], unclosed: dict[str, int]) -> int:
    """Find the end of an instruction or declaration; its own start where nothing closes it."""
    closing = _UNSEEN[opening["unseen"].lower()]
    end = -1 if closing in unclosed else body.find(closing, opening.end())
    if end < 0:
        unclosed[closing] = 1
        return opening.start()
    return end + len(closing)


def _end_of_fence(body: str, opening: re.Match[str], unclosed: dict[str, int]) -> int:
    """Find the end of fenced code; its own start where nothing closes it: then it is no code, and hides nothing."""
    sign, length = opening["fence"][0], len(opening["fence"])
    if length >= unclosed.get(sign, length + 1):
        return opening.start()
    for closing in _CLOSING_FENCE.finditer(body, opening.end()):
        if closing["fence"][0] == sign and len(closing["fence"]) >= length:
            return closing.end()
    unclosed[sign] = length
    return opening.start()


def _end_of_block(body: str, marker: re.Match[str]) -> int:
    """Find the end of the text that belongs to a private marker.

    It is the indented text below it, to the end of its last paragraph: whoever forgot the indentation of a line meant
    it private all the same.
    """
    quotes = marker["quote"].count(">")
    outer = _width(marker["quote"].rpartition(">")[2])
    needed = outer + _width(marker["bullet"]) + 4
    end, first, after_blank = marker.end(), True, False
    while end < len(body):
        next_end = body.find("\n", end + 1)
        next_end = len(body) if next_end < 0 else next_end
        depth, indent, text = _measure(body[end + 1 : next_end], quotes)
        if text:
            if first and indent > outer:
                needed = min(needed, indent)
            if after_blank and (depth < quotes or indent < needed):
                break
            first = False
        after_blank = not text
        end = next_end
    return end


def _measure(line: str, quotes: int) -> tuple[int, int, str]:
    """Give how many quote marks open *line* (*quotes* at most), the indentation after them, and its text."""
    depth = 0
    while depth < quotes and line.lstrip().startswith(">"):
        line = line.lstrip()[1:]
        depth += 1
    return depth, _width(line[: len(line) - len(line.lstrip())]), line.strip()


def _width(text: str) -> int:
    return len(text.expandtabs(4))
