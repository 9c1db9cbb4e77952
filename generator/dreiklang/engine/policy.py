"""A finished public page -> the same with a Content-Security-Policy; all of them -> a `_headers` document for hosts.

A policy without 'unsafe-inline' lists inline scripts and styles by their hashes. The HTML is what it is: what a theme,
another plugin or the author put inline is listed like Material's own. What comes from another host is not.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from dreiklang.engine.rest import treat_rest
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

HEADERS = "_headers"
"""What Netlify, Cloudflare Pages and others send with every file."""

_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{scripts}",
    "style-src 'self'{styles}",
    "img-src 'self' data:",  # Material draws its icons from data: addresses of its style sheet
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
)
_NOT_IN_PAGES = "; frame-ancestors 'none'"  # browsers heed it in a header only
_BESIDE = (
    "Referrer-Policy: strict-origin-when-cross-origin",
    "X-Content-Type-Options: nosniff",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)
FIXED = (
    "Content-Security-Policy",
    *"; ".join(_DIRECTIVES).replace("{styles}", "{scripts}").split("{scripts}"),
    _NOT_IN_PAGES,
    *_BESIDE,
)
"""What stands in each policy and in the headers just so."""
_INLINE = pattern(
    r"""<(script|style)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)</\1[\s/>]""", re.IGNORECASE | re.DOTALL
)
_OPENING = pattern("<[sS](?:[cC]|[tT])")
_ATTRIBUTE = pattern(
    r"""(?<![^\s"'/])(src|type)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?(?=[\s/"']|$)""", re.IGNORECASE
)
_CARRIED_OUT = pattern(r"|module|importmap|speculationrules|(text|application)/(x-)?(java|ecma)script", re.IGNORECASE)
_CHARSET = pattern(r"<meta\s+charset[^>]*>", re.IGNORECASE)
_HEAD = pattern(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_OWN = pattern(r"""<meta\s[^>]*http-equiv\s*=\s*["']?content-security-policy["'\s>]""", re.IGNORECASE)
_LINE_END = pattern(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Inline:
    """The hashes of the *scripts* and *styles* that stand in a page itself, as a policy names them."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def inline_of(html: str) -> Inline:
    """Find the inline scripts and styles of a page; data that only scripts read is none."""
    scripts, styles = {}, {}
    for found in _INLINE.finditer(html):
        if found[1].lower() == "style":
            styles[_hash(found[3])] = True
        elif _is_carried_out(found[2]):
            scripts[_hash(found[3])] = True
    return Inline(tuple(scripts), tuple(styles))


def has_inline(html: str) -> bool:
    """Say quickly whether a script or style may stand in *html*."""
    return _OPENING.search(html) is not None


def policy_of(inline: Inline) -> str:
    """Write the policy that lets *inline* be, and beside it nothing but files of the site."""
    scripts, styles = ("".join(f" '{one}'" for one in each) for each in (inline.scripts, inline.styles))
    return "; ".join(_DIRECTIVES).format(scripts=scripts, styles=styles)


class Policies:
    """The policies of one build: page by page while it goes on, and for the site once all of it is there.

    *inlines* says what stands inline on each page that has its policy, by its path.
    """

    def __init__(self) -> None:
        self.inlines: dict[str, Inline] = {}

    def guard(self, html: str, path: str, inline: Inline | None = None) -> str:
        """Put the policy into the page *html* that will lie at *path*, unless it brings one of its own.

        Who knows already what is *inline* there says so: to look for it takes longer than all the rest.
        """
        inline = inline or inline_of(html)
        self.know(path, inline)
        head = html[: html.find("</head>") + 1]
        place = _CHARSET.search(head) or _HEAD.search(head)
        if not place or _OWN.search(head):
            return html
        meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{policy_of(inline)}">'
        return html[: place.end()] + meta + html[place.end() :]

    def know(self, path: str, inline: Inline) -> None:
        """Hear that the page at *path*, with *inline* in it, has its policy."""
        self.inlines[path] = inline

    def finish(self, tree: Path) -> None:
        """Guard the pages of the built *tree* that went past MkDocs' templates, and lay the headers beside them."""
        treat_rest(tree, self.inlines, self.guard)
        headers = tree / HEADERS
        if not headers.exists():  # hand-written ones stand
            headers.write_bytes(self._headers().encode())

    def _headers(self) -> str:
        found = set(self.inlines.values())
        scripts = {script for each in found for script in each.scripts}
        inline = Inline(tuple(sorted(scripts)), tuple(sorted({style for each in found for style in each.styles})))
        lines = (f"Content-Security-Policy: {policy_of(inline)}{_NOT_IN_PAGES}", *_BESIDE)
        return "\n  ".join(("/*", *lines)) + "\n"


def _is_carried_out(attributes: str) -> bool:
    values = {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(attributes)}
    return "src" not in values and _CARRIED_OUT.fullmatch(values.get("type", "").strip()) is not None


def _hash(text: str) -> str:
    seen = _LINE_END.sub("\n", text).encode("utf-8", "surrogatepass")  # as browsers read it
    return f"sha256-{base64.b64encode(hashlib.sha256(seen).digest()).decode()}"
