"""An entry before and after its text changed -> the passages of a built site that tell of its text, exchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

import markupsafe

from dreiklang.check.alone import without_text
from dreiklang.engine.barred import barred_in
from dreiklang.engine.earlier import INDEX
from dreiklang.engine.policy import inline_of
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.tree import Tree
from dreiklang.engine.sections import SHORT, entry_of, sections_of
from dreiklang.keys import PRINCIPLE_TAGS
from dreiklang.model import Entry
from dreiklang.options import Edition, Options
from dreiklang.pages.traces import FEED, key_and_mark, say_checklist, say_reading, told_in_feed
from dreiklang.render.rendered import Rendered, rebase
from dreiklang.texts import words_for
from dreiklang.values import dataclass

_FOR_SEARCH = "data-search-"
_START, _END = b'<div class="dk-entry', b"</article>"


@dataclass(frozen=True, slots=True)
class Version:
    """An *entry* at one time, and its text as HTML."""

    entry: Entry
    body: Rendered


def exchange_text(before: Version, after: Version, tree: Tree, options: Options) -> None:
    """Let *tree* tell of an entry as it is *after* its text changed.

    Raises:
        BeyondError: more than its text has changed, or that shows where nobody can say.
    """
    was, now = before.entry, after.entry
    # Decisions are told to be like others, by their words; what is meant for the search, it takes out of the page itself.
    if (
        was.decision
        or _FOR_SEARCH in after.body.content
        or _seen_elsewhere(was) != _seen_elsewhere(now)
        or _shown_elsewhere(before, options) != _shown_elsewhere(after, options)
    ):
        raise BeyondError(now.path)
    _exchange_page(before, after, tree, options)
    if options.edition is Edition.PRIVATE:
        tree.exchange(f"{options.at}index.html", _mark_of(was), _mark_of(now))
    else:
        _exchange_in_feed(before, after, tree, options)


def _shown_elsewhere(version: Version, options: Options) -> tuple[object, ...]:
    """Give what the frame of its page, or other pages, show of a text: of its beginning, lists of the private edition show nothing.

    A public page tells of what it barred, and of what a policy has to name.
    """
    body, about = version.body, _about(version)
    if options.edition is Edition.PUBLIC:
        barred = tuple(barred_in(body.content, options.site_url))
        return body.headings, body.pictures, about, body.excerpt, barred, inline_of(body.content)
    is_principle = any(tag.slug in PRINCIPLE_TAGS for tag in version.entry.tags)
    return body.headings, body.pictures, bool(about), about if is_principle else ""


def _exchange_in_feed(before: Version, after: Version, tree: Tree, options: Options) -> None:
    """Let the feed show the text, too, if it tells of that entry."""
    path = f"{options.at}{FEED}"
    was, now = (told_in_feed(version.entry, version.body, options) for version in (before, after))
    if was and now and was.id.encode() in tree.content(path):
        tree.exchange(path, was.content.encode(), now.content.encode())


def _about(version: Version) -> str:
    """Give what a page says of itself, to whoever lists pages."""
    return version.entry.description or version.body.summary


def _seen_elsewhere(entry: Entry) -> tuple[object, ...]:
    """Give what other pages than its own, or more than its text there, hang on."""
    return without_text(entry), entry.links, entry.pictures, entry.checklist[1] > 0, bool(entry.words)


def _exchange_page(before: Version, after: Version, tree: Tree, options: Options) -> None:
    """Let the page of an entry show its text, say how long it takes to read and what is ticked, and be found by it."""
    here, words = after.entry.address, words_for(options.lang, options.address, options.gender)
    path = f"{options.at}{here}index.html"
    found_by = list(_search_entries(tree.content(path), before.entry, options))
    for was, now in (
        (rebase(before.body.content, here), rebase(after.body.content, here)),
        (_reading(say_reading(before.entry, words)), _reading(say_reading(after.entry, words))),
        (_ticked(say_checklist(before.entry, words)), _ticked(say_checklist(after.entry, words))),
        (_description(before), _description(after)),
    ):
        tree.exchange(path, _written(was), _written(now))
    if tree.has(INDEX):
        now_found_by = list(_search_entries(tree.content(path), after.entry, options))
        tree.exchange(INDEX, *(",".join(entries).encode() for entries in (found_by, now_found_by)))


def _search_entries(page: bytes, entry: Entry, options: Options) -> Iterator[str]:
    """Write down what Material's search knows of an entry by its *page*."""
    start = page.find(_START)
    content = page[start : page.rfind(_END)].decode("utf-8")  # a text may hold such a tag, too
    for section in sections_of(content):
        told = entry_of(section, f"{options.at}{entry.address}", escape(entry.title))
        yield json.dumps(told, separators=SHORT)


def _description(version: Version) -> str:
    return f'<meta name="description" content="{markupsafe.escape(_about(version))}">'


def _reading(said: str) -> str:
    return f'<span class="dk-reading">{escape(said)}</span>'


def _ticked(said: str) -> str:
    return f'<li class="dk-mark">{escape(said)}</li>'


def _mark_of(entry: Entry) -> bytes:
    """Write down by what the desk's script knows what *entry* says."""
    return ",".join(map(json.dumps, key_and_mark(entry))).encode()


def _written(html: str) -> bytes:
    return html.encode("utf-8", "xmlcharrefreplace")  # as MkDocs writes pages
