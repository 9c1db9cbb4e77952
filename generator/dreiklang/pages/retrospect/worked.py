"""Retrospect -> what came back on offers and what they were worth, and whether promises were kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median

from markupsafe import Markup

from dreiklang.derive.insights import FEW, Rate
from dreiklang.derive.retrospects import Retrospect, joined_rate
from dreiklang.pages.behind import Behind
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.money import say_money
from dreiklang.pages.retrospect.shape import Asked
from dreiklang.pages.telling.spell import counted, joined, linked, say

_CHASED = 2
"""Calling again once is a story and no habit."""


def asked(asked_: Asked, found: Retrospect) -> Section | None:
    """Tell how long answers took, what calling again had to do with it, and what came of it in money."""
    behind = asked_.behind("asked")
    told = [
        *_waited(asked_, behind, found),
        *_chased(asked_, behind, found),
        *_worth(asked_, behind, found),
    ]
    return asked_.section(behind, told if found.answers.spells or len(found.earned.orders) > 1 else [])


def kept(asked_: Asked, found: Retrospect) -> Section | None:
    """Tell how many promises and steps were kept in time."""
    behind, words = asked_.behind("kept"), asked_.words
    theirs = joined_rate([ledger.rate for ledger in found.ledgers if ledger.person is not None])
    mine = joined_rate([ledger.rate for ledger in found.ledgers if ledger.person is None])
    late = [days for ledger in found.ledgers for days in ledger.lateness]
    told = [*_on_time(asked_, behind, theirs, (words.theirs.of(theirs.k), words.theirs_one))]
    told += _on_time(asked_, behind, mine, (words.mine, words.mine_one))
    if len(late) > 1:
        days = round(median(late))
        told.append(say(words.late.one if days == 1 else words.late.many, n=days))
    if found.steps.n > 1:
        told.append(say(words.steps.of(found.steps.k), rate=asked_.rate(behind, found.steps)))
    return asked_.section(behind, told)


def _on_time(asked_: Asked, behind: Behind, rate: Rate, sentences: tuple[str, Mapping[bool, str]]) -> Iterator[Markup]:
    many, one = sentences
    if rate.n == 1:
        yield say(one[bool(rate.k)], title=asked_.sayer.titles(rate.cases))
    elif rate.n:
        yield say(many, rate=asked_.rate(behind, rate))


def _waited(asked_: Asked, behind: Behind, found: Retrospect) -> Iterator[Markup]:
    """Tell the days of a few answers one by one, and of many the median."""
    spells, words = found.answers.spells, asked_.view.words.insights
    answered = [spell for spell in spells if spell.answered]
    if len(spells) >= FEW:
        median_ = found.answers.median
        said = words.no_median if median_ is None else words.median(median_)
        yield say(said)
        decided = behind.link(words.rate.format(k=len(answered), n=len(spells)), [spell.entry for spell in answered])
        yield say(words.answered.of(len(answered)), rate=decided)
    elif len(answered) > 1:
        days = [behind.link(str(spell.days), [spell.entry]) for spell in sorted(answered, key=lambda each: each.days)]
        yield say(asked_.words.waited, days=joined(days, asked_.view.words.telling))


def _chased(asked_: Asked, behind: Behind, found: Retrospect) -> Iterator[Markup]:
    chased, not_chased = found.follow_up.chased, found.follow_up.not_chased
    if chased.n < _CHASED:
        return
    words = asked_.view.words.insights
    yield say(words.chased, rate=asked_.rate(behind, chased))
    if not_chased.n:
        yield say(words.not_chased, rate=asked_.rate(behind, not_chased))
    yield say(words.no_proof)


def _worth(asked_: Asked, behind: Behind, found: Retrospect) -> Iterator[Markup]:
    earned, before = found.earned, found.earned_before.total
    if earned.total is None:
        return
    words, view = asked_.words, asked_.view
    said_before = words.worth_before.format(when=asked_.before(), sum=say_money(before, view.lang)) if before else ""
    orders = behind.link(counted(words.orders, len(earned.orders), view.words.telling), earned.orders)
    plural = words.worth.one if len(earned.orders) == 1 else words.worth.many
    yield say(plural, orders=orders, sum=say_money(earned.total, view.lang), before=said_before)
    if earned.most and view.is_private:
        client, amount, theirs = earned.most
        sum_ = behind.link(say_money(amount, view.lang), theirs)
        yield say(words.most, sum=sum_, name=linked(view.person(asked_.here, client)))
