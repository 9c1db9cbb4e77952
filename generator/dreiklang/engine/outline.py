"""Tags and texts of a page, one after the other -> its sections, as the parser of Material's search makes them.

That one compares elements by their names alone, each with all in which it stands, and so half of the time of a search goes by.
This does the same with names that are texts, and decides the same, whatever comes: where it does something odd, so does this.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from math import inf

# Said here as Material says it, for to load it takes longer than all that one changed text needs.
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_KEPT = frozenset(["p", "code", "pre", "li", "ol", "ul", "sub", "sup"])
_NEVER = frozenset(("object", "script", "style"))
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_UNTITLED = "hx"
_EXCLUDED = "data-search-exclude"


class Part:
    """What stands below a heading of that *tag*, which is the *depth*-th element around."""

    __slots__ = ("depth", "excluded", "id", "tag", "text", "title")

    def __init__(self, tag: str, depth: float = 0, *, excluded: bool = False) -> None:
        self.tag = tag
        self.depth = depth
        self.excluded = excluded
        self.id: str | None = None
        self.title: list[str] = []
        self.text: list[str] = []

    def is_excluded(self) -> bool:
        """Whether its writer wants nobody to find it."""
        return self.excluded


class Outline:
    """The sections found so far (*data*), the one being read, and the names of the elements around what comes next."""

    def __init__(self) -> None:
        self.data: list[Part] = []
        self._part: Part | None = None
        self._around: list[str] = []
        self._permalinks: list[int] = []
        self._skipped = set(_NEVER)

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Read the start of an element."""
        if tag in _VOID:
            return
        self._around.append(tag)
        if tag in _HEADINGS and "id" in attributes:
            self._begin(tag, attributes)
        part = self._current()
        if attributes and self._is_skipped(tag, attributes):
            self._skipped.add(tag)
        elif tag in _KEPT and self._skipped.isdisjoint(self._around):
            self._here(part).append(f"<{tag}>")

    def close(self, tag: str) -> None:
        """Read the end of an element."""
        if not self._around or self._around[-1] != tag:
            return
        part = self._leave(len(self._around))
        if self._permalinks and self._permalinks[-1] == len(self._around):
            self._permalinks.pop()
        self._around.pop()
        if tag in self._skipped:
            self._skipped = (self._skipped - {tag}) | _NEVER
        elif tag in _KEPT and self._skipped.isdisjoint(self._around):
            _close(self._here(part), tag)

    def add_text(self, text: str) -> None:
        """Read what stands between two tags."""
        around = self._around
        if not self._skipped.isdisjoint(around):
            return
        is_space = text.isspace()
        if "pre" not in around:
            text = " " if is_space else text.replace("\n", " ")
        part = self._current()
        if part.tag in around:
            if not self._permalinks:
                part.title.append(escape(text, quote=False))
        elif not is_space:
            part.text.append(escape(text, quote=False))
        elif not part.text or not part.text[-1].isspace() or "pre" in around:
            part.text.append(text)

    def _begin(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        depth = len(self._around)
        if tag != "h1" and not self.data:
            self.data.append(Part(_UNTITLED, depth))
        self._part = Part(tag, depth, excluded=_EXCLUDED in attributes)
        if self.data:
            self._part.id = attributes["id"]
        self.data.append(self._part)

    def _is_skipped(self, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Whether nobody is to find what stands in an element with these *attributes*; note what is a way to a heading."""
        if tag == "a" and attributes.get("class") == "headerlink":
            self._permalinks.append(len(self._around))
        return _EXCLUDED in attributes or attributes.get("class") == "linenodiv"

    def _current(self) -> Part:
        """Give the section that is being read; before the first heading, there is one without a title."""
        if self._part is None:
            self._part = Part(_UNTITLED)
            self.data.append(self._part)
        return self._part

    def _leave(self, depth: int) -> Part:
        """Go on with the section before, if the element that ends held the heading of this one; give the one that goes on."""
        part = self._current()
        if part.depth > depth:
            for before in reversed(self.data):
                if before.depth <= depth:
                    part.depth = inf
                    part = before
                    break
        self._part = part
        return part

    def _here(self, part: Part) -> list[str]:
        """Give where it is written: into the title, while the heading is around."""
        return part.title if part.tag in self._around else part.text


def _close(written: list[str], tag: str) -> None:
    """End the element *tag* in what was *written*; if nothing stands in it, take it out."""
    start = written.index(f"<{tag}>")
    if any(not piece.isspace() for piece in written[start + 1 :]):
        written.append(f"</{tag}>")
    else:
        del written[start:]
