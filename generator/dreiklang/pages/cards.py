"""Entry -> what a list shows of it: a card with its beginning, or a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from dreiklang.model import Choice, Entry, Kind
from dreiklang.pages.marks import Badge, Day, Label
from dreiklang.pages.page import Card
from dreiklang.pages.templating import macro
from dreiklang.pages.view import View
from dreiklang.render.links import picture_addresses
from dreiklang.render.rendered import Passage
from dreiklang.values import dataclass


@dataclass(frozen=True)  # without slots, for the sake of what is made once
class EntryLine:
    """An entry in one line, as lists show it.

    *lang* is set only where the entry's language is not the site's. *state* is the word for the stage of an order or
    promise.
    """

    title: str
    href: str
    badge: Badge
    lang: str
    day: Day | None
    state: str
    people: tuple[Label, ...]

    def __html__(self) -> str:
        """Write it as an item of a list: the same stands in many."""
        return self._html

    @cached_property
    def _html(self) -> str:
        return str(macro("_macros.html", "line")(self))


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An entry with its beginning, as the blog shows it: what stands in a *line* of it, and more."""

    line: EntryLine
    tags: tuple[Label, ...]
    series: str
    excerpt: Passage
    is_pinned: bool = False


def make_line(view: View, here: str, entry: Entry) -> EntryLine:
    """Give the line of *entry* for the page at *here*: the same for all that lie as deep."""
    return view.once(("line", entry.id, here.count("/")), lambda: _make_line(view, here, entry))


def make_card(view: View, here: str, entry: Entry) -> EntryCard:
    """Give the card of *entry* for the page at *here*."""
    return EntryCard(
        line=make_line(view, here, entry),
        tags=tuple(view.tag(here, tag) for tag in entry.tags),
        series=say_part(view, entry),
        excerpt=view.excerpt(here, entry),
        is_pinned=entry.pin,
    )


def _make_line(view: View, here: str, entry: Entry) -> EntryLine:
    return EntryLine(
        title=entry.title,
        href=view.link(here, entry.address),
        badge=make_badge(view, entry),
        lang=foreign_lang(view, entry),
        day=view.day(entry.date) if entry.date else None,
        state=say_state(view, entry),
        people=tuple(label for person in entry.people if (label := view.person(here, person)).text),
    )


def make_badge(view: View, entry: Entry) -> Badge:
    """Say what kind of thing *entry* is; of a decision, which."""
    kind = entry.kind
    if kind is Kind.DECISION and entry.decision:
        return Badge(entry.decision.choice.value, view.words.common.choices[entry.decision.choice])
    if entry.feedback and not entry.feedback.criticisms:
        return Badge(Kind.FEEDBACK.value, view.words.entry.compliment)
    if entry.feedback and not entry.feedback.compliments:
        return Badge(Kind.FEEDBACK.value, view.words.entry.criticism)
    if kind is Kind.NOTE and not view.is_private:
        return Badge(Kind.NOTE.value, view.words.blog.post)
    return Badge(kind.value, view.words.common.kinds[kind])


def tally(view: View, choices: Mapping[Choice, int]) -> tuple[tuple[Badge, int], ...]:
    """Say how often each choice was made; of those that were made."""
    return tuple((Badge(one.value, view.words.common.choices[one]), choices[one]) for one in Choice if choices.get(one))


def say_state(view: View, entry: Entry) -> str:
    """Say where an order or a promise stands today."""
    if entry.order and any(entry.order.stages()):
        return view.words.common.stages[entry.order.stage(view.today)]
    if entry.promise:
        return view.words.common.promise_stages[entry.promise.stage(view.today)]
    return ""


def say_part(view: View, entry: Entry) -> str:
    """Say which part of its series *entry* is."""
    series, words = entry.series, view.words.entry
    if series is None or series.part is None:
        return ""
    if series.parts is None:
        return words.part.format(part=series.part)
    return words.part_of.format(part=series.part, parts=series.parts)


def foreign_lang(view: View, entry: Entry) -> str:
    """Give the language of *entry* where it is not the site's, "" where it is."""
    return "" if entry.lang is view.lang else entry.lang.value


def share_card(view: View, entry: Entry) -> Card | None:
    """Give what others show of *entry* when it is linked to; my own edition is nobody's to share."""
    if view.is_private:
        return None
    path = dict(entry.pictures).get(entry.image, "")
    image = picture_addresses(entry).get(path, "")
    return Card(entry.publish, image, entry.title if image else "")
