"""Why the value of an option does not fit, as MkDocs wants to hear it, and in the reader's language."""

from __future__ import annotations

from mkdocs.config import base

from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.texts.commands import CommandWords, Misfit


class UnfitError(base.ValidationError):
    """A value does not fit because of *misfit*; *facts* fill its sentence. MkDocs, which speaks English, takes it as it is."""

    def __init__(self, misfit: Misfit, **facts: object) -> None:
        self.misfit = misfit
        self.facts = facts
        super().__init__(self.say(words_for(Lang.EN).commands))

    def say(self, words: CommandWords) -> str:
        """Tell the reader, with the remedy."""
        return words.misfits[self.misfit].format(**self.facts)
