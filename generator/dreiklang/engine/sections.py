"""HTML of a page -> the sections that Material's search would make of it, found in another way where the HTML is plain."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import unescape
from importlib.util import find_spec
from operator import itemgetter
from types import ModuleType, SimpleNamespace
from typing import NamedTuple

from dreiklang.attic import Stored
from dreiklang.engine.outline import Outline
from dreiklang.patterns import pattern

SHORT = (",", ":")
"""How Material parts the values of JSON."""
_NAME = "[a-zA-Z][a-zA-Z0-9-]*"
_TAG = rf"(?!(?i:script|style|textarea|title|iframe|noembed|noframes|noscript|xmp|plaintext)\b){_NAME}"
"""Not those whose text is no HTML."""
_ATTRIBUTE = rf'{_NAME}(?:="[^"]*")?'
_PIECE = pattern(rf"(([^<]+)|</({_TAG})>|<({_TAG})((?:[ \n]+{_ATTRIBUTE})*)(?:>([^<]+)(</\4>)|[ ]?(/?)>))")
"""Texts, tags that close, tags that open; and as one piece, because most are such, an element with nothing but text in it."""
_WHOLE = itemgetter(0)
_ATTRIBUTES = pattern(rf'({_NAME})(?:="([^"]*)")?')


class Section(NamedTuple):
    """What stands below one heading: its *id*, its *title* (None: that of the page), its *text*, as simple HTML."""

    id: str | None
    title: str | None
    text: str


def packing() -> Callable[[str], Stored]:
    """Be a task: make ready what finds sections, and packs them."""
    return lambda content: Stored(json.dumps(sections_of(content)).encode())


def unpacked(sections: Stored) -> Iterator[Section]:
    """Give the *sections* that were packed."""
    return (Section(*each) for each in json.loads(sections.data))


def sections_of(html: str) -> tuple[Section, ...]:
    """Find the sections of *html*."""
    found = _read_plain(html)
    if found is None:
        found = _material().Parser()
        found.feed(html)
        found.close()
    return tuple(
        Section(section.id, "".join(section.title) if section.title else None, "".join(section.text))
        for section in found.data
        if not section.is_excluded()
    )


def _read_plain(html: str) -> Outline | None:
    """Read *html* piece by piece; None where something is not plain, and only Material's parser knows what that is."""
    pieces: list[tuple[str, ...]] = _PIECE.findall(html)
    if sum(map(len, map(_WHOLE, pieces))) < len(html):
        return None
    outline = Outline()
    for _, text, closed, opened, attributes, inner, is_leaf, empty in pieces:
        if text:
            outline.add_text(unescape(text) if "&" in text else text)
        elif closed:
            outline.close(closed.lower())
        elif is_leaf and not (attributes and _tells(attributes)):
            outline.add_leaf(opened.lower(), unescape(inner) if "&" in inner else inner)
        else:
            outline.open(opened.lower(), _read_attributes(attributes) if attributes and _tells(attributes) else {})
            if inner:
                outline.add_text(unescape(inner))
            if is_leaf or empty:
                outline.close(opened.lower())
    return outline


def _tells(attributes: str) -> bool:
    """Whether *attributes* make a difference to the search."""
    small = attributes.lower()
    if " id" in small or "\nid" in small or "&" in small:
        return True
    return "data-search" in small or "headerlink" in small or "linenodiv" in small


def _read_attributes(text: str) -> dict[str, str | None]:
    return {found[1].lower(): found[2] and unescape(found[2]) for found in _ATTRIBUTES.finditer(text)}


def entry_of(section: Section, address: str, title: str) -> dict[str, str]:
    """Give what Material's index tells of *section* on the page at *address* with that *title*, which says nothing more about itself."""
    if find_spec("jieba"):  # with that, Material cuts Chinese words apart
        index = _material().SearchIndex()
        index.create_entry_for_section(as_theirs(section), (), address, SimpleNamespace(meta={}, title=title))
        entry: dict[str, str] = index.entries[0]
        return entry
    location = f"{address}#{section.id}" if section.id else address
    said = title if section.title is None else section.title
    return {"location": location, "title": said.strip(), "text": section.text.strip()}


def _material() -> ModuleType:
    from material.plugins.search import plugin  # noqa: PLC0415  # takes its time, and is hardly needed

    theirs: ModuleType = plugin
    return theirs


def as_theirs(section: Section) -> SimpleNamespace:
    """Give *section* as Material's parser would."""
    title = [] if section.title is None else [section.title]
    return SimpleNamespace(id=section.id, title=title, text=[section.text])
