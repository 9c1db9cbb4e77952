"""Journal -> for each open decision, the earlier ones most like it: has this been lived before?

The measure is the cosine of two vectors of features (G. Salton: A vector space model for automatic indexing, CACM 18, 1975).
A feature weighs as much as it is rare among all decisions (log of their number over those that have it), times the weight
of its kind: values and signals three, cause, harm and tags two, choice, role and person one, a word of the text a half.
A word that more than 32 decisions have tells nothing, and of whoever shares a feature the latest 32 are compared: so a
journal ten times as long takes ten times as long, and not a hundred times.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import groupby
from math import log, sqrt
from typing import TypeVar

from dreiklang.model import Entry, Journal
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

MOST = 3
"""How many earlier decisions are shown."""

ALIKE = 0.12
"""Decisions with a smaller cosine have too little in common."""

MANY = 32
"""A word that more decisions have is no word to know one by; of those who share anything else, so many are compared."""

_WORD = pattern(r"[^\W\d_]{5,}")

T = TypeVar("T")
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
    decisions = _decisions(journal, today)
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


class Likeness:
    """What there is to be known of each decision, so that for one whose text has changed it need not be found out of all again."""

    def __init__(self, journal: Journal, today: date) -> None:
        self._journal = journal
        decisions = _decisions(journal, today)
        self._features = {entry.id: dict(_features(entry, journal)) for entry in decisions}
        self._frequency = Counter(feature for own in self._features.values() for feature in own)
        self._having: dict[Feature, list[Entry]] = defaultdict(list)
        for entry in decisions:
            for feature in self._features[entry.id]:
                self._having[feature].append(entry)

    def tell(self, entry: Entry) -> tuple[Lived, ...]:
        """Take in *entry* as it is now, and give what `tell_lived` would."""
        old = self._features.get(entry.id)
        if old is None:
            return ()  # it has no day, or is yet to come
        new = self._features[entry.id] = dict(_features(entry, self._journal))
        for feature in old.keys() - new.keys():
            self._frequency[feature] -= 1
            self._having[feature] = [one for one in self._having[feature] if one.id != entry.id]
        for feature in new.keys() - old.keys():
            self._frequency[feature] += 1
            insort(self._having[feature], entry, key=_order)
        vectors = _Lazy(lambda id_: _vector(self._features[id_], self._frequency, len(self._features)))
        having = {feature: self._earlier(feature, entry) for feature in vectors[entry.id]}
        return _most_alike(entry, vectors, having, _Lazy(lambda id_: _length(vectors[id_])))

    def _earlier(self, feature: Feature, entry: Entry) -> deque[Entry]:
        known = self._having[feature]
        before = bisect_left(known, (entry.date or date.max, ""), key=_order)
        return deque(known[max(before - MANY, 0) : before])


class _Lazy(dict[str, T]):
    """A mapping by id, each value of which is made when somebody asks."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, id_: str) -> T:
        made = self[id_] = self._make(id_)
        return made


def _decisions(journal: Journal, today: date) -> list[Entry]:
    known = (entry for entry in journal.entries if entry.decision and entry.date and entry.date <= today)
    return sorted(known, key=_order)


def _order(entry: Entry) -> tuple[date, str]:
    return entry.date or date.max, entry.id


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
    return {id_: _vector(own, frequency, len(decisions)) for id_, own in features.items()}


def _vector(own: Vector, frequency: Mapping[Feature, int], decisions: int) -> Vector:
    return {
        feature: weight * log(decisions / frequency[feature])
        for feature, weight in own.items()
        if frequency[feature] < decisions and (frequency[feature] <= MANY or feature[0] != "word")
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
