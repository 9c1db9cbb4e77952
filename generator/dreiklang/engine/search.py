"""Pages -> Material's search index, the same to the byte: made while pages are written, by whoever has time."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from dreiklang.engine.sections import Section, sectioning
from dreiklang.render import Crew

_MATERIAL = "material.plugins.search.plugin"


class SharedIndex:
    """Stands in for Material's *index*: notes which pages come, and what *crew* finds in them meanwhile is put in at the end."""

    def __init__(self, index: Any, crew: Crew, pages: Iterable[Page]) -> None:  # noqa: ANN401  # of a library without types
        self._index = index
        self._pages: list[tuple[Page, str]] = []
        self._contents = tuple(dict.fromkeys(page.content or "" for page in pages if _is_listed(page)))
        self._job = crew.begin(sectioning, self._contents)

    def add_entry_from_context(self, page: Page) -> None:
        """Note *page*, as it is now."""
        if _is_listed(page):
            self._pages.append((page, page.content or ""))

    def generate_search_index(self, before: Any) -> str:  # noqa: ANN401  # Material's
        """Write the index of all pages that came."""
        found = dict(zip(self._contents, self._job.finish(), strict=True))
        find = sectioning()
        for page, content in self._pages:
            for section in found[content] if content in found else find(content):
                self._index.create_entry_for_section(_as_theirs(section), page.toc, page.url, page)
        return str(self._index.generate_search_index(before))


def share_search(config: MkDocsConfig, crew: Crew, files: Files) -> None:
    """Let *crew* find what Material's search will know of the pages among *files*."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ == _MATERIAL and plugin.config.enabled:
            pages = [file.page for file in files.documentation_pages() if file.page]
            plugin.search_index = SharedIndex(plugin.search_index, crew, pages)


def _is_listed(page: Page) -> bool:
    return not (page.meta.get("search") or {}).get("exclude")


def _as_theirs(section: Section) -> SimpleNamespace:
    title = [] if section.title is None else [section.title]
    return SimpleNamespace(id=section.id, title=title, text=[section.text])
