"""What one problem says: the shape of its sentences."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.problems import Severity
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class ProblemText:
    """What is wrong, and what to do about it; both with the places of a problem's facts: "{value}"."""

    message: str
    hint: str


Texts = Mapping[str, ProblemText]
"""By code; "code/what" where the fact "what" asks for other words, "code/near" where something near is known."""


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """The sentences of all problems, and the words around them."""

    texts: Texts
    severities: Mapping[Severity, str]
    repaired: str
