"""Why a build goes the way that it goes, as a value that tells itself."""

from __future__ import annotations

from dreiklang.texts.building import BuildingWords, Cause
from dreiklang.values import dataclass

_TOLD = 3
"""So many names are told at once."""


@dataclass(frozen=True, slots=True)
class Because:
    """The *cause*, and the *names* of whatever it is about: files, plugins."""

    cause: Cause
    names: tuple[str, ...] = ()

    def say(self, words: BuildingWords) -> str:
        """Tell the reader."""
        names = ", ".join(self.names[:_TOLD])
        if rest := len(self.names[_TOLD:]):
            names = f"{names} {words.more(rest)}"
        return words.causes[self.cause].format(names=names)
