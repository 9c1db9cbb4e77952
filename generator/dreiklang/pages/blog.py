"""Public posts -> the blog on `/` and `/page/2/`: beginnings, the newest first, what is pinned before them."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.pages.cards import make_card
from dreiklang.pages.page import Card, Page
from dreiklang.pages.paging import POSTS, paged
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View


def make_blog(view: View) -> Iterator[Page]:
    """Make the blog of the public edition; in the private one the desk stands in its place."""
    if view.is_private:
        return
    words = view.words.blog
    name = words.blog if view.options.at else view.options.site_name or words.blog
    posts = sorted(view.posts, key=lambda post: not post.pin)
    for sheet in paged(view, posts, "", POSTS):
        is_home = sheet.number == 1
        title = name if is_home else words.blog_page.format(n=sheet.number)
        yield Page(
            address=sheet.address,
            title=title,
            made_of=fill(
                "blog.html",
                title="" if is_home else title,  # it goes above the introduction, so the engine sets it
                name=words.blog,
                cards=[make_card(view, sheet.address, post) for post in sheet.items],
                ways=sheet.ways,
                words=view.words,
            ),
            lang=view.lang,
            description=view.options.site_description if is_home else "",
            nav=words.blog if is_home else "",
            card=Card(),
            searchable=False,
            intro=is_home,
        )
