"""The words that name a person -> everything that the journal stores about them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import click

from dreiklang.check.registry import register
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.words import nearest
from dreiklang.cli.doing.perform import read_exactly
from dreiklang.cli.journal import OpenJournal
from dreiklang.model import Entry, Person
from dreiklang.read import PUBLISHED, read_folder
from dreiklang.read.folder import SEALS
from dreiklang.retract.fates import people_in_head
from dreiklang.retract.forget import Files
from dreiklang.retract.subject import Subject
from dreiklang.retract.traces import Trace, Where, traces_elsewhere, traces_in_entries, traces_in_texts
from dreiklang.retract.withdraw import Checked
from dreiklang.values import dataclass


@dataclass
class Stored:
    """What the journal *opened* here stores about *subject*; *checked* is the whole of it."""

    opened: OpenJournal
    checked: Checked
    subject: Subject

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.subject.person

    @cached_property
    def files(self) -> Files:
        """The texts of all files that may have to change, byte for byte."""
        entries, docs = self.opened.paths.entries, self.opened.paths.docs
        sources = self.checked.sources
        people = [sources.people.path] if sources.people else []
        return Files(
            entries={path: _exactly(entries / path) for path in (source.path for source in sources.entries)},
            people={path: read_exactly(entries / path) for path in people},
            seals={path: read_exactly(entries / path) for path in [SEALS] if (entries / path).exists()},
            docs={page.relative_to(docs).as_posix(): _exactly(page) for page in sorted(docs.rglob("*.md"))},
        )

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """Every place at which something is stored about them."""
        lang, entries = self.opened.options.lang, self.opened.paths.entries
        published = {PUBLISHED: _exactly(entries / PUBLISHED)} if (entries / PUBLISHED).exists() else {}
        return (
            *traces_in_texts(self.files.people, Where.OURS, self.subject, lang),
            *traces_in_entries(self.checked, self.subject, lang),
            *traces_in_texts(self.files.docs, Where.PAGE, self.subject, lang),
            *traces_in_texts({**self.files.seals, **published}, Where.OURS, self.subject, lang),
            *self.elsewhere(),
        )

    def elsewhere(self) -> tuple[Trace, ...]:
        """Give what files hold that we neither read nor write."""
        paths = self.opened.paths
        ours = {paths.site, paths.private, paths.entries / PUBLISHED, paths.entries / SEALS}
        read = {paths.entries / path for path in (*self.files.entries, *self.files.people)}
        docs = {paths.docs / path for path in self.files.docs}
        return tuple(
            traces_elsewhere(paths.root, frozenset(ours | read | docs), self.subject, self.opened.options.lang)
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that name them, wherever."""
        named = {trace.path for trace in self.traces if trace.where in {Where.HEAD, Where.TEXT, Where.NAME}}
        return tuple(entry for entry in self.checked.journal.entries if entry.path in named)

    @cached_property
    def only(self) -> frozenset[str]:
        """The paths of those that are about nobody else."""
        return frozenset(entry.path for entry in self.entries if people_in_head(entry) == {self.person.id})

    def name_of(self, trace: Trace) -> str:
        """Name the file of *trace* as seen from the journal's root."""
        if trace.where is Where.OTHER:
            return trace.path
        if trace.where is Where.PAGE:
            page = self.opened.paths.docs / trace.path
            return page.relative_to(self.opened.paths.root).as_posix()
        return self.opened.name_of(trace.path)


def find_stored(who: str, opened: OpenJournal) -> Stored:
    """Find what is stored about the person whom *who* names: registered, named in a head, or only in texts.

    Raises:
        click.UsageError: nobody is, or several are.
    """
    texts = opened.words.forgetting
    checked = Checked.of(read_folder(opened.paths.entries), opened.options, opened.today)
    registry = register(checked.journal.people)
    found = registry.find(who)
    if len(found) > 1:
        raise click.UsageError(texts.several.format(who=who, all=", ".join(found)))
    person = registry.people[found[0]] if found else Person(slug_or_codes(who), who, registered=False)
    subject = Subject(person, registry, person.cover_name or texts.nobody, texts.nowhere)
    stored = Stored(opened, checked, subject)
    if not found and not stored.traces:
        near = nearest(who, {name: name for one in checked.journal.people for name in (one.id, *one.names)})
        raise click.UsageError(texts.unknown.format(who=who) + (texts.near.format(near=near) if near else ""))
    return stored


def _exactly(file: Path) -> str:
    """Read *file* byte for byte; what is no UTF-8 is not understood, and so not written either."""
    return file.read_bytes().decode("utf-8", "surrogateescape")
