"""Public posts -> `/feed.xml`: an Atom feed of the newest, in full text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dreiklang.model import Entry
from dreiklang.pages.page import Document
from dreiklang.pages.templating import fill
from dreiklang.pages.traces import FEED, content_in_feed, identity_in_feed, without_controls
from dreiklang.pages.view import View
from dreiklang.values import dataclass

NEWEST = 30
"""So many posts stand in the feed."""


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
        id=view.url(FEED) or identity_in_feed(view.options, view.today, FEED),
        base=view.url(""),
        home=view.url("") or "./",
        itself=view.url(FEED) or FEED,
        title=view.options.site_name or view.words.blog.blog,
        subtitle=view.options.site_description,
        author=view.options.author or view.options.site_name or view.words.blog.blog,
        lang=view.lang.value,
        updated=_moment(max((post.date for post in posts if post.date), default=view.today)),
        items=[_item(view, post, post.date) for post in posts if post.date],
    )
    yield Document(FEED, without_controls(xml.__html__()))


def _item(view: View, post: Entry, day: date) -> Item:
    return Item(
        id=identity_in_feed(view.options, day, post.address),
        title=post.title,
        url=view.url(post.address) or post.address,
        day=_moment(day),
        lang=post.lang.value,
        summary=view.description(post),
        content=content_in_feed(view.bodies[post.id], view.options),
        tags=tuple(tag.name for tag in post.tags),
    )


def _moment(day: date) -> str:
    # Noon, so that the day is the same nearly everywhere on earth.
    return f"{day.isoformat()}T12:00:00Z"
