"""A proven tree and what readers see now -> what is going to change for them, as one value to look at."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.audience.recognition import Appearance, add_up
from dreiklang.deliver.build import Made
from dreiklang.deliver.changes import Changes
from dreiklang.deliver.legal import LegalGaps
from dreiklang.deliver.places import Place
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Prospect:
    """What readers of *place* will find.

    *titles* are those of the pages by address, *posts* the addresses of entries. Of what is new or changed: *covered* holds
    each name as it was written, what stands in its place, and how many times; *cut* counts private passages, *cleaned*
    pictures. What stays here: *private* entries, some *later* ones, and files that are *broken*. *gaps* are those of the
    legal pages.
    """

    place: Place
    changes: Changes
    titles: Mapping[str, str]
    posts: frozenset[str]
    covered: tuple[tuple[str, str, int], ...]
    cut: int
    cleaned: int
    private: int
    later: tuple[Appearance, ...]
    broken: int
    gaps: LegalGaps


def foresee(made: Made, changes: Changes, place: Place, *, at: str, gaps: LegalGaps) -> Prospect:
    """Put together what *changes* once the tree that was *made* (everything of ours below *at*) stands at *place*."""
    site, fresh = made.site, {*changes.new, *changes.changed}
    shown = [each for each in site.appearances if f"/{at}{each.address}" in fresh]
    return Prospect(
        place,
        changes,
        titles={f"/{page.address}": page.title for page in site.pages},
        posts=frozenset(f"/{at}{each.address}" for each in site.appearances),
        covered=tuple(sorted(add_up(found for each in shown for found in each.covered))),
        cut=sum(each.cut for each in shown),
        cleaned=sum(f"/{path}" in fresh for path in made.cleaned),
        private=site.private - len(site.coming),
        later=site.coming,
        broken=len({problem.place.path for problem in site.problems if problem.leaves_out}),
        gaps=gaps,
    )
