"""A request of the browser -> a page as it is now, news of one, or word that it is being made."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from dreiklang.deliver.live.files import path_of, type_of
from dreiklang.deliver.live.show import NOT_FOUND, Held, Show, Shown, mark_of
from dreiklang.texts import Words
from dreiklang.values import dataclass

OURS = "/_dreiklang/"
"""Below this address lies what the server brings along."""
_ASSETS = ("live.js", "live.css")
_NEWS = "news"
_PAGES = (".html", ".htm")
_SOON, _LATE, _LONG = 1.0, 60.0, 25.0
"""So many seconds a page is waited for before somebody is told so, anything else, and news."""
_PAGE = """\
<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex, nofollow"><title>{title}</title></head>
<body class="dk-live-wait"><main><h1>{title}</h1><p>{text}</p><p>{remedy}</p>{troubles}</main></body>
</html>
"""

Start = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class _Answer:
    status: str
    kind: str
    content: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


_NOTHING = _Answer("404 Not Found", "text/plain", b"404 Not Found")


class Web:
    """The application that answers the browser's requests with what *show* lets it see; *mount* is the path of the site."""

    def __init__(self, show: Show, words: Words, mount: str) -> None:
        self._show = show
        self._words = words
        self._mount = mount

    def __call__(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        """Answer, as WSGI wants it."""
        method = environ.get("REQUEST_METHOD", "GET")
        if method in {"GET", "HEAD"}:
            address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            answer = self._answer(address, environ.get("QUERY_STRING", ""))
        else:
            answer = _Answer("405 Method Not Allowed", "text/plain", b"405", (("Allow", "GET, HEAD"),))
        headers = [("Content-Type", answer.kind), ("Content-Length", str(len(answer.content))), *answer.headers]
        start_response(answer.status, [*headers, ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")])
        return [] if method == "HEAD" else [answer.content]

    def _answer(self, address: str, query: str) -> _Answer:
        if address.startswith(OURS):
            return self._ours(address.removeprefix(OURS), query)
        path = path_of(address, self._mount)
        if path is None:
            return _led_to(self._mount) if address == "/" else _NOTHING
        found = self._show.find(path, _SOON if path.endswith(_PAGES) else _LATE)
        match found:
            case Shown():
                return _Answer("200 OK", type_of(path), self._live(path, found))
            case Held():
                return self._wait(path, found)
        if isinstance(self._show.find(posixpath.join(path, "index.html")), Shown):
            return _led_to(quote(f"{address}/"))
        missing = self._show.find(NOT_FOUND)
        content = self._live(NOT_FOUND, missing) if isinstance(missing, Shown) else b""
        return _Answer("404 Not Found", "text/html; charset=utf-8", content)

    def _ours(self, name: str, query: str) -> _Answer:
        if name == _NEWS:
            asked = {key: values[-1] for key, values in parse_qs(query).items()}
            return self._news(asked.get("page", "/"), asked.get("have", ""), asked.get("told", ""))
        if name not in _ASSETS:
            return _NOTHING
        return _Answer("200 OK", type_of(name), files(__package__).joinpath(name).read_bytes())

    def _news(self, address: str, mark: str, told: str) -> _Answer:
        path = path_of(address, self._mount)
        news = self._show.hear(path, mark, told, _LONG) if path is not None else None
        if news is None:
            return _Answer("204 No Content", "application/json")
        says: dict[str, str] = {}
        if news.page:
            says = {"html": news.page.content.decode("utf-8", "replace"), **_marks(news.page)}
        elif news.moved:
            says = {"moved": quote(self._mount + news.moved.removesuffix("index.html"))}
        elif news.told is not None:
            says = {"troubles": news.told, "told": mark_of(news.told)}
        return _Answer("200 OK", "application/json", json.dumps(says).encode())

    def _live(self, path: str, found: Shown) -> bytes:
        """Let a page hear of its news."""
        return _with_script(found.content, _marks(found), self._words) if path.endswith(_PAGES) else found.content

    def _wait(self, path: str, held: Held) -> _Answer:
        status, headers = "503 Service Unavailable", (("Retry-After", "1"),)
        if not path.endswith(_PAGES):
            return _Answer(status, "text/plain", b"503", headers)
        words, stuck = self._words.live, self._show.stuck
        page = _PAGE.format(
            lang=self._words.lang.value,
            title=escape(words.stuck_title if stuck else words.waiting_title),
            text=escape(stuck or words.waiting).replace("\n", "<br>"),
            remedy=escape(words.stuck) if stuck else "",
            troubles=held.troubles,
        )
        marks = {"have": "", "told": mark_of(held.troubles)}
        return _Answer(status, "text/html; charset=utf-8", _with_script(page.encode(), marks, self._words), headers)


def _marks(page: Shown) -> dict[str, str]:
    return {"have": page.mark, "told": mark_of(page.troubles)}


def _with_script(page: bytes, marks: dict[str, str], words: Words) -> bytes:
    data = {**marks, "lost": words.live.lost}
    said = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    ours = f'<link rel="stylesheet" href="{OURS}live.css"><script src="{OURS}live.js" {said}></script>'.encode()
    end = page.rfind(b"</body>")
    return page[:end] + ours + page[end:] if end >= 0 else page + ours


def _led_to(address: str) -> _Answer:
    return _Answer("302 Found", "text/plain", b"", (("Location", address),))


def mount_of(url: str) -> str:
    """Give the path of the site at *url*: "/" or "/journal/"."""
    return urlsplit(url).path or "/"
