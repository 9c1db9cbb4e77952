"""What I know of a partner -> sentences for their page; and who can do what, for the page of all people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from dreiklang.derive.findings import PersonStory
from dreiklang.derive.insights import FEW
from dreiklang.derive.insights.reliability import Ledger
from dreiklang.derive.partners import Field, Partnership
from dreiklang.pages.insights.promised import say_leave_signal
from dreiklang.pages.insights.shape import Sayer
from dreiklang.pages.numbers import signed
from dreiklang.pages.telling.spell import joined, linked, say, times
from dreiklang.pages.view import View


def tell_partnership(view: View, story: PersonStory) -> tuple[Markup, ...]:
    """Tell what speaks for and against relying on the person; nothing of who promised nothing and is strong in nothing."""
    sayer, known = Sayer(view, story.person.address), view.findings.partnerships.get(story.person.id)
    if known is None:
        return ()
    return (
        *_ledger(sayer, known.ledger),
        *_asks(sayer, known),
        *_held_up(sayer, known),
        *_cost(sayer, known),
        *_who_else(sayer, known),
        *_handed(sayer, known),
    )


def tell_fields(view: View, here: str) -> tuple[Markup, ...]:
    """Tell who can do what, and where there is nobody to rely on."""
    sayer, words = Sayer(view, here), view.words.partnership
    return tuple(
        say(words.field, field=field.name, people=_people(sayer, field.reliable))
        if field.reliable
        else say(words.field_nobody, field=field.name)
        for field in view.findings.fields
    )


def _ledger(sayer: Sayer, ledger: Ledger | None) -> Iterator[Markup]:
    if ledger is None or not ledger.rate.n:
        return
    words = sayer.view.words.partnership
    parts = [
        phrase.format(n=len(ids))
        for phrase, ids in (
            (words.on_time, ledger.on_time),
            (words.told, ledger.told),
            (words.refused, ledger.refused),
            (words.silent, ledger.silent),
        )
        if ids
    ]
    n = ledger.rate.n
    yield say(words.due.one if n == 1 else words.due.many, n=n, kept=joined(parts, sayer.view.words.telling))
    if ledger.median_lateness is not None:
        plural = words.late_once if len(ledger.lateness) == 1 else words.late
        yield say(plural(round(ledger.median_lateness)))
    if ledger.chases and n < FEW:
        yield say(words.chases_few, times=times(ledger.chases, sayer.view.words.telling))
    elif ledger.chases and ledger.chases_per_promise:
        yield say(words.chases, n=signed(ledger.chases_per_promise, sayer.view.lang).removeprefix("+"))


def _asks(sayer: Sayer, known: Partnership) -> Iterator[Markup]:
    words = sayer.view.words.partnership
    if known.signals:
        reasons = Markup(" ").join(say_leave_signal(sayer, signal) for signal in known.signals)
        yield say(words.asks, reasons=reasons)
    if known.tried:
        yield say(words.tried, titles=sayer.titles(entry.id for entry in known.tried))


def _held_up(sayer: Sayer, known: Partnership) -> Iterator[Markup]:
    words = sayer.view.words.partnership
    for one in known.blocked:
        plural = words.held_up if one.still else words.held_up_before
        yield say(plural.one if one.days == 1 else plural.many, n=one.days, title=sayer.titles([one.order]))
    if known.hit:
        yield say(words.hit, people=_people(sayer, known.hit))


def _cost(sayer: Sayer, known: Partnership) -> Iterator[Markup]:
    if known.energies:
        words = sayer.view.words.partnership
        yield say(words.energy, n=known.energies, sum=signed(known.energy, sayer.view.lang))


def _who_else(sayer: Sayer, known: Partnership) -> Iterator[Markup]:
    for field in known.fields:
        yield from _field(sayer, field)


def _field(sayer: Sayer, field: Field) -> Iterator[Markup]:
    words = sayer.view.words.partnership
    if field.reliable:
        yield say(words.who_else, field=field.name, people=_people(sayer, field.reliable))
    elif field.others:
        yield say(words.doubtful, field=field.name, people=_people(sayer, field.others))
    else:
        yield say(words.nobody_else, field=field.name)


def _handed(sayer: Sayer, known: Partnership) -> Iterator[Markup]:
    words = sayer.view.words.partnership
    for sentence, entries in ((words.handed_to, known.handed_to), (words.handed_by, known.handed_by)):
        if entries:
            yield say(sentence, titles=sayer.titles(entry.id for entry in entries))


def _people(sayer: Sayer, ids: Iterable[str]) -> Markup:
    labels = [linked(sayer.view.person(sayer.here, person)) for person in ids]
    return joined(labels, sayer.view.words.telling)
