"""A published look back -> the numbers that go with it: of what is public, and saying so."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dreiklang.model import Entry, TargetKind
from dreiklang.pages.behind import Behind, Group
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.retrospect import answer, retrospect_of
from dreiklang.pages.telling import tell
from dreiklang.pages.view import View
from dreiklang.values import dataclass

_SHOWN = {TargetKind.PERIOD, TargetKind.TAG}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What numbers say of what an entry looks back at: *note* says of which entries, *told* is their story."""

    title: str
    note: str
    told: tuple[Markup, ...]
    behind: tuple[Group, ...]
    answers: tuple[Section, ...]


def numbers_of(view: View, entry: Entry) -> Numbers | None:
    """Tell the numbers of the period or tag at which the public *entry* looks back, where enough of it is public.

    The journal of the view is the one that the public may see: whatever is counted here, anybody could count.
    """
    target = entry.retrospective.target if entry.retrospective else None
    if view.is_private or target is None or target.kind not in _SHOWN:
        return None
    lookback = view.findings.lookbacks.get(target)
    if lookback is None or len(lookback.entries) < view.options.show_from:
        return None
    words, here = view.words.retrospect, entry.address
    answers = answer(view, here, lookback, retrospect_of(view, lookback))
    if not answers:
        return None  # how many of one's entries are public is nothing that readers ask
    behind = Behind(view, here, "told")
    told = tell(view, lookback, behind)
    return Numbers(
        title=words.titles["numbers"],
        note=words.public(len(lookback.entries)),
        told=told,
        behind=behind.groups,
        answers=tuple(replace(section, id=f"dk-{section.id}") for section in answers),  # a text may have such a heading
    )
