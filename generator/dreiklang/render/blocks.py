"""A Markdown extension: asks of a block of text only for what may begin in it. What comes out is the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from dreiklang.patterns import pattern

_INDENTED, _NUMBER, _POINT = "indented", "number", "point"
_SIGN = pattern(r"[!#|\n_*:>\[\x02-]")
_NEEDED = {
    ("markdown.blockprocessors", "CodeBlockProcessor"): (_INDENTED,),
    ("markdown.blockprocessors", "ListIndentProcessor"): (_INDENTED,),
    ("markdown.blockprocessors", "HashHeaderProcessor"): "#",
    ("markdown.blockprocessors", "SetextHeaderProcessor"): "\n",
    ("markdown.blockprocessors", "HRProcessor"): "-_*",
    ("markdown.blockprocessors", "BlockQuoteProcessor"): ">",
    ("markdown.blockprocessors", "ReferenceProcessor"): "[",
    ("markdown.extensions.abbr", "AbbrBlockprocessor"): "[",
    ("markdown.extensions.admonition", "AdmonitionProcessor"): ("!", _INDENTED),
    ("markdown.extensions.def_list", "DefListIndentProcessor"): (_INDENTED,),
    ("markdown.extensions.def_list", "DefListProcessor"): ":",
    ("markdown.extensions.footnotes", "FootnoteBlockProcessor"): "[",
    ("markdown.extensions.md_in_html", "MarkdownInHtmlProcessor"): "\x02",  # stands for HTML that was taken out
    ("markdown.extensions.sane_lists", "SaneUListProcessor"): (_POINT,),
    ("markdown.extensions.tables", "TableProcessor"): "|",
    ("pymdownx.superfences", "SuperFencesCodeBlockProcessor"): (_INDENTED,),
    ("dreiklang.render.prose", "_NumberedLists"): (_NUMBER,),
    ("dreiklang.render.prose", "_SpacedHeading"): "#",
    ("dreiklang.render.wiki", "_Callouts"): ">",
}
"""Of what one at least has to be true of a block before such a processor can take it; of others we do not know that."""


class Blocks(Extension):
    """Spares a paragraph the fifteen questions whether it is something else."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Parse blocks in place of the library, unless somebody else does so."""
        if type(md.parser) is BlockParser:
            vars(md.parser)["parseBlocks"] = _Blocks(md.parser).parse


class _Blocks:
    """Does what the *parser* does; which processors are *useful* for what kind of block, it finds out once."""

    def __init__(self, parser: BlockParser) -> None:
        self._parser = parser
        self._processors: tuple[BlockProcessor, ...] = ()
        self._needed: tuple[frozenset[str], ...] = ()
        self._useful: dict[frozenset[str], tuple[bool, ...]] = {}

    def parse(self, parent: Element, blocks: list[str]) -> None:
        """Let the first processor that takes it have each of *blocks*; one that was written anew meanwhile, all may look at."""
        self._know_processors()
        while blocks:
            block = blocks[0]
            for processor, is_useful in zip(self._processors, self._useful_for(block), strict=True):
                if not is_useful and blocks[0] is block:
                    continue
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    def _know_processors(self) -> None:
        processors = tuple(cast("Any", self._parser.blockprocessors))
        if processors != self._processors:
            self._processors, self._needed = processors, tuple(map(_needed_by, processors))
            self._useful.clear()

    def _useful_for(self, block: str) -> tuple[bool, ...]:
        """Say of each processor whether it may take *block*."""
        here = frozenset((*_SIGN.findall(block), *self._beginning_of(block)))
        useful = self._useful.get(here)
        if useful is None:
            useful = tuple(not needed or not needed.isdisjoint(here) for needed in self._needed)
            self._useful[here] = useful
        return useful

    def _beginning_of(self, block: str) -> Iterator[str]:
        if block.startswith(" " * self._parser.md.tab_length):
            yield _INDENTED
        first = block.lstrip(" ")[:1]
        if first.isdecimal():
            yield _NUMBER
        elif first in {"*", "+", "-"}:
            yield _POINT


def _needed_by(processor: BlockProcessor) -> frozenset[str]:
    """Give what *processor* needs; nothing where we do not know it."""
    kind = type(processor)
    return frozenset(_NEEDED.get((kind.__module__, kind.__name__), ()))
