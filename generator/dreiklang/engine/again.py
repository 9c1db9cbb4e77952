"""Pages as they are to come -> those that lie in the last tree already: they get a second name in the new one, and nobody makes them.

A page of which all that it hangs on is the same would be the same to the byte. What a page hangs on is its own value and
what stands around all of them; so this is only for builds in which nothing else has a hand (`known.py`).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_date

from dreiklang.cache import digest
from dreiklang.cache.program import state_of_program
from dreiklang.engine.beneath import slide_beneath
from dreiklang.engine.earlier import INDEX, Before, Earlier, Written, state_in
from dreiklang.engine.frame import Surroundings
from dreiklang.engine.marks import Marks
from dreiklang.engine.moulds import looks_like_others
from dreiklang.engine.page import JournalPage, Lying, changed_on
from dreiklang.engine.policy import Inline, Policies
from dreiklang.engine.search import SharedIndex
from dreiklang.values import dataclass

_ELSEWHERE = b"!ENV"
"""Lets the environment say what holds."""
_ANY = "any"
_SEEING = (["dreiklang.engine.plugin"], ["dreiklang.engine.plugin", "material.plugins.search.plugin"])
"""Who may look at each page: the search hears of pages that it does not see."""


def again_in(before: Before | None, config: MkDocsConfig) -> Again | None:
    """Get ready to find which pages lie in the tree *before* already; None where others than we can see them all."""
    if before is None:
        return None
    settings = Path(config.config_file_path).read_bytes()
    seeing = [type(getattr(each, "__self__", each)).__module__ for each in config.plugins.events["page_context"]]
    if config.extra_templates or _ELSEWHERE in settings or sorted(seeing) not in _SEEING:
        return None
    return Again(config, before)


@dataclass(frozen=True, slots=True)
class Listed:
    """What the sitemap asks of a page."""

    canonical_url: str | None
    update_date: str
    abs_url: None = None
    is_link: bool = False

    @property
    def page(self) -> Listed:
        """The page: there is no more to its file."""
        return self


class Again:
    """The pages of one build as *config* says, and those that lie there from *before*: *known* are the sums of what they were."""

    def __init__(self, config: MkDocsConfig, before: Before) -> None:
        self.known = frozenset(written.sum for written in before.known.pages.values())
        self._config = config
        self._before = before
        self._tree = Path(config.site_dir)
        self._index = before.tree / INDEX
        self._frame = b""
        self._sums: dict[str, bytes] = {}
        self._addresses: dict[str, str] = {}
        self._same: dict[str, tuple[Lying, Written]] = {}
        self.listed: Sequence[File] = ()
        self._is_indexed = False

    def look(self, files: Files, around: Surroundings) -> None:
        """Look at all *files*, and what is *around* each page, now that both are known: wake those that do not lie there as they are to be.

        *listed* says then what there is for the sitemap. Where somebody has written another index, that needs what stands on each page.
        """
        self._frame = digest(*_frame_of(files, self._config, around))
        known = self._before.known
        may_lie, may_sleep = known.frame == self._frame, known.index == state_in(self._index)
        for file in files:
            if isinstance(file, Lying):
                self._note(file, file.ours.sum)
                if may_lie and file.dest_uri in known.pages:
                    self._same[file.dest_uri] = file, known.pages[file.dest_uri]
                if not (may_sleep and file.dest_uri in self._same):
                    file.wake(files)
            elif isinstance(page := file.page, JournalPage) and page.is_as_made and looks_like_others(page):
                self._note(file, page.ours.sum)
        self.listed = tuple(self._list(files))
        self._is_indexed = may_sleep and bool(self._same)

    def _note(self, file: File, own: bytes) -> None:
        self._sums[file.dest_uri], self._addresses[file.dest_uri] = own, file.url

    def _list(self, files: Files) -> Iterator[File]:
        base = self._config.site_url
        root = urljoin(base if base.endswith("/") else f"{base}/", _ANY).removesuffix(_ANY) if base else None
        day = get_build_date()
        for file in files:
            if isinstance(file, Lying) and not file.is_awake:
                listed = Listed(root and f"{root}{file.url}", changed_on(file.ours) or day)
                yield cast("File", listed)
            elif file.is_documentation_page() and file.inclusion.is_included():
                yield file

    def lay(self, files: Files, seal: Policies | Marks | None, index: SharedIndex | None) -> Iterator[str]:
        """Lay each page that is the same into the new tree, take its file out of *files*, and yield its path; wake the others.

        *seal* and *index* hear of it.
        """
        pieces = self._read_index() if self._is_indexed and index else b""
        there = self._slide_beneath() if pieces is not None else frozenset()
        for path, (file, written) in self._same.items():
            if pieces is None or not (path in there or self._link(path, file, written)):
                file.wake(files)
                continue
            files.remove(file)
            if seal:
                seal.know(path, written.inline)
            if index and file.is_awake:
                index.add_entry_from_context(file.page)
            elif index and written.found:
                index.lay(file.url, pieces[slice(*written.found)].decode("ascii"))
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
        return Earlier(pages, self._frame, state_in(self._tree / INDEX))

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


def _frame_of(files: Files, config: MkDocsConfig, around: Surroundings) -> Iterator[object]:
    """Yield what all pages hang on beside themselves."""
    yield from (state_of_program(), jinja2.__version__, Path(config.config_file_path).read_bytes(), around)
    yield from _others(files)
    yield "jieba" in sys.modules  # Material's search parts Chinese words with it, where it is installed
    yield _rights_in(Path(config.site_dir))


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
