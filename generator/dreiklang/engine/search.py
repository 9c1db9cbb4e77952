"""Pages -> Material's search index, the same to the byte: made while pages are written, by whoever has time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, overload

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from dreiklang.cache import Cache, digest
from dreiklang.crew import Crew
from dreiklang.engine.page import JournalPage
from dreiklang.engine.sections import SHORT, Section, as_theirs, sections_of

_MATERIAL = "material.plugins.search.plugin"
_HINT = "data-search-"
"""Begins attributes that tell Material's search what to leave out."""
_END = "]}"


class SharedIndex:
    """Stands in for the index of Material's *plugin*: notes which pages come, and what stands in them is put in at the end.

    What *cache* does not know of *pages* that are to come, *crew* finds out meanwhile. Until then it is kept packed: as
    values, it would be larger than all pages.
    """

    def __init__(self, plugin: Any, crew: Crew, cache: Cache, pages: Iterable[Page]) -> None:  # noqa: ANN401  # untyped
        self._plugin = plugin
        self._index = plugin.search_index
        self._crew = crew
        self._cache = cache
        self._came: list[tuple[Page, str | None]] = []
        begun = [page for page in pages if isinstance(page, JournalPage) and page.is_as_made and _is_listed(page)]
        self._packed = {page.url: found for page in begun if (found := self._known(page)) is not None}
        self._unknown = [page for page in begun if page.url not in self._packed]
        self._job = crew.begin(packing, _Contents(self._unknown))

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
            self._came.append((page, None if is_begun else page.content or ""))

    def generate_search_index(self, before: Any) -> str:  # noqa: ANN401  # Material's
        """Write the index of all pages that came."""
        empty = str(self._index.generate_search_index(before))
        parts = [empty.removesuffix(_END), *self._entries(), _END]
        parts[-2] = parts[-2].removesuffix(",")
        return "".join(parts)

    def _entries(self) -> Iterator[str]:
        """Write down what stands on each page, with a comma behind."""
        for ours, packed in zip(self._unknown, self._job.finish(), strict=True):
            self._cache.keep(_key(ours.ours.content), packed)
            self._packed[ours.url] = packed
        self._crew.dismiss()  # nothing is left for them to do, and the index takes room
        for page, content in self._came:
            for section in _unpacked(self._packed.pop(page.url)) if content is None else sections_of(content):
                self._index.create_entry_for_section(as_theirs(section), page.toc, page.url, page)
            yield from (f"{json.dumps(entry, separators=SHORT, default=str)}," for entry in self._index.entries)
            self._index.entries.clear()

    def _known(self, page: JournalPage) -> bytes | None:
        found = self._cache.find(_key(page.ours.content))
        return found if isinstance(found, bytes) else None


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


def packing() -> Callable[[str], bytes]:
    """Be a task: make ready what finds sections, and packs them."""
    return lambda content: json.dumps(sections_of(content)).encode()


def share_search(config: MkDocsConfig, files: Files, crew: Crew, cache: Cache) -> None:
    """Let *crew* and *cache* find what Material's search will know of the pages among *files*."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ == _MATERIAL and plugin.config.enabled:
            pages = [file.page for file in files.documentation_pages() if file.page]
            plugin.search_index = SharedIndex(plugin, crew, cache, pages)
            handlers = config.plugins.events["page_context"]
            index, theirs = plugin.search_index, plugin.on_page_context
            handlers[:] = [index.on_page_context if handler == theirs else handler for handler in handlers]


def _unpacked(sections: bytes) -> Iterator[Section]:
    return (Section(*each) for each in json.loads(sections))


def _key(content: str) -> bytes:
    return digest("sections", content)


def _is_listed(page: Page) -> bool:
    return not (page.meta.get("search") or {}).get("exclude")
