"""A Markdown extension: text as its writer meant it.

"27. von 30 Artikeln" and "13. August 2014" at the start of a line are no lists, `#10minBlog` is no heading, the star
in "Kund*innen" is no emphasis; a list right after a line of text is one, and so are "•", "–" and "1)". Lists keep the
numbers that were typed.
"""

from __future__ import annotations

import re
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX

from dreiklang.patterns import pattern
from dreiklang.render.lists import as_text, goes_on, interrupts_text, number_of, other_list, plain_list, starts_list

_LISTS = ("ul", "ol")
_BEFORE_LISTS, _BEFORE_EMPHASIS, _AFTER_CODE = 45, 60, 190


class Prose(Extension):
    """Teaches Python-Markdown what this module's docstring says."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register our processors: before those for lists, in place of those for lists and headings, before emphasis."""
        md.parser.blockprocessors.register(_SpacedHeading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_MeantLists(md.parser), "dreiklang-lists", _BEFORE_LISTS)
        md.inlinePatterns.register(_GenderStar(), "dreiklang-star", (_AFTER_CODE + _BEFORE_EMPHASIS) / 2)
        md.parser.blockprocessors.register(_NumberedLists(md.parser), "olist", 40)
        md.parser.blockprocessors.register(SaneUListProcessor(md.parser), "ulist", 30)


class _SpacedHeading(HashHeaderProcessor):
    """A heading needs a space after its marks."""

    RE = pattern(r"(?:^|\n)(?P<level>#{1,6})(?=[ \t])(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*(?:\n|$)")


class _GenderStar(InlineProcessor):
    """The star of a gendered word stands for itself, and so does the one between two numbers."""

    signs = "*"

    def __init__(self) -> None:
        super().__init__(r"(?<=[^\W_])\*(?=innen|(?:in|r|n|e|er|en|m|em|s|es)(?![^\W_]))|(?<=\d)\*(?=\d)")

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002  # the library's signature
        """Give the star as Python-Markdown keeps an escaped one."""
        return f"{STX}{ord('*')}{ETX}", m.start(0), m.end(0)


class _NumberedLists(SaneOListProcessor):
    """A list keeps the numbers that its writer gave to its items, gaps included."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the list, then note where its numbers leap."""
        written = [number_of(line) for line in blocks[0].split("\n") if self.CHILD_RE.match(line)]
        super().run(parent, blocks)
        made = parent if parent.tag in _LISTS else parent[-1]
        before = len(made) - len(written)
        number = int(made.get("start", "1")) + before
        for item, own in zip(made[before:], written, strict=False):
            if own and own > number:
                item.set("value", str(own))
            number = max(number, own or 0) + 1


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
        is_list = _goes_on(parent, lines[0]) or starts_list(lines, after)
        index = other_list(lines) if is_list else next(filter(partial(interrupts_text, lines), range(1, len(lines))), 0)
        if index:
            blocks[0:1] = ["\n".join(lines[:index]), "\n".join(lines[index:])]
            return True
        blocks[0] = "\n".join(plain_list(lines) if is_list else as_text(lines))
        return is_list and blocks[0] != block

    def _is_within(self, parent: Element, block: str) -> bool:
        """Say whether *block* goes on with the item of a list, though it is indented by less than four spaces."""
        indent = len(block) - len(block.lstrip(" "))
        is_below_list = len(parent) > 0 and parent[-1].tag in _LISTS
        return indent in {2, 3} and is_below_list and not self.parser.state.isstate("detabbed")


def _goes_on(parent: Element, line: str) -> bool:
    if len(parent) == 0 or parent[-1].tag != "ol":
        return False
    return goes_on(int(parent[-1].get("start", "1")), len(parent[-1]), line)
