"""The HTML of a page's author -> what of it the policy of the public edition keeps from working."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from dreiklang.render.withheld import UNCLEAN
from dreiklang.texts.barred import Barred

# Most pages hold nothing of the kind, and these say so quickly, of letters without capitals.
_HANDLER = re.compile(r"\s(?:on[a-z]+|style)\s*=")
_FRAME = re.compile(r"<(?:i?frame|object|embed|link)\b")
_LOADING = re.compile(r"""(?:src|srcset|poster)\s*=\s*["']?\s*(?:https?:)?//""")
_FRAMES = {"iframe", "frame", "object", "embed"}
_LEADS = {"href", "action", "formaction", "xlink:href"}
_LOADED = {"src", "poster", "srcset"}
_CONTROLS = dict.fromkeys(range(33))  # browsers read over them at the beginning of an address


def barred_in(html: str, home: str) -> Iterator[tuple[Barred, str]]:
    """Yield what will not work in *html*, with the tag that says it; *home* is the site's own address, with its host."""
    if _is_suspect(html.lower()):
        finder = _Finder(urlsplit(home).netloc)
        finder.feed(html)
        finder.close()
        yield from finder.found


def _is_suspect(html: str) -> bool:
    is_loading = "//" in html and _LOADING.search(html)
    return bool(is_loading or "javascript:" in html or UNCLEAN in html or _FRAME.search(html) or _HANDLER.search(html))


class _Finder(HTMLParser):
    def __init__(self, host: str) -> None:
        super().__init__()
        self.found: dict[tuple[Barred, str], None] = {}
        self._host = host

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at *tag* and its attributes."""
        barred = Barred.FRAME if tag in _FRAMES else None
        for name, value in attrs:
            if found := barred or self._judge(tag, name, (value or "").translate(_CONTROLS)):
                self.found[found, self.get_starttag_text() or tag] = None

    def _judge(self, tag: str, name: str, value: str) -> Barred | None:
        if value == UNCLEAN:
            return Barred.PICTURE
        if name == "style":
            return Barred.STYLE
        if name.startswith("on") or (name in _LEADS and value.lower().startswith("javascript:")):
            return Barred.SCRIPT
        loads = name in _LOADED or (tag == "link" and name == "href")
        return Barred.ELSEWHERE if loads and self._is_elsewhere(value) else None

    def _is_elsewhere(self, address: str) -> bool:
        try:
            return urlsplit(address).netloc not in {"", self._host}
        except ValueError:
            return False
