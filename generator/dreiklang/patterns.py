"""A regular expression -> a pattern as the standard library compiles it, when somebody first looks for it.

Of some two hundred expressions in what a command loads, it asks a third; to compile all took a tenth of its time.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

__all__ = ["pattern"]

_METHODS = ("match", "search", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class _Late:
    """Stands in for the pattern of *text*: once it is asked for one of its methods, it has them all, and they cost what they always do."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._compile = partial(re.compile, text, flags)

    def __getattr__(self, name: str) -> object:
        compiled = self._compile()
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


if TYPE_CHECKING:
    from re import compile as pattern
else:
    pattern = _Late
