"""A page -> what the template says about it in its head, above and below it."""

from __future__ import annotations

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from dreiklang.engine.legal import legal_pages
from dreiklang.engine.page import JournalPage
from dreiklang.options import Edition, Options
from dreiklang.pages.page import Card
from dreiklang.site import Site
from dreiklang.texts import Words
from dreiklang.texts.commands import LegalPage
from dreiklang.texts.frame import FrameWords
from dreiklang.values import dataclass

_LOCALES = {"de": "de_DE", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the frame: its *title* as HTML, its *address* relative to the site."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is the same around all pages of a build.

    The *banner* of the private edition ("" in the public one), the *feed*'s address ("" without one), *legal* pages, and
    *ways* out of a dead end.
    """

    banner: str = ""
    feed: str = ""
    legal: tuple[Way, ...] = ()
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What main.html needs beside MkDocs' own values; texts are plain, to be escaped by the template.

    What *is_shared* tells others of itself where it is linked to (OpenGraph); an article has the day on which it was
    *published*.
    """

    words: FrameWords
    private: bool
    around: Surroundings
    title: str = ""
    description: str = ""
    locale: str = ""
    is_shared: bool = False
    published: str = ""
    image: str = ""
    image_alt: str = ""


def survey(site: Site, options: Options, words: FrameWords) -> Surroundings:
    """Look which of the ways that the frame can offer lead somewhere in *site*."""
    addresses = {page.address for page in site.pages}
    feed = f"{options.at}feed.xml"
    ways = (
        Way(words.not_found_home, options.at),
        Way(words.not_found_archive, f"{options.at}archive/"),
        Way(words.not_found_tags, f"{options.at}tags/"),
    )
    return Surroundings(
        feed=feed if any(document.address == feed for document in site.documents) else "",
        ways=tuple(way for way in ways if way.address in addresses),
    )


def legal_ways(files: Files) -> tuple[Way, ...]:
    """Find the pages that every page has to link to, with their titles as they are known once all pages are rendered."""
    theirs = [file for file in files.documentation_pages() if not isinstance(file.page, JournalPage)]
    found = [
        file for kind in LegalPage for file in _nearest([file for file in theirs if kind in legal_pages(file.src_uri)])
    ]
    return tuple(Way(str(file.page.title), file.url) for file in dict.fromkeys(found) if file.page)


def _nearest(files: list[File]) -> list[File]:
    """Give those of *files* that lie in the fewest folders: a page of a guide may be about privacy too."""
    depth = min((file.src_uri.count("/") for file in files), default=0)
    return [file for file in files if file.src_uri.count("/") == depth]


def frame_of(page: MkDocsPage | None, options: Options, words: Words, around: Surroundings) -> Frame:
    """Say what the template needs for *page* (None for 404.html and the like)."""
    private = options.edition is Edition.PRIVATE
    if not isinstance(page, JournalPage):
        return Frame(words.frame, private, around)
    ours = page.ours
    card = ours.card or Card()
    return Frame(
        words.frame,
        private,
        around,
        title="" if page.is_homepage else ours.title,
        description=ours.description,
        locale=_LOCALES[ours.lang],
        is_shared=ours.card is not None,
        published=card.published.isoformat() if card.published else "",
        image=f"{options.site_url}{card.image}" if card.image and options.site_url else "",
        image_alt=card.image_alt,
    )
