"""What the journal knows beyond its single entries: the values that derive hands to pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dreiklang.dates import Period
from dreiklang.model import Entry, Person, Tag, Target


class FirstKind(StrEnum):
    """Of what an entry is the first."""

    VALUE = "value"
    SIGNAL = "signal"
    FIRST_ORDER = "first-order"  # of this client
    FOLLOW_UP = "follow-up"  # of this client: *name* is the id of the order before


@dataclass(frozen=True, slots=True)
class First:
    """Something that happens in an entry for the first time: *name* is the value or signal as written."""

    kind: FirstKind
    name: str = ""


class DueKind(StrEnum):
    """Why something waits for me."""

    STEP = "step"
    OFFER = "offer"
    PROMISE = "promise"
    REVIEW = "review"
    INVOICE = "invoice"
    PAYMENT = "payment"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits since *day*, because of *entry*; *text* is the writer's own words, where there are some."""

    kind: DueKind
    day: date
    entry: Entry
    person: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class TagStory:
    """A tag with its entries, oldest first."""

    tag: Tag
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SeriesStory:
    """A series with its entries in order; *missing* are the parts between 1 and *parts* that nobody wrote."""

    slug: str
    name: str
    entries: tuple[Entry, ...]
    parts: int | None = None
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonStory:
    """A person with all entries that head or body name them, oldest first, and where they stand now."""

    person: Person
    entries: tuple[Entry, ...]
    last_contact: date | None = None
    standing: Entry | None = None  # the latest decision


@dataclass(frozen=True, slots=True)
class Lookback:
    """The derived retrospective of one *target*: what its entries tell, ordered by date.

    *written* are the retrospectives that look back at the target itself; *reviews* maps an entry's id to the written
    retrospectives that look back at it; *before* is the one of the period before (None for what is no period, or
    where that period has no entries).
    """

    target: Target
    entries: tuple[Entry, ...]
    decisions: tuple[Entry, ...]
    written: tuple[Entry, ...]
    reviews: Mapping[str, tuple[Entry, ...]]
    open: tuple[Due, ...]
    period: Period | None = None
    before: Lookback | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is derived from one edition's journal as of one day.

    *backlinks* maps a target to the entries that link to it in their bodies or name it in their heads (`follows`,
    `answers`, `blocks`, `waive`, `looks-back`); *reviews* and *firsts* map an entry's id. *lookbacks* maps a target
    (period, tag, person) to its derived retrospective; only targets with entries have one.
    """

    due: tuple[Due, ...]
    backlinks: Mapping[Target, tuple[Entry, ...]]
    reviews: Mapping[str, tuple[Entry, ...]]
    firsts: Mapping[str, tuple[First, ...]]
    tags: tuple[TagStory, ...]
    series: tuple[SeriesStory, ...]
    people: tuple[PersonStory, ...]
    lookbacks: Mapping[Target, Lookback]
