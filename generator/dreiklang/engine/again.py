"""Pages as they are to come -> those that lie in the last tree already: they get a second name in the new one, and nobody makes them.

A page of which all that it hangs on is the same would be the same to the byte. What a page hangs on is its own value and
what stands around all of them; so this is only for builds in which nothing else has a hand (`known.py`).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from dreiklang.cache import digest
from dreiklang.cache.program import state_of_program
from dreiklang.engine.beneath import slide_beneath
from dreiklang.engine.earlier import INDEX, Before, Earlier, Written, state_in
from dreiklang.engine.frame import Surroundings
from dreiklang.engine.marks import Marks
from dreiklang.engine.moulds import looks_like_others
from dreiklang.engine.page import JournalPage
from dreiklang.engine.policy import Inline, Policies
from dreiklang.engine.search import SharedIndex
from dreiklang.pages.page import Page

_ELSEWHERE = b"!ENV"
"""Lets the environment say what holds."""
_SEEING = (["dreiklang.engine.plugin"], ["dreiklang.engine.plugin", "material.plugins.search.plugin"])
"""Who may look at each page: the search hears of pages that it does not see."""


def again_in(before: Before | None, files: Files, config: MkDocsConfig, around: Surroundings) -> Again | None:
    """Find which pages among *files* lie in the tree *before* already; None where others than we can see them all."""
    if before is None:
        return None
    settings = Path(config.config_file_path).read_bytes()
    seeing = [type(getattr(each, "__self__", each)).__module__ for each in config.plugins.events["page_context"]]
    if config.extra_templates or _ELSEWHERE in settings or sorted(seeing) not in _SEEING:
        return None
    segments = "jieba" in sys.modules  # Material's search parts Chinese words with it, where it is installed
    rights = _rights_in(Path(config.site_dir))
    frame = digest(state_of_program(), jinja2.__version__, settings, around, *_others(files), segments, rights)
    return Again(files, frame, before, Path(config.site_dir))


class Again:
    """The pages of one build among *files*, in the *frame* of that digest, and those that lie there from *before*; the new *tree*."""

    def __init__(self, files: Files, frame: bytes, before: Before, tree: Path) -> None:
        self._files = files
        self._before = before
        self._tree = tree
        self._index = before.tree / INDEX
        self._sums: dict[str, bytes] = {}
        self._addresses: dict[str, str] = {}
        self._same: dict[str, tuple[File, Written]] = {}
        for file in files.documentation_pages():
            path, page = file.dest_uri, file.page
            if isinstance(page, JournalPage) and page.is_as_made and looks_like_others(page):
                self._sums[path], self._addresses[path] = _sum_of(page.ours, frame), file.url
                known = before.known.pages.get(path)
                if known and known.sum == self._sums[path]:
                    self._same[path] = file, known

    @property
    def same(self) -> frozenset[str]:
        """The addresses of pages of which the index tells the same as before: as long as it is the one that was written."""
        is_same = self._before.known.index == state_in(self._index)
        return frozenset(file.url for file, _ in self._same.values()) if is_same else frozenset()

    def lay(self, seal: Policies | Marks | None, index: SharedIndex | None) -> Iterator[str]:
        """Lay each page that is the same into the new tree, take it from those that are to be made, and yield its path.

        *seal* and *index* hear of it.
        """
        pieces = self._read_index() if self._same else None
        there = self._slide_beneath()
        self._same = {path: each for path, each in self._same.items() if path in there or self._link(path, *each)}
        for path, (file, written) in self._same.items():
            self._files.remove(file)
            if seal:
                seal.know(path, written.inline)
            if index and file.page and pieces is None:
                index.add_entry_from_context(file.page)
            elif index and pieces is not None and written.found:
                index.lay(file.url, pieces[slice(*written.found)].decode("ascii"))
            if isinstance(file.page, JournalPage) and not (index and pieces is None):
                file.page.let_go()
            yield path
        self._same.clear()

    def forget(self, path: str) -> None:
        """Let the page at *path* be made each time: its author has to be told of something in it."""
        self._sums.pop(path, None)

    def written(self, seal: Policies | Marks | None, index: SharedIndex | None) -> Earlier:
        """Give what is to be known of the finished tree, as *seal* and *index* know it."""
        inlines, spans = seal.inlines if seal else {}, index.spans if index else {}
        pages = {
            path: Written(each, state, inlines.get(path, Inline()), spans.get(self._addresses[path]))
            for path, each in self._sums.items()
            if (state := state_in(f"{self._tree}/{path}"))
        }
        return Earlier(pages, state_in(self._tree / INDEX))

    def _read_index(self) -> bytes | None:
        """Read the index of the tree before; None where somebody has changed it since it was written."""
        with suppress(OSError):
            data = self._index.read_bytes()
            return data if self._before.known.index == state_in(self._index) else None
        return None

    def _slide_beneath(self) -> frozenset[str]:
        """Begin with the double, as far as it is one of the tree before: it may be that of a tree in another place."""
        wanted = {
            path: written.state
            for path, (_, written) in self._same.items()
            if state_in(f"{self._before.tree}/{path}") == written.state
        }
        return slide_beneath(self._before.double, self._tree, wanted) if self._before.double and wanted else frozenset()

    def _link(self, path: str, file: File, written: Written) -> bool:
        """Give the file at *path* of the tree before a second name, if it is the one that was written there."""
        there = Path(file.abs_dest_path)
        try:
            there.parent.mkdir(parents=True, exist_ok=True)
            os.link(self._before.tree / path, there)
        except OSError:  # it is gone, or the file system knows no second names
            return False
        if state_in(there) == written.state:
            return True
        there.unlink()
        return False


def _sum_of(page: Page, frame: bytes) -> bytes:
    values = page.lang, page.headings, page.card, page.searchable
    return digest(frame, page.address, page.title, page.description, page.content, values)


def _rights_in(tree: Path) -> int:
    """Give the rights that a file gets which is written to *tree* now: who may read it, the shell decides."""
    with tempfile.TemporaryDirectory(dir=tree) as folder:
        (file := Path(folder) / "file").touch()
        return file.stat().st_mode


def _others(files: Files) -> Iterator[object]:
    """Yield what may show on all pages of others: which pages are listed, and all that is hand-written."""
    for file in files.documentation_pages():
        page = file.page
        if isinstance(page, JournalPage):
            if page.ours.nav:
                yield page.title, page.url
        elif page:
            yield file.src_uri, page.url, str(page.title), page.meta, page.markdown  # of paths, the navigation is made
