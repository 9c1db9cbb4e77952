"""A derived retrospective -> sentences on offers, promises, words, energy, and what is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from dreiklang.derive.findings import DueKind, Lookback
from dreiklang.model import Entry, Order, Stage
from dreiklang.pages.behind import Behind
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


def tell_happenings(view: View, lookback: Lookback, behind: Behind) -> list[Markup]:
    """Say what else there was. What goes between me and others shows in part only in public, so it is not told there."""
    between = [*_offers(view, lookback, behind), *_without_offer(view, lookback, behind)]
    between += _promises(view, lookback, behind)
    return [
        *(between if view.is_private else []),
        *_heard(lookback, view.words.telling, behind),
        *_energy(view, lookback, behind),
        *_open(view, lookback, behind),
    ]


def _offers(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    words = view.words.telling
    offered = [
        (entry, _became(entry.order, view.today))
        for entry in lookback.entries
        if entry.order and any(day <= view.today for day in entry.order.offers)
    ]
    became = _by(offered)
    if len(offered) == 1:
        yield say(words.offer_one[offered[0][1]], entry=title(view, behind.here, offered[0][0]))
    elif len(became) == 1:
        yield _all_the_same(words.offers_all[offered[0][1]], became[offered[0][1]], words, behind)
    elif offered:
        n = spelled(len(offered), words)
        yield say(words.offers, n=n, became=_listed(words.offers_became, became, words, behind))


def _without_offer(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    words = view.words.telling
    bare = [
        (entry, _became(entry.order, view.today))
        for entry in lookback.entries
        if entry.order and not entry.order.offers
    ]
    if direct := [entry.id for entry, stage in bare if stage is Stage.ORDER]:
        plural = words.without_offer.one if len(direct) == 1 else words.without_offer.many
        number = words.one_order if len(direct) == 1 else spelled(len(direct), words)
        yield say(plural, n=behind.link(number, direct))
    declined = [entry for entry, stage in bare if stage is Stage.DECLINED]
    if len(declined) == 1:
        yield say(words.declined_one, entry=title(view, behind.here, declined[0]))
    elif declined:
        number = behind.link(spelled(len(declined), words), (entry.id for entry in declined))
        yield say(words.declined_many, n=number)


def _became(order: Order, today: date) -> Stage:
    """Say how an order came out: what was delivered or paid has been an order, a further version is still an offer."""
    stage = order.stage(today)
    if stage in _DELIVERED:
        return Stage.ORDER
    return Stage.OFFER if stage is Stage.INQUIRY and order.offers else stage


def _promises(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    words = view.words.telling
    promised = [(entry, entry.promise.stage(view.today)) for entry in lookback.entries if entry.promise]
    became = _by(promised)
    if len(promised) == 1:
        entry, stage = promised[0]
        yield say(words.promise_one[stage], what=quoted(entry.promise.what if entry.promise else "", words))
    elif len(became) == 1:
        yield _all_the_same(words.promises_all[promised[0][1]], became[promised[0][1]], words, behind)
    elif promised:
        n = spelled(len(promised), words)
        yield say(words.promises, n=n, became=_listed(words.promises_became, became, words, behind))


def _by(pairs: Iterable[tuple[Entry, T]]) -> Mapping[T, list[str]]:
    found: dict[T, list[str]] = defaultdict(list)
    for entry, key in pairs:
        found[key].append(entry.id)
    return found


def _all_the_same(template: str, ids: list[str], words: TellingWords, behind: Behind) -> Markup:
    number = behind.link(spelled(len(ids), words), ids)
    return say(template, n=number, all=words.both_of if len(ids) == 2 else words.all_of)


def _listed(phrases: Mapping[T, Plural], ids: Mapping[T, list[str]], words: TellingWords, behind: Behind) -> Markup:
    parts = [
        behind.link(counted(plural, len(ids[key]), words), ids[key]) for key, plural in phrases.items() if key in ids
    ]
    return joined(parts, words)


def _heard(lookback: Lookback, words: TellingWords, behind: Behind) -> Iterator[Markup]:
    heard = [(entry.id, entry.feedback) for entry in lookback.entries if entry.feedback]
    counts = lookback.counts
    said = [
        behind.link(counted(plural, n, words), ids)
        for plural, n, ids in (
            (words.compliments, counts.compliments, [id_ for id_, feedback in heard if feedback.compliments]),
            (words.criticisms, counts.criticisms, [id_ for id_, feedback in heard if feedback.criticisms]),
        )
        if n
    ]
    if said:
        yield say(words.heard, said=joined(said, words))


def _energy(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    words, counts = view.words.telling, lookback.counts
    noted = [entry for entry in lookback.entries if entry.energy is not None]
    if counts.energy is not None and counts.energies >= FEW:
        entries = behind.link(counted(words.entries_with, counts.energies, words), (entry.id for entry in noted))
        yield say(words.energy_mean, mean=signed(counts.energy, view.lang), entries=entries)
    elif counts.energies > 1:
        each = [behind.link(signed(entry.energy or 0, view.lang), [entry.id]) for entry in noted]
        yield say(words.energy_each, values=joined(each, words))


def _open(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    words = view.words.telling
    kinds: dict[DueKind, list[str]] = defaultdict(list)
    for due in lookback.open:
        kinds[due.kind].append(due.entry.id)
    if kinds:
        told = [
            behind.link(counted(words.open[kind], len(kinds[kind]), words), kinds[kind])
            for kind in _OPENABLE
            if kind in kinds
        ]
        yield say(words.open_now, open=joined(told, words))
    elif view.is_private and any(entry.next or entry.order or entry.promise for entry in lookback.entries):
        yield say(words.open_nothing)
