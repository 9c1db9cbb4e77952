"""Journal, backlinks -> the principles by which its writer decides, each with the decisions that cite it."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.derive.findings import Principle
from dreiklang.keys import PRINCIPLE_TAGS
from dreiklang.model import Entry, Journal, Target, TargetKind

Backlinks = Mapping[Target, tuple[Entry, ...]]


def tell_principles(journal: Journal, backlinks: Backlinks) -> tuple[Principle, ...]:
    """Give every entry with the tag of a principle, oldest first.

    A decision cites it by a link in its text, or by its title or a link among its reasons.
    """
    decisions = tuple(entry for entry in journal.entries if entry.decision)
    found = []
    for entry in journal.entries:
        if any(tag.slug in PRINCIPLE_TAGS for tag in entry.tags):
            linking = {other.id for other in backlinks.get(Target(TargetKind.ENTRY, entry.id), ())}
            citing = (one for one in decisions if one.id != entry.id and (one.id in linking or _gives(one, entry)))
            found.append(Principle(entry, tuple(citing)))
    return tuple(found)


def _gives(decision: Entry, principle: Entry) -> bool:
    """Whether *decision* gives *principle* as a reason."""
    reasons = decision.decision.because if decision.decision else ()
    title, link = principle.title.casefold(), f"[[{principle.id}".casefold()
    return any(title in reason.casefold() or link in reason.casefold() for reason in reasons)
