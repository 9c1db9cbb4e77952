"""A Markdown extension: text as its writer meant it.

"27. von 30 Artikeln" and "13. August 2014" at the start of a line are no lists, `#10minBlog` is no heading, a list
right after a line of text is a list, and so is one with "•" or "–".
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from babel.dates import get_month_names
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions import Extension

_NUMBERED = re.compile(r"[ ]{0,3}(\d{1,9})\.[ \t]+(\S.*)")
_BULLET = re.compile(r"[ ]{0,3}[-*+•][ \t]+\S")
_DASH = re.compile(r"[ ]{0,3}[–—][ \t]+\S")
_FOREIGN_BULLET = re.compile(r"^([ ]{0,3})[•–—](?=[ \t]+\S)", re.MULTILINE)
_FARTHEST = 9
"""How many numbers two items of one list may be apart."""


class Prose(Extension):
    """Teaches Python-Markdown what this module's docstring says."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Register our processors: before those for lists, and in place of the one for headings."""
        md.parser.blockprocessors.register(SpacedHeading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(MeantLists(md.parser), "dreiklang-lists", 45)
        # A list that starts with 3 is shown so.
        setattr(md.parser.blockprocessors["olist"], "LAZY_OL", False)  # noqa: B010  # known by its name only


class SpacedHeading(HashHeaderProcessor):
    """A heading needs a space after its marks."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \t])(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*(?:\n|$)")


class MeantLists(BlockProcessor):
    """Decides what is a list before the processors for lists look at it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  # the library's signature
        """Say whether there may be something to decide."""
        return "\n" in block or bool(_NUMBERED.match(block) or _FOREIGN_BULLET.match(block))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Part text from the list that follows it, make bullets of "•" and "–", and a paragraph of what is no list."""
        lines = blocks[0].split("\n")
        after = blocks[1].split("\n")[:1] if len(blocks) > 1 else []
        if _goes_on(parent, lines[0]) or _starts_list(lines, after):
            return _write_plain_bullets(blocks)
        for index in range(1, len(lines)):
            if _interrupts_text(lines[index:]):
                blocks[0:1] = ["\n".join(lines[:index]), "\n".join(lines[index:])]
                return True
        if _NUMBERED.match(lines[0]):
            self.parser.blockprocessors["paragraph"].run(parent, blocks)
            return True
        return False


def _write_plain_bullets(blocks: list[str]) -> bool:
    block = blocks[0]
    blocks[0] = _FOREIGN_BULLET.sub(r"\1*", block)
    return blocks[0] != block  # what was changed is looked at again, what was not is the business of other processors


def _starts_list(lines: list[str], after: list[str]) -> bool:
    if _BULLET.match(lines[0]):
        return True
    if _DASH.match(lines[0]):
        return any(_DASH.match(line) for line in (*lines[1:], *after))
    number = _number(lines[0])
    if number is None:
        return False
    followed = _is_followed(number, (*lines[1:], *after))
    return number <= 1 and (followed or not _is_date(lines[0])) or followed and not _is_date(lines[0])


def _interrupts_text(lines: list[str]) -> bool:
    if _BULLET.match(lines[0]):
        return True
    if _DASH.match(lines[0]):
        return len(lines) > 1 and _DASH.match(lines[1]) is not None
    number = _number(lines[0])
    return number == 1 and _is_followed(number, tuple(lines[1:]))


def _goes_on(parent: Element, line: str) -> bool:
    number = _number(line)
    is_in_list = len(parent) > 0 and parent[-1].tag == "ol"
    if number is None or not is_in_list:
        return False
    first = int(parent[-1].get("start", "1"))
    return 0 <= number - first <= len(parent[-1]) + _FARTHEST and not _is_date(line)


def _number(line: str) -> int | None:
    found = _NUMBERED.match(line)
    return int(found[1]) if found else None


def _is_followed(number: int, lines: tuple[str, ...]) -> bool:
    return any(0 < other - number <= _FARTHEST for line in lines if (other := _number(line)) is not None)


def _is_date(line: str) -> bool:
    found = _NUMBERED.match(line)
    return found is not None and re.split(r"\W", found[2], maxsplit=1)[0].lower() in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(
        name.lower().rstrip(".")
        for language in ("de_DE", "de_AT")
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=language).values()
    )
