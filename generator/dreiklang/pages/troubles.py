"""Problems -> what a page says of them: the writer's own line, what is wrong in it, what would help."""

from __future__ import annotations

from collections.abc import Iterable

from dreiklang.pages.templating import fill
from dreiklang.problems import Problem
from dreiklang.texts import Words
from dreiklang.texts.problems import hint_of, message_of
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, in the writer's own *line* as it stands *before*, in, and *after* the *marked* place; and what would help."""

    severity: str
    message: str
    code: str
    line: int
    before: str
    marked: str
    after: str
    hint: str
    repair: str


def make_troubles(problems: Iterable[Problem], words: Words) -> tuple[Trouble, ...]:
    """Tell *problems* from the top of the file to its end."""
    ordered = sorted(problems, key=lambda problem: (problem.place.line, problem.place.column))
    return tuple(_trouble(problem, words) for problem in ordered)


def tell_troubles(problems: Iterable[Problem], words: Words) -> str:
    """Tell *problems* in a box of their own, for who looks at the page while she writes; "" where there are none."""
    troubles = tuple(problems)
    left_out = any(problem.leaves_out for problem in troubles)
    told = make_troubles(troubles, words)
    return fill("troubles.html", troubles=told, left_out=left_out, words=words).__html__() if told else ""


def _trouble(problem: Problem, words: Words) -> Trouble:
    place, line = problem.place, problem.excerpt
    start = place.column - 1
    end = start + max(place.width, 1)
    return Trouble(
        severity=words.problems.severities[problem.severity],
        message=message_of(problem, words),
        code=problem.code.value,
        line=place.line,
        before=line[:start],
        marked=line[start:end],
        after=line[end:],
        hint=hint_of(problem, words),
        repair=problem.repair,
    )
