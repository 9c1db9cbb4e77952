"""The journal as values: entries with their kinds, people, and what they say of each other; made by check alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dreiklang.dates import Period
from dreiklang.options import Lang
from dreiklang.problems import Problem


class Kind(StrEnum):
    """What an entry is, told by the key that it bears."""

    DECISION = "decision"
    ORDER = "order"
    PROMISE = "promise"
    RETROSPECTIVE = "retrospective"
    FEEDBACK = "feedback"
    QUESTION = "question"
    NOTE = "note"


class Choice(StrEnum):
    """The three tones: what one can do about a situation."""

    LOVE = "love"
    CHANGE = "change"
    LEAVE = "leave"


class Weight(StrEnum):
    """Which side weighs more, said in a word."""

    CLIENT = "client"
    SELF = "self"
    EQUAL = "equal"


class Harm(StrEnum):
    """Where a situation does harm."""

    ME = "me"
    WORK = "work"
    RESULT = "result"
    CLIENT = "client"


class Cause(StrEnum):
    """What lies behind a hard situation."""

    MISUNDERSTANDING = "misunderstanding"
    MISSING_INFORMATION = "missing-information"
    EXPECTATIONS = "expectations"
    VALUES = "values"
    CIRCUMSTANCES = "circumstances"


class Truth(StrEnum):
    """Whether what was expected came true."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Outcome(StrEnum):
    """What came of it; the last three are said of a change."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
    BETTER = "better"
    SAME = "same"
    COMMON_GROUND = "common-ground"


class Again(StrEnum):
    """Whether one would decide so again, knowing only what one knew then."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Foreseeable(StrEnum):
    """Whether it could have been seen beforehand."""

    YES = "yes"
    NO = "no"
    IN_FIRST_TALK = "in-first-talk"


class Where(StrEnum):
    """With whom it lay."""

    ME = "me"
    CLIENT = "client"
    CIRCUMSTANCES = "circumstances"
    BOTH = "both"


class DeclineReason(StrEnum):
    """Why I said no, where one of the usual words says it."""

    NO_TIME = "no-time"
    NOT_SERIOUS = "not-serious"
    NO_MATCH = "no-match"
    UNCOMFORTABLE = "uncomfortable"


class Role(StrEnum):
    """What a person is to me."""

    CLIENT = "client"
    PARTNER = "partner"
    BOTH = "both"


class Stage(StrEnum):
    """Where an order stands; its dates say so."""

    INQUIRY = "inquiry"
    OFFER = "offer"
    ORDER = "order"
    ENDED = "ended"
    INVOICED = "invoiced"
    PAID = "paid"
    LOST = "lost"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"

    def is_silent_when_unanswered(self) -> bool:
        """Whether somebody else has to speak next."""
        return self is Stage.OFFER

    def is_closed(self) -> bool:
        """Whether nothing of it waits any more."""
        return self in {Stage.PAID, Stage.LOST, Stage.WITHDRAWN, Stage.DECLINED}


