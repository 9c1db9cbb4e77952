"""Files that were not understood -> a page at their address that says what is wrong, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.model import Unread
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.troubles import make_troubles
from dreiklang.pages.view import View


def make_unread(view: View) -> Iterator[Page]:
    """Make the pages of what could not be read; the public edition's journal has none."""
    yield from (_page(view, unread) for unread in view.journal.unread)


def _page(view: View, unread: Unread) -> Page:
    title = view.words.entry.unread_title.format(name=unread.id)
    content = fill(
        "unread.html",
        title=title,
        path=unread.path,
        text=unread.text,
        troubles=make_troubles(unread.problems, view.words),
        words=view.words,
    )
    return Page(unread.address, title, content, view.lang, searchable=False)
