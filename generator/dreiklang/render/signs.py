"""A Markdown extension: looks in a text only for the markup of which it holds the signs. What comes out is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
        self._patterns: list[tuple[Pattern, frozenset[str]]] = []
        self._all = re.compile("(?!)")

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Note which patterns there are by now, then go through *tree*."""
        self._patterns = [(pattern, _signs_of(pattern)) for pattern in cast("Any", self.inlinePatterns)]
        signs = frozenset().union(*(signs for _, signs in self._patterns))
        self._all = re.compile(f"[{re.escape(''.join(sorted(signs)))}]" if signs else "(?!)")
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N803  # the library's names
        if isinstance(data, AtomicString):
            return data
        here = frozenset(self._all.findall(data))
        at = 0
        while patternIndex < len(self._patterns):
            pattern, signs = self._patterns[patternIndex]
            is_found = False
            if not signs or not signs.isdisjoint(here):
                data, is_found, at = getattr(self, _APPLY)(pattern, data, patternIndex, at)
            patternIndex += not is_found  # noqa: N806
        return data


def _signs_of(pattern: Pattern) -> frozenset[str]:
    """Give the signs without which *pattern* finds nothing; none where they are not known."""
    kind = type(pattern)
    signs: Iterable[str] = getattr(pattern, "signs", ())
    if kind.__module__ in _MODULES:
        signs = _SIGNS.get(kind.__name__) or getattr(pattern, "tokens", None) or ()
    return frozenset(signs)
