"""Pages -> Material's search index, the same to the byte: made while pages are written, by whoever has time."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from dreiklang.cache import Cache, digest
from dreiklang.engine.sections import Section, sectioning
from dreiklang.render import Crew

_MATERIAL = "material.plugins.search.plugin"


class SharedIndex:
    """Stands in for Material's *index*: notes which pages come, and what stands in them is put in at the end.

    What *cache* does not know of *pages* that are to come, *crew* finds out meanwhile.
    """

    def __init__(self, index: Any, crew: Crew, cache: Cache, pages: Iterable[Page]) -> None:  # noqa: ANN401  # untyped
        self._index = index
        self._cache = cache
        self._pages: list[tuple[Page, str]] = []
        contents = dict.fromkeys(page.content or "" for page in pages if _is_listed(page))
        self._found = {content: found for content in contents if (found := self._known(content)) is not None}
        self._unknown = tuple(content for content in contents if content not in self._found)
        self._job = crew.begin(sectioning, self._unknown)

    def add_entry_from_context(self, page: Page) -> None:
        """Note *page*, as it is now."""
        if _is_listed(page):
            self._pages.append((page, page.content or ""))

    def generate_search_index(self, before: Any) -> str:  # noqa: ANN401  # Material's
        """Write the index of all pages that came."""
        for content, sections in zip(self._unknown, self._job.finish(), strict=True):
            self._cache.keep(_key(content), sections)
            self._found[content] = sections
        found, find = self._found, sectioning()
        for page, content in self._pages:
            for section in found[content] if content in found else find(content):
                self._index.create_entry_for_section(_as_theirs(section), page.toc, page.url, page)
        return str(self._index.generate_search_index(before))

    def _known(self, content: str) -> tuple[Section, ...] | None:
        found = self._cache.find(_key(content))
        return found if isinstance(found, tuple) else None


def share_search(config: MkDocsConfig, files: Files, crew: Crew, cache: Cache) -> None:
    """Let *crew* and *cache* find what Material's search will know of the pages among *files*."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ == _MATERIAL and plugin.config.enabled:
            pages = [file.page for file in files.documentation_pages() if file.page]
            plugin.search_index = SharedIndex(plugin.search_index, crew, cache, pages)


def _key(content: str) -> bytes:
    return digest("sections", content)


def _is_listed(page: Page) -> bool:
    return not (page.meta.get("search") or {}).get("exclude")


def _as_theirs(section: Section) -> SimpleNamespace:
    title = [] if section.title is None else [section.title]
    return SimpleNamespace(id=section.id, title=title, text=[section.text])
