"""A body -> what looks like the marker of a private passage and is none: `!!! prviat`, `> [!privat]`, `<!- ... ->`."""

from __future__ import annotations

import re

from dreiklang.check.links import place_of
from dreiklang.check.passages import plain_text
from dreiklang.check.words import nearest
from dreiklang.check.wrong import Notes, wrong
from dreiklang.problems import Code, Severity

_LIKE_A_MARKER = re.compile(
    r"""
    ^(?P<before>[ \t>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)*)
     (?:(?:!(?!!*\[)!*|\?{2,}\+?|:{2,}|/{3,})[^\w\n]{0,4}(?P<word>[^\W\d_]+)
       | \[!?(?P<callout>[^\W\d_]+)\][+-]?(?=[ \t]|$)
       | </?(?P<tag>[^\W\d_]+)>)
    | (?<=\S[ \t])!{2,}[ \t]*(?P<inside>private?)\b
    | <!(?P<comment>[ ]?[-\u2010-\u2015](?!-)|[ ]--)
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_PRIVATE = ("privat", "private")
_MEANT = frozenset(["secret", "geheim", "vertraulich", "confidential", "intern", "internal", "hidden", "versteckt"])


def note_near_private(notes: Notes) -> None:
    """Note each near miss of a private marker: where the entry is, or nearly is, public, nothing may come of it."""
    source = notes.source
    severity = Severity.ERROR if notes.public else Severity.WARNING
    for found in _LIKE_A_MARKER.finditer(plain_text(source.body)):
        place = place_of(source, found.span())
        line = source.line(place.line)
        if found["comment"]:
            notes.add(wrong(Code.PRIVATE_NEAR, what="comment"), place, severity=severity)
        elif found["inside"]:
            notes.add(wrong(Code.PRIVATE_NEAR, what="inside", value=line.strip()), place, severity=severity)
        elif word := _meant_private(found["word"] or found["callout"] or found["tag"]):
            said = f"{found['before']}!!! {word}"
            notes.add(wrong(Code.PRIVATE_NEAR, value=line.strip()), place, severity=severity, line=said)


def _meant_private(word: str) -> str:
    """Give the word that *word* should be, "" where it does not mean private."""
    if word.lower() in _MEANT:
        return _PRIVATE[0]
    return nearest(word, _PRIVATE)
