"""The fields of a head -> the look back that they tell."""

from __future__ import annotations

from functools import partial

from dreiklang.check.reader import Reader
from dreiklang.check.targets import find_looked_back_at
from dreiklang.model import Again, Foreseeable, Outcome, Retrospective, Target, TargetKind, Truth, Where

_NOTHING = Target(TargetKind.TAG, "")  # the entry is left out; the rest is read for what else is wrong


def read_retrospective(reader: Reader) -> Retrospective | None:
    """Read at what somebody looks back, and what came of it."""
    if not reader.has("looks-back"):
        return None
    itself = reader.notes.source.id
    find = partial(find_looked_back_at, world=reader.world, anchor=reader.anchor, itself=itself)
    target = reader.one("looks-back", find)
    return Retrospective(
        target=target or _NOTHING,
        came_true=reader.word("came-true", Truth),
        outcome=reader.word("outcome", Outcome),
        again=reader.word("again", Again),
        foreseeable=reader.word("foreseeable", Foreseeable),
        where=reader.word("where", Where),
        insights=reader.texts("insight"),
    )
