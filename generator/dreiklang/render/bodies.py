"""Journal -> Rendered bodies by entry id: each text converted once, by as many hands as there are."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.cache import Cache, digest
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.render.crew import ALONE, Crew
from dreiklang.render.extensions import spelled
from dreiklang.render.links import links_of
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript


def render(
    journal: Journal, options: Options, crew: Crew = ALONE, cache: Cache | None = None
) -> Mapping[str, Rendered]:
    """Render each body of *journal* exactly once, with the help of *crew*; those that *cache* knows, not at all."""
    tags = frozenset(tag.slug for entry in journal.entries for tag in entry.tags)
    manuscripts = [
        Manuscript(entry.title, entry.body, links_of(entry, journal, options.edition, tags))
        for entry in journal.entries
    ]
    ids = (entry.id for entry in journal.entries)
    return dict(zip(ids, _rendered(manuscripts, options, crew, cache), strict=True))


def render_one(manuscript: Manuscript, options: Options, cache: Cache) -> Rendered:
    """Render one *manuscript*, unless *cache* knows what comes of it."""
    (rendered,) = _rendered([manuscript], options, ALONE, cache)
    return rendered


def _rendered(manuscripts: list[Manuscript], options: Options, crew: Crew, cache: Cache | None) -> list[Rendered]:
    how = spelled(options)
    if cache is None or how is None:
        return crew.render(manuscripts, options)
    keys = [digest("body", how, manuscript) for manuscript in manuscripts]
    known = {key: found for key in keys if isinstance(found := cache.find(key), Rendered)}
    unknown = {key: manuscript for key, manuscript in zip(keys, manuscripts, strict=True) if key not in known}
    for key, rendered in zip(unknown, crew.render(list(unknown.values()), options), strict=True):
        cache.keep(key, rendered)
        known[key] = rendered
    return [known[key] for key in keys]
