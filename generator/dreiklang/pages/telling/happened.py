"""A derived retrospective -> sentences on offers, promises, words, energy, and what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from dreiklang.derive.findings import DueKind, Lookback
from dreiklang.model import Order, Stage
from dreiklang.pages.numbers import signed
from dreiklang.pages.telling.spell import counted, joined, quoted, say, spelled, title
from dreiklang.pages.view import View
from dreiklang.texts.grammar import Plural
from dreiklang.texts.telling import TellingWords

T = TypeVar("T")

FEW = 5
"""Below so many cases the cases themselves are told, not their mean."""

_OPENABLE = tuple(kind for kind in DueKind if kind not in {DueKind.CONTACT, DueKind.SCHEDULED})
_DELIVERED = {Stage.ENDED, Stage.INVOICED, Stage.PAID}


def tell_happenings(view: View, here: str, lookback: Lookback) -> list[Markup]:
    """Say what else there was. What goes between me and others shows in part only in public, so it is not told there."""
    between = [*_offers(view, here, lookback), *_without_offer(view, here, lookback), *_promises(view, lookback)]
    return [
        *(between if view.is_private else []),
        *_heard(lookback, view.words.telling),
        *_energy(view, lookback),
        *_open(view, lookback),
    ]


def _offers(view: View, here: str, lookback: Lookback) -> Iterator[Markup]:
    words = view.words.telling
    offered = [
        (entry, _became(entry.order, view.today))
        for entry in lookback.entries
        if entry.order and any(day <= view.today for day in entry.order.offers)
    ]
    became = Counter(stage for _, stage in offered)
    if len(offered) == 1:
        yield say(words.offer_one[offered[0][1]], entry=title(view, here, offered[0][0]))
    elif len(became) == 1:
        yield _all_the_same(words.offers_all[offered[0][1]], len(offered), words)
    elif offered:
        yield say(words.offers, n=spelled(len(offered), words), became=_listed(words.offers_became, became, words))


def _without_offer(view: View, here: str, lookback: Lookback) -> Iterator[Markup]:
    words = view.words.telling
    bare = [
        (entry, _became(entry.order, view.today))
        for entry in lookback.entries
        if entry.order and not entry.order.offers
    ]
    if direct := sum(stage is Stage.ORDER for _, stage in bare):
        yield say(counted(words.without_offer, direct, words))
    declined = [entry for entry, stage in bare if stage is Stage.DECLINED]
    if len(declined) == 1:
        yield say(words.declined_one, entry=title(view, here, declined[0]))
    elif declined:
        yield say(words.declined_many, n=spelled(len(declined), words))


def _became(order: Order, today: date) -> Stage:
    """Say how an order came out: what was delivered or paid has been an order, a further version is still an offer."""
    stage = order.stage(today)
    if stage in _DELIVERED:
        return Stage.ORDER
    return Stage.OFFER if stage is Stage.INQUIRY and order.offers else stage


def _promises(view: View, lookback: Lookback) -> Iterator[Markup]:
    words = view.words.telling
    promises = [entry.promise for entry in lookback.entries if entry.promise]
    became = Counter(promise.stage(view.today) for promise in promises)
    if len(promises) == 1:
        yield say(words.promise_one[promises[0].stage(view.today)], what=quoted(promises[0].what, words))
    elif len(became) == 1:
        yield _all_the_same(words.promises_all[promises[0].stage(view.today)], len(promises), words)
    elif promises:
        n = spelled(len(promises), words)
        yield say(words.promises, n=n, became=_listed(words.promises_became, became, words))


def _all_the_same(template: str, n: int, words: TellingWords) -> Markup:
    return say(template, n=spelled(n, words), all=words.both_of if n == 2 else words.all_of)


def _listed(phrases: Mapping[T, Plural], numbers: Mapping[T, int], words: TellingWords) -> Markup:
    return joined([counted(plural, numbers[key], words) for key, plural in phrases.items() if numbers[key]], words)


def _heard(lookback: Lookback, words: TellingWords) -> Iterator[Markup]:
    pairs = ((words.compliments, lookback.counts.compliments), (words.criticisms, lookback.counts.criticisms))
    said = [counted(plural, n, words) for plural, n in pairs if n]
    if said:
        yield say(words.heard, said=joined(said, words))


def _energy(view: View, lookback: Lookback) -> Iterator[Markup]:
    words, counts = view.words.telling, lookback.counts
    if counts.energy is not None and counts.energies >= FEW:
        entries = counted(words.entries_with, counts.energies, words)
        yield say(words.energy_mean, mean=signed(counts.energy, view.lang), entries=entries)
    elif counts.energies > 1:
        each = [signed(entry.energy, view.lang) for entry in lookback.entries if entry.energy is not None]
        yield say(words.energy_each, values=joined(each, words))


def _open(view: View, lookback: Lookback) -> Iterator[Markup]:
    words = view.words.telling
    kinds = Counter(due.kind for due in lookback.open)
    if kinds:
        told = [counted(words.open[kind], kinds[kind], words) for kind in _OPENABLE if kinds[kind]]
        yield say(words.open_now, open=joined(told, words))
    elif view.is_private and any(entry.next or entry.order or entry.promise for entry in lookback.entries):
        yield say(words.open_nothing)
