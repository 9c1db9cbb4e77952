"""A body -> what looks private and is not: `!!! prviat`, `> [!privat]`, `<!- ... ->`, `<p hidden>`, a second head.

And what is private and may not be meant so: all that follows a `%%` which nothing closes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dreiklang.check.links import place_of
from dreiklang.check.passages import plain_text, unclosed_comment
from dreiklang.check.words import nearest
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.keys import find_key
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Severity

_LIKE_A_MARKER = pattern(
    r"""
    ^(?P<before>[ \t>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)*)[\\*_\u00ad\u200b-\u200f\u2060\ufeff]*
     (?:(?:[!\uff01](?!!*\[)[!\uff01]*|\?{2,}\+?|:{2,}|/{3,})[^\w\n]{0,4}(?P<word>[^\W\d_]+)
       | \[!?(?P<callout>[^\W\d_]+)\][+-]?(?=[ \t]|$)
       | (?P<type>type:[ \t]*private?[ \t]*$)
       | </?(?P<tag>[^\W\d_]+)>)
    | (?<=\S[ \t])!{2,}[ \t]*(?P<inside>private?)\b
    | (?P<comment><![ ]?[-\u2010-\u2015](?!-)|<![ ]--|\{(?:%-?[ \t]*comment\b|::comment\b|>>|\#[ \t]|\{(?:!--|/\*)))
    | (?P<classed><[a-z][^<>]*\sclass=["'][^"'<>]*\bprivate?\b|\{:?[ ]?(?:[^{}\n]*[ ])?\.private?(?=[ }]))
    | (?P<hidden><(?:template\b|[a-z][^<>]*\s(?:hidden(?=[\s=/>])|style=["'][^"'<>]*display:[ ]?none)))
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
# Most bodies hold nothing of the kind, and these say so ten times as fast.
_MAY_BEGIN_LINE = pattern(r"\n[ \t>*+•.)\d-]*(?:[!?:/\[<]|(?i:type):)")
_MAY_STAND_ANYWHERE = ("!!", "\uff01", "<", "{")
_LIKE_A_HEAD = pattern(r"^(?P<fence>-{3}|\+{3})[ \t]*\n(?P<lines>(?:[^\n]+\n){1,60}?)(?P=fence)[ \t]*$", re.MULTILINE)
_KEY = pattern(r"[\"']?(?P<key>[^\W\d][\w -]{0,40}?)[\"']?[ ]?[:=](?:[ \t]|$)|[ \t]|-[ ]|\#")
_OTHERWISE = ("comment", "inside", "hidden", "type", "classed")
_PRIVATE = ("privat", "private")
_MEANT = frozenset(["secret", "geheim", "vertraulich", "confidential", "intern", "internal", "hidden", "versteckt"])


def note_near_private(notes: Notes) -> None:
    """Note each near miss of a private passage: where the entry is, or nearly is, public, nothing may come of it."""
    source = notes.source
    severity = Severity.ERROR if notes.public else Severity.WARNING
    text = plain_text(source.body)
    for found in _LIKE_A_MARKER.finditer(text) if _may_hold_marker(text) else ():
        word = _meant_private(found)
        if word or any(found[what] for what in _OTHERWISE):
            place = place_of(source, found.span())
            trouble = _trouble(found, source.line(place.line).strip())
            notes.add(trouble, place, severity=severity, line=word and f"{found['before']}!!! {word}")
    for found in _LIKE_A_HEAD.finditer(text) if "---" in text or "+++" in text else ():
        if _is_head(found["lines"]):
            trouble = wrong(Code.PRIVATE_NEAR, what="head", value=found["lines"].partition("\n")[0].strip())
            notes.add(trouble, place_of(source, found.span()), severity=severity)
    if notes.public:
        _note_unclosed(notes)


def _note_unclosed(notes: Notes) -> None:
    """Note where a comment begins that never ends; it hides too much, and nothing gets out."""
    source = notes.source
    if span := unclosed_comment(source.body):
        sign = source.body[slice(*span)]
        notes.add(wrong(Code.PRIVATE_NEAR, what="open", sign=sign), place_of(source, span), severity=Severity.WARNING)
        notes.problems[-1] = replace(notes.problems[-1], excerpt="")  # logs are read by others: the line is private


def _may_hold_marker(text: str) -> bool:
    return any(sign in text for sign in _MAY_STAND_ANYWHERE) or _MAY_BEGIN_LINE.search(f"\n{text}") is not None


def _trouble(found: re.Match[str], line: str) -> Wrong:
    """Say what is wrong with what was *found* on *line*."""
    for what in ("comment", "inside", "hidden"):
        if found[what]:
            return wrong(Code.PRIVATE_NEAR, what=what, value=line)
    return wrong(Code.PRIVATE_NEAR, value=line)


def _meant_private(found: re.Match[str]) -> str:
    """Give the word that the one *found* should be, "" where it does not mean private."""
    word = found["word"] or found["callout"] or found["tag"] or ""
    return _PRIVATE[0] if word.lower() in _MEANT else nearest(word, _PRIVATE)


def _is_head(lines: str) -> bool:
    """Whether *lines* between two fences are a head: keys, of which we know one at least."""
    found = [_KEY.match(line) for line in lines.splitlines()]
    return all(found) and any(key and key["key"] and find_key(key["key"]) for key in found)
