"""Insights -> what they say about offers and orders: answers, calling again, reasons, doors, money that waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from dreiklang.derive.findings import DueKind
from dreiklang.derive.insights import FEW, Insights
from dreiklang.derive.insights.answers import TimeToAnswer
from dreiklang.derive.insights.orders import Blocked
from dreiklang.model import DeclineReason
from dreiklang.pages.charts.answers import draw_answers
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.money import say_money
from dreiklang.pages.telling.spell import joined, linked, phrase, say


def answers(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how long offers wait for an answer: of a few each, of many the median."""
    time, words = found.time_to_answer, sayer.view.words.insights
    if not time.spells:
        return None
    chart = draw_answers(time, sayer.view.words)
    table = Table(words.columns["answers"], tuple(_days(sayer, time)), folded=True) if chart else None
    return replace(
        sayer.section("answers", _waited(sayer, time), (spell.entry for spell in time.spells), table), chart=chart
    )


def follow_up(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how offers ended that I called about, and the others."""
    chased, not_chased = found.follow_up.chased, found.follow_up.not_chased
    if not chased.n:
        return None
    words = sayer.view.words.insights
    told = [say(words.chased, rate=sayer.rate(chased))]
    if not_chased.n:
        told.append(say(words.not_chased, rate=sayer.rate(not_chased)))
    told.append(say(words.no_proof))
    return sayer.section("follow-up", told, (*chased.cases, *not_chased.cases))


def silent(sayer: Sayer, found: Insights) -> Section | None:
    """Tell which offers are silent now."""
    words, chosen = sayer.view.words.insights, {spell.entry for spell in found.time_to_answer.spells}
    waiting = [due for due in sayer.view.findings.due if due.kind is DueKind.OFFER and due.entry.id in chosen]
    if not waiting:
        return None
    told = [say(words.silent(len(waiting)))]
    for due in waiting:
        days = (found.as_of - due.since).days if due.since else 0
        plural = words.silent_one.one if days == 1 else words.silent_one.many
        told.append(say(plural, title=sayer.titles([due.entry.id]), n=days))
    return sayer.section("silent", told, ())


def reasons(sayer: Sayer, found: Insights) -> Section | None:
    """Tell why offers were lost, and why I said no."""
    if not found.lost_reasons and not found.decline_reasons:
        return None
    words, known = sayer.view.words, {reason.value for reason in DeclineReason}
    own = [
        (words.answers.reasons[DeclineReason(reason)] if reason in known else reason, n)
        for reason, n in found.decline_reasons
    ]
    told = [
        say(sentence, reasons=_counted(sayer, pairs))
        for sentence, pairs in ((words.insights.lost, found.lost_reasons), (words.insights.declined, own))
        if pairs
    ]
    if found.declined_though_wanted:
        told.append(say(words.insights.declined_though, titles=sayer.titles(found.declined_though_wanted)))
    return sayer.section("reasons", told, ())


def doors(sayer: Sayer, found: Insights) -> Section | None:
    """Tell how often a first order that did not fit led to one that does."""
    opened, words = found.doors, sayer.view.words.insights
    if not opened.opened.n:
        return None
    few = opened.opened.n < FEW
    told = [] if few else [say(words.doors, k=opened.opened.k, n=opened.opened.n)]
    if len(opened.pairs) < FEW:
        told += (_door(sayer, pair, days) for pair, days in zip(opened.pairs, opened.days, strict=True))
    elif opened.median_days is not None:
        told.append(say(words.doors_days(round(opened.median_days))))
    if few and (closed := [id_ for id_ in opened.opened.cases if id_ not in opened.opened.hits]):
        names = [linked(sayer.view.person(sayer.here, id_)) for id_ in closed]
        told.append(say(words.doors_closed, names=joined(names, sayer.view.words.telling)))
    return sayer.section("doors", told, (id_ for pair in opened.pairs for id_ in pair))


def blocked(sayer: Sayer, found: Insights) -> Section | None:
    """Tell what finished orders wait for, and have waited for."""
    if not found.blocked:
        return None
    return sayer.section("blocked", (_blocked(sayer, one) for one in found.blocked), ())


def _waited(sayer: Sayer, time: TimeToAnswer) -> Iterator[Markup]:
    words, n = sayer.view.words.insights, len(time.spells)
    if n < FEW:
        for spell in time.spells:
            plural = words.answered_after if spell.answered else words.open_after
            yield say(plural.of(spell.days), title=sayer.titles([spell.entry]), n=spell.days)
        return
    yield say(words.no_median if time.median is None else words.median(time.median))
    decided = sum(spell.answered for spell in time.spells)
    yield say(words.answered.of(decided), rate=words.rate.format(k=decided, n=n))


def _door(sayer: Sayer, pair: tuple[str, str], days: int) -> Markup:
    first, later = (sayer.titles([id_]) for id_ in pair)
    return say(sayer.view.words.insights.door.of(days), first=first, later=later, n=days)


def _days(sayer: Sayer, time: TimeToAnswer) -> Iterator[tuple[str, ...]]:
    """Yield a row for each day on which an offer was answered, or left open."""
    answered, left = (Counter(each.days for each in time.spells if each.answered is so) for so in (True, False))
    shares, share, open_ = {point.days: point.open for point in time.curve}, 1.0, len(time.spells)
    for days in sorted(answered | left):
        share = shares.get(days, share)
        yield str(days), str(open_), str(answered[days]), str(left[days]), sayer.percent(share)
        open_ -= answered[days] + left[days]


def _blocked(sayer: Sayer, one: Blocked) -> Markup:
    words, view = sayer.view.words.insights, sayer.view
    plural = words.blocked if one.still else words.blocked_before
    money = phrase(words.blocked_money, amount=say_money(one.how_much, view.lang)) if one.how_much else ""
    return say(
        plural.one if one.days == 1 else plural.many,
        title=sayer.titles([one.order]),
        n=one.days,
        name=linked(view.person(sayer.here, one.person)),
        money=money,
    )


def _counted(sayer: Sayer, pairs: tuple[tuple[str, int], ...] | list[tuple[str, int]]) -> Markup:
    words = sayer.view.words
    return joined(list(_each(words.insights.reason, pairs)), words.telling)


def _each(template: str, pairs: tuple[tuple[str, int], ...] | list[tuple[str, int]]) -> Iterator[Markup]:
    for reason, n in pairs:
        yield phrase(template, reason=reason, n=n) if n > 1 else phrase("{reason}", reason=reason)
