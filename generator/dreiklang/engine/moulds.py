"""A page and its template -> its HTML, by a mould: the same frame goes around all pages that differ in their texts only.

Material's templates take a millisecond a page. A mould is their output with marks in place of the texts, made when a
second page of the same shape comes. What a mould gives is what the template would give, to the byte: how each text goes
in (as it is, escaped ...) is read off a second output, made of texts, and for an address, that show every difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from jinja2 import Environment, Template, pass_context
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink, TableOfContents

from dreiklang.engine.frame import Frame
from dreiklang.engine.page import JournalPage
from dreiklang.engine.policy import Inline, inline_of
from dreiklang.pages.escaping import as_markup
from dreiklang.values import dataclass

Texts = tuple[str, ...]
Shape = tuple[object, ...]
WayIn = Callable[[str], str]

_OF_FRAME = ("title", "description", "published", "image", "image_alt")
_WAYS_IN: tuple[WayIn, ...] = (
    str,
    lambda text: str(escape(text)),
    lambda text: str(escape(as_markup(text).striptags())),  # as the filters of the template do
)
_MARK = "\ue002"
_TELLING = "<b>  &lt;i&gt; &amp; \"q\" 'a' </b>"
"""A text of which each way in makes another one."""
_H1 = "<h1"


@dataclass(frozen=True)
class Mould:
    """The *literal* parts of a page, and between them the *gaps*: which text goes there, and how."""

    literal: Texts
    gaps: tuple[tuple[int, WayIn], ...]

    @cached_property
    def inline(self) -> Inline:
        """What of scripts and styles stands in the frame itself."""
        return inline_of("".join(self.literal))

    def fill(self, texts: Texts) -> str:
        """Put *texts* into the gaps."""
        pieces = [self.literal[0]]
        for (which, way_in), literal in zip(self.gaps, self.literal[1:], strict=True):
            pieces += (way_in(texts[which]), literal)
        return "".join(pieces)


@dataclass
class _Family:
    """Pages of one shape; *towards* are the folders that links of the frame lead into: from near them, they are shorter."""

    towards: frozenset[str]
    moulds: dict[str, Mould | None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def near(self, url: str) -> str:
        """Give the deepest folder around *url* that a link leads into, "" if none does."""
        at = len(url)
        while at and url[:at] not in self.towards:
            at = url.rfind("/", 0, at - 1) + 1
        return url[:at]


class Moulds(Template):
    """The template of pages, which makes a mould of its output; what no mould fits goes the usual way."""

    scripts: Texts
    families: dict[Shape, _Family]

    def render(self, *args: Mapping[str, Any], **kwargs: object) -> str:
        """Give the page that the context tells of."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page = context.get("page")
        if not isinstance(page, JournalPage) or not looks_like_others(page):
            return super().render(context)
        shape = _shape_of(page, context["dreiklang"])
        family = self.families.get(shape)
        if family is None:
            with _links_noted(self.environment) as links:
                html = super().render(context)
            family = self.families[shape] = _Family(_folders((*links, *self.scripts)))
            family.seen.add(family.near(page.url))
            return html
        mould = self._mould(family, context)
        if mould is None:
            return super().render(context)
        page.inline = mould.inline
        return mould.fill(_texts_of(page, context["dreiklang"]))

    def _mould(self, family: _Family, context: Mapping[str, Any]) -> Mould | None:
        """Give the mould for a page of *family*, from the second on that is near the same folder."""
        near = family.near(context["page"].url)
        if near not in family.seen:
            family.seen.add(near)
            return None
        if near not in family.moulds:
            family.moulds[near] = _make_mould(super().render, context, near)
        return family.moulds[near]


def use_moulds(environment: Environment, config: MkDocsConfig) -> None:
    """Let the pages of a build come out of moulds."""
    usual, environment.template_class = environment.template_class, Moulds
    template = environment.get_template("main.html")
    environment.template_class = usual
    if isinstance(template, Moulds):  # unless somebody had it compiled before
        template.families = {}
        template.scripts = tuple(map(str, config.extra_javascript))


def looks_like_others(page: JournalPage) -> bool:
    """Say so of what the navigation does not list: it knows the page that it is on; nor is it the start page."""
    return not (page.ours.nav or page.ours.intro or page.is_homepage or page.parent or page.edit_url)


