"""Journal, findings and rendered bodies -> pages, documents and pictures: the registry of all makers."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import TypeVar

from dreiklang.pages.all_entries import make_all_entries
from dreiklang.pages.archive import make_archive
from dreiklang.pages.blog import make_blog
from dreiklang.pages.calendar import make_calendar
from dreiklang.pages.decisions import make_decisions
from dreiklang.pages.desk import make_desk
from dreiklang.pages.due import make_due
from dreiklang.pages.entry import make_entries
from dreiklang.pages.feed import make_feed
from dreiklang.pages.insights import make_insights
from dreiklang.pages.moved import make_moved
from dreiklang.pages.page import Asset, Document, Page
from dreiklang.pages.people import make_people
from dreiklang.pages.principles import make_principles
from dreiklang.pages.retrospectives import make_retrospectives
from dreiklang.pages.robots import make_robots
from dreiklang.pages.series import make_series
from dreiklang.pages.tags import make_tags
from dreiklang.pages.unread import make_unread
from dreiklang.pages.view import View
from dreiklang.pages.voices import make_compliments, make_questions

Made = TypeVar("Made", bound=Page | Document | Asset)
Maker = Callable[[View], Iterable[Page | Document | Asset]]

MAKERS: tuple[Maker, ...] = (
    make_desk,
    make_blog,
    make_due,
    make_calendar,
    make_all_entries,
    make_decisions,
    make_principles,
    make_insights,
    make_people,
    make_entries,
    make_unread,
    make_archive,
    make_tags,
    make_series,
    make_retrospectives,
    make_compliments,
    make_questions,
    make_feed,
    make_moved,
    make_robots,
)


def all_pages(
    view: View, known: Container[bytes] = ()
) -> tuple[tuple[Page, ...], tuple[Document, ...], tuple[Asset, ...]]:
    """Let every maker look at the same *view*, and put what they make below the prefix that its options ask for.

    Of pages with *known* sums, the content may never be needed.
    """
    made = [_written(below(thing, view.options.at), known) for make in MAKERS for thing in make(view)]
    return (
        tuple(thing for thing in made if isinstance(thing, Page)),
        tuple(thing for thing in made if isinstance(thing, Document)),
        tuple(thing for thing in made if isinstance(thing, Asset)),
    )


def _written(thing: Page | Document | Asset, known: Container[bytes]) -> Page | Document | Asset:
    """Write a page, unless its sum is *known*."""
    return thing.written() if isinstance(thing, Page) and thing.sum not in known else thing


def below(thing: Made, at: str) -> Made:
    """Put *thing* below the prefix *at*."""
    # Links between our pages are relative: the whole tree can be moved. Two documents belong to the site as a whole.
    if not at or (isinstance(thing, Document) and thing.address in {"robots.txt", ".nojekyll"}):
        return thing
    if isinstance(thing, Page) and thing.card and thing.card.image:
        thing = replace(thing, card=replace(thing.card, image=at + thing.card.image))
    return replace(thing, address=at + thing.address)
