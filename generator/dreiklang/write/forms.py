"""What `new` makes -> the form that it fills in: which key opens it, what is asked, in which order its head stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dreiklang.keys import KEYS
from dreiklang.model import Kind, What
from dreiklang.values import dataclass
from dreiklang.write.draft import Field


@dataclass(frozen=True, slots=True)
class Form:
    """How an entry begins.

    *opens* is the key that makes it what it is ("" for a note); *asks* are the keys whose questions are asked on a
    terminal. *words* is the key that takes words without an option; those of them which are somebody's name go to
    the first of *people* that was not given. *about* are the keys from which a missing title is made, the first that
    has a value.
    """

    kind: Kind
    opens: str
    asks: tuple[str, ...]
    words: str = "title"
    people: tuple[str, ...] = ()
    about: tuple[str, ...] = ("client", "partner")

    @property
    def opens_with_day(self) -> bool:
        """Whether the key that opens it holds the day of the entry."""
        return self.kind is Kind.ORDER


FORMS: Mapping[What, Form] = MappingProxyType(
    {
        What.DECISION: Form(
            Kind.DECISION, "decision", ("decision", "client", "title", "expect", "confidence"), people=("client",)
        ),
        What.INQUIRY: Form(Kind.ORDER, "inquiry", ("client", "title", "fit"), people=("client",)),
        What.OFFER: Form(Kind.ORDER, "offer", ("client", "title", "amount", "confidence", "next"), people=("client",)),
        What.ORDER: Form(Kind.ORDER, "order", ("client", "title", "amount", "fit"), people=("client",)),
        What.DECLINED: Form(Kind.ORDER, "declined", ("client", "title", "reason"), people=("client",)),
        What.PROMISE: Form(
            Kind.PROMISE,
            "promise",
            ("promise", "by", "due", "confidence"),
            words="promise",
            people=("by", "client"),
            about=("promise",),
        ),
        What.RETROSPECTIVE: Form(
            Kind.RETROSPECTIVE,
            "looks-back",
            ("looks-back",),
            words="looks-back",
            about=("looks-back",),
        ),
        What.COMPLIMENT: Form(
            Kind.FEEDBACK, "compliment", ("compliment", "client"), words="compliment", people=("client",)
        ),
        What.CRITICISM: Form(
            Kind.FEEDBACK, "criticism", ("criticism", "client"), words="criticism", people=("client",)
        ),
        What.QUESTION: Form(
            Kind.QUESTION,
            "question",
            ("question", "asked-by"),
            words="question",
            people=("asked-by",),
            about=("question",),
        ),
        What.NOTE: Form(Kind.NOTE, "", ("title", "tags"), about=()),
    }
)

_RANK = {key.name: rank for rank, key in enumerate(KEYS)}


def in_order(fields: Iterable[Field], opens: str) -> tuple[Field, ...]:
    """Put *fields* as a head is read best: the title, what it is, with whom, then the rest."""
    first = {name: rank for rank, name in enumerate(("title", opens, "client", "partner"))}
    return tuple(sorted(fields, key=lambda field: (first.get(field.key, len(first)), _RANK.get(field.key, len(_RANK)))))
