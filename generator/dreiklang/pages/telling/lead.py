"""A derived retrospective -> its first sentence: how many entries, of what kinds, from when to when."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.dates import Period
from dreiklang.derive.findings import Lookback
from dreiklang.model import Kind, TargetKind
from dreiklang.pages.behind import Behind
from dreiklang.pages.periods import in_period, the_period
from dreiklang.pages.telling.spell import counted, joined, say, title
from dreiklang.pages.view import View
from dreiklang.texts.grammar import Plural
from dreiklang.texts.telling import TellingWords

_NAMED = (Kind.RETROSPECTIVE, Kind.QUESTION)  # the others are told in sentences of their own
_FEW = 3


def tell_lead(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    """Say how much there is to look back on."""
    if lookback.period:
        yield _period(view, lookback, lookback.period, behind)
    else:
        yield _topic(view, lookback, behind)


def _period(view: View, lookback: Lookback, period: Period, behind: Behind) -> Markup:
    words, here = view.words.telling, behind.here
    entries = lookback.entries
    kinds = [_of_kind(lookback, kind, words, behind) for kind in _NAMED if lookback.counts.kinds.get(kind)]
    template = _period_template(lookback, words, has_kinds=bool(kinds))
    number = _number(lookback, words.entries_with if "{with_entries}" in template else words.entries, words, behind)
    return say(
        template,
        when=in_period(period, view.words),
        what=the_period(period, view.words),
        entries=number,
        with_entries=number,
        entry=title(view, here, entries[0]),
        titles=joined([title(view, here, entry) for entry in entries[:_FEW]], words),
        kinds=joined(kinds, words),
    )


def _number(lookback: Lookback, plural: Plural, words: TellingWords, behind: Behind) -> str:
    said = counted(plural, len(lookback.entries), words)
    return said if len(lookback.entries) < 2 else behind.link(said, (entry.id for entry in lookback.entries))


def _of_kind(lookback: Lookback, kind: Kind, words: TellingWords, behind: Behind) -> Markup:
    ids = [entry.id for entry in lookback.entries if entry.kind is kind]
    return behind.link(counted(words.kinds[kind], len(ids), words), ids)


def _period_template(lookback: Lookback, words: TellingWords, *, has_kinds: bool) -> str:
    """Choose the sentence by what there is: one entry, a few with their titles, the very first time, or many."""
    count = len(lookback.entries)
    if lookback.running:
        if count == 1:
            return words.running_one
        return words.running_kinds if has_kinds else words.running_many
    if count == 1:
        return words.period_one
    if lookback.compared is None:
        return words.period_first
    if count <= _FEW:
        return words.period_few
    return words.period_kinds if has_kinds else words.period_many


def _topic(view: View, lookback: Lookback, behind: Behind) -> Markup:
    words, here = view.words.telling, behind.here
    person = lookback.target.kind is TargetKind.PERSON
    days = [entry.date for entry in lookback.entries if entry.date]
    if not days:
        undated = words.topic_undated.one if len(lookback.entries) == 1 else words.topic_undated.many
        template = words.person_undated if person else undated
    elif len(lookback.entries) == 1:
        template = words.person_one if person else words.topic_one
    elif days[0] == days[-1]:
        template = words.person_day if person else words.topic_day
    else:
        template = words.person_many if person else words.topic_many
    return say(
        template,
        name=view.target(here, lookback.target).text,
        entries=_number(lookback, words.entries_with if person else words.entries, words, behind),
        entry=title(view, here, lookback.entries[0]),
        first=view.day(days[0]).text if days else "",
        last=view.day(days[-1]).text if days else "",
    )
