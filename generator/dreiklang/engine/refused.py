"""Why something cannot go on, as the one exception of the upper rooms."""

from __future__ import annotations

from typing import Protocol

from dreiklang.texts.commands import CommandWords, Refusal


class Reason(Protocol):
    """A fact that is itself told in the reader's language."""

    def say(self, words: CommandWords) -> str:
        """Tell the reader."""


class Refused(Exception):  # noqa: N818  # nothing went wrong: we say no
    """A command cannot go on because of *refusal*; *facts* fill its sentence."""

    def __init__(self, refusal: Refusal, **facts: str | Reason) -> None:
        super().__init__(refusal.value, facts)
        self.refusal = refusal
        self.facts = facts

    def say(self, words: CommandWords) -> str:
        """Tell the reader, with the remedy."""
        return words.refusals[self.refusal].format(**self.told(words))

    def told(self, words: CommandWords) -> dict[str, str]:
        """Give the facts as texts."""
        return {name: fact if isinstance(fact, str) else fact.say(words) for name, fact in self.facts.items()}
