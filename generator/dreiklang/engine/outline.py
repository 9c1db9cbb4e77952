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
_ODD = _NEVER | _VOID | {"pre"}
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
        self._skipped = _NEVER
        self._plain: Part | None = None

    def add_leaf(self, tag: str, text: str) -> None:
        """Read an element with nothing but *text* in it, and no attributes that matter."""
        part = self._plain or self._find_plain()
        if part is None or tag in _ODD or tag == part.tag or text.isspace():
            self.open(tag, {})
            self.add_text(text)
            self.close(tag)
        elif tag in _KEPT:
            part.text += (f"<{tag}>", _as_text(text), f"</{tag}>")
        else:
            part.text.append(_as_text(text))

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Read the start of an element."""
        if tag in _VOID:
            return
        self._plain = None
        self._around.append(tag)
        if tag in _HEADINGS and "id" in attributes:
            self._begin(tag, attributes)
        part = self._current()
        if attributes and self._is_skipped(tag, attributes):
            self._skipped |= {tag}
        elif tag in _KEPT and self._skipped.isdisjoint(self._around):
            self._here(part).append(f"<{tag}>")

    def close(self, tag: str) -> None:
        """Read the end of an element."""
        if not self._around or self._around[-1] != tag:
            return
        self._plain = None
        part = self._leave(len(self._around))
        if self._permalinks and self._permalinks[-1] == len(self._around):
            self._permalinks.pop()
        self._around.pop()
        if tag in self._skipped:
            left = (self._skipped - {tag}) | _NEVER
            self._skipped = left if len(left) > len(_NEVER) else _NEVER
        elif tag in _KEPT and self._skipped.isdisjoint(self._around):
            _close(self._here(part), tag)

    def add_text(self, text: str) -> None:
        """Read what stands between two tags."""
        part = self._plain or self._find_plain()
        if part is None:
            self._add_with_care(text)
        elif not text.isspace():
            part.text.append(_as_text(text))
        elif not part.text or not part.text[-1].isspace():
            part.text.append(" ")

    def _add_with_care(self, text: str) -> None:
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

    def _find_plain(self) -> Part | None:
        """Give the section of which all text is that comes before the next tag, if nothing else is to be thought of."""
        part, around = self._part, self._around
        if part is None or part.depth > len(around) + 1 or self._permalinks or self._skipped is not _NEVER:
            return None
        self._plain = part if part.tag not in around and _ODD.isdisjoint(around) else None
        return self._plain

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


def _as_text(text: str) -> str:
    return escape(text.replace("\n", " "), quote=False)


def _close(written: list[str], tag: str) -> None:
    """End the element *tag* in what was *written*; if nothing stands in it, take it out."""
    start = written.index(f"<{tag}>")
    if any(not piece.isspace() for piece in written[start + 1 :]):
        written.append(f"</{tag}>")
    else:
        del written[start:]
