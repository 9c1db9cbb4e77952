"""What an entry is made of: tags, days, steps, and the part that each kind brings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from decimal import Decimal

from dreiklang.dates import Period
from dreiklang.model.words import (
    Again,
    Cause,
    Choice,
    DeclineReason,
    Foreseeable,
    Harm,
    Outcome,
    PromiseStage,
    Stage,
    TargetKind,
    Truth,
    Weight,
    Where,
)
from dreiklang.values import dataclass


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
