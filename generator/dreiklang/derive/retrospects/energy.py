"""Entries -> which cost energy and which gave some, and whether one person or topic stands behind most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dreiklang.derive.retrospects.chance import is_chance
from dreiklang.model import Entry, Target, TargetKind
from dreiklang.values import dataclass

LEAST = 3
"""In so many entries at least somebody or something has to stand before it is said."""

_MORE_OFTEN = 1.5


@dataclass(frozen=True, slots=True)
class Common:
    """What half or more of some entries have in common: *target*, in *entries* of them, and in *others* of the rest."""

    target: Target
    entries: tuple[str, ...]
    others: tuple[str, ...]
    chance: bool


@dataclass(frozen=True, slots=True)
class Energies:
    """The ids of the *noted* entries, of those that *cost* energy and that *gave* some, and what most of these have in common."""

    noted: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    gave: tuple[str, ...] = ()
    behind_cost: Common | None = None
    behind_gave: Common | None = None


def look_at_energy(entries: Sequence[Entry], but: Target) -> Energies:
    """Sort *entries* by their energy; what all of them are about (*but*) is nothing that tells some of them apart."""
    noted = [entry for entry in entries if entry.energy is not None]
    cost = [entry for entry in noted if (entry.energy or 0) < 0]
    gave = [entry for entry in noted if (entry.energy or 0) > 0]
    return Energies(_ids(noted), _ids(cost), _ids(gave), _common(cost, noted, but), _common(gave, noted, but))


def _common(some: Sequence[Entry], noted: Sequence[Entry], but: Target) -> Common | None:
    """Find what half of *some* have in common, and clearly fewer of the rest; the most frequent, people before topics."""
    if len(some) < LEAST:
        return None
    within = Counter(target for entry in some for target in _about(entry))
    overall = Counter(target for entry in noted for target in _about(entry))
    found = [
        target
        for target, n in within.items()
        if n >= LEAST
        and 2 * n >= len(some)
        and n * len(noted) >= _MORE_OFTEN * overall[target] * len(some)
        and (target.kind, target.id) != (but.kind, but.id)
    ]
    if not found:
        return None
    target = min(found, key=lambda each: (-within[each], each.kind is not TargetKind.PERSON, each.id))
    chosen = set(_ids(some))
    these = [entry.id for entry in noted if target in _about(entry)]
    others = tuple(id_ for id_ in these if id_ not in chosen)
    rest = len(noted) - len(some)
    chance = is_chance(within[target], len(some), k_other=len(others), n_other=rest)
    return Common(target, tuple(id_ for id_ in these if id_ in chosen), others, chance)


def _about(entry: Entry) -> Iterator[Target]:
    yield from (Target(TargetKind.PERSON, person) for person in entry.people)
    yield from (Target(TargetKind.TAG, slug) for slug in dict.fromkeys(tag.slug for tag in entry.tags))


def _ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)
