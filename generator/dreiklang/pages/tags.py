"""Tags -> `/tags/` with all of them, and a page each with its retrospective and its entries."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.derive.findings import TagStory
from dreiklang.model import Entry, Target, TargetKind
from dreiklang.pages.archive import count_entries
from dreiklang.pages.cards import make_line
from dreiklang.pages.lookback import lookback_block, lookback_headings
from dreiklang.pages.marks import Label
from dreiklang.pages.page import Page
from dreiklang.pages.paging import Sheet, paged
from dreiklang.pages.series import series_labels
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass

_BASE = "tags/"


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag with how often it was used, as a number and as a *size* from 1 (seldom) to 4 (often)."""

    label: Label
    count: int
    size: int


def make_tags(view: View) -> Iterator[Page]:
    """Make the page of all tags, and of each."""
    words = view.words.blog
    most = max((len(story.entries) for story in view.findings.tags), default=1)
    content = fill(
        "tags.html",
        tags=[_count(view, story, most) for story in view.findings.tags],
        series=series_labels(view, _BASE),
        words=view.words,
    )
    yield Page(_BASE, words.tags, content, view.lang, description=words.tags_intro, nav=words.tags, searchable=False)
    for story in view.findings.tags:
        for sheet in paged(view, story.entries[::-1], f"{_BASE}{story.tag.slug}/"):
            yield _tag_page(view, story, sheet)


def _count(view: View, story: TagStory, most: int) -> TagCount:
    size = 1 + round(3 * (len(story.entries) - 1) / max(1, most - 1))
    return TagCount(view.tag(_BASE, story.tag), len(story.entries), size)


def _tag_page(view: View, story: TagStory, sheet: Sheet[Entry]) -> Page:
    words, name = view.words.blog, story.tag.name
    target = Target(TargetKind.TAG, story.tag.slug)
    tells = sheet.number == 1 and _is_told(view, story)
    content = fill(
        "tag.html",
        name=name,
        up=view.link(sheet.address, _BASE),
        count=count_entries(view, len(story.entries)),
        lookback=lookback_block(view, target) if tells else None,
        entries=[make_line(view, sheet.address, entry) for entry in sheet.items],
        ways=sheet.ways,
        words=view.words,
    )
    return Page(
        address=sheet.address,
        title=name,
        made_of=content,
        lang=view.lang,
        description=words.tag_description.format(name=name),
        headings=(*(lookback_headings(view, target) if tells else ()), Heading(2, "dk-all", words.all_of_it)),
        searchable=False,
    )


def _is_told(view: View, story: TagStory) -> bool:
    """Say whether the tag's retrospective may be told: in public only where it is drawn from enough."""
    return view.is_private or len(story.entries) >= view.options.show_from
