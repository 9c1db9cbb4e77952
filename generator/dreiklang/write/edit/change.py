"""What is to be changed in a head: one value of one key."""

from __future__ import annotations

from enum import StrEnum

from dreiklang.keys import Key
from dreiklang.values import dataclass
from dreiklang.write.draft import SENTENCES, TYPED
from dreiklang.write.scalar import scalar


class Act(StrEnum):
    """What is done to a key."""

    SET = "set"  # it gets this value, in the place of the one that it had
    ADD = "add"  # it gets this value as well, behind those that it has
    PUT = "put"  # the value with that number becomes this one
    DROP = "drop"  # the value with that number goes
    REMOVE = "remove"  # it goes, with all its values


@dataclass(frozen=True, slots=True)
class Change:
    """One change of *key*: the *value* that it needs, and the *number* (from 0) of the one that stands there."""

    act: Act
    key: Key
    value: str = ""
    number: int = 0

    @property
    def is_sentence(self) -> bool:
        """Whether its values are whole sentences, which stand below each other."""
        return self.key.value in SENTENCES

    def spelled(self, *, inside: bool = False) -> str:
        """Give the value as YAML, *inside* brackets or not."""
        return scalar(self.value, typed=self.key.value in TYPED, inside=inside)
