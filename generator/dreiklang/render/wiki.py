"""A Markdown extension: `[[entry]]`, `[[person|text]]`, `[[#tag]]` and `![[picture.jpg]]` as links and pictures."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from dreiklang.render.links import BodyLinks

_BRACKETS = r"(!?)\[\[([^\[\]\n|]+)(?:\|([^\[\]\n]*))?\]\](?!\()"
_AFTER_CODE, _BEFORE_LINKS = 190, 160


class Wiki(Extension):
    """Reads double brackets; what they mean in the body at hand is asked of *links*, set before each conversion."""

    links: BodyLinks

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Register the pattern where code is out of the way and ordinary links are still to come."""
        md.inlinePatterns.register(_Brackets(_BRACKETS, self), "dreiklang-wiki", (_AFTER_CODE + _BEFORE_LINKS) / 2)


class _Brackets(InlineProcessor):
    def __init__(self, pattern: str, wiki: Wiki) -> None:
        super().__init__(pattern)
        self.wiki = wiki

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802  # the library's signature
        """Make an element of what stands in the brackets."""
        written, text = m[2], (m[3] or "").strip()
        if m[1]:
            return self._picture(written, text), m.start(0), m.end(0)
        reference = self.wiki.links.reference(written)
        if reference.href:
            element = Element("a", {"href": reference.href})
        else:
            element = Element("span", {"class": "dk-dangling"} if reference.is_dangling else {})
        element.text = text or AtomicString(reference.text)
        return element, m.start(0), m.end(0)

    def _picture(self, written: str, text: str) -> Element:
        if self.wiki.links.picture(written) is None:
            element = Element("span", {"class": "dk-dangling"})
            element.text = text or AtomicString(written)
            return element
        return Element("img", {"src": written, "alt": text})
