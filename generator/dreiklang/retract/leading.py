"""A body and where its links are to lead -> the same body with other targets, or with words where links were."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from dreiklang.check.passages import code_spans
from dreiklang.patterns import pattern
from dreiklang.retract.rows import GONE

_TEXT = r"(?P<text>(?:[^\[\]\\]|\\.|!?\[[^\[\]\n]*\](?:\([^()\n]*\))?){0,2000})"
_LINKS = (
    pattern(r"!?\[\[(?P<target>[^\[\]\n|]+)(?:\|(?P<text>[^\[\]\n]*))?\]\](?!\()"),
    pattern(rf"!?\[{_TEXT}\]\([ \t]*<(?P<target>[^<>\n]*)>[^()\n]*\)"),
    pattern(rf"!?\[{_TEXT}\]\([ \t]*(?P<target>[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*)[^()\n]*\)"),
    pattern(r"<a\b[^<>]*?\bhref=[\"'](?P<target>[^\"'\n]+)[\"'][^<>]*>(?P<text>.*?)</a>", re.DOTALL | re.IGNORECASE),
)
_DEFINITION = pattern(r"^[ ]{0,3}\[(?P<label>[^\[\]\n^][^\[\]\n]*)\]:[ \t]*<?(?P<target>[^\s<>]+)[^\n]*$", re.MULTILINE)
_REFERENCE = pattern(r"!?\[(?P<text>[^\[\]\n]+)\](?:[ ]?\[(?P<label>[^\[\]\n]*)\])?(?![\[(:])")

Lead = Callable[[str], str | None]
"""Gives the target that a link shall have in the place of the one that it has; None where it shall be no link any more."""
Change = Callable[[re.Match[str]], str]


def lead_links(body: str, lead: Lead, wordless: str) -> str:
    """Let each link of *body* lead where *lead* says; *wordless* stands for one that goes and has no words of its own."""

    def followed(found: re.Match[str]) -> str:
        target = unicodedata.normalize("NFC", found["target"])
        new = lead(target)
        if new is None:
            return (found["text"] or "").strip() or wordless
        return found[0] if new == target else _with_target(found, new)

    for link in _LINKS:
        body = _outside_code(body, link, followed)
    return _lead_definitions(body, lead)


def _lead_definitions(body: str, lead: Lead) -> str:
    """Lead the links whose targets stand apart from them."""
    gone: set[str] = set()

    def defined(found: re.Match[str]) -> str:
        target = unicodedata.normalize("NFC", found["target"])
        new = lead(target)
        if new is None:
            gone.add(_fold(found["label"]))
            return GONE
        return found[0] if new == target else _with_target(found, new)

    def referring(found: re.Match[str]) -> str:
        return found["text"] if _fold(found["label"] or found["text"]) in gone else found[0]

    body = _outside_code(body, _DEFINITION, defined)
    return _outside_code(body, _REFERENCE, referring) if gone else body


def _with_target(found: re.Match[str], new: str) -> str:
    start, end = (at - found.start() for at in found.span("target"))
    return found[0][:start] + new + found[0][end:]


def _outside_code(body: str, pattern: re.Pattern[str], change: Change) -> str:
    code = code_spans(body)

    def unless_code(found: re.Match[str]) -> str:
        return found[0] if any(start <= found.start() < end for start, end in code) else change(found)

    return pattern.sub(unless_code, body)


def _fold(label: str) -> str:
    return " ".join(label.split()).casefold()
