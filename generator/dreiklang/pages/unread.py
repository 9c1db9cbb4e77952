"""Files that were not understood -> a page at their address that says what is wrong, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dreiklang.model import Unread
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.problems import Problem
from dreiklang.texts.problems import hint_of, message_of


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


def make_unread(view: View) -> Iterator[Page]:
    """Make the pages of what could not be read; the public edition's journal has none."""
    yield from (_page(view, unread) for unread in view.journal.unread)


def _page(view: View, unread: Unread) -> Page:
    title = view.words.entry.unread_title.format(name=unread.id)
    problems = sorted(unread.problems, key=lambda problem: (problem.place.line, problem.place.column))
    content = fill(
        "unread.html",
        title=title,
        path=unread.path,
        text=unread.text,
        troubles=[_trouble(view, problem) for problem in problems],
        words=view.words,
    )
    return Page(unread.address, title, content, view.lang, searchable=False)


def _trouble(view: View, problem: Problem) -> Trouble:
    place, line = problem.place, problem.excerpt
    start = place.column - 1
    end = start + max(place.width, 1)
    return Trouble(
        severity=view.words.problems.severities[problem.severity],
        message=message_of(problem, view.words),
        code=problem.code.value,
        line=place.line,
        before=line[:start],
        marked=line[start:end],
        after=line[end:],
        hint=hint_of(problem, view.words),
        repair=problem.repair,
    )
