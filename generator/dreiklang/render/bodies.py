"""Journal -> Rendered bodies by entry id: each text converted once, by as many hands as there are."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.render.crew import ALONE, Crew
from dreiklang.render.links import links_of
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript


def render(journal: Journal, options: Options, crew: Crew = ALONE) -> Mapping[str, Rendered]:
    """Render each body of *journal* exactly once, with the help of *crew*."""
    tags = frozenset(tag.slug for entry in journal.entries for tag in entry.tags)
    manuscripts = [
        Manuscript(entry.title, entry.body, links_of(entry, journal, options.edition, tags))
        for entry in journal.entries
    ]
    ids = (entry.id for entry in journal.entries)
    return dict(zip(ids, crew.render(manuscripts, options), strict=True))
