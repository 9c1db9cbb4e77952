"""Journal -> for each open decision, the earlier ones most like it: has this been lived before?

The measure is the cosine of two vectors of features (G. Salton: A vector space model for automatic indexing, CACM 18, 1975).
A feature weighs as much as it is rare among all decisions (log of their number over those that have it), times the weight
of its kind: values and signals three, cause, harm and tags two, choice, role and person one, a word of the text a half.
A word that more than 32 decisions have tells nothing, and of whoever shares a feature the latest 32 are compared: so a
journal ten times as long takes ten times as long, and not a hundred times.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import log, sqrt

from dreiklang.model import Entry, Journal

MOST = 3
"""How many earlier decisions are shown."""

ALIKE = 0.12
"""Decisions with a smaller cosine have too little in common."""

MANY = 32
"""A word that more decisions have is no word to know one by; of those who share anything else, so many are compared."""

_WORD = re.compile(r"[^\W\d_]{5,}")

Feature = tuple[str, str]
Vector = Mapping[Feature, float]


@dataclass(frozen=True, slots=True)
class Lived:
    """An *earlier* decision, and how much it is like the later one, from 0 to 1."""

    earlier: Entry
    likeness: float


def tell_lived(
    journal: Journal, reviews: Mapping[str, tuple[Entry, ...]], today: date
) -> Mapping[str, tuple[Lived, ...]]:
    """Map the id of each decision that nobody has looked back at to the earlier ones most like it, the most alike first."""
    known = (entry for entry in journal.entries if entry.decision and entry.date and entry.date <= today)
    decisions = sorted(known, key=lambda entry: (entry.date or date.max, entry.id))
    vectors = _vectors(decisions, journal)
    lengths = {id_: _length(vector) for id_, vector in vectors.items()}
    having: dict[Feature, deque[Entry]] = defaultdict(lambda: deque(maxlen=MANY))
    lived: dict[str, tuple[Lived, ...]] = {}
    for _, of_a_day in groupby(decisions, key=lambda entry: entry.date):
        day = tuple(of_a_day)
        for entry in day:
            if entry.id not in reviews and (found := _most_alike(entry, vectors, having, lengths)):
                lived[entry.id] = found
        for entry in day:  # only now: those of one day are not lived before each other
            for feature in vectors[entry.id]:
                having[feature].append(entry)
    return lived


def _most_alike(
    entry: Entry, vectors: Mapping[str, Vector], having: Mapping[Feature, deque[Entry]], lengths: Mapping[str, float]
) -> tuple[Lived, ...]:
    """Compare *entry* with those before it that are *having* something in common with it."""
    products: dict[str, float] = defaultdict(float)
    earlier: dict[str, Entry] = {}
    for feature, weight in vectors[entry.id].items():
        for other in having.get(feature, ()):
            products[other.id] += weight * vectors[other.id][feature]
            earlier[other.id] = other
    own = lengths[entry.id]
    found = [Lived(earlier[id_], product / own / lengths[id_]) for id_, product in products.items()]
    alike = [one for one in found if one.likeness >= ALIKE]
    ordered = sorted(
        alike, key=lambda one: (round(-one.likeness, 9), -(one.earlier.date or date.min).toordinal(), one.earlier.id)
    )
    return tuple(ordered[:MOST])


def _vectors(decisions: list[Entry], journal: Journal) -> dict[str, Vector]:
    features = {entry.id: dict(_features(entry, journal)) for entry in decisions}
    frequency = Counter(feature for own in features.values() for feature in own)
    n = len(decisions)
    return {
        id_: {
            feature: weight * log(n / frequency[feature])
            for feature, weight in own.items()
            if frequency[feature] < n and (frequency[feature] <= MANY or feature[0] != "word")
        }
        for id_, own in features.items()
    }


def _features(entry: Entry, journal: Journal) -> Iterator[tuple[Feature, float]]:
    """Yield what *entry* is like by, each once, with the weight of its kind."""
    decision = entry.decision
    if decision is None:
        return
    yield from ((("value", value.casefold()), 3.0) for value in decision.values)
    yield from ((("signal", signal.casefold()), 3.0) for signal in entry.signals)
    yield from ((("harm", harm.value), 2.0) for harm in decision.harm)
    yield from ((("tag", tag.slug), 2.0) for tag in entry.tags)
    if decision.cause:
        yield ("cause", decision.cause.value), 2.0
    yield ("choice", decision.choice.value), 1.0
    for id_ in entry.people:
        person = journal.person_by_id.get(id_)
        yield ("person", id_), 1.0
        yield ("role", person.role.value if person and person.role else ""), 1.0
    words = dict.fromkeys(
        word.lower() for word in _WORD.findall(f"{entry.title} {' '.join(decision.because)} {entry.body}")
    )
    yield from ((("word", word), 0.5) for word in words)


def _length(vector: Vector) -> float:
    return sqrt(sum(weight * weight for weight in vector.values())) or 1.0
