"""A Markdown extension: looks in a text only for the markup of which it holds the signs. What comes out is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_OURS, _APPLY = "_InlineProcessor__handleInline", "_InlineProcessor__applyPattern"
_SIGNS = {
    "BacktickInlineProcessor": "`",
    "EscapeInlineProcessor": "\\",
    "ReferenceInlineProcessor": "[",
    "LinkInlineProcessor": "[",
    "ImageInlineProcessor": "[",
    "ImageReferenceInlineProcessor": "[",
    "ShortReferenceInlineProcessor": "[",
    "ShortImageReferenceInlineProcessor": "[",
    "FootnoteInlineProcessor": "[",
    "AutolinkInlineProcessor": "<",
    "AutomailInlineProcessor": "<",
    "HtmlInlineProcessor": "<&",
    "SubstituteTagInlineProcessor": "\n",  # a line break
    "SimpleTextInlineProcessor": "*_",  # signs that stand alone
    "AsteriskProcessor": "*",
    "UnderscoreProcessor": "_",
}
"""What has to stand in a text before a pattern of Python-Markdown's own can find anything there."""
_MODULES = frozenset(["markdown.inlinepatterns", "markdown.extensions.footnotes"])


class Signs(Extension):
    """Spares a text without a sign of markup the twenty patterns for it: a third of all work."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the place of the library's processor, unless somebody else has, or its insides are not what they were."""
        if type(md.treeprocessors["inline"]) is InlineProcessor and {_OURS, _APPLY} <= vars(InlineProcessor).keys():
            md.treeprocessors.register(_Signed(md), "inline", 20)


class _Signed(InlineProcessor):
    """Applies only patterns whose signs are there; those whose signs are not known, always."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns: tuple[Pattern, ...] = ()
        self._signs: tuple[frozenset[str], ...] = ()
        self._all = re.compile("(?!)")
        self._useful: dict[frozenset[str], tuple[int, ...]] = {}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Note which patterns there are by now, then go through *tree*."""
        patterns = tuple(cast("Any", self.inlinePatterns))
        if patterns != self._patterns:
            self._patterns, self._signs = patterns, tuple(map(_signs_of, patterns))
            signs = frozenset().union(*self._signs)
            self._all = re.compile(f"[{re.escape(''.join(sorted(signs)))}]" if signs else "(?!)")
            self._useful.clear()
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N803  # the library's names
        if isinstance(data, AtomicString):
            return data
        here = frozenset(self._all.findall(data))
        useful = self._useful.get(here)
        if useful is None:
            useful = self._useful[here] = tuple(self._find_useful(here))
        at = 0
        for index in useful:
            is_found = index >= patternIndex
            while is_found:
                data, is_found, at = getattr(self, _APPLY)(self._patterns[index], data, index, at)
        return data

    def _find_useful(self, here: frozenset[str]) -> Iterator[int]:
        """Yield the numbers of the patterns that may find something where these signs are."""
        return (index for index, signs in enumerate(self._signs) if not signs or not signs.isdisjoint(here))


def _signs_of(pattern: Pattern) -> frozenset[str]:
    """Give the signs without which *pattern* finds nothing; none where they are not known."""
    kind = type(pattern)
    signs: Iterable[str] = getattr(pattern, "signs", ())
    if kind.__module__ in _MODULES:
        signs = _SIGNS.get(kind.__name__) or getattr(pattern, "tokens", None) or ()
    return frozenset(signs)
