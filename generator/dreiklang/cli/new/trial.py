"""A new text beside the journal -> what check has to say about it, before it becomes a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from dreiklang.check import check
from dreiklang.cli.journal import OpenJournal
from dreiklang.dates import parse_period
from dreiklang.keys import fold
from dreiklang.model import Entry, Journal, Person
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_folder, read_text
from dreiklang.texts import Words
from dreiklang.write import Draft, compose

CLASHES = frozenset({Code.SLUG_TWICE, Code.FILE_ID_TWICE})
"""Problems that another name would solve."""

_NOWHERE = "new.md"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What check says of a text: its *problems*, and the *entry* that it makes (None where errors leave it out)."""

    problems: tuple[Problem, ...]
    entry: Entry | None
    journal: Journal

    @property
    def is_wrong(self) -> bool:
        """Whether it must not be written."""
        return self.entry is None or any(problem.is_error for problem in self.problems)


class Desk:
    """A journal in which something new is begun: its files are read once, and only if they are needed."""

    def __init__(self, journal: OpenJournal) -> None:
        self.options = journal.options
        self.entries: Path = journal.paths.entries
        self.today: date = journal.today
        self.words: Words = journal.words

    @cached_property
    def sources(self) -> Sources:
        """Everything that lies in the entries folder."""
        return read_folder(self.entries)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The registered people."""
        journal, _ = check(Sources(people=self.sources.people), self.options, self.today)
        return journal.people

    @cached_property
    def named(self) -> tuple[Person, ...]:
        """The people of all entries, registered or not."""
        journal, _ = check(self.sources, self.options, self.today)
        return journal.people

    def find_registered(self, words: str) -> Person | None:
        """Find the registered person whose id or name *words* are."""
        return _find(self.people, words)

    def find_person(self, words: str) -> Person | None:
        """Find the person whose id or name *words* are, even if only an entry names them."""
        return self.find_registered(words) or _find(self.named, words)

    def find_ids(self, part: str) -> tuple[str, ...]:
        """Find the entries that *part* may mean: the one with this id, else all in whose id it occurs."""
        wanted = fold(part)
        if not wanted or part.startswith("#") or self.find_person(part) or parse_period(part, self.today):
            return ()
        ids = tuple(source.id for source in self.sources.entries)
        return (part,) if part in ids else tuple(one for one in ids if wanted in fold(one))

    def try_alone(self, draft: Draft) -> tuple[Problem, ...]:
        """Say what is wrong with the values of *draft*, whatever else there is in the journal."""
        source = read_text(_NOWHERE, compose(draft, self.options.lang))
        _, problems = check(Sources((source,)), self.options, self.today)
        return tuple(problem for problem in problems if problem.is_error)

    def try_out(self, path: Path, text: str) -> Verdict:
        """Say what check would say if *text* were the file at *path*."""
        source = read_text(path.relative_to(self.entries).as_posix(), text)
        beside = replace(self.sources, entries=(*self.sources.entries, source))
        journal, problems = check(beside, self.options, self.today)
        own = tuple(problem for problem in problems if _concerns(problem, source.path))
        return Verdict(own, journal.by_id.get(source.id), journal)


def _find(people: tuple[Person, ...], words: str) -> Person | None:
    wanted = fold(words)
    return next((person for person in people if wanted in map(fold, (person.id, *person.names))), None)


def _concerns(problem: Problem, path: str) -> bool:
    """Whether *problem* is due to the file at *path*: of two that clash, check may blame the one that was there."""
    return problem.place.path == path or (problem.code in CLASHES and ("first", path) in problem.facts)
