"""Entries -> Counts: how many of which kind, choice and word, and the mean energy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dreiklang.derive.findings import Counts
from dreiklang.model import Entry


def count(entries: Iterable[Entry], silent: frozenset[str]) -> Counts:
    """Count what *entries* hold; *silent* are the ids of those whose offer is without an answer."""
    entries = tuple(entries)
    energies = [entry.energy for entry in entries if entry.energy is not None]
    said = [entry.feedback for entry in entries if entry.feedback]
    return Counts(
        entries=len(entries),
        kinds=Counter(entry.kind for entry in entries),
        choices=Counter(entry.decision.choice for entry in entries if entry.decision),
        compliments=sum(len(feedback.compliments) for feedback in said),
        criticisms=sum(len(feedback.criticisms) for feedback in said),
        silent=sum(entry.id in silent for entry in entries),
        energies=len(energies),
        energy=sum(energies) / len(energies) if energies else None,
    )
