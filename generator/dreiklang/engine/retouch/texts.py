"""A memory of a site and new texts of entries -> the files of the site as they are with those, and what its proof has to ask now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dreiklang.audience.secrets import texts_in, untold_in, with_shown
from dreiklang.cache import Cache
from dreiklang.check import in_order
from dreiklang.check.alone import Around, check_alone, without_text
from dreiklang.check.known import Known
from dreiklang.check.names import index_names
from dreiklang.check.ordinary import is_told_of
from dreiklang.engine.earlier import INDEX
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.memory import Memory, Retouched, Trace, packed
from dreiklang.engine.retouch.passages import Version, exchange_text
from dreiklang.engine.retouch.tree import Tree
from dreiklang.model import Entry
from dreiklang.read import Source
from dreiklang.read.folder import is_numbered
from dreiklang.render import render_one
from dreiklang.render.extensions import unpack
from dreiklang.render.links import BodyLinks
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript

if TYPE_CHECKING:  # as in memory
    from dreiklang.proof.sieve.question import Turn
    from dreiklang.proof.standing import Standing


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
        self._see = ground.seeing() if ground.seeing else None

    def retouch(self, sources: Iterable[Source], folder: Path) -> Retouched:
        """Give what becomes another in the tree in *folder* by *sources*.

        Raises:
            BeyondError: more than texts has changed.
        """
        tree, standing = Tree(folder), self._memory.standing
        traces: dict[str, bytes] = {}
        turns: dict[str, Turn] = {}
        for source in sources:
            trace = self._memory.trace(source.path)
            was, now = self._around.known.recall(trace.key), self._read(source, trace)
            if was is None or without_text(was) != without_text(now):
                raise BeyondError(source.path)
            try:
                seen = self._exchange(was, now, trace.links, tree)
            except BeyondError:
                raise BeyondError(source.path) from None
            if standing:
                turns[source.path] = _turn(source, standing, trace.links, seen)
            traces[source.path] = packed(replace(trace, key=self._around.known.keys[source.path]))
        news = tuple(standing.news_in(was, now) for was, now in tree.regions()) if standing else ()
        return Retouched(tree.changed, traces, turns, news, tree.shifts(INDEX))

    def _exchange(self, was: Entry, now: Entry, links: BodyLinks | None, tree: Tree) -> tuple[Entry, ...]:
        """Let *tree* show the text of an entry as it is *now*; give what is seen of it, before and after, nothing where nobody sees it."""
        if links is None:
            return ()
        seen = tuple(self._see(entry).seen_of(entry) for entry in (was, now)) if self._see else (was, now)
        before, after = (Version(entry, self._render(entry, links)) for entry in seen)
        exchange_text(before, after, tree, self._options)
        return seen

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

    def _render(self, entry: Entry, links: BodyLinks) -> Rendered:
        return render_one(Manuscript(entry.title, entry.body, links), self._options, self._cache)


def _turn(source: Source, standing: Standing, links: BodyLinks | None, seen: tuple[Entry, ...]) -> Turn:
    """Say what the proof has to ask of *source*, of which readers have *seen* one text and see another, with the same *links*; or nothing."""
    titles = {written: found.text for written, found in links.references.items()} if links else {}
    read = [with_shown(tuple(texts_in(entry)), entry, titles) for entry in seen]
    was, now = read or [(), ()]
    turn = standing.turn(source.path, untold_in(source, tuple(texts_in(seen[-1])) if seen else ()), was, now)
    if turn is None:
        raise BeyondError(source.path)
    return turn
