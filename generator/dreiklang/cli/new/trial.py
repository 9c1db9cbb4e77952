"""A new text beside the journal -> what check has to say about it, before it becomes a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dreiklang.check.fields import scalars_of
from dreiklang.check.ids import unwrap
from dreiklang.check.names import fold_letters, sense_of
from dreiklang.check.registry import Registry, register
from dreiklang.cli.journal import OpenJournal
from dreiklang.dates import parse_period
from dreiklang.keys import ME, Value, find_key, fold, is_one_of
from dreiklang.model import Entry, Journal, Person
from dreiklang.problems import Code, Problem
from dreiklang.read import Source, Sources, read_folder, read_text
from dreiklang.texts import Words
from dreiklang.values import dataclass

if TYPE_CHECKING:
    from dreiklang.pages.view import View

CLASHES = frozenset({Code.SLUG_TWICE, Code.FILE_ID_TWICE})
"""Problems that another name would solve."""

_NAMING = frozenset({Value.PERSON, Value.PERSONS, Value.PROMISER})


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

    def __init__(self, journal: OpenJournal, *, is_now: bool = False) -> None:
        self.is_now = is_now
        self.opened = journal
        self.options = journal.options
        self.entries: Path = journal.paths.entries
        self.today: date = journal.today
        self.words: Words = journal.words
        self._journal: Journal | None = None

    @cached_property
    def sources(self) -> Sources:
        """Everything that lies in the entries folder."""
        return read_folder(self.entries)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The registered people."""
        journal, _ = self.opened.check(Sources(people=self.sources.people))
        return journal.people

    @cached_property
    def registry(self) -> Registry:
        """The same, by all that they are called."""
        return register(self.people)

    @cached_property
    def named(self) -> frozenset[str]:
        """The names of people in the heads of all entries, folded: registered or not."""
        return frozenset(
            fold(unwrap(scalar.text))
            for source in self.sources.entries
            for name, node in source.fields
            if (key := find_key(name.text)) and key.value in _NAMING
            for scalar in scalars_of(node)
            if not (key.value is Value.PROMISER and is_one_of(scalar.text, ME))
        )

    @cached_property
    def others(self) -> Sources:
        """Everything as far as it matters to a new entry: the heads, and a body where it gives the title."""
        return replace(self.sources, entries=tuple(map(_without_body, self.sources.entries)))

    @cached_property
    def view(self) -> View:
        """The journal as its pages see it: only what is looked back at needs that much."""
        from dreiklang.cli.due.telling import view_of  # noqa: PLC0415  # a note is begun without the whole pipeline

        return view_of(self._journal or self.opened.check(self.others)[0], self.opened)

    def find_registered(self, words: str) -> Person | None:
        """Find the one registered person whose id or name *words* are; None, where nobody or several bear it."""
        found = self.registry.find(words)
        return self.registry.people[found[0]] if len(found) == 1 else None

    def is_somebody(self, words: str) -> bool:
        """Whether *words* are the id or name of a person, even if only an entry names them."""
        return bool(self.registry.find(words)) or fold(words) in self.named

    def is_ordinary(self, name: str) -> bool:
        """Whether *name* is an ordinary word, too, by our list or by what people.yml says."""
        exact = (word for person in self.people for word in person.exact)
        return sense_of(fold_letters(name)) is not None or is_one_of(name, exact)

    def find_ids(self, part: str) -> tuple[str, ...]:
        """Find the entries that *part* may mean: the one with this id, else all in whose id it occurs."""
        wanted = fold(part)
        if not wanted or part.startswith("#") or self.is_somebody(part) or parse_period(part, self.today):
            return ()
        ids = tuple(source.id for source in self.sources.entries)
        return (part,) if part in ids else tuple(one for one in ids if wanted in fold(one))

    def name_of(self, about: str, day: date) -> str:
        """Give the title of the entry, or the name of the period, that *about* means in an entry of *day*; "" for neither."""
        from dreiklang.pages.periods import period_name  # noqa: PLC0415  # likewise

        if period := parse_period(about, day):
            return period_name(period, self.words)
        entry = self.view.entry_of(about)
        return entry.title if entry else ""

    def try_out(self, path: Path, text: str, *, alone: bool = False) -> Verdict:
        """Say what check would say if *text* were the file at *path*, in the whole journal or *alone* with its people."""
        source = read_text(path.relative_to(self.entries).as_posix(), text)
        others = Sources(people=self.sources.people) if alone else self.others
        beside = replace(others, entries=(*others.entries, source))
        journal, problems = self.opened.check(beside)
        if not alone:  # checking takes a while: what was there before need not be looked at once more
            self._journal = replace(journal, entries=tuple(one for one in journal.entries if one.id != source.id))
        own = tuple(problem for problem in problems if _concerns(problem, source.path))
        return Verdict(own, journal.by_id.get(source.id), journal)


def _without_body(source: Source) -> Source:
    titled = any((key := find_key(name.text)) and key.name == "title" for name, _ in source.fields)
    return replace(source, body="") if titled else source


def _concerns(problem: Problem, path: str) -> bool:
    """Whether *problem* is due to the file at *path*: of two that clash, check may blame the one that was there."""
    return problem.place.path == path or (problem.code in CLASHES and ("first", path) in problem.facts)
