"""A Markdown extension: text as its writer meant it.

"27. von 30 Artikeln" and "13. August 2014" at the start of a line are no lists, `#10minBlog` is no heading, the star
in "Kund*innen" is no emphasis; a list right after a line of text is one, and so are "•", "–" and "1)".
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX

from dreiklang.render.lists import as_text, goes_on, interrupts_text, plain_list, starts_list

_LISTS = ("ul", "ol")
_BEFORE_LISTS, _BEFORE_EMPHASIS, _AFTER_CODE = 45, 60, 190


class Prose(Extension):
    """Teaches Python-Markdown what this module's docstring says."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Register our processors: before those for lists, in place of the one for headings, before emphasis."""
        md.parser.blockprocessors.register(_SpacedHeading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_MeantLists(md.parser), "dreiklang-lists", _BEFORE_LISTS)
        md.inlinePatterns.register(_GenderStar(), "dreiklang-star", (_AFTER_CODE + _BEFORE_EMPHASIS) / 2)
        setattr(md.parser.blockprocessors["olist"], "LAZY_OL", False)  # noqa: B010  # known by its name only; 3. is 3.


class _SpacedHeading(HashHeaderProcessor):
    """A heading needs a space after its marks."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \t])(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*(?:\n|$)")


class _GenderStar(InlineProcessor):
    """The star of a gendered word stands for itself."""

    def __init__(self) -> None:
        super().__init__(r"(?<=[^\W_])\*(?=(?:in|innen|r|n|e|er|en|m|em|s|es)(?![^\W_]))")

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802  # the library's signature
        """Give the star as Python-Markdown keeps an escaped one."""
        return f"{STX}{ord('*')}{ETX}", m.start(0), m.end(0)


class _MeantLists(BlockProcessor):
    """Decides what is a list before the processors for lists look at it.

    Where it writes a block anew it says True without having taken it: then all processors look at it again.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Say whether there may be something to decide."""
        return (
            "\n" in block
            or block[:1].isdigit()
            or block.lstrip(" ")[:1] in "•–—0123456789"
            or self._is_within(parent, block)
        )

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Part text from the list that follows it, write lists plainly, and see to it that nothing else becomes one."""
        block = blocks[0]
        lines = block.split("\n")
        if self._is_within(parent, block):
            shift = 4 - (len(block) - len(block.lstrip(" ")))
            blocks[0] = "\n".join(" " * shift + line for line in lines)
            return True
        after = blocks[1].split("\n")[:1] if len(blocks) > 1 else []
        if _goes_on(parent, lines[0]) or starts_list(lines, after):
            blocks[0] = "\n".join(plain_list(lines))
            return blocks[0] != block
        for index in range(1, len(lines)):
            if interrupts_text(lines[index:], lines[index - 1]):
                blocks[0:1] = ["\n".join(lines[:index]), "\n".join(lines[index:])]
                return True
        blocks[0] = "\n".join(as_text(lines))
        return False

    def _is_within(self, parent: Element, block: str) -> bool:
        """Say whether *block* goes on with the item of a list, though it is indented by less than four spaces."""
        indent = len(block) - len(block.lstrip(" "))
        is_below_list = len(parent) > 0 and parent[-1].tag in _LISTS
        return indent in {2, 3} and is_below_list and not self.parser.state.isstate("detabbed")


def _goes_on(parent: Element, line: str) -> bool:
    if len(parent) == 0 or parent[-1].tag != "ol":
        return False
    return goes_on(int(parent[-1].get("start", "1")), len(parent[-1]), line)
