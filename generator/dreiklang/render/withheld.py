"""A Markdown extension: of a text that everybody reads, nothing private is left, wherever it came from.

The bodies of public entries have lost their private passages before. But `docs/` is Markdown too, extensions bring in
other files, and what one reader takes for code is a comment for another.
"""

from __future__ import annotations

import base64
import binascii
import re
from html import unescape
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from dreiklang.audience.definitions import cut_unused
from dreiklang.audience.pictures import clean_picture
from dreiklang.check.passages import cut_private
from dreiklang.patterns import pattern
from dreiklang.render.shape import PRIVATE, remove
from dreiklang.texts.files import Obstacle

UNCLEAN = "data:,unclean"
"""Stands in place of a picture within the text that could not be cleaned."""

# What browsers show to nobody, and everybody finds in the source of the page.
_UNSEEN = pattern(
    r"<!--(?:.*?-->|.*)|<\?(?:.*?\?>|[^>]*>)|<!\[CDATA\[(?:.*?\]\]>|[^>]*>)|<![a-z][^>]*>|</[^a-z>][^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = pattern(r"""=\s*(?:"\s*(data:image/[^"]*)"|'\s*(data:image/[^']*)'|(data:image/[^\s>]*))""", re.IGNORECASE)
_PICTURE = pattern(r"data:image/(?P<kind>[\w.+-]+)(?P<how>(?:;[^;,]*)*),(?P<content>.*)", re.IGNORECASE | re.DOTALL)
_ENDINGS = {"svg+xml": "svg", "x-icon": "ico", "vnd.microsoft.icon": "ico"}


def makeExtension(**_: object) -> Withheld:
    """Make the extension, for who names this module in a list of extensions."""
    return Withheld()


class Withheld(Extension):
    """Cuts what is private out of a text, out of what became of it, and out of the pictures in it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what comes once other files are brought in, before there are footnotes, and when all is done."""
        md.preprocessors.register(_Passages(md), "dreiklang-passages", 31)
        md.treeprocessors.register(_Boxes(md), "dreiklang-boxes", 7)
        md.postprocessors.register(_Unseen(md), "dreiklang-unseen", -10)


class _Passages(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return cut_unused(cut_private("\n".join(lines)).text).split("\n")


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in root.iter():
            for child in [child for child in parent if not PRIVATE.isdisjoint(child.get("class", "").lower().split())]:
                remove(parent, child)


class _Unseen(Postprocessor):
    def run(self, text: str) -> str:
        return clean_pictures(_UNSEEN.sub("", text))


def clean_pictures(html: str) -> str:
    """Let each picture that stands in an attribute of *html* be a clean copy."""
    return _ATTRIBUTE.sub(_clean, html) if "data:image/" in html.lower() else html


def _clean(found: re.Match[str]) -> str:
    picture = _PICTURE.fullmatch(unescape(found[found.lastindex or 0]).strip())
    return f'="{_clean_copy(picture) if picture else UNCLEAN}"'


def _clean_copy(picture: re.Match[str]) -> str:
    kind, data = picture["kind"].lower(), unquote_to_bytes(picture["content"])
    if picture["how"].lower().endswith(";base64"):
        try:
            data = base64.b64decode(b"".join(data.split()))
        except binascii.Error:
            return UNCLEAN
    cleaned = clean_picture(data, f"picture.{_ENDINGS.get(kind, kind)}")
    return (
        UNCLEAN if isinstance(cleaned, Obstacle) else f"data:image/{kind};base64,{base64.b64encode(cleaned).decode()}"
    )
