"""Journal, findings and rendered bodies -> pages, documents and pictures: the registry of all makers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from dreiklang.derive.findings import Findings
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.pages.page import Asset, Document, Page
from dreiklang.pages.view import View
from dreiklang.render.rendered import Rendered
from dreiklang.texts import words_for

Maker = Callable[[View], Iterable[Page | Document | Asset]]

MAKERS: tuple[Maker, ...] = ()


def all_pages(
    journal: Journal, findings: Findings, bodies: Mapping[str, Rendered], options: Options, today: date
) -> tuple[tuple[Page, ...], tuple[Document, ...], tuple[Asset, ...]]:
    """Let every maker look at the same view, and put what they make below the prefix that *options* ask for."""
    words = words_for(options.lang, options.address, options.gender)
    view = View(journal, findings, bodies, options, today, words)
    made = [_moved(thing, options.at) for make in MAKERS for thing in make(view)]
    return (
        tuple(thing for thing in made if isinstance(thing, Page)),
        tuple(thing for thing in made if isinstance(thing, Document)),
        tuple(thing for thing in made if isinstance(thing, Asset)),
    )


def _moved(thing: Page | Document | Asset, at: str) -> Page | Document | Asset:
    # Links between our pages are relative: the whole tree can be moved. Two documents belong to the site as a whole.
    if not at or (isinstance(thing, Document) and thing.address in {"robots.txt", ".nojekyll"}):
        return thing
    return replace(thing, address=at + thing.address)
