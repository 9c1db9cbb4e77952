"""The names that a drawing gives its parts -> numbers: drawing programs make ids of the names of layers and files."""

from __future__ import annotations

import re

from dreiklang.patterns import pattern

_STANDARD = frozenset(
    ("SourceGraphic", "SourceAlpha", "BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint", "")
)
_EVENT = pattern(r"(?<![\w.#-])(?P<id>[^\W\d][\w:-]*)(?=\.[a-zA-Z])")
_URL = pattern(r"url\(\s*#(?P<id>[^()]*?)\s*\)")
_SELECTORS = pattern(r"[^{};]*\{")
_SELECTOR = pattern(r"(?P<sign>[#.])(?P<label>-?[^\W\d][\w:-]*)")


class Labels:
    """Numbers the ids and classes of one drawing as they come, wherever it refers to them."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._classes: dict[str, str] = {}

    def attribute(self, name: str, value: str) -> str:
        """Give the *value* of the attribute *name* with numbers for labels."""
        match name:
            case "id":
                return self._id(value)
            case "class":
                return " ".join(map(self._class, value.split()))
            case "in" | "in2" | "result":
                return value if value in _STANDARD else self._id(value)
            case "begin" | "end":
                return _EVENT.sub(lambda found: self._id(found["id"]), value)
            case _:
                return self.references(value)

    def reference(self, address: str) -> str:
        """Give an *address* within the drawing with a number."""
        return f"#{self._id(address[1:])}" if address.startswith("#") else address

    def references(self, css: str) -> str:
        """Give *css* with numbers for what it refers to."""
        return _URL.sub(lambda found: f"url(#{self._id(found['id'])})", css)

    def style(self, css: str) -> str:
        """Give a style sheet with numbers for what it refers to, and for whom it speaks of."""
        return self.references(_SELECTORS.sub(lambda rule: _SELECTOR.sub(self._selected, rule[0]), css))

    def _selected(self, found: re.Match[str]) -> str:
        return found["sign"] + (self._id if found["sign"] == "#" else self._class)(found["label"])

    def _id(self, label: str) -> str:
        return self._ids.setdefault(label, f"n{len(self._ids) + 1}")

    def _class(self, label: str) -> str:
        return self._classes.setdefault(label, f"c{len(self._classes) + 1}")
