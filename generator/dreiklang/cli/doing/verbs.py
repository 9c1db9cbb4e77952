"""What one can do about something that is open -> the key that holds it, and of which entries it is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dreiklang.keys import Key, key
from dreiklang.model import Entry, Kind, PromiseStage, Stage
from dreiklang.values import dataclass

_UNDECIDED = frozenset({Stage.INQUIRY, Stage.OFFER})
_ANSWERABLE = _UNDECIDED | {Stage.INVOICED}


class Verb(StrEnum):
    """What one can do: the name of the command, and of the key, too."""

    DONE = "done"
    CHASED = "chased"
    ANSWERED = "answered"
    WON = "won"
    LOST = "lost"
    KEPT = "kept"
    BROKEN = "broken"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Deed:
    """One *verb*: *is_open* says of which entries it can still be done, *of* which kinds they are (any, if empty).

    *changes* are the fields of an entry that may be different afterwards.
    """

    verb: Verb
    is_open: Callable[[Entry], bool]
    changes: frozenset[str]
    of: tuple[Kind, ...] = ()

    @property
    def key(self) -> Key:
        """The key in which it is noted."""
        return key(self.verb.value)

    @property
    def opening(self) -> tuple[Key, ...]:
        """The keys one of which a head must have so that this can be done about its entry."""
        names = {Kind.ORDER: ("inquiry", "offer", "order", "declined"), Kind.PROMISE: ("promise",)}
        return tuple(key(name) for kind in self.of for name in names[kind]) or (key("next"),)

    def was_done(self, entry: Entry, day: date) -> bool:
        """Whether just this is noted of *entry* on *day*, so that nothing more is to be done."""
        steps = (step.done for step in entry.next) if self.verb is Verb.DONE else ()
        return day in (*steps, getattr(entry.order or entry.promise, self.verb.value, None))

    def fits(self, entry: Entry) -> bool:
        """Whether this can be done about *entry* at all."""
        return entry.kind in self.of or not self.of


def _has_step(entry: Entry) -> bool:
    return any(step.done is None for step in entry.next)


def _is_undecided(entry: Entry) -> bool:
    return entry.order is not None and entry.order.stage(date.max) in _UNDECIDED


def _is_promised(entry: Entry) -> bool:
    return entry.promise is not None and entry.promise.stage(date.max) is PromiseStage.OPEN


def _is_unanswered(entry: Entry) -> bool:
    """Whether somebody owes me an answer: not where it was I who promised."""
    if entry.promise is not None:
        return entry.promise.by is not None and _is_promised(entry)
    return entry.order is not None and entry.order.stage(date.max) in _ANSWERABLE


_ORDER, _PROMISE = (Kind.ORDER,), (Kind.PROMISE,)
_DEEDS = (
    Deed(Verb.DONE, _has_step, frozenset({"next"})),
    Deed(Verb.CHASED, _is_unanswered, frozenset({"order.chased", "promise.chased"}), (*_ORDER, *_PROMISE)),
    Deed(Verb.ANSWERED, _is_unanswered, frozenset({"order.answered", "promise.answered"}), (*_ORDER, *_PROMISE)),
    Deed(Verb.WON, _is_undecided, frozenset({"order.won"}), _ORDER),
    Deed(Verb.LOST, _is_undecided, frozenset({"order.lost", "order.reason"}), _ORDER),
    Deed(Verb.KEPT, _is_promised, frozenset({"promise.kept"}), _PROMISE),
    Deed(Verb.BROKEN, _is_promised, frozenset({"promise.broken"}), _PROMISE),
    Deed(Verb.MOVED, _is_promised, frozenset({"promise.moved"}), _PROMISE),
)
DEEDS: Mapping[Verb, Deed] = MappingProxyType({deed.verb: deed for deed in _DEEDS})
