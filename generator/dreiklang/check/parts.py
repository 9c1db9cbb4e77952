"""The fields of a head -> what makes the entry its kind: decision, order, promise, feedback, question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import pairwise

from dreiklang.check.days import read_day, read_said
from dreiklang.check.numbers import parse_money
from dreiklang.check.reader import Reader
from dreiklang.check.scales import read_fit, read_weighing
from dreiklang.check.words import split_words
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.keys import ME, find_word, fold, is_one_of, key
from dreiklang.model import (
    Cause,
    Choice,
    Decision,
    DeclineReason,
    Feedback,
    Harm,
    Order,
    Promise,
    Question,
)
from dreiklang.options import Lang
from dreiklang.problems import Code


def read_decision(reader: Reader) -> Decision | None:
    """Read love, change or leave, with its reasons."""
    if not reader.has("decision"):
        return None
    choice = reader.word("decision", Choice)
    refer = reader.persons("refer")
    return Decision(
        choice=choice or Choice.CHANGE,  # the entry is left out; the rest is read for what else is wrong
        because=reader.texts("because"),
        weighing=read_weighing(reader),
        values=_read_values(reader),
        harm=reader.members("harm", Harm),
        cause=reader.word("cause", Cause),
        spoken=reader.day("spoken"),
        refer=refer[0] if refer else None,
        waive=reader.entry_ids("waive"),
    )


def read_order(reader: Reader) -> Order | None:
    """Read the dated stages of an order."""
    if not any(reader.has(name) for name in ("inquiry", "offer", "order", "declined")):
        return None
    _note_declined_offer(reader)
    options = reader.world.options
    reason = reader.text("reason")
    decline_reason = find_word(DeclineReason, reason) if reason and reader.has("declined") else None
    accepted = reader.day("order")
    order = Order(
        inquiry=reader.day("inquiry"),
        offers=tuple(sorted(reader.days("offer"))),
        accepted=accepted,
        declined=reader.day("declined"),
        won=reader.day("won") or accepted,
        lost=reader.day("lost"),
        withdrawn=reader.day("withdrawn"),
        ended=reader.day("ended"),
        invoiced=reader.day("invoiced"),
        paid=reader.day("paid"),
        amount=reader.one("amount", partial(parse_money, lang=options.lang, currency=options.currency)),
        chased=reader.noted_days("chased"),
        answered=reader.noted_days("answered"),
        reason="" if decline_reason else reason,
        decline_reason=decline_reason,
        fit=read_fit(reader),
        via=reader.persons("via"),
        follows=reader.entry_id("follows"),
    )
    _note_order_of_days(reader, order)
    return order


def read_promise(reader: Reader, default: str | None) -> Promise | None:
    """Read what was promised; by *default*, if nobody else is named."""
    if not reader.has("promise"):
        return None
    _note_day_as_promise(reader)
    return Promise(
        what=reader.text("promise"),
        by=_promiser(reader, default),
        due=reader.day("due"),
        moved=tuple(sorted(reader.days("moved"))),
        chased=reader.noted_days("chased"),
        answered=reader.noted_days("answered"),
        kept=reader.day("kept"),
        broken=reader.day("broken"),
        refused=reader.day("refused"),
        blocks=reader.entry_id("blocks"),
    )


def read_feedback(reader: Reader) -> Feedback | None:
    """Read compliments and criticism."""
    said = reader.many("compliment", read_said), reader.many("criticism", read_said)
    return Feedback(*said) if any(said) else None


def read_question(reader: Reader) -> Question | None:
    """Read what a reader asked; who asked may be a person or any text."""
    texts = reader.texts("question")
    if not texts:
        return None
    asked_by = reader.text("asked-by")
    person = reader.world.registry.find_one(asked_by) if asked_by else None
    return Question(texts, asked_by, person if isinstance(person, str) else None)


def _read_values(reader: Reader) -> tuple[str, ...]:
    """Read one's own values, spelled as in the configuration, which knows them all if it knows any."""
    own = {fold(value): value for value in reader.world.options.values}
    for scalar in reader.scalars("values") if own else ():
        for value in split_words(scalar.text):
            if fold(value) not in own:
                reader.note(wrong(Code.VALUE_UNLISTED, value=value, choices=", ".join(own.values())), scalar)
    return tuple(own.get(fold(value), value) for value in reader.words("values"))


def _promiser(reader: Reader, default: str | None) -> str | None:
    scalar = reader.scalar("by")
    if scalar is None:
        return default
    if is_one_of(scalar.text, ME):
        return None
    found = reader.persons("by")
    return found[0] if found else default


def _note_day_as_promise(reader: Reader) -> None:
    """A word that says a promise, with nothing but a day behind it, may as well say that an order was accepted."""
    scalar = reader.scalar("promise")
    if scalar is None or isinstance(read_day(scalar.text, reader.anchor), Wrong):
        return
    order = key("order").written(_lang_of(reader, "promise"))
    reader.note(
        wrong(
            Code.WORD_AMBIGUOUS,
            what="promise-day",
            key=reader.written("promise"),
            first=f"{order}: {scalar.text}",
            second=f"{key('promise').written(_lang_of(reader, 'promise'))}: ...",
        ),
        scalar,
    )


def _note_declined_offer(reader: Reader) -> None:
    """Who declined an open offer: they, or I myself?"""
    scalar = reader.scalar("declined")
    if (
        scalar is None
        or not reader.has("offer")
        or any(reader.has(name) for name in ("order", "won", "lost", "withdrawn"))
    ):
        return
    lang = _lang_of(reader, "declined")
    reader.note(
        wrong(
            Code.WORD_AMBIGUOUS,
            what="declined-offer",
            key=reader.written("declined"),
            first=f"{key('lost').written(lang)}: {scalar.text}",
            second=f"{key('withdrawn').written(lang)}: {scalar.text}",
        ),
        scalar,
    )


def _lang_of(reader: Reader, name: str) -> Lang:
    return Lang.EN if fold(reader.written(name)) == fold(name) else Lang.DE


_STORIES = (
    ("inquiry", "offer", "order", "ended"),
    ("inquiry", "offer", "won", "ended"),
    ("order", "invoiced", "paid"),
    ("inquiry", "offer", "lost"),
    ("inquiry", "offer", "withdrawn"),
    ("inquiry", "declined"),
)


def _note_order_of_days(reader: Reader, order: Order) -> None:
    days = {
        "inquiry": order.inquiry,
        "offer": order.offers[0] if order.offers else None,
        "order": order.accepted,
        "won": order.won if reader.has("won") else None,
        "ended": order.ended,
        "invoiced": order.invoiced,
        "paid": order.paid,
        "lost": order.lost,
        "withdrawn": order.withdrawn,
        "declined": order.declined,
    }
    for later, earlier in dict.fromkeys(_reversed(days)):
        reader.note(
            wrong(Code.DATE_ORDER, key=reader.written(later), first=reader.written(earlier)), reader.scalars(later)[0]
        )


def _reversed(days: dict[str, date | None]) -> Iterator[tuple[str, str]]:
    """Yield each stage that stands before the one which it follows."""
    for story in _STORIES:
        told = [(name, day) for name in story if (day := days[name]) is not None]
        yield from ((later, earlier) for (earlier, before), (later, after) in pairwise(told) if after < before)
