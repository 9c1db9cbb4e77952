"""Why something cannot go on, as the one exception of the upper rooms."""

from __future__ import annotations

from dreiklang.texts.commands import CommandWords, Refusal


class Refused(Exception):  # noqa: N818  # nothing went wrong: we say no
    """A command cannot go on because of *refusal*; *facts* fill its sentence."""

    def __init__(self, refusal: Refusal, **facts: str) -> None:
        super().__init__(refusal.value, facts)
        self.refusal = refusal
        self.facts = facts

    def say(self, words: CommandWords) -> str:
        """Tell the reader, with the remedy."""
        return words.refusals[self.refusal].format(**self.facts)
