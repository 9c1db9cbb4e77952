"""A Markdown extension: fits a body into a page that has a title already, and finds its beginning."""

from __future__ import annotations

import copy
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

MORE = "\ue001"
"""Stands in a body where its beginning ends (a private-use character, as ROOT is)."""
LEAST, ENOUGH = 20, 60
"""So few words are no beginning yet, and so many are one."""

PRIVATE = frozenset({"private", "privat"})
"""The classes of what nobody else may see."""

_TEXT = frozenset({"p", "ul", "ol", "blockquote", "dl"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Shape(Extension):
    """Knows the *title* of the page for which a body is made, and keeps the *beginning* of that body."""

    def __init__(self, private: str) -> None:
        super().__init__()
        self.private = private
        self.title = ""
        self.beginning: list[Element] = []

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what comes before the table of contents is made, and what comes when all is done."""
        md.treeprocessors.register(_PrivateTitles(md, self), "dreiklang-private", 30)
        md.treeprocessors.register(_Headings(md, self), "dreiklang-headings", 6)
        md.treeprocessors.register(_Beginning(md, self), "dreiklang-beginning", -10)


class _Shaper(Treeprocessor):
    def __init__(self, md: Markdown, shape: Shape) -> None:
        super().__init__(md)
        self.shape = shape


class _PrivateTitles(_Shaper):
    def run(self, root: Element) -> None:
        for block in (*root.iter("div"), *root.iter("details")):
            classes = block.get("class", "").split()
            if PRIVATE.isdisjoint(classes):
                continue
            block.set("class", " ".join(dict.fromkeys((*classes, "private"))))
            title = next((child for child in block if _is_title(child)), None)
            if title is None:
                title = Element("p", {"class": "admonition-title"})
                block.insert(0, title)
            own = (title.text or "").strip()
            is_default = not own or own.lower() in PRIVATE
            title.text = self.shape.private if is_default else f"{self.shape.private}: {own}"


class _Headings(_Shaper):
    def run(self, root: Element) -> None:
        if len(root) and root[0].tag == "h1" and _text(root[0]) == self.shape.title:
            root.remove(root[0])
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        if any(heading.tag == "h1" for heading in headings):
            for heading in headings:
                heading.tag = f"h{min(int(heading.tag[1]) + 1, 6)}"


class _Beginning(_Shaper):
    def run(self, root: Element) -> None:
        self.shape.beginning = [_without_ids(element) for element in _beginning(root)]
        for element in [child for child in root if _text(child) == MORE]:
            root.remove(element)


def _beginning(root: Element) -> list[Element]:
    """Give what stands before the marker; without one, the first texts, until they are enough."""
    for index, child in enumerate(root):
        text = _text(child)
        if MORE in text:
            return list(root)[: index if text.startswith(MORE) else index + 1]
    found: list[Element] = []
    words = 0
    for child in root:
        text = _text(child)
        is_text = child.tag in _TEXT and not text.startswith(STX)  # which stands for raw HTML and code
        count = len(text.split())
        if found and (not is_text or (words >= LEAST and words + count > ENOUGH)):
            break
        if is_text and text:
            found.append(child)
            words += count
    return found


def _without_ids(element: Element) -> Element:
    """Copy *element* so that it may stand on a page with others: no ids, and no way to footnotes that are not there."""
    copied = copy.deepcopy(element)
    for part in copied.iter():
        part.attrib.pop("id", None)
        for child in [child for child in part if _leads_within(child)]:
            remove(part, child)
    return copied


def _leads_within(element: Element) -> bool:
    classes = " ".join(part.get("class", "") for part in element.iter()).split()
    return element.tag in {"sup", "a"} and not {"footnote-ref", "headerlink"}.isdisjoint(classes)


def remove(parent: Element, child: Element) -> None:
    """Take *child* out of *parent*, and leave the text behind it."""
    place = list(parent).index(child)
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)


def _is_title(element: Element) -> bool:
    return element.tag == "summary" or "admonition-title" in element.get("class", "").split()


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()
