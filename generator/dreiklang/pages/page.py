"""What the pages stage hands on: finished pages, other documents, and pictures to copy."""

from __future__ import annotations

from datetime import date

from dreiklang.model.compact import keeping_compact
from dreiklang.options import Lang
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """What others show of a page that was linked to (OpenGraph): an article has the day on which it was *published*."""

    published: date | None = None
    image: str = ""
    image_alt: str = ""


@keeping_compact("content")
@dataclass(frozen=True)  # without slots: see there
class Page:
    """A page at *address* (relative to the site: "" or ending in a slash) with its *content* as HTML.

    *title* and *description* are plain text. *nav* is the label under which the main navigation lists the page, ""
    for the many that it does not list. *card* is set where the page may be shared. *intro* says that the content of
    docs/index.md goes before this one's.
    """

    address: str
    title: str
    content: str
    lang: Lang
    description: str = ""
    headings: tuple[Heading, ...] = ()
    nav: str = ""
    card: Card | None = None
    searchable: bool = True
    intro: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is no page: "feed.xml", "robots.txt"."""

    address: str
    content: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the entries folder that a page shows: to be copied from *path* (relative to that folder) to *address*."""

    address: str
    path: str
