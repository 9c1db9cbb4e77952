"""HTML of a page -> the sections that Material's search would make of it: its own hands, led by quicker eyes."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace
from typing import NamedTuple

from material.plugins.search.plugin import Parser

SHORT = (",", ":")
"""How Material parts the values of JSON."""
_NAME = "[a-zA-Z][a-zA-Z0-9-]*"
_TAG = rf"(?!(?i:script|style|textarea|title|iframe|noembed|noframes|noscript|xmp|plaintext)\b){_NAME}"
"""Not those whose text is no HTML."""
_ATTRIBUTE = rf'{_NAME}(?:="[^"]*")?'
_PIECE = re.compile(rf"([^<]+)|</({_TAG})>|<({_TAG})((?:[ \n]+{_ATTRIBUTE})*)[ ]?(/?)>")
_ATTRIBUTES = re.compile(rf'({_NAME})(?:="([^"]*)")?')


class Section(NamedTuple):
    """What stands below one heading: its *id*, its *title* (None: that of the page), its *text*, as simple HTML."""

    id: str | None
    title: str | None
    text: str


def sections_of(html: str) -> tuple[Section, ...]:
    """Find the sections of *html*."""
    parser = Parser()
    if not _read_plain(html, parser):
        parser = Parser()
        parser.feed(html)
        parser.close()
    return tuple(
        Section(section.id, "".join(section.title) if section.title else None, "".join(section.text))
        for section in parser.data
        if not section.is_excluded()
    )


def _read_plain(html: str, parser: Parser) -> bool:
    """Let *parser* hear of each piece of *html*; False where something is not plain, and only it knows what that is."""
    at, match = 0, _PIECE.match
    while piece := match(html, at):
        at = piece.end()
        text, closed, opened, attributes, empty = piece.groups()
        if text:
            parser.handle_data(unescape(text))
        elif closed:
            parser.handle_endtag(closed.lower())
        else:
            parser.handle_starttag(opened.lower(), _read_attributes(attributes))
            if empty:
                parser.handle_endtag(opened.lower())
    return at == len(html)


def _read_attributes(text: str) -> list[tuple[str, str | None]]:
    return [(found[1].lower(), found[2] and unescape(found[2])) for found in _ATTRIBUTES.finditer(text)]


def as_theirs(section: Section) -> SimpleNamespace:
    """Give *section* as Material's parser would."""
    title = [] if section.title is None else [section.title]
    return SimpleNamespace(id=section.id, title=title, text=[section.text])
