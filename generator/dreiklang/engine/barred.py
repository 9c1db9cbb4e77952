"""The HTML of a page's author -> what of it the public edition keeps from working, and the page without what would call elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from dreiklang.check.scripts import runs_script
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Problem
from dreiklang.render.withheld import UNCLEAN
from dreiklang.texts.barred import Barred

# Most pages hold nothing of the kind, and these say so quickly, of letters without capitals: each begins with signs that are soon found.
_HANDLER = pattern(r"on(?<=\son)[a-z]+\s*=")
_STYLE = pattern(r"style(?<=\sstyle)\s*=")
_TAG = pattern(r"<(?:i?frame|object|embed|link|form|style|meta|image|feimage|use)\b")
_SET = pattern(r"\b(?:srcset|formaction)\s*=")
_LOADING = pattern(r"""(?:src|poster|background)\s*=\s*["']?\s*(?:https?:)?//""")
_FRAMES = {"iframe", "frame", "object", "embed"}
_LEADS = {"href", "action", "formaction", "xlink:href"}
_SENDS = {"action", "formaction"}
_LOADED = {"src", "poster", "srcset", "imagesrcset", "background"}
_LOADED_BY = {"link", "image", "feimage", "use"}
_SETS = {"srcset", "imagesrcset"}
_CONTROLS = dict.fromkeys(range(33))  # browsers read over them at the beginning of an address
_REFRESH = pattern(r"^[\d.\s]*[;,]?\s*(?:url\s*=)?\s*['\"]?", re.IGNORECASE)
_CSS = pattern(r"""(?:@import\s*|url\(\s*)["']?\s*((?:https?:)?//[^\s"')]+)""", re.IGNORECASE)
_LEADING = r"""\s*=\s*["']?[^\S\n]*(?:javascript:|vbscript:|livescript:|data:|[^"'>\s]{0,80}[&\x01-\x1f])"""
_RUNNING = pattern(f"href{_LEADING}")
_DOING = pattern(f"action{_LEADING}")
_CALLS = pattern(
    r"""(?<=[\s"'/])(?=(?:src|srcdoc|srcset|imagesrcset|href|xlink:href|data|poster|background|action|formaction|content)\s*=)""",
    re.IGNORECASE,
)
_SILENT = {Barred.FRAME, Barred.FORM, Barred.ELSEWHERE}


def barred_in(html: str, home: str) -> Iterator[tuple[Barred, str]]:
    """Yield what will not work in *html*, with the tag that says it; *home* is the site's own address, with its host."""
    if _is_suspect(html.lower()):
        finder = _Finder(urlsplit(home).netloc)
        finder.feed(html)
        finder.close()
        yield from finder.found


def scripts_told(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Give the scripts in entries of which *problems* told with their place: to tell them by page too helps nobody."""
    return tuple(dict(problem.facts)["value"] for problem in problems if problem.code is Code.SCRIPT_IN_TEXT)


def silenced(html: str, found: Iterable[tuple[Barred, str]]) -> str:
    """Let no tag that was *found* in *html* call elsewhere: browsers knock at a frame's host before they heed the policy."""
    for barred, tag in found:
        if barred in _SILENT:
            html = html.replace(tag, _CALLS.sub("data-barred-", tag))
    return html


def called_in(css: str, home: str) -> Iterator[str]:
    """Yield the addresses of other hosts that a style sheet loads from."""
    host = urlsplit(home).netloc
    yield from (address for address in _CSS.findall(css) if _is_elsewhere(address, host))


def _is_suspect(html: str) -> bool:
    if UNCLEAN in html or _TAG.search(html) or _RUNNING.search(html) or _HANDLER.search(html):
        return True
    if ("style" in html and _STYLE.search(html)) or ("action" in html and _DOING.search(html)):
        return True
    if "//" not in html:
        return False
    return bool(_LOADING.search(html) or (("srcset" in html or "formaction" in html) and _SET.search(html)))


class _Finder(HTMLParser):
    def __init__(self, host: str) -> None:
        super().__init__()
        self.found: dict[tuple[Barred, str], None] = {}
        self._host = host
        self._style = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at *tag* and its attributes."""
        written = self.get_starttag_text() or tag
        self._style = written if tag == "style" else ""
        if tag == "meta" and (dict(attrs).get("http-equiv") or "").lower() != "refresh":
            return
        barred = Barred.FRAME if tag in _FRAMES else None
        for name, value in attrs:
            if found := barred or self._judge(tag, name, value or ""):
                self.found[found, written] = None

    def handle_data(self, data: str) -> None:
        """Look at what stands in a style."""
        if self._style and any(_is_elsewhere(address, self._host) for address in _CSS.findall(data)):
            self.found[Barred.ELSEWHERE, self._style] = None

    def _judge(self, tag: str, name: str, value: str) -> Barred | None:
        if value == UNCLEAN:
            return Barred.PICTURE
        address = value.translate(_CONTROLS)
        if name == "style":
            return Barred.STYLE
        if name.startswith("on") or (name in _LEADS and tag not in _LOADED_BY and runs_script(value)):
            return Barred.SCRIPT
        if name in _SENDS:
            sends = address.lower().startswith("mailto:") or _is_elsewhere(address, self._host)
            return Barred.FORM if sends else None
        loads = any(_is_elsewhere(one, self._host) for one in _loaded_by(tag, name, value))
        return Barred.ELSEWHERE if loads else None


def _loaded_by(tag: str, name: str, value: str) -> Iterable[str]:
    """Give the addresses that a browser goes to because of this attribute, without being asked."""
    if name in _SETS:
        return re.split(r"[,\s]+", value)
    if name in _LOADED or (name in _LEADS and tag in _LOADED_BY):
        return (value.translate(_CONTROLS),)
    return (_REFRESH.sub("", value),) if (tag, name) == ("meta", "content") else ()


def _is_elsewhere(address: str, host: str) -> bool:
    try:
        return urlsplit(address).netloc not in {"", host}
    except ValueError:
        return False
