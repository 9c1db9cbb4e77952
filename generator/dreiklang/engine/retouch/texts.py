"""A memory of a private site and new texts of entries -> the files of the site as they are with those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dreiklang.cache import Cache
from dreiklang.check import in_order
from dreiklang.check.alone import Around, check_alone
from dreiklang.check.known import Known
from dreiklang.check.names import index_names
from dreiklang.check.ordinary import is_told_of
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.memory import Memory, Trace, packed
from dreiklang.engine.retouch.passages import Version, exchange_text
from dreiklang.engine.retouch.tree import Pieces, Retouched
from dreiklang.model import Entry
from dreiklang.read import Source
from dreiklang.read.folder import is_numbered
from dreiklang.render import render_one
from dreiklang.render.extensions import unpack
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript


class Retoucher:
    """Knows a site by its *memory* and a *cache*."""

    def __init__(self, memory: Memory, cache: Cache) -> None:
        self._memory = memory
        self._cache = cache
        ground = memory.ground
        self._people = ground.people
        self._options = unpack(ground.options)
        names = index_names(ground.world.registry.people.values())
        world = replace(ground.world, options=self._options, names=names)
        self._around = Around(world, Known(cache, world), ground.met, ground.public, ground.private)

    def retouch(self, sources: Iterable[Source], folder: Path) -> tuple[Mapping[str, Pieces], Mapping[str, bytes]]:
        """Give the files of the tree in *folder* that become others by *sources*, and the traces of those afterwards.

        Raises:
            BeyondError: more than texts has changed.
        """
        tree = Retouched(folder)
        exchanged = ((each.path, self._exchange(each, self._memory.trace(each.path), tree)) for each in sources)
        traces = {path: packed(trace) for path, trace in exchanged}
        return tree.changed, traces

    def _exchange(self, source: Source, trace: Trace, tree: Retouched) -> Trace:
        was, now = self._around.known.recall(trace.key), self._read(source, trace)
        if was is None:
            raise BeyondError(source.path)
        before, after = (Version(entry, self._render(entry, trace)) for entry in (was, now))
        try:
            exchange_text(before, after, tree, self._options)
        except BeyondError:
            raise BeyondError(source.path) from None
        return replace(trace, key=self._around.known.keys[source.path])

    def _read(self, source: Source, trace: Trace) -> Entry:
        """Understand *source*; nothing else may be wrong with it than was."""
        entry, problems = check_alone(source, self._around)
        if (
            entry is None
            or in_order(problems) != trace.problems
            or is_told_of(source, self._people, self._options.lang)
            or is_numbered(source.path, self._around.world.paths)
        ):
            raise BeyondError(source.path)
        return entry

    def _render(self, entry: Entry, trace: Trace) -> Rendered:
        return render_one(Manuscript(entry.title, entry.body, trace.links), self._options, self._cache)
