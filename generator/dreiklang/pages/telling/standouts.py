"""What stands out against the time before -> a sentence each, and whether that may be chance."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.derive.findings import Lookback, Standout, StandoutKind
from dreiklang.model import Target, TargetKind
from dreiklang.pages.behind import Behind
from dreiklang.pages.numbers import signed
from dreiklang.pages.telling.spell import counted, joined, linked, say
from dreiklang.pages.view import View

_NAMED = 6  # so many names fit into a sentence
_NEW = {StandoutKind.NEW_TAG: TargetKind.TAG, StandoutKind.NEW_PERSON: TargetKind.PERSON}


def tell_standouts(view: View, lookback: Lookback, behind: Behind) -> tuple[Markup, ...]:
    """Say what differs from the time before, each a sentence: first what is sure, then what may be chance; often nothing."""
    words = view.words.telling
    sure = [_difference(view, one, behind) for one in lookback.standouts if one.kind not in _NEW and not one.chance]
    perhaps = [_difference(view, one, behind) for one in lookback.standouts if one.chance]
    told = [*sure, *_news(view, behind.here, lookback)]
    if perhaps:
        told += [*perhaps[:-1], perhaps[-1] + " " + words.chance]
    return tuple(told)


def _difference(view: View, one: Standout, behind: Behind) -> Markup:
    words, energy = view.words.telling, one.kind is StandoutKind.ENERGY
    now, before = (
        behind.link(signed(number, view.lang) if energy else str(int(number)), ids)
        for number, ids in ((one.now, one.counted), (one.before, one.counted_before))
    )
    if energy:
        template = words.more_energy if one.now > one.before else words.less_energy
        return say(template, now=now, before=before)
    template = words.more if one.now > one.before else words.fewer
    return say(template, what=words.standouts[one.name or one.kind], now=now, before=before)


def _news(view: View, here: str, lookback: Lookback) -> Iterator[Markup]:
    words = view.words.telling
    for kind, template in ((StandoutKind.NEW_TAG, words.first_time), (StandoutKind.NEW_PERSON, words.new_people)):
        if kind is StandoutKind.NEW_PERSON and not view.is_private:
            continue
        names = [one.name for one in lookback.standouts if one.kind is kind]
        if names:
            shown: list[str] = [linked(view.target(here, Target(_NEW[kind], name))) for name in names[:_NAMED]]
            more = len(names) - len(shown)
            yield say(
                template, names=joined([*shown, *([counted(words.and_more, more, words)] if more else [])], words)
            )
