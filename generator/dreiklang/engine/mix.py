"""Site and hand-written files -> one tree: ours are added, and nobody's page silently takes another's place."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section

from dreiklang.engine.page import JournalPage, make_file
from dreiklang.engine.refused import Refused
from dreiklang.pages.page import Document
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal

_YIELDING = {"robots.txt", ".nojekyll"}
"""Documents of ours that give way to hand-written ones."""


def add_site(site: Site, files: Files, config: MkDocsConfig, entries: str) -> None:
    """Add everything of *site* to *files*; pictures come from the folder *entries*."""
    taken = {file.dest_uri: file for file in files if not file.inclusion.is_excluded()}
    for page in site.pages:
        intro = taken.pop(f"{page.address}index.html", None) if page.intro else None
        if intro:
            files.remove(intro)
        _add(make_file(page, config, intro), page.title, files, taken)
    for document in site.documents:
        if document.address not in taken or document.address not in _YIELDING:
            _add(_document(document, config), document.address, files, taken)
    for asset in site.assets:
        path = str(Path(entries, asset.path))
        file = File.generated(config, asset.address, abs_src_path=path, inclusion=InclusionLevel.NOT_IN_NAV)
        _add(file, asset.path, files, taken)


def arrange_nav(nav: Navigation, files: Files) -> Navigation:
    """List our pages first, then what the user lists."""
    ours = [file.page for file in files if isinstance(file.page, JournalPage) and file.page.ours.nav]
    theirs = [item for item in nav.items if not isinstance(item, JournalPage)]
    for item in theirs:
        _drop_ours(item)
    pages = [*ours, *(page for page in nav.pages if not isinstance(page, JournalPage))]
    arranged = Navigation([*ours, *theirs], pages)
    index = files.get_file_from_path("index.md")
    arranged.homepage = arranged.homepage or (index.page if index else None)
    return arranged


def _drop_ours(item: StructureItem) -> None:
    if isinstance(item, Section):
        item.children = [child for child in item.children if not isinstance(child, JournalPage)]
        for child in item.children:
            _drop_ours(child)


def _document(document: Document, config: MkDocsConfig) -> File:
    return File.generated(config, document.address, content=document.content, inclusion=InclusionLevel.NOT_IN_NAV)


def _add(file: File, name: str, files: Files, taken: dict[str, File]) -> None:
    theirs = taken.get(file.dest_uri)
    if theirs:
        raise Refused(Refusal.COLLISION, ours=f"„{name}“", theirs=theirs.src_uri, address=f"/{file.url}")
    taken[file.dest_uri] = file
    files.append(file)
