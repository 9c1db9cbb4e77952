"""What came of an edit: the text with one thing changed, or why it is left to its writer."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from dreiklang.values import dataclass
from dreiklang.write.edit.rows import Splice, difference


class Why(StrEnum):
    """Why a head is not edited."""

    CONFLICT = "conflict"  # two versions of the file stand in it, waiting for somebody to choose
    UNREADABLE = "unreadable"  # nobody can tell where the head, or the value in it, begins or ends
    ALIAS = "alias"  # the value refers to another one
    TWICE = "twice"  # the key stands there more than once
    SHAPE = "shape"  # the value has a form to which nothing can be added without writing it anew
    SIDE_EFFECT = "side-effect"  # read again, the head would say something else than was wanted


@dataclass(frozen=True, slots=True)
class Unsafe:
    """A head that is not edited: *why*, on which *line* (from 1), and which row its writer may write *by_hand*."""

    why: Why
    line: int
    by_hand: str = ""

    def with_row(self, row: str) -> Unsafe:
        """Add what may be written by hand."""
        return replace(self, by_hand=row)


@dataclass(frozen=True, slots=True)
class Edited:
    """A *text* with one thing changed: from *line* (from 1) on, the *old* rows became the *new* ones."""

    text: str
    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    @classmethod
    def of(cls, before: str, after: str) -> Edited:
        """Compare the text *before* with the one *after*."""
        return cls(after, *difference(before, after))


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be exchanged, and which values the key will have then (None: it will be gone)."""

    splices: tuple[Splice, ...]
    expected: tuple[str, ...] | None
