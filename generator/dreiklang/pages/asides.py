"""An entry -> what stands beside it, for its writer alone: a silence, loose ends, a hard moment, a chain, a good word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from markupsafe import Markup

from dreiklang.derive.findings import Due, DueKind
from dreiklang.derive.hard import HardMoment
from dreiklang.derive.insights.habits import is_hard
from dreiklang.derive.insights.orders import Chain
from dreiklang.keys import key
from dreiklang.model import Entry
from dreiklang.pages.insights.shape import Sayer
from dreiklang.pages.marks import Label
from dreiklang.pages.silence import tell_silence
from dreiklang.pages.telling.spell import joined, linked, phrase, say, title
from dreiklang.pages.view import View
from dreiklang.pages.waiting import Waiting, make_waiting
from dreiklang.values import dataclass

_WEEK = 7


@dataclass(frozen=True, slots=True)
class GoodWord:
    """A compliment, in the language in which it was said, and where it stands."""

    words: str
    lang: str
    entry: Label


@dataclass(frozen=True, slots=True)
class Aside:
    """Something beside an entry: *told* in sentences, what is *open*, or a *good_word*."""

    id: str
    title: str
    told: tuple[Markup, ...] = ()
    open: tuple[Waiting, ...] = ()
    good_word: GoodWord | None = None


def make_asides(view: View, entry: Entry) -> tuple[Aside, ...]:
    """Make all that stands beside *entry*; nothing in the public edition."""
    if not view.is_private:
        return ()
    sayer = Sayer(view, entry.address)
    return tuple(
        aside
        for make in (_silence, _hard_moment, _lived, _loose_ends, _chain, _praise)
        if (aside := make(sayer, entry))
    )


def _silence(sayer: Sayer, entry: Entry) -> Aside | None:
    view = sayer.view
    due, insights = view.once("silent", lambda: _silent(view)).get(entry.id), view.findings.insights
    if due is None or insights is None:
        return None
    return Aside("silence", view.words.asides.silence, tuple(tell_silence(sayer, due, insights)))


def _silent(view: View) -> Mapping[str, Due]:
    """Map the entry of each offer without an answer to what waits because of it, the most urgent."""
    waiting = (*view.findings.due, *view.findings.soon, *view.findings.later)
    return {one.entry.id: one for one in reversed(waiting) if one.kind is DueKind.OFFER}


def _hard_moment(sayer: Sayer, entry: Entry) -> Aside | None:
    moment = sayer.view.findings.hard_moments.get(entry.id)
    told = tuple(_moment(sayer, entry, moment)) if moment else ()
    return Aside("hard", sayer.view.words.asides.hard, told) if told else None


def _moment(sayer: Sayer, entry: Entry, moment: HardMoment) -> Iterator[Markup]:
    words, first = sayer.view.words.asides, moment.first_signal
    if first and first.date:
        title = linked(sayer.view.entry_label(sayer.here, first))
        days = moment.days_to_spoken
        if days == 0:
            yield say(words.spoken_same_day)
        elif days is not None:
            yield say(words.spoken.one if days == 1 else words.spoken.many, title=title, n=days)
        elif (entry.decision is None or entry.decision.spoken is None) and (
            ago := (sayer.view.today - first.date).days
        ):
            yield say(words.unspoken.one if ago == 1 else words.unspoken.many, title=title, n=ago)
    if moment.bound_until:
        yield _bound(sayer, moment.bound_until)
    if moment.untried:
        names = {name: key(name).written(sayer.view.lang) for name in ("spoken", "because")}
        yield say(words.untried.replace("`", ""), **names)


def _bound(sayer: Sayer, until: date) -> Markup:
    words, days = sayer.view.words.asides, (until - sayer.view.today).days
    weeks = days // _WEEK
    plural, n = (words.bound, weeks) if weeks else (words.bound_days, days)
    return say(plural.one if n == 1 else plural.many, n=n, day=sayer.view.day(until).text)


def _lived(sayer: Sayer, entry: Entry) -> Aside | None:
    """Tell of earlier decisions like this one, and what came of them."""
    lived = sayer.view.findings.lived.get(entry.id, ())
    told = tuple(_lived_through(sayer, one.earlier) for one in lived)
    return Aside("lived", sayer.view.words.asides.lived, told) if told else None


def _lived_through(sayer: Sayer, earlier: Entry) -> Markup:
    view, words = sayer.view, sayer.view.words
    said = [review.retrospective for review in view.findings.reviews.get(earlier.id, ()) if review.retrospective]
    outcome = next((back.outcome for back in reversed(said) if back.outcome), None)
    again = next((back.again for back in reversed(said) if back.again), None)
    came = [
        *([words.common.outcomes[outcome]] if outcome else []),
        *([words.asides.lived_again[again]] if again else []),
    ]
    choice = earlier.decision.choice if earlier.decision else None
    return say(
        words.asides.lived_step,
        day=view.day(earlier.date).text if earlier.date else "",
        title=title(view, sayer.here, earlier),
        choice=words.common.choices[choice] if choice else "",
        came=", ".join(came) or words.asides.lived_open,
    )


def _loose_ends(sayer: Sayer, entry: Entry) -> Aside | None:
    ends = sayer.view.findings.loose_ends.get(entry.id, ())
    if not ends:
        return None
    words, waive = sayer.view.words.asides, key("waive").written(sayer.view.lang)
    lead = say(words.loose_ends_lead.replace("`", ""), waive=waive)
    open_ = tuple(make_waiting(sayer.view, sayer.here, end) for end in ends)
    return Aside("loose-ends", words.loose_ends, (lead,), open_)


def _chain(sayer: Sayer, entry: Entry) -> Aside | None:
    """Tell the orders of which this one is part, with how well each fits."""
    view = sayer.view
    chain = view.once("chains", lambda: _chains(view)).get(entry.id)
    if chain is None:
        return None
    return Aside("chain", view.words.asides.chain, tuple(_step(sayer, view.journal.by_id[id_]) for id_ in chain.orders))


def _chains(view: View) -> Mapping[str, Chain]:
    """Map each order to the chain of which it is part."""
    chains = view.findings.insights.chains if view.findings.insights else ()
    return {id_: chain for chain in reversed(chains) for id_ in chain.orders}


def _step(sayer: Sayer, order: Entry) -> Markup:
    view, words = sayer.view, sayer.view.words.asides
    fit = order.order.fit.overall if order.order and order.order.fit else None
    day = min((day for _, day in order.order.stages()), default=None) if order.order else None
    label = view.entry_label(sayer.here, order)
    return say(
        words.chain_step,
        day=view.day(day).text if day else "",
        title=linked(label) if label.href != view.link(sayer.here, sayer.here) else label.text,
        fit=words.chain_fit.format(fit=fit) if fit is not None else "",
        via=_via(sayer, order),
    )


def _via(sayer: Sayer, entry: Entry) -> Markup:
    people = [linked(sayer.view.person(sayer.here, person)) for person in (entry.order.via if entry.order else ())]
    words = sayer.view.words
    return phrase(words.asides.chain_via, people=joined(people, words.telling)) if people else Markup()


def _praise(sayer: Sayer, entry: Entry) -> Aside | None:
    """Put a compliment beside a hard entry: another one each day, and not the same beside all of them."""
    view = sayer.view
    if not is_hard(entry):
        return None
    said = view.once("compliments", lambda: _compliments(view))
    if entry.feedback:
        said = [(words, other) for words, other in said if other.id != entry.id]
    if not said:
        return None
    at = (view.today.toordinal() + sum(entry.id.encode())) % len(said)
    words, source = said[at]
    word = GoodWord(words, source.lang.value, view.entry_label(sayer.here, source))
    return Aside("good-word", view.words.asides.praise, good_word=word)


def _compliments(view: View) -> list[tuple[str, Entry]]:
    return [
        (one.words, entry) for entry in view.journal.entries if entry.feedback for one in entry.feedback.compliments
    ]
