"""A Markdown extension: `[[entry]]`, `[[person|text]]`, `[[#tag]]` and `![[picture.jpg]]` as links and pictures.

What Obsidian would embed of another entry is a link to it, and a callout (`> [!note] Title`) a quote below its title.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from dreiklang.patterns import pattern
from dreiklang.render.links import BodyLinks

_BRACKETS = r"(!?)\[\[([^\[\]\n|]+)(?:\|([^\[\]\n]*))?\]\](?!\()"
_WIDTH = pattern(r"\d+(?:x\d+)?")  # Obsidian's, of a picture
_CALLOUT = pattern(r"[ ]{0,3}>[ ]?\[!(?P<type>[\w-]+)\][+-]?(?P<title>[^\n]*)")
_AFTER_CODE, _BEFORE_LINKS = 190, 160
_BEFORE_QUOTES = 25


class Wiki(Extension):
    """Reads double brackets; what they mean in the body at hand is asked of *links*, set before each conversion."""

    links: BodyLinks

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the pattern where code is out of the way and ordinary links, and quotes, are still to come."""
        md.parser.blockprocessors.register(_Callouts(md.parser), "dreiklang-callouts", _BEFORE_QUOTES)
        md.inlinePatterns.register(_Brackets(_BRACKETS, self), "dreiklang-wiki", (_AFTER_CODE + _BEFORE_LINKS) / 2)


class _Brackets(InlineProcessor):
    signs = "["

    def __init__(self, pattern: str, wiki: Wiki) -> None:
        super().__init__(pattern)
        self.wiki = wiki

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002  # the library's signature
        """Make an element of what stands in the brackets."""
        written, text = m[2], (m[3] or "").strip()
        if m[1] and written in self.wiki.links.pictures:
            alt = "" if _WIDTH.fullmatch(text) else text
            return Element("img", {"src": written, "alt": alt}), m.start(0), m.end(0)
        reference = self.wiki.links.reference(written)
        if reference.href:
            element = Element("a", {"href": reference.href})
        else:
            element = Element("span", {"class": "dk-dangling"} if reference.is_dangling else {})
        element.text = text or AtomicString(reference.text)
        return element, m.start(0), m.end(0)


class _Callouts(BlockProcessor):
    """Writes the first line of a callout anew; where it says True, all processors look at the block again."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  # the library's signature
        """Say whether a callout begins here."""
        return _CALLOUT.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:  # noqa: ARG002  # the library's signature
        """Put the title in bold, and a blank line of the quote below it."""
        blocks[0] = _CALLOUT.sub(_titled, blocks[0], count=1)
        return True


def _titled(found: re.Match[str]) -> str:
    return f"> **{found['title'].strip() or found['type'].capitalize()}**\n>"
