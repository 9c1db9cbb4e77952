"""One Markdown file, understood; and one that was not."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from operator import attrgetter
from typing import Any

from dreiklang.model.compact import packing_compact
from dreiklang.model.parts import (
    Decision,
    Feedback,
    Link,
    Order,
    Promise,
    Question,
    Retrospective,
    Series,
    Step,
    Tag,
)
from dreiklang.model.words import Kind
from dreiklang.options import Lang
from dreiklang.problems import Problem
from dreiklang.values import dataclass


@packing_compact("body")
@dataclass(frozen=True, slots=True)
class Entry:
    """One Markdown file, understood.

    *path* is relative to the entries folder, with slashes. *body* is the Markdown below the head, *body_line* the
    line of the file on which it starts. *clients* and *partners* are persons' ids. *publish* is the day from which
    the entry may be seen (the date that readers see), None where it is private. *confidence* and everything else in
    percent is a whole number 0-100. *answer_parts* pairs an id of *answers* with the number of the one question (from 1)
    of that entry which is answered here; an id without a pair is answered whole. *show* names further fields that the public may see. *extra* holds the keys that
    we do not know, as written. *pictures* maps what the body (or `image`) calls a picture to its path relative to the
    entries folder.
    """

    id: str
    path: str
    title: str
    date: dt.date | None
    slug: str
    lang: Lang
    body: str = ""
    body_line: int = 1
    tags: tuple[Tag, ...] = ()
    clients: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    publish: dt.date | None = None
    aliases: tuple[str, ...] = ()
    series: Series | None = None
    energy: int | None = None
    signals: tuple[str, ...] = ()
    image: str = ""
    credit: str = ""
    description: str = ""
    pin: bool = False
    comments: bool = False
    next: tuple[Step, ...] = ()
    review: dt.date | None = None
    expect: str = ""
    confidence: int | None = None
    minutes: int | None = None
    answers: tuple[str, ...] = ()
    answer_parts: tuple[tuple[str, int], ...] = ()
    permission: bool = False
    show: tuple[str, ...] = ()
    decision: Decision | None = None
    order: Order | None = None
    promise: Promise | None = None
    retrospective: Retrospective | None = None
    feedback: Feedback | None = None
    question: Question | None = None
    links: tuple[Link, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    checklist: tuple[int, int] = (0, 0)
    words: int = 0
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> Kind:
        """What the entry is; a retrospective that decides anew is a retrospective."""
        return (  # in one expression: it is asked for often
            Kind.RETROSPECTIVE
            if self.retrospective
            else Kind.DECISION
            if self.decision
            else Kind.ORDER
            if self.order
            else Kind.PROMISE
            if self.promise
            else Kind.FEEDBACK
            if self.feedback
            else Kind.QUESTION
            if self.question
            else Kind.NOTE
        )

    @property
    def address(self) -> str:
        """Where the entry's page lies, relative to the site: "2026/03/slug/" ("undated/slug/" without a date)."""
        return self.address_on(self.date)

    def address_on(self, day: dt.date | None) -> str:
        """Where the page lay if that were its *day*: the public sees it on the one of publication."""
        # written by hand: it is asked for often, and strftime is slow
        return f"{day.year}/{day.month:02}/{self.slug}/" if day else f"undated/{self.slug}/"

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of all persons that the head names, each once."""
        promiser = (self.promise.by,) if self.promise and self.promise.by else ()
        named = (*self.clients, *self.partners, *promiser)
        return tuple(dict.fromkeys(named)) if len(named) > 1 else named

    def is_public(self, today: dt.date) -> bool:
        """Whether anybody may read it on *today*."""
        return self.publish is not None and self.publish <= today


_PARTS = [part.name for part in fields(Entry)]
_BODY, _parts_of = _PARTS.index("body"), attrgetter(*_PARTS)


def with_body(entry: Entry, body: str) -> Entry:
    """Give *entry* with another *body*: as `replace` does, in a third of the time."""
    parts: list[Any] = [*_parts_of(entry)]
    parts[_BODY] = body
    return Entry(*parts)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be understood as meant: it is left out, and its place shows why (private edition only)."""

    id: str
    path: str
    text: str
    address: str
    date: dt.date | None
    problems: tuple[Problem, ...]
