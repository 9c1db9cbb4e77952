"""Asking of a block only for what may begin in it makes nothing else of any text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from dreiklang.render.blocks import Blocks
from dreiklang.render.prose import Prose
from dreiklang.render.wiki import Wiki
from dreiklang.render.writer import USUAL

EXTENSIONS = ["abbr", "pymdownx.details", "pymdownx.superfences", "pymdownx.tasklist", *USUAL]
PIECES = st.sampled_from(
    [
        *("Wort", "27. von 30", " ", "  ", "    ", "        ", "\t", "\n", "\n", "\n\n", "\n\n", "\n\n    "),
        *(
            "# ",
            "#",
            "## a ##",
            "\n===",
            "\n---\n",
            "---",
            "- - -",
            "***",
            "_ _ _",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "3. ",
            "٣. ",
        ),
        *(
            "• ",
            "> ",
            ">",
            "> [!note] So",
            ": ",
            "\n: Wort",
            "|",
            "a|b",
            "\n---|---\n",
            "\n|-|\n",
            "!!! note",
            "??? note",
        ),
        *(
            '!!! note "T"\n    ',
            "???+ so\n    ",
            "[^1]: Note",
            "[1]: /ziel",
            "*[Wort]: Sprache",
            "[^1]",
            "[a][1]",
            "- [x] ",
        ),
        *(
            "<div markdown>\n",
            "</div>",
            "<p>",
            "</p>",
            "<!-- x -->",
            "~~~\n",
            "```py\n",
            "```",
            "    code",
            "\x02",
            "\\# ",
        ),
    ]
)


class Shout(BlockProcessor):
    """Somebody's processor, of which nobody knows what it takes."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  # the library's signature
        """Take what ends loudly."""
        return block.endswith("laut")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make it a paragraph in capitals."""
        SubElement(parent, "p").text = blocks.pop(0).upper()


class Shouting(Extension):
    """Registers it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register it."""
        md.parser.blockprocessors.register(Shout(md.parser), "shout", 45)


STOCK = Markdown(extensions=[*EXTENSIONS, Prose(), Wiki()])
SPARED = Markdown(extensions=[*EXTENSIONS, Prose(), Wiki(), Blocks()])
PLAIN, PLAIN_SPARED = Markdown(), Markdown(extensions=[Blocks()])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_becomes_the_same(text: str) -> None:
    assert SPARED.reset().convert(text) == STOCK.reset().convert(text)
    assert PLAIN_SPARED.reset().convert(text) == PLAIN.reset().convert(text)


def test_processors_of_others_are_always_asked() -> None:
    text = "nicht laut\n\nleise\n\n- Liste\n- ganz laut"
    stock, spared = Markdown(extensions=[Shouting()]), Markdown(extensions=[Shouting(), Blocks()])
    assert "NICHT LAUT" in spared.convert(text)
    assert spared.reset().convert(text) == stock.convert(text)


def test_who_comes_later_is_asked_too() -> None:
    markdown = Markdown(extensions=[Blocks()])
    assert "laut" in markdown.convert("laut")
    Shouting().extendMarkdown(markdown)
    assert "LAUT" in markdown.reset().convert("laut")


def test_a_parser_of_somebody_else_stays() -> None:
    class Own(BlockParser):
        pass

    markdown = Markdown()
    markdown.parser = Own(markdown)
    Blocks().extendMarkdown(markdown)
    assert "parseBlocks" not in vars(markdown.parser)
