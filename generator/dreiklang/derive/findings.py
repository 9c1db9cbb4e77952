"""What the journal knows beyond its single entries: the values that derive hands to pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum

from dreiklang.dates import Period
from dreiklang.derive.hard import HardMoment
from dreiklang.derive.insights import Insights
from dreiklang.derive.lived import Lived
from dreiklang.derive.partners import Field, Partnership
from dreiklang.model import Choice, Entry, Kind, NotedDay, Person, Role, Tag, Target
from dreiklang.values import dataclass


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
    BLOCKED = "blocked"  # a promise, not late yet, for which an order of mine waits that is done
    LOOSE_END = "loose-end"  # left open by a leave: *end* says what
    SIGNAL = "signal"  # the second signal about somebody without a decision
    QUESTION = "question"
    SCHEDULED = "scheduled"


class EndKind(StrEnum):
    """What a leave left open."""

    INQUIRY = "inquiry"
    OFFER = "offer"
    ORDER = "order"
    INVOICE = "invoice"
    PAYMENT = "payment"
    PROMISE = "promise"
    STEP = "step"


SOON = timedelta(days=7)
"""How far ahead the desk looks."""

_ONCE_THEY_COME = frozenset({DueKind.CONTACT, DueKind.REVIEW, DueKind.SCHEDULED})


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits from *day* on, because of *entry*; *text* is the writer's own words, where there are some.

    *since* is the last thing that happened (an offer sent or chased, a promise given, a contact); *dated* is false for
    a step without a day, which waits from its entry's day on. *mine* says that it was I who promised; *chased* and
    *answered* are what was said since. *from_* is a day before *day* from which on it had better be done. *about* is the
    entry on which it hangs: the leave that left it open, the order that a promise holds up, the first of two signals.
    """

    kind: DueKind
    day: date
    entry: Entry
    person: str | None = None
    text: str = ""
    since: date | None = None
    dated: bool = True
    mine: bool = False
    chased: tuple[NotedDay, ...] = ()
    answered: tuple[NotedDay, ...] = ()
    from_: date | None = None
    about: Entry | None = None
    end: EndKind | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        """All that it says, with entries by their ids: two of the same identity are the same."""
        talk, about = (self.chased, self.answered), self.about and self.about.id
        days = (self.day, self.since, self.from_, self.dated)
        return self.kind, self.entry.id, self.person, self.text, days, self.mine, talk, about, self.end

    def is_soon(self, today: date) -> bool:
        """Whether it comes within the week after *today*, or had better be done in it."""
        return self.day > today and min(self.day, self.from_ or self.day) <= today + SOON

    def is_open(self, today: date) -> bool:
        """Whether it is open on *today*, though it may wait for a later day; a contact or a review opens on its day."""
        return self.day <= today or self.kind not in _ONCE_THEY_COME


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
    """A person with all entries that head or body name them, oldest first, and where they stand now.

    *role* is the registered one, else what the entries use them as. *open* is what waits between the person and me.
    """

    person: Person
    entries: tuple[Entry, ...]
    last_contact: date | None = None
    standing: Entry | None = None  # the latest decision
    role: Role | None = None
    open: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what some entries hold; *energy* is their mean energy, None where nobody noted any."""

    entries: int = 0
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    choices: Mapping[Choice, int] = field(default_factory=dict)
    compliments: int = 0
    criticisms: int = 0
    silent: int = 0  # offers that are still without an answer
    energies: int = 0
    energy: float | None = None


class StandoutKind(StrEnum):
    """In what one time differs from the time before."""

    ENTRIES = "entries"
    KIND = "kind"  # *name* is the kind
    CHOICE = "choice"  # *name* is the choice
    COMPLIMENTS = "compliments"
    CRITICISMS = "criticisms"
    SILENT = "silent"
    ENERGY = "energy"
    NEW_TAG = "new-tag"  # *name* is the tag's slug
    NEW_PERSON = "new-person"  # *name* is the person's id


@dataclass(frozen=True, slots=True)
class Standout:
    """A difference against the time before: *now* against *before*; *chance* says that the numbers are small.

    *counted* and *counted_before* are the ids of the entries behind the two numbers.
    """

    kind: StandoutKind
    name: str = ""
    now: float = 0
    before: float = 0
    chance: bool = False
    counted: tuple[str, ...] = field(default=(), compare=False)
    counted_before: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Lookback:
    """The derived retrospective of one *target*: what its entries tell, ordered by date (undated ones last).

    *written* are the retrospectives that look back at the target itself; *reviews* maps an entry's id to the written
    retrospectives that look back at it; *before* is the one of the period before (None for what is no period, or
    where that period has no entries). *standouts* compare *current* with *compared*: a period with the one before, a
    tag's or a person's last year with the year before it; while *running*, only as far as today: to the day *until*.
    """

    target: Target
    entries: tuple[Entry, ...]
    decisions: tuple[Entry, ...]
    written: tuple[Entry, ...]
    reviews: Mapping[str, tuple[Entry, ...]]
    open: tuple[Due, ...]
    period: Period | None = None
    before: Lookback | None = None
    counts: Counts = Counts()
    current: Period | None = None
    compared: Period | None = None
    running: bool = False
    until: date | None = None
    standouts: tuple[Standout, ...] = ()


@dataclass(frozen=True, slots=True)
class Principle:
    """An *entry* that says by what I decide, and the decisions that cite it, oldest first."""

    entry: Entry
    cited_by: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is derived from one edition's journal as of one day.

    *due* is what has come up to that day, *soon* what comes within the next seven days, *later* the rest. *backlinks* maps a target to
    the entries that link to it in their bodies or name it in their heads (`follows`, `answers`, `blocks`, `waive`,
    `looks-back`); *reviews* and *firsts* map an entry's id. *lookbacks* maps a target (period, tag, person) to its
    derived retrospective; only targets with entries have one. *loose_ends* maps the id of a leave to what it left open.
    *principles*, *insights*, *partnerships* (by person), *fields* (of partners), *hard_moments* and *lived* (by entry) are for me alone: the
    public edition has none.
    """

    due: tuple[Due, ...]
    backlinks: Mapping[Target, tuple[Entry, ...]]
    reviews: Mapping[str, tuple[Entry, ...]]
    firsts: Mapping[str, tuple[First, ...]]
    tags: tuple[TagStory, ...]
    series: tuple[SeriesStory, ...]
    people: tuple[PersonStory, ...]
    lookbacks: Mapping[Target, Lookback]
    soon: tuple[Due, ...] = ()
    later: tuple[Due, ...] = ()
    loose_ends: Mapping[str, tuple[Due, ...]] = field(default_factory=dict)
    principles: tuple[Principle, ...] = ()
    insights: Insights | None = None
    partnerships: Mapping[str, Partnership] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    hard_moments: Mapping[str, HardMoment] = field(default_factory=dict)
    lived: Mapping[str, tuple[Lived, ...]] = field(default_factory=dict)