class PromiseStage(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    REFUSED = "refused"


class TargetKind(StrEnum):
    """At what a link points or a retrospective looks back."""

    ENTRY = "entry"
    PERSON = "person"
    TAG = "tag"
    PERIOD = "period"


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A word under which entries are found: *slug* is its identity and address, *name* how it is written."""

    slug: str
    name: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Series:
    """Posts that belong together, and the place of one among them (*part* of *parts*, if counted)."""

    slug: str
    name: str
    part: int | None = None
    parts: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is pointed at: *id* is an entry's id, a person's id, a tag's slug or a period's key ("2026-q1")."""

    kind: TargetKind
    id: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a body: as *written* between the brackets (or as relative path), and its *target*."""

    written: str
    target: Target


@dataclass(frozen=True, slots=True)
class NotedDay:
    """A day on which something happened, with how or what; *until* is the day until which an answer lets it rest."""

    day: date
    note: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A next step of mine, with the day on which it is due and the day on which it was done."""

    text: str
    due: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """Which side weighs more; on the scale 0-5 where numbers were given."""

    side: Weight
    client: int | None = None
    self_: int | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """How well an order fits, in percent: *overall*, and in its three respects where they were told apart."""

    overall: int
    content: int | None = None
    strategy: int | None = None
    business: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Love, change or leave, about a situation; *refer* is a person's id, *waive* holds entry ids."""

    choice: Choice
    because: tuple[str, ...] = ()
    weighing: Weighing | None = None
    values: tuple[str, ...] = ()
    harm: tuple[Harm, ...] = ()
    cause: Cause | None = None
    spoken: date | None = None
    refer: str | None = None
    waive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """One story in dated stages. *via* holds persons' ids, *follows* an entry's id; *offers* the versions in order."""

    inquiry: date | None = None
    offers: tuple[date, ...] = ()
    accepted: date | None = None
    declined: date | None = None
    won: date | None = None
    lost: date | None = None
    withdrawn: date | None = None
    ended: date | None = None
    invoiced: date | None = None
    paid: date | None = None
    amount: Money | None = None
    chased: tuple[NotedDay, ...] = ()
    answered: tuple[NotedDay, ...] = ()
    reason: str = ""
    decline_reason: DeclineReason | None = None
    fit: Fit | None = None
    via: tuple[str, ...] = ()
    follows: str | None = None

    def stage(self, as_of: date) -> Stage:
        """Say where the order stands on *as_of*: the furthest stage whose day has come (the earliest one, if none has)."""
        steps = [(stage, day) for stage, day in self.stages() if day <= as_of] or list(self.stages())[:1]
        return steps[-1][0]

    def stages(self) -> Iterator[tuple[Stage, date]]:
        """Yield each stage that has a day, in the order of the story."""
        for stage, day in (
            (Stage.INQUIRY, self.inquiry),
            (Stage.OFFER, self.offers[-1] if self.offers else None),
            (Stage.ORDER, self.accepted or self.won),
            (Stage.ENDED, self.ended),
            (Stage.INVOICED, self.invoiced),
            (Stage.PAID, self.paid),
            (Stage.LOST, self.lost),
            (Stage.WITHDRAWN, self.withdrawn),
            (Stage.DECLINED, self.declined),
        ):
            if day is not None:
                yield stage, day


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody said would be done. *by* is a person's id, or None where it is I who promised."""

    what: str
    by: str | None = None
    due: date | None = None
    moved: tuple[date, ...] = ()
    chased: tuple[NotedDay, ...] = ()
    answered: tuple[NotedDay, ...] = ()
    kept: date | None = None
    broken: date | None = None
    refused: date | None = None
    blocks: str | None = None

    def stage(self, as_of: date) -> PromiseStage:
        """Say where the promise stands on *as_of*."""
        for stage, day in (
            (PromiseStage.KEPT, self.kept),
            (PromiseStage.REFUSED, self.refused),
            (PromiseStage.BROKEN, self.broken),
        ):
            if day is not None and day <= as_of:
                return stage
        return PromiseStage.OPEN

    @property
    def due_day(self) -> date | None:
        """The day by which it is due: the last one to which it was moved, else the first."""
        return self.moved[-1] if self.moved else self.due


@dataclass(frozen=True, slots=True)
class Retrospective:
    """A look back at *target*: whether the expectation came true, what came of it, whether I would do it again."""

    target: Target
    came_true: Truth | None = None
    outcome: Outcome | None = None
    again: Again | None = None
    foreseeable: Foreseeable | None = None
    where: Where | None = None
    insights: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were said, with the day on which they were."""

    words: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """Compliments and criticism, word for word."""

    compliments: tuple[Said, ...] = ()
    criticisms: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asked or wished for; *asked_by* as written, *person* the id where it is a registered person."""

    texts: tuple[str, ...]
    asked_by: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One Markdown file, understood.

    *path* is relative to the entries folder, with slashes. *body* is the Markdown below the head, *body_line* the
    line of the file on which it starts. *clients* and *partners* are persons' ids. *publish* is the day from which
    the entry may be seen (the date that readers see), None where it is private. *confidence* and everything else in
    percent is a whole number 0-100. *show* names further fields that the public may see. *extra* holds the keys that
    we do not know, as written. *pictures* maps what the body (or `image`) calls a picture to its path relative to the
    entries folder.
    """

    id: str
    path: str
    title: str
    date: date | None
    slug: str
    lang: Lang
    body: str = ""
    body_line: int = 1
    tags: tuple[Tag, ...] = ()
    clients: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    publish: date | None = None
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
    review: date | None = None
    expect: str = ""
    confidence: int | None = None
    minutes: int | None = None
    answers: tuple[str, ...] = ()
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
        for kind, part in (
            (Kind.RETROSPECTIVE, self.retrospective),
            (Kind.DECISION, self.decision),
            (Kind.ORDER, self.order),
            (Kind.PROMISE, self.promise),
            (Kind.FEEDBACK, self.feedback),
            (Kind.QUESTION, self.question),
        ):
            if part is not None:
                return kind
        return Kind.NOTE

    @property
    def address(self) -> str:
        """Where the entry's page lies, relative to the site: "2026/03/slug/" ("undated/slug/" without a date)."""
        return f"{self.date:%Y/%m}/{self.slug}/" if self.date else f"undated/{self.slug}/"

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of all persons that the head names, each once."""
        promiser = (self.promise.by,) if self.promise and self.promise.by else ()
        return tuple(dict.fromkeys((*self.clients, *self.partners, *promiser)))

    def is_public(self, today: date) -> bool:
        """Whether anybody may read it on *today*."""
        return self.publish is not None and self.publish <= today


@dataclass(frozen=True, slots=True)
class Touch:
    """How often I want to hear from somebody: usually, and at the latest; in days."""

    ideal: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A client or a partner. *labels* is what the public reads instead of the name, by language.

    *registered* is false for a person whom only an entry names. *ideal* pairs a trait with whether it holds.
    *reply_within* counts working days.
    """

    id: str
    name: str
    forms: tuple[str, ...] = ()
    labels: tuple[tuple[Lang, str], ...] = ()
    cover_name: str = ""
    role: Role | None = None
    touch: Touch = Touch()
    reply_within: int = 3
    strong_in: tuple[str, ...] = ()
    ideal: tuple[tuple[str, bool], ...] = ()
    consent: bool = False
    registered: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a text may call the person."""
        return (self.name, *self.forms)

    def label(self, lang: Lang) -> str:
        """Give what the public reads in *lang* (in another language, if there is none; "" if there is no label)."""
        by_lang = dict(self.labels)
        return by_lang.get(lang) or next(iter(by_lang.values()), "")

    @property
    def address(self) -> str:
        """Where the person's page lies, relative to the site."""
        return f"people/{self.id}/"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be understood as meant: it is left out, and its place shows why (private edition only)."""

    id: str
    path: str
    text: str
    address: str
    date: date | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything that was read and understood: entries by date (undated last) and id, people by id."""

    entries: tuple[Entry, ...] = ()
    people: tuple[Person, ...] = ()
    unread: tuple[Unread, ...] = ()
    by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    person_by_id: Mapping[str, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort what came in any order, and index it."""
        entries = sorted(self.entries, key=lambda entry: (entry.date or date.max, entry.id))
        people = sorted(self.people, key=lambda person: person.id)
        object.__setattr__(self, "entries", tuple(entries))
        object.__setattr__(self, "people", tuple(people))
        object.__setattr__(self, "by_id", {entry.id: entry for entry in entries})
        object.__setattr__(self, "person_by_id", {person.id: person for person in people})
