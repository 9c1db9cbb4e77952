"""A body -> what can be told from it: its title, language, words, checklist."""

from __future__ import annotations

import re

from dreiklang.check.passages import blank_spans, code_spans, plain_text
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_HEADING = pattern(r"[ ]{0,3}(?P<level>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*(?:\{[^{}\n]*\})?[ \t]*$")
_UNDERLINE = pattern(r"[ ]{0,3}=+[ \t]*$")
_FIRST_LEVEL = pattern(r"^# +(?P<text>\S.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_BOX = pattern(r"^[ \t>]*(?:[-*+•]|\d+[.)])[ \t]+\[(?P<state>[ xX])\][ \t]", re.MULTILINE)
_LINK = pattern(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]|!?\[([^\[\]]*)\]\([^()]*\)")
_EMPHASIS = pattern(r"(\*\*\*|\*\*|\*|~~|==|`|(?<!\w)_{1,3}(?=\S))(?=\S)(.+?)(?<=\S)\1")
_WORD = pattern(r"\w+(?:['’:*_-]\w+)*")
_MOST = 20_000  # runs of signs; to remember more takes memory
_ENOUGH = 2000  # so many letters tell a language
_SPACED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
_AROUND = "„“”‚‘’«»–—…"
# Frequent words that the other language does not have.
_FREQUENT = {
    Lang.DE: frozenset(
        [
            "und",
            "der",
            "das",
            "ist",
            "nicht",
            "ich",
            "ein",
            "eine",
            "zu",
            "mit",
            "den",
            "dem",
            "auf",
            "für",
            "es",
            "sich",
            "wir",
            "auch",
            "noch",
            "nur",
            "wie",
            "aber",
            "dass",
            "im",
            "von",
            "hat",
        ]
    ),
    Lang.EN: frozenset(
        [
            "the",
            "and",
            "is",
            "of",
            "to",
            "not",
            "i",
            "a",
            "it",
            "that",
            "this",
            "with",
            "for",
            "you",
            "we",
            "but",
            "have",
            "on",
            "at",
            "be",
            "are",
            "my",
            "they",
            "what",
            "from",
            "his",
            "had",
        ]
    ),
}


@dataclass(frozen=True, slots=True)
class TopHeading:
    """A *title* that stands as a heading at the top, and the *rest* of the body with the number of *lines* taken away."""

    title: str
    rest: str
    lines: int


def split_heading(body: str) -> TopHeading | None:
    """Take the heading off the top of *body*, if one stands there (below nothing but what is private)."""
    plain = plain_text(body)
    start = len(plain) - len(plain.lstrip())
    before, below = body[: plain.rfind("\n", 0, start) + 1], plain[plain.rfind("\n", 0, start) + 1 :]
    lines = below.split("\n", 2)
    if found := _HEADING.match(lines[0]):
        title, taken = found["text"], 1
    elif len(lines) > 1 and lines[0].strip() and _UNDERLINE.match(lines[1]):
        title, taken = lines[0].strip(), 2
    else:
        return None
    rest = body[len(before) :].split("\n", taken)[taken:]
    tail = rest[0] if rest else ""
    if not before.strip():
        blank = len(tail) - len(tail.lstrip("\n"))
        return TopHeading(without_markup(title), tail[blank:], before.count("\n") + taken + blank)
    return TopHeading(without_markup(title), before + "\n" * taken + tail, 0)


def first_heading(body: str) -> str:
    """Give the text of the first heading of the first level, "" without one."""
    found = _FIRST_LEVEL.search(plain_text(body))
    return without_markup(found["text"]) if found else ""


def without_markup(text: str) -> str:
    """Give *text* as it reads once its Markdown is rendered."""
    plain = _LINK.sub(lambda found: found[1] or found[2] or "", text)
    while plain != (plainer := _EMPHASIS.sub(r"\2", plain)):
        plain = plainer
    return " ".join(plain.split())


def detect_lang(body: str) -> Lang | None:
    """Tell the language by its frequent words; None where they do not tell."""
    text = plain_text(body)[:_ENOUGH].lower().encode("utf-8", "surrogatepass")
    plain = text.translate(_SPACED).decode("utf-8", "surrogatepass")
    words = plain.split()
    if any(map(plain.__contains__, _AROUND)):
        words = [word.strip(_AROUND) for word in words]
    german, english = (sum(map(_FREQUENT[lang].__contains__, words)) for lang in (Lang.DE, Lang.EN))
    if max(german, english) < 2 or max(german, english) < 2 * min(german, english):
        return None
    return Lang.DE if german > english else Lang.EN


def count_words(body: str) -> int:
    """Count the words of *body*."""
    return sum(map(_COUNTS.__getitem__, body.split()))


class _Counts(dict[str, int]):
    """How many words each run of signs between spaces is: most stand in a journal more than once."""

    def __missing__(self, run: str) -> int:
        """Count those of *run* for the first time."""
        if len(self) >= _MOST:
            self.clear()
        self[run] = count = len(_WORD.findall(run))
        return count


_COUNTS = _Counts()


def count_boxes(body: str) -> tuple[int, int]:
    """Count the checked boxes (`- [x]`) of *body*, and all boxes."""
    states = [found["state"] for found in _BOX.finditer(blank_spans(body, code_spans(body)))]
    return sum(state in "xX" for state in states), len(states)
