"""A private site that was just built -> the memory of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dreiklang.check.names import index_names
from dreiklang.check.ordinary import hangs_on_texts
from dreiklang.engine.retouch.memory import Ground, Memory, Trace, packed, sum_of_head
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
    ground = Ground(bare, world, around.met, around.public, around.private, made.heads.people)
    return Memory(ground, {path: packed(trace) for path, trace in _traces(made, site.problems)})


def _traces(made: Made, problems: Iterable[Problem]) -> Iterator[tuple[str, Trace]]:
    """Yield what is to be known of each entry that is read for itself."""
    heads = {source.path: source for source in made.heads.entries}
    tags = frozenset(tag.slug for entry in made.journal.entries for tag in entry.tags)
    wrong: dict[str, list[Problem]] = {}
    for problem in problems:
        wrong.setdefault(problem.place.path, []).append(problem)
    for entry in made.journal.entries:
        found = tuple(wrong.get(entry.path, ()))
        if not any(problem.code in _TOLD_TOGETHER for problem in found):
            yield (
                entry.path,
                Trace(
                    head=sum_of_head(heads[entry.path]),
                    key=made.around.known.keys[entry.path],
                    links=links_of(entry, made.journal, made.options.edition, tags),
                    problems=found,
                ),
            )
