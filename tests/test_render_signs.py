"""Looking for markup only where its signs are makes nothing else of any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor

from dreiklang.render.prose import Prose
from dreiklang.render.signs import Signs
from dreiklang.render.writer import USUAL

EXTENSIONS = ["abbr", "pymdownx.superfences", "pymdownx.tasklist", *USUAL]
PIECES = st.sampled_from(
    [
        *(
            "Wort",
            " ",
            "  \n",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "__",
            "`",
            "``",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "!",
            "<",
            ">",
            "&",
        ),
        *(
            "&amp;",
            "[a](b)",
            "![a](b.png)",
            "[a][1]",
            "\n\n[1]: /ziel\n\n",
            "<b>",
            "</b>",
            "<me@example.org>",
            "- ",
            "> ",
        ),
        *(
            "[^1]",
            "\n\n[^1]: Note\n\n",
            "<https://example.org>",
            "# ",
            "Kund*innen",
            "2 * 3",
            "|",
            "\n---|---\n",
            "{: .x }",
        ),
        *("HTML", "\n\n*[HTML]: Sprache\n\n", "!!! note\n    ", "    ", "~~~\n", "\x02", "klzzwxh:0001", "ä„“"),
    ]
)


class Quote(Extension):
    """Somebody's extension, with a pattern that nobody knows."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register it."""
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()''(.+?)''", "q"), "quote", 65)


class _OwnQuote(SimpleTagInlineProcessor):
    pass


class OwnQuote(Extension):
    """The same of a class of its own."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register it."""
        md.inlinePatterns.register(_OwnQuote(r"()''(.+?)''", "q"), "quote", 65)


def both(*extensions: Any) -> tuple[Markdown, Markdown]:
    return Markdown(extensions=[*extensions]), Markdown(extensions=[*extensions, Signs()])


STOCK, SIGNED = both(*EXTENSIONS, Prose())


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_becomes_the_same(text: str) -> None:
    assert SIGNED.reset().convert(text) == STOCK.reset().convert(text)


@pytest.mark.parametrize("extension", [Quote(), OwnQuote()])
def test_patterns_of_others_are_always_applied(extension: Extension) -> None:
    stock, signed = both(extension)
    for text in ("so ''sagt'' man", "so ''*sagt*'' man & ''wie''", "nichts"):
        assert signed.reset().convert(text) == stock.reset().convert(text)


def test_a_processor_of_somebody_else_stays() -> None:
    class Own(InlineProcessor):
        pass

    markdown = Markdown()
    markdown.treeprocessors.register(Own(markdown), "inline", 20)
    Signs().extendMarkdown(markdown)
    assert type(markdown.treeprocessors["inline"]) is Own


def test_a_library_with_other_insides_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.render.signs._APPLY", "_InlineProcessor__anything")
    markdown = Markdown(extensions=[Signs()])
    assert type(markdown.treeprocessors["inline"]) is InlineProcessor
