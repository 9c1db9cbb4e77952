"""A finished private page -> the same, and surely marked: for its reader, for search engines, for the sites it links to."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from dreiklang.engine.policy import Inline
from dreiklang.engine.rest import treat_rest
from dreiklang.patterns import pattern

_METAS = (
    ("robots", "noindex, nofollow"),
    ("referrer", "no-referrer"),  # an address tells of clients
)
_HEAD = pattern(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_BODY = pattern(r"<body(?:\s[^>]*)?>", re.IGNORECASE)
_SAID = "dk-private"
_LEADS_ON = pattern(r"""<meta\s[^>]*http-equiv=["']?refresh\b""", re.IGNORECASE)


class Marks:
    """The marks of one build of the private edition, whatever theme and templates made the pages; *banner* is for the reader."""

    def __init__(self, banner: str) -> None:
        self._banner = banner
        self.inlines: dict[str, Inline] = {}

    def guard(self, html: str, path: str) -> str:
        """Put into the page *html* that will lie at *path* what it lacks of the marks."""
        self.know(path, Inline())
        head = _HEAD.search(html)
        if not head:
            return html
        top = html[: html.find("</head>") + 1]
        metas = "".join(
            f'<meta name="{name}" content="{content}">' for name, content in _METAS if not _says(top, name, content)
        )
        html = html[: head.end()] + metas + html[head.end() :]
        body = _BODY.search(html)
        if _SAID in html or not body or _LEADS_ON.search(top):
            return html
        return f'{html[: body.end()]}<p class="{_SAID}">{escape(self._banner)}</p>{html[body.end() :]}'

    def know(self, path: str, inline: Inline) -> None:
        """Hear that the page at *path* is marked, whatever is *inline* there."""
        self.inlines[path] = inline

    def finish(self, tree: Path) -> None:
        """Mark the pages of the built *tree* that went past MkDocs' templates."""
        treat_rest(tree, self.inlines, self.guard)


def _says(head: str, name: str, content: str) -> bool:
    return (
        re.search(rf'<meta\s+name=["\']?{name}["\']?\s+content=["\']?{content.split(",", maxsplit=1)[0]}\b', head)
        is not None
    )
