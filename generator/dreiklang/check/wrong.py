"""A value that cannot be read -> why, and what may stand in its place; and the notes that become problems."""

from __future__ import annotations

import re
from dataclasses import replace

from dreiklang.problems import Code, Place, Problem, Severity, severity_of
from dreiklang.read.shape import nearly_publishes
from dreiklang.read.source import Source
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value could not be read: the *code*, the *facts* of its sentences, and the value that may stand *instead*."""

    code: Code
    facts: tuple[tuple[str, str], ...] = ()
    instead: str = ""


class Notes:
    """What is to be said about one source: it grows while the source is read.

    *public* says that the file says, or nearly says, that it is public.
    """

    def __init__(self, source: Source, *, public: bool = False) -> None:
        self.source = source
        self.public = public or any(problem.public for problem in source.problems)
        self.problems: list[Problem] = list(source.problems)

    def add(self, wrong: Wrong, place: Place, *, severity: Severity | None = None, line: str = "") -> None:
        """Note *wrong* at *place*; the repaired line is *line*, or the writer's own with the place exchanged."""
        excerpt = self.source.line(place.line)
        if wrong.instead and not line:
            start = place.column - 1
            line = excerpt[:start] + wrong.instead + excerpt[start + place.width :]
        self.problems.append(
            Problem(
                code=wrong.code,
                place=place,
                excerpt=excerpt,
                facts=wrong.facts,
                repair=line,
                severity=severity or severity_of(wrong.code),
            )
        )

    def has(self, code: Code) -> bool:
        """Whether a problem with *code* was noted."""
        return any(problem.code is code for problem in self.problems)

    def has_left_out(self) -> bool:
        """Whether something was noted because of which the file is left out."""
        return any(problem.leaves_out for problem in self.problems)

    def is_readable(self) -> bool:
        """Whether there is a head to read: not of a file that is broken as a whole."""
        return not any(problem.leaves_out and problem.code.value.startswith("file-") for problem in self.problems)

    def finished(self) -> tuple[Problem, ...]:
        """Give all problems; those of a public file know it."""
        return tuple(
            replace(problem, public=problem.public or self.public, repair=_harmless(problem.repair))
            for problem in self.problems
        )


def _harmless(repair: str) -> str:
    """Keep a repaired line to oneself that would publish: it might be pasted without another thought."""
    return "" if any(nearly_publishes(re.split("[:=]", line)[0]) for line in repair.split("\n")) else repair


def wrong(code: Code, instead: str = "", **facts: str) -> Wrong:
    """Make a Wrong of *code* with *facts*."""
    return Wrong(code, tuple(facts.items()), instead)
