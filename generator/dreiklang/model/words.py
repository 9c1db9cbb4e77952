"""The closed sets of the journal: what an entry, a stage or an answer can be."""

from __future__ import annotations

from enum import StrEnum


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


class What(StrEnum):
    """A kind of entry to begin, as its writer thinks of it: an order in one of its stages, praise apart from criticism."""

    DECISION = "decision"
    INQUIRY = "inquiry"
    OFFER = "offer"
    ORDER = "order"
    DECLINED = "declined"
    PROMISE = "promise"
    RETROSPECTIVE = "retrospective"
    COMPLIMENT = "compliment"
    CRITICISM = "criticism"
    QUESTION = "question"
    NOTE = "note"
    PERSON = "person"


class LookFormat(StrEnum):
    """A well-known set of questions for looking back, in the place of our own."""

    START_STOP_CONTINUE = "start-stop-continue"
    FOUR_LS = "4ls"
