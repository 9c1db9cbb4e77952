"""A body -> what in it would run a script on a click or a glance: links to scripts, and handlers in tags.

The HTML of a text is its writer's, scripts of whole tags too; but a link is there to lead somewhere, and what came in
with a copied passage shall not go unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from dreiklang.check.links import place_of
from dreiklang.check.passages import Span, plain_text
from dreiklang.check.wrong import Notes, wrong
from dreiklang.patterns import pattern
from dreiklang.problems import Code

_RUNS = pattern(r"(?:javascript|vbscript|livescript|data):", re.IGNORECASE)
_SAFE_DATA = pattern(r"data:(?:image/(?:png|jpeg|gif|webp|avif)|font/|text/plain)\b", re.IGNORECASE)
_IGNORED = pattern(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]+")  # more than browsers read over
_ADDRESS = pattern(
    r"""
    \]\([ \t\n]*(?:<(?P<angled>[^<>]{0,2000})>|(?P<inline>(?:[^\s()<>]|\([^\s()]*\)){1,2000}))
    | ^[ ]{0,3}\[[^\[\]\n^][^\[\]\n]{0,500}\]:[ \t]*\n?[ \t]*<?(?P<reference>[^\s<>]{1,2000})
    | <(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\n]{0,2000})>
    """,
    re.VERBOSE | re.MULTILINE,
)
_TAG = pattern(r"""<[a-zA-Z](?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,400}>|<[a-zA-Z][^<>]{0,4000}(?:>|$)""")
_ATTRIBUTES = pattern(r"\{:?(?P<said>[^{}\n]{1,1000})\}")
_LEADS = frozenset(
    ["href", "src", "action", "formaction", "xlink:href", "poster", "background", "to", "from", "values"]
)
_SIGNS = ("](", "<", "]:", "{")


def note_scripts(notes: Notes) -> None:
    """Note every link in the body that runs a script, and every handler."""
    source = notes.source
    if not any(sign in source.body for sign in _SIGNS):
        return
    text = plain_text(source.body)
    for what, span in dict.fromkeys((*_links(text), *_tags(text))):
        value = " ".join(text[span[0] : span[1]].split())
        notes.add(wrong(Code.SCRIPT_IN_TEXT, what=what, value=value), place_of(source, span))


def _links(text: str) -> Iterator[tuple[str, Span]]:
    for found in _ADDRESS.finditer(text):
        name = found.lastgroup or ""
        if runs_script(found[name]):
            yield "link", found.span(name)


def _tags(text: str) -> Iterator[tuple[str, Span]]:
    for found in _TAG.finditer(text):
        yield from ((what, found.span()) for what in _said_by(found[0]))
    for found in _ATTRIBUTES.finditer(text):
        yield from ((what, found.span()) for what in _said_by(f"<a {found['said']}>"))


def _said_by(tag: str) -> Iterator[str]:
    """Say of the attributes of a *tag* which of them run something."""
    reader = _Reader()
    reader.feed(tag)
    for tag_name, name, value in reader.attributes:
        leads = name in _LEADS or (tag_name, name) == ("object", "data")
        if re.fullmatch(r"on[a-z]+", name) and value:
            yield "handler"
        elif (leads and runs_script(value)) or (name == "srcdoc" and "<script" in value.lower()):
            yield "link"


def runs_script(address: str) -> bool:
    """Whether a browser that follows *address*, however it is spelled, runs a script."""
    bare = _IGNORED.sub("", unescape(unescape(address)).replace("\\", ""))
    return _RUNS.match(bare) is not None and _SAFE_DATA.match(bare) is None


class _Reader(HTMLParser):
    """Reads the attributes of one tag as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep them, with their *tag*."""
        self.attributes = [(tag, name, value or "") for name, value in attrs]
