"""A site that was just built -> the memory of it; of a public one, the proof adds how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dreiklang.audience.public import Seeing, seeing
from dreiklang.check.names import index_names
from dreiklang.check.ordinary import hangs_on_texts
from dreiklang.engine.retouch.memory import Ground, Memory, Trace, packed
from dreiklang.options import Edition
from dreiklang.problems import Code, Problem
from dreiklang.render.extensions import pack, spelled
from dreiklang.render.links import links_of
from dreiklang.site import Made, Site

_TOLD_TOGETHER = frozenset({Code.PART_TWICE, Code.SLUG_TWICE})
"""What is wrong with several entries together: it hangs on their heads."""


def remember(site: Site) -> Memory | None:
    """Give what is to be known of *site*; None where a change of any text may show anywhere."""
    made = site.made_of
    bare = pack(made.options) if made and spelled(made.options) is not None else None
    if made is None or bare is None or any(map(hangs_on_texts, site.problems)):
        return None
    around = made.around
    world = replace(around.world, options=replace(bare, extensions=(), extension_configs={}), names=index_names(()))
    sees = seeing(made.whole, site.today) if made.options.edition is Edition.PUBLIC else None
    ground = Ground(bare, world, around.met, around.public, around.private, made.people, sees)
    return Memory(ground, {path: packed(trace) for path, trace in _traces(made, sees, site.problems)})


def _traces(made: Made, sees: Seeing | None, problems: Iterable[Problem]) -> Iterator[tuple[str, Trace]]:
    """Yield what is to be known of each entry that is read for itself."""
    tags = frozenset(tag.slug for entry in made.journal.entries for tag in entry.tags)
    wrong: dict[str, list[Problem]] = {}
    for problem in problems:
        wrong.setdefault(problem.place.path, []).append(problem)
    for entry in made.whole.entries:
        found = tuple(wrong.get(entry.path, ()))
        if not any(problem.code in _TOLD_TOGETHER for problem in found):
            seen = made.journal.by_id.get(sees.entries.get(entry.id, "")) if sees else entry
            links = links_of(seen, made.journal, made.options.edition, tags) if seen else None
            yield entry.path, Trace(made.heads[entry.path], made.around.known.keys[entry.path], links, found)
