"""Public posts -> `/feed.xml`: an Atom feed of the newest, in full text."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from dreiklang.model import Entry
from dreiklang.pages.page import Document
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import ROOT
from dreiklang.values import dataclass

NEWEST = 30
"""So many posts stand in the feed."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """A post as a feed tells it."""

    id: str
    title: str
    url: str
    day: str
    lang: str
    summary: str
    content: str
    tags: tuple[str, ...]


def make_feed(view: View) -> Iterator[Document]:
    """Make the feed of the public edition."""
    if view.is_private:
        return
    posts = view.posts[:NEWEST]
    xml = fill(
        "feed.xml",
        id=view.url("feed.xml") or _identity(view, view.today, "feed.xml"),
        base=view.url(""),
        home=view.url("") or "./",
        itself=view.url("feed.xml") or "feed.xml",
        title=view.options.site_name or view.words.blog.blog,
        subtitle=view.options.site_description,
        author=view.options.author or view.options.site_name or view.words.blog.blog,
        lang=view.lang.value,
        updated=_moment(max((post.date for post in posts if post.date), default=view.today)),
        items=[_item(view, post, post.date) for post in posts if post.date],
    )
    yield Document("feed.xml", _NOT_XML.sub("", str(xml)))


def _item(view: View, post: Entry, day: date) -> Item:
    return Item(
        id=_identity(view, day, post.address),
        title=post.title,
        url=view.url(post.address) or post.address,
        day=_moment(day),
        lang=post.lang.value,
        summary=view.description(post),
        content=view.bodies[post.id].content.replace(ROOT, view.url("") or "./"),
        tags=tuple(tag.name for tag in post.tags),
    )


def _moment(day: date) -> str:
    # Noon, so that the day is the same nearly everywhere on earth.
    return f"{day.isoformat()}T12:00:00Z"


def _identity(view: View, day: date, address: str) -> str:
    host = urlsplit(view.options.site_url).hostname
    if host is None:
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{view.options.site_name}/{address}").urn
    return f"tag:{host},{day.isoformat()}:{view.options.at}{address}"
