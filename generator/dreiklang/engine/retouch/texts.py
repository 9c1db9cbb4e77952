"""A memory of a private site and new texts of entries -> the files of the site as they are with those."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from types import SimpleNamespace

from material.plugins.search.plugin import SearchIndex

from dreiklang.cache import Cache
from dreiklang.check import in_order
from dreiklang.check.alone import Around, check_alone, without_text
from dreiklang.check.known import Known
from dreiklang.check.names import index_names
from dreiklang.check.ordinary import note_ordinary_names
from dreiklang.check.people import read_people
from dreiklang.check.wrong import Notes
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.memory import Memory, Trace
from dreiklang.engine.retouch.tree import Retouched
from dreiklang.engine.sections import SHORT, as_theirs, sections_of
from dreiklang.model import Entry
from dreiklang.options import Options
from dreiklang.pages.traces import key_and_mark, say_reading
from dreiklang.read import Source
from dreiklang.render import render_one
from dreiklang.render.extensions import unpack
from dreiklang.render.rendered import Rendered, rebase
from dreiklang.render.writer import Manuscript
from dreiklang.texts import words_for

_INDEX = "search/search_index.json"
_START, _END = b'<div class="dk-entry', b"</article>"


@dataclass(frozen=True, slots=True)
class _Version:
    """An *entry* at one time, and its text as HTML."""

    entry: Entry
    body: Rendered


class Retoucher:
    """Knows a site by its *memory* and a *cache*."""

    def __init__(self, memory: Memory, cache: Cache) -> None:
        self._memory = memory
        self._cache = cache
        self._options = unpack(memory.options)
        world = memory.world
        world = replace(world, options=self._options, names=index_names(world.registry.people.values()))
        self._around = Around(world, Known(cache, world), memory.met, memory.public, memory.private)

    def retouch(self, sources: Iterable[Source], folder: Path) -> tuple[Mapping[str, bytes], Memory]:
        """Give the files of the tree in *folder* that become others by *sources*, and what is known afterwards.

        Raises:
            BeyondError: more than texts has changed.
        """
        tree = Retouched(folder)
        traces = dict(self._memory.traces)
        for source in sources:
            traces[source.path] = self._exchange(source, traces[source.path], tree)
        return tree.changed, replace(self._memory, traces=traces)

    def _exchange(self, source: Source, trace: Trace, tree: Retouched) -> Trace:
        was, now = self._around.known.recall(trace.key), self._read(source, trace)
        if was is None or _seen_elsewhere(now) != _seen_elsewhere(was):
            raise BeyondError(source.path)
        before, after = (_Version(entry, self._render(entry, trace)) for entry in (was, now))
        if replace(before.body, content="") != replace(after.body, content=""):
            raise BeyondError(source.path)
        _exchange_page(before, after, tree, self._options)
        tree.exchange(f"{self._options.at}index.html", _mark_of(was), _mark_of(now))
        return replace(trace, key=self._around.known.keys[source.path])

    def _read(self, source: Source, trace: Trace) -> Entry:
        """Understand *source*; nothing else may be wrong with it than was."""
        entry, problems = check_alone(source, self._around)
        if entry is None or in_order(problems) != trace.problems or self._speaks_of_people(source):
            raise BeyondError(source.path)
        return entry

    def _speaks_of_people(self, source: Source) -> bool:
        """Whether *source* speaks of somebody's name as of an ordinary word, of which people.yml would be told."""
        people = self._memory.people
        if people is None:
            return False
        notes, others = Notes(people), Notes(people)
        known = read_people(people, self._options.lang, Notes(people))
        note_ordinary_names(known, [source], notes)
        note_ordinary_names(known, [], others)
        return notes.problems != others.problems

    def _render(self, entry: Entry, trace: Trace) -> Rendered:
        return render_one(Manuscript(entry.title, entry.body, trace.links), self._options, self._cache)


def _seen_elsewhere(entry: Entry) -> tuple[object, ...]:
    """Give what other pages than its own, or more than its text there, hang on."""
    return without_text(entry), entry.links, entry.pictures, entry.checklist, bool(entry.words)


def _exchange_page(before: _Version, after: _Version, tree: Retouched, options: Options) -> None:
    """Let the page of an entry show its text, say how long it takes to read, and be found by it."""
    here, words = after.entry.address, words_for(options.lang, options.address, options.gender)
    path = f"{options.at}{here}index.html"
    found_by = list(_search_entries(tree.content(path), before.entry, options))
    for was, now in (
        (rebase(before.body.content, here), rebase(after.body.content, here)),
        (_reading(say_reading(before.entry, words)), _reading(say_reading(after.entry, words))),
    ):
        tree.exchange(path, _written(was), _written(now))
    if tree.has(_INDEX):
        now_found_by = list(_search_entries(tree.content(path), after.entry, options))
        tree.exchange(_INDEX, *(",".join(entries).encode() for entries in (found_by, now_found_by)))


def _search_entries(page: bytes, entry: Entry, options: Options) -> Iterator[str]:
    """Write down what Material's search knows of an entry by its *page*."""
    start = page.find(_START)
    content = page[start : page.find(_END, start)].decode("utf-8")
    index, titled = SearchIndex(), SimpleNamespace(meta={}, title=escape(entry.title))
    for section in sections_of(content):
        index.create_entry_for_section(as_theirs(section), (), f"{options.at}{entry.address}", titled)
    yield from (json.dumps(one, separators=SHORT, default=str) for one in index.entries)


def _reading(said: str) -> str:
    return f'<span class="dk-reading">{escape(said)}</span>'


def _mark_of(entry: Entry) -> bytes:
    """Write down by what the desk's script knows what *entry* says."""
    return ",".join(map(json.dumps, key_and_mark(entry))).encode()


def _written(html: str) -> bytes:
    return html.encode("utf-8", "xmlcharrefreplace")  # as MkDocs writes pages
