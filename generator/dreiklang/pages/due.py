"""View -> the page of what waits."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.pages.waiting import group_waiting
from dreiklang.render.rendered import Heading

ADDRESS = "due/"


def make_due(view: View) -> Iterator[Page]:
    """Make the page of what waits, in the private edition."""
    if not view.is_private:
        return
    words = view.words.waiting
    groups = group_waiting(view, ADDRESS, (*view.findings.due, *view.findings.soon, *view.findings.later))
    yield Page(
        address=ADDRESS,
        title=words.title,
        made_of=fill("due.html", groups=groups, some_due=bool(view.findings.due), words=view.words),
        lang=view.lang,
        description=words.description,
        headings=tuple(Heading(2, group.id, group.title) for group in groups),
        nav=words.nav,
        searchable=False,
    )