def _shape_of(page: JournalPage, frame: Frame) -> Shape:
    """Say which parts *page* has, and how deep it lies."""
    given = (bool(text) for text in _texts_of(page, frame)[: 3 + len(_OF_FRAME)])
    is_titled = _H1 in (page.content or "")
    has_meta = bool(page.meta)  # the templates look whether there is any
    return page.url.count("/"), *given, is_titled, has_meta, frame.is_shared, frame.locale, _levels(page.toc)


def _levels(toc: Iterable[AnchorLink]) -> Shape:
    return tuple((link.level, _levels(link.children)) for link in toc)


def _texts_of(page: JournalPage, frame: Frame) -> Texts:
    of_frame = (getattr(frame, name) for name in _OF_FRAME)
    return page.content or "", str(page.title or ""), page.canonical_url or "", *of_frame, *_texts_in(page.toc)


def _texts_in(toc: Iterable[AnchorLink]) -> Iterator[str]:
    for link in toc:
        yield from (link.id, link.title, *_texts_in(link.children))


def _make_mould(render: Callable[[dict[str, Any]], str], context: Mapping[str, Any], near: str) -> Mould | None:
    """Make the mould of a page and those like it; None where its texts go in by ways that are not known."""
    own = _texts_of(context["page"], context["dreiklang"])
    before = (_H1 if _H1 in own[0] else "", *("" for _ in own[1:]))
    marks, tellings = (
        tuple(
            f"{start}{text}{place}{_MARK}" if one else ""
            for place, (start, one) in enumerate(zip(before, own, strict=True))
        )
        for text in (_MARK, _TELLING)
    )
    marked = render(_with(context, marks))
    told = render(_elsewhere(_with(context, tellings), near))
    parts = re.split(f"({'|'.join(map(re.escape, filter(None, marks)))})", marked)
    literal, which = tuple(parts[::2]), tuple(map(marks.index, parts[1::2]))
    ways_in = _read_off(told, literal, [tellings[place] for place in which])
    return Mould(literal, tuple(zip(which, ways_in, strict=True))) if ways_in else None


def _read_off(told: str, literal: Sequence[str], tellings: Sequence[str]) -> list[WayIn]:
    """Find out how each of *tellings* went in between the *literal* parts; [] where it cannot be told."""
    found: list[WayIn] = []
    at = len(literal[0]) if told.startswith(literal[0]) else -1
    for text, behind in zip(tellings, literal[1:], strict=True):
        way_in = next((way for way in _WAYS_IN if at >= 0 and told.startswith(way(text) + behind, at)), None)
        if way_in is None:
            return []
        found.append(way_in)
        at += len(way_in(text) + behind)
    return found if at == len(told) else []


def _with(context: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """Let the page of *context* have other *texts*."""
    page = copy(context["page"])
    page.content, page.title, page.canonical_url = texts[0], texts[1], texts[2] or None
    headings = iter(texts[3 + len(_OF_FRAME) :])
    page.toc = TableOfContents(_other_links(page.toc, headings))
    frame = replace(context["dreiklang"], **dict(zip(_OF_FRAME, texts[3:], strict=False)))
    return {**context, "page": page, "dreiklang": frame}


def _other_links(toc: Iterable[AnchorLink], texts: Iterator[str]) -> list[AnchorLink]:
    links = []
    for link in toc:
        other = AnchorLink(id=next(texts), title=next(texts), level=link.level)
        other.children = _other_links(link.children, texts)
        links.append(other)
    return links


def _elsewhere(context: dict[str, Any], near: str) -> dict[str, Any]:
    """Let the page of *context* lie somewhere else, as deep and as *near*: no link may show that."""
    page = context["page"]
    page.file = copy(page.file)
    page.file.url = near + "-/" * page.url.removeprefix(near).count("/")
    page.file.src_uri = page.file.dest_uri = f"{page.file.url}index.html"
    return context


@contextmanager
def _links_noted(environment: Environment) -> Iterator[set[str]]:
    """Note where the templates lead in the meantime."""
    links: set[str] = set()
    normalize = environment.filters["url"]

    @pass_context
    def noted(context: Any, link: object) -> str:  # noqa: ANN401  # of the template
        links.add(str(link))
        return str(normalize(context, link))

    environment.filters["url"] = noted
    try:
        yield links
    finally:
        environment.filters["url"] = normalize


def _folders(links: Iterable[str]) -> frozenset[str]:
    return frozenset(link[: found.end()] for link in links for found in re.finditer("/", link))
