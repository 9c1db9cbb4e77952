"""Pages -> Material's search index, the same to the byte: made while pages are written, by whoever has time."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, overload

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from dreiklang.attic import Stored
from dreiklang.cache import Cache, digest
from dreiklang.crew import Crew
from dreiklang.engine.earlier import INDEX, Span, State, state_in
from dreiklang.engine.page import JournalPage, pages_in
from dreiklang.engine.proving import Proving
from dreiklang.engine.sections import SHORT, as_theirs, packing, sections_of, unpacked
from dreiklang.relief import give_back

_MATERIAL = "material.plugins.search.plugin"
_HINT = "data-search-"
"""Begins attributes that tell Material's search what to leave out."""
_END = "]}"
_MANY = 1000
"""So many pages leave much behind that is free, and that the C library keeps."""

Came = dict[str, tuple[Page, str | None]]
"""Pages by their addresses, and the content of each where that is not its own."""


class SharedIndex:
    """Stands in for the index of Material's *plugin*: notes which pages come, and what stands in them is put in at the end.

    What *cache* does not know of *pages* that are to come, *crew* finds out meanwhile. Until then it is kept packed: as
    values, it would be larger than all pages. Of those that lie there (None), somebody knows already what will stand in
    the index. *spans* says at last where each page stands there, by its address.
    """

    def __init__(self, plugin: Any, crew: Crew, cache: Cache, pages: Mapping[str, Page | None]) -> None:  # noqa: ANN401  # untyped
        self.spans: dict[str, Span] = {}
        self._plugin = plugin
        self._index = plugin.search_index
        self._crew = crew
        self._cache = cache
        self._pages = pages
        self._came: Came = {}
        self._ahead: tuple[Came, State | None] | None = None
        self._laid: dict[str, str] = {}
        self._written: deque[JournalPage] = deque()
        self._count = 0
        begun = [
            page for page in pages.values() if isinstance(page, JournalPage) and page.is_as_made and _is_listed(page)
        ]
        keys = {page.url: _key(page.ours.content) for page in begun}
        self._packed = {url: found for url, key in keys.items() if isinstance(found := cache.find(key), Stored)}
        self._unknown = [page for page in begun if page.url not in self._packed]
        self._keys = {page.url: (at, keys[page.url]) for at, page in enumerate(self._unknown)}
        self._job = crew.begin(packing, _Contents(self._unknown))

    @property
    def is_for_all(self) -> bool:
        """Whether all pages are to come."""
        return None not in self._pages.values()

    def on_page_context(self, context: TemplateContext, *, page: Page, **rest: object) -> None:
        """Do what the plugin does for each *page*; what it takes out of most is not there, and it takes long to find that out."""
        if _HINT in (page.content or ""):
            self._plugin.on_page_context(context, page=page, **rest)
        else:
            self.add_entry_from_context(page)

    def add_entry_from_context(self, page: Page) -> None:
        """Note *page*, and its content where it is not what was begun with."""
        if _is_listed(page):
            is_begun = isinstance(page, JournalPage) and page.is_as_made
            self._came[page.url] = page, None if is_begun else page.content or ""

    def wrote(self, page: Page) -> None:
        """Hear that *page* is written: of its own content, only what is to be found in it is still needed."""
        self._count += 1
        if not self._count % _MANY:
            give_back()
        if isinstance(page, JournalPage) and (page.url in self._packed or not _is_listed(page)):
            page.let_go()
        elif isinstance(page, JournalPage) and page.url in self._keys:
            self._written.append(page)
        while self._written and self._job.has_done(self._keys[self._written[0].url][0]):
            self._written.popleft().let_go()

    def lay(self, address: str, piece: str) -> None:
        """Hear of a page that will not come, and the *piece* of the index that tells of it."""
        self._laid[address] = piece

    def write_ahead(self, tree: Path) -> None:
        """Write the index into *tree* before any page comes: as it will be, if all come as they are now."""
        for page in filter(None, self._pages.values()):
            self.add_entry_from_context(page)
        self._write(tree / INDEX, is_last=False)
        self._ahead = self._came, state_in(tree / INDEX)
        self._came = {}

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of all pages that came to where the plugin would, unless that very index lies there."""
        file = Path(config.site_dir, INDEX)
        if self._ahead != (self._came, state_in(file)):
            give_back()
            self._write(file, is_last=True)
        self._crew.dismiss()  # nothing is left for them to do

    def _write(self, file: Path, *, is_last: bool) -> None:
        """Write the index piece by piece: it is longer than memory has to be; for the last time, if nothing of it is needed any more."""
        self.spans = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as writing:
            begin = str(self._index.generate_search_index(None)).removesuffix(_END)
            at = len(begin)
            writing.write(begin.encode("utf-8"))
            for address, piece in self._pieces(is_last=is_last):
                writing.write(f"{',' if self.spans else ''}{piece}".encode())
                at += bool(self.spans)
                self.spans[address] = at, at + len(piece)
                at += len(piece)
            writing.write(_END.encode("utf-8"))
        give_back()

    def _pieces(self, *, is_last: bool) -> Iterator[tuple[str, str]]:
        """Yield what is to be told of each page of which there is something to tell, in the order in which they stand in the journal."""
        self._take_in(self._job.finish())
        while self._written:
            self._written.popleft().let_go()
        for address in self._pages:
            came = self._came.get(address)
            if piece := self._piece_of(*came) if came else self._laid.get(address):
                yield address, piece
            if is_last:
                self._let_go(address)

    def _let_go(self, address: str) -> None:
        page, _ = self._came.pop(address, (None, None))
        self._packed.pop(address, None)
        if isinstance(page, JournalPage):
            page.let_go()

    def _take_in(self, found: list[Stored]) -> None:
        """Hear what was *found* on pages of which nothing was known."""
        for (url, (_, key)), packed in zip(self._keys.items(), found, strict=False):
            self._cache.keep(key, packed)
            self._packed[url] = packed
        self._unknown.clear()

    def _piece_of(self, page: Page, content: str | None) -> str:
        """Tell what is on *page*: where that is *content*, and not its own, or else its own."""
        packed = self._packed.get(page.url) if content is None else None
        for section in unpacked(packed) if packed is not None else sections_of(content or page.content or ""):
            self._index.create_entry_for_section(as_theirs(section), page.toc, page.url, page)
        piece = ",".join(json.dumps(entry, separators=SHORT, default=str) for entry in self._index.entries)
        self._index.entries.clear()
        return piece


class _Contents(Sequence[str]):
    """The contents of *pages*, each only when it is asked for."""

    def __init__(self, pages: Sequence[JournalPage]) -> None:
        self._pages = pages

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        return (
            [page.ours.content for page in self._pages[at]] if isinstance(at, slice) else self._pages[at].ours.content
        )


def share_search(config: MkDocsConfig, files: Files, crew: Crew, cache: Cache) -> SharedIndex | None:
    """Let *crew* and *cache* find what Material's search will know of the pages among *files*, but for those that lie there."""
    index = None
    for plugin in config.plugins.values():
        if type(plugin).__module__ == _MATERIAL and plugin.config.enabled:
            index = plugin.search_index = SharedIndex(plugin, crew, cache, pages_in(files))
            for event in ("page_context", "post_build"):
                handlers, theirs = config.plugins.events[event], getattr(plugin, f"on_{event}")
                handlers[:] = [getattr(index, f"on_{event}") if each == theirs else each for each in handlers]
    return index


def write_first(index: SharedIndex | None, proving: Proving | None, tree: Path) -> None:
    """Write *index*, if there is one, into *tree* before the pages, if all are to come, and somebody waits to prove what is there."""
    if index and index.is_for_all and proving and proving.is_begun:
        index.write_ahead(tree)
        proving.wrote(INDEX, is_there=True)


def _key(content: str) -> bytes:
    return digest("sections", content)


def _is_listed(page: Page) -> bool:
    return not (page.meta.get("search") or {}).get("exclude")
