"""Journal -> Rendered bodies by entry id: each text converted once, by as many hands as there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dreiklang.cache import Cache, digest
from dreiklang.crew import ALONE, Crew, Job, Work, can_be_told
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.render.extensions import are_known, spelled
from dreiklang.render.links import links_of
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript, Writer
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """The task of rendering manuscripts as *options* ask for."""

    options: Options

    def __call__(self) -> Work[Manuscript, Rendered]:
        """Make a writer ready."""
        return Writer(self.options).render


def render(
    journal: Journal, options: Options, crew: Crew = ALONE, cache: Cache | None = None
) -> Mapping[str, Rendered]:
    """Render each body of *journal* exactly once, with the help of *crew*; those that *cache* knows, not at all."""
    return begin_to_render(journal, options, crew, cache)()


def begin_to_render(
    journal: Journal, options: Options, crew: Crew, cache: Cache | None
) -> Callable[[], Mapping[str, Rendered]]:
    """Let *crew* begin with the same, and give what finishes it."""
    tags = frozenset(tag.slug for entry in journal.entries for tag in entry.tags)
    manuscripts = [
        Manuscript(entry.title, entry.body, links_of(entry, journal, options.edition, tags))
        for entry in journal.entries
    ]
    finish = _begin(manuscripts, options, crew, cache)
    return lambda: dict(zip((entry.id for entry in journal.entries), finish(), strict=True))


def render_one(manuscript: Manuscript, options: Options, cache: Cache) -> Rendered:
    """Render one *manuscript*, unless *cache* knows what comes of it."""
    (rendered,) = _begin([manuscript], options, ALONE, cache)()
    return rendered


def _begin(
    manuscripts: list[Manuscript], options: Options, crew: Crew, cache: Cache | None
) -> Callable[[], list[Rendered]]:
    how = spelled(options)
    if cache is None or how is None:
        return _by(crew, manuscripts, options).finish
    keys = [digest("body", how, each.title, each.body, each.links) for each in manuscripts]
    known = {key: found for key in keys if isinstance(found := cache.find(key), Rendered)}
    unknown = {key: manuscript for key, manuscript in zip(keys, manuscripts, strict=True) if key not in known}
    job = _by(crew, list(unknown.values()), options)

    def finish() -> list[Rendered]:
        for key, rendered in zip(unknown, job.finish(), strict=True):
            cache.keep(key, rendered)
            known[key] = rendered
        return [known[key] for key in keys]

    return finish


def _by(crew: Crew, manuscripts: list[Manuscript], options: Options) -> Job[Manuscript, Rendered]:
    return _who_can(options, crew).begin(Rendering(options), manuscripts)


def _who_can(options: Options, crew: Crew) -> Crew:
    """Give *crew*, or us alone where helpers could not do the same as we, or cannot be asked."""
    return crew if are_known(options) and can_be_told(Rendering(options)) else ALONE
