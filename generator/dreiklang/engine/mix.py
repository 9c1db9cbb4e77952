"""Site and hand-written files -> one tree: ours are added, and nobody's page silently takes another's place."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section

from dreiklang.engine.marker import MARKER
from dreiklang.engine.page import JournalPage, Lying, make_file
from dreiklang.engine.refused import Refused
from dreiklang.options import Options
from dreiklang.pages.page import Document
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal

_YIELDING = {"robots.txt", ".nojekyll"}
"""Documents of ours that give way to hand-written ones."""


def mix(site: Site, files: Files, config: MkDocsConfig, entries: Path, options: Options) -> None:
    """Put *site*, whose pictures lie in *entries*, among the *files* of a build, and a note of which edition that is."""
    tree = Tree(files, config, entries, options.at)
    tree.add_site(site)
    tree.free_start_page()
    tree.add_document(Document(MARKER, f"{options.edition}\n"))


class Tree:
    """The files of a build, to which ours are added; *entries* is the folder that pictures are copied from.

    A hand-written page at *home*, where our start page lies, is an introduction for that one, or gives way to it.
    """

    def __init__(self, files: Files, config: MkDocsConfig, entries: Path, home: str) -> None:
        self._files = files
        self._config = config
        self._entries = entries
        self._home = home
        self._taken = {file.dest_uri: file for file in files if not file.inclusion.is_excluded()}

    def add_site(self, site: Site) -> None:
        """Add everything of *site*; a page that nobody has written may lie there already."""
        for page in site.pages:
            if not page.is_written:
                self._add(Lying(page, self._config), page.title)
                continue
            theirs = self._taken.pop(f"{page.address}index.html", None) if page.address == self._home else None
            if theirs:
                self._files.remove(theirs)
            self._add(make_file(page, self._config, theirs if page.intro else None), page.title)
        for document in site.documents:
            self.add_document(document)
        for asset in site.assets:
            path = str(self._entries / asset.path)
            file = File.generated(self._config, asset.address, abs_src_path=path, inclusion=InclusionLevel.NOT_IN_NAV)
            self._add(file, asset.path)

    def free_start_page(self) -> None:
        """Let a hand-written start page beside ours be missing from a hand-written navigation: the site's name leads to it."""
        start = self._files.get_file_from_path("index.md")
        if start and self._config.nav is not None and start.inclusion is InclusionLevel.INCLUDED:
            start.inclusion = InclusionLevel.NOT_IN_NAV

    def add_document(self, document: Document) -> None:
        """Add *document*, unless the user wrote one that it gives way to."""
        address = document.address
        if address in _YIELDING and address in self._taken:
            return
        content = document.content
        file = File.generated(self._config, address, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
        self._add(file, address)

    def _add(self, file: File, name: str) -> None:
        theirs = self._taken.get(file.dest_uri)
        if theirs:
            raise Refused(Refusal.COLLISION, ours=name, theirs=theirs.src_uri, address=f"/{file.url}")
        self._taken[file.dest_uri] = file
        self._files.append(file)


def arrange_nav(nav: Navigation, files: Files) -> Navigation:
    """List our pages first, then what the user lists."""
    listed = (file.page for file in files.documentation_pages())
    ours = [page for page in listed if isinstance(page, JournalPage) and page.ours.nav]
    theirs = _without_ours(nav.items)
    pages = [*ours, *(page for page in nav.pages if not isinstance(page, JournalPage))]
    arranged = Navigation([*ours, *theirs], pages)
    index = files.get_file_from_path("index.md")
    arranged.homepage = arranged.homepage or (index.page if index else None)
    return arranged


def _without_ours(items: list[StructureItem]) -> list[StructureItem]:
    """Leave our pages out of the user's part of the navigation, where docs/index.md may be listed."""
    kept = [item for item in items if not isinstance(item, JournalPage)]
    for item in kept:
        if isinstance(item, Section):
            item.children = _without_ours(item.children)
    return kept
