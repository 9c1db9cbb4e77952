"""One body and what its links mean -> its HTML: one Markdown object with the user's extensions and ours."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape, unescape
from typing import Any, cast
from xml.etree.ElementTree import Element

from dreiklang.check.passages import code_spans, private_spans
from dreiklang.model.compact import packing_compact
from dreiklang.options import Edition, Options
from dreiklang.patterns import pattern
from dreiklang.render.blocks import Blocks
from dreiklang.render.links import BodyLinks, resolve_files
from dreiklang.render.prose import Prose
from dreiklang.render.reader import Reader
from dreiklang.render.rendered import ROOT, Heading, Rendered
from dreiklang.render.shape import MORE, Shape
from dreiklang.render.signs import Signs
from dreiklang.render.wiki import Wiki
from dreiklang.texts import words_for
from dreiklang.values import dataclass

USUAL = ("tables", "fenced_code", "toc", "admonition", "attr_list", "def_list", "footnotes", "md_in_html")
"""What is read if the configuration names no extensions."""
NEEDED = ("toc", "admonition")
"""What is read whatever the configuration names: headings and private passages depend on it."""
SUMMARY = 160
"""So many characters a summary may have."""

_MORE = pattern(r"<!--[ \t]*more[ \t]*-->", re.IGNORECASE)
_DATA = pattern(r"data:image/[^\s\"')>]*", re.IGNORECASE)
_TAG = pattern(r"<[^>]*>")
_BLOCK_END = pattern(r"</(?:p|li|h\d|blockquote|dd|dt)>|<br\s*/?>")
# What extensions raise on texts that they were not made for; each of it costs one entry its markup, and nothing else.
_FAILURES = (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError)
_DEPTH = 900


@packing_compact("body")
@dataclass(frozen=True, slots=True)
class Manuscript:
    """A *body* to be rendered for a page with that *title*: plain values, which may go to another process."""

    title: str
    body: str
    links: BodyLinks


class Writer:
    """Renders manuscripts, one after the other, as the *options* ask for."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._start()

    def _start(self) -> None:
        words = words_for(self._options.lang, self._options.address, self._options.gender)
        self._wiki, self._shape = Wiki(), Shape(words.entry.private)
        named = self._options.extensions or USUAL
        needed = [name for name in NEEDED if not {name, f"markdown.extensions.{name}"}.intersection(named)]
        withheld = ("dreiklang.render.withheld",) if self._options.edition is Edition.PUBLIC else ()
        self._markdown = Reader(
            extensions=[*named, *needed, Prose(), self._wiki, self._shape, *withheld, Signs(), Blocks()],
            extension_configs=cast("dict[str, dict[str, Any]]", self._options.extension_configs),
        )

    def render(self, manuscript: Manuscript) -> Rendered:
        """Render *manuscript*; a text that the extensions cannot bear is shown as it was written."""
        self._wiki.links, self._shape.title, self._shape.beginning = manuscript.links, manuscript.title, []
        try:
            with _same_depth():
                self._markdown.reset()
                content = self._markdown.convert(_meant(manuscript.body)).replace(MORE, "")
                excerpt = self._to_html(self._shape.beginning).replace(MORE, "")
        except _FAILURES:
            self._start()
            return _as_written(manuscript.body)
        content, pictures = resolve_files(content, manuscript.links)
        excerpt, _ = resolve_files(excerpt, manuscript.links)
        return Rendered(content, excerpt, summarize(excerpt), tuple(self._headings()), pictures)

    def _to_html(self, elements: list[Element]) -> str:
        if not elements:
            return ""
        root = Element("div")
        root.extend(elements)
        html = self._markdown.serializer(root)
        html = html[html.index(">") + 1 : html.rindex("<")]
        for postprocessor in self._markdown.postprocessors:
            html = postprocessor.run(html)
        return html.strip()

    def _headings(self) -> Iterable[Heading]:
        tokens = list(getattr(self._markdown, "toc_tokens", ()))
        while tokens:
            token = tokens.pop(0)
            yield Heading(token["level"], token["id"], unescape(token["name"]))
            tokens[:0] = token["children"]


def summarize(html: str) -> str:
    """Say what *html* says, as plain text of at most SUMMARY characters."""
    text = " ".join(unescape(_TAG.sub("", _BLOCK_END.sub(" ", html))).split())
    return text if len(text) <= SUMMARY else text[:SUMMARY].rpartition(" ")[0].rstrip(",;:–- ") + " …"


@contextmanager
def _same_depth() -> Iterator[None]:
    """Let a text nest as deep whoever calls: here, or in another process, it fails or succeeds alike."""
    frame, depth = sys._getframe(), 0  # noqa: SLF001  # the one way to it
    while frame := cast("Any", frame.f_back):
        depth += 1
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + _DEPTH)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _meant(body: str) -> str:
    """Take the comments out of *body*, and mark where its beginning ends."""
    body = _without_comments(body.replace(ROOT[0], "").replace(MORE, ""))
    codes = code_spans(body)
    for found in _MORE.finditer(body):
        if not any(start <= found.start() < end for start, end in codes):
            before, after = body[: found.start()], body[found.end() :]
            stands_alone = not before.rpartition("\n")[2].strip()
            return before + (f"\n\n{MORE}\n\n" if stands_alone else MORE) + after
    return body


def _without_comments(body: str) -> str:
    kept, at = [], 0
    for start, end in private_spans(body):
        passage = body[start:end]
        kept.append(body[at:start])
        if not passage.startswith(("<!", "<?", "%%")):  # a private block: only its comments go
            marker, line_end, text = passage.partition("\n")
            kept.append(marker + line_end + _without_comments(text))
        at = end
    return "".join((*kept, body[at:]))


def _as_written(body: str) -> Rendered:
    text = escape(_DATA.sub("data:", _without_comments(body)).strip())
    excerpt = f"<p>{escape(summarize(text))}</p>"
    return Rendered(f'<pre class="dk-as-written">{text}</pre>', excerpt, summarize(text))
