"""A built site, still warm, and a file that was written again -> the page of that entry, where only its text has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from dreiklang.cache import Cache
from dreiklang.cache.files import writing_whole
from dreiklang.check.alone import Around, check_alone, head_of, look_around, without_text
from dreiklang.check.known import Known
from dreiklang.check.ordinary import hangs_on_texts, is_told_of
from dreiklang.derive.links import backlinks_with
from dreiklang.derive.lived import Likeness
from dreiklang.engine.live.messages import Answer, Otherwise, Rewritten, Same
from dreiklang.engine.live.stage import Stage
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.passages import Version, exchange_text
from dreiklang.engine.retouch.tree import Tree
from dreiklang.model import Entry, TargetKind
from dreiklang.pages.entry import Map, make_assets, make_entry
from dreiklang.pages.makers import below
from dreiklang.pages.troubles import tell_troubles
from dreiklang.pages.view import View
from dreiklang.problems import Code, Problem
from dreiklang.read import Source, Sources, read_text
from dreiklang.read.file import read_file
from dreiklang.read.folder import is_numbered
from dreiklang.render.extensions import spelled
from dreiklang.render.links import links_of
from dreiklang.render.writer import Manuscript, Writer
from dreiklang.site import Site
from dreiklang.texts import words_for
from dreiklang.values import dataclass

_TOLD_TOGETHER = frozenset({Code.PART_TWICE})
"""What is wrong with an entry that is read all the same, and is told of all entries together."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it stands now: its *source*, the *entry* in it (None if it is left out), and what is wrong."""

    source: Source
    entry: Entry | None
    problems: tuple[Problem, ...]


class Warm:
    """Everything that is known of a journal, and the changes of its texts since it was built of *sources*; *entries* is its folder."""

    def __init__(self, site: Site, sources: Sources, stage: Stage, entries: Path) -> None:
        assert site.made_of is not None  # noqa: S101  # for the types: it was made just now
        made = site.made_of
        self._made = made
        self._problems = site.problems
        self._stage = stage
        self._entries = entries
        self._today = site.today
        self._words = words_for(made.options.lang, made.options.address, made.options.gender)
        self._sources = {source.path: source for source in sources.entries}
        self._read = sources
        self._tags = frozenset(tag.slug for entry in made.journal.entries for tag in entry.tags)
        self._view = View(made.journal, made.findings, dict(made.bodies), made.options, site.today, self._words)
        self._apart = spelled(made.options) is not None
        self._troubles: dict[str, str] = {}
        self._as_built: dict[str, Version] = {}

    @cached_property
    def _around(self) -> Around:
        around = self._made.around
        return replace(around, known=Known(Cache(), around.world))  # the cache of the build is closed

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._made.journal, self._today)

    @cached_property
    def _writer(self) -> Writer:
        return Writer(self._made.options)

    def get_ready(self) -> None:
        """Find out now what the first change would have to wait for."""
        _ = self._around, self._writer, self._likeness

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """The page of each file of entries, by its path."""
        journal = self._made.journal
        read = {entry.path: entry.address for entry in journal.entries}
        unread = {one.path: one.address for one in journal.unread}
        return {path: self._page(address) for path, address in (read | unread).items()}

    def decisions(self) -> frozenset[str]:
        """Give the pages of all decisions: each may tell of any other."""
        return frozenset(self._page(entry.address) for entry in self._made.journal.entries if entry.decision)

    def unread(self) -> frozenset[str]:
        """Give the pages of files that are left out."""
        return frozenset(self._page(one.address) for one in self._made.journal.unread)

    def troubles(self) -> dict[str, str]:
        """Tell, page by page, what is wrong with each entry that is read all the same."""
        wrong: dict[str, list[Problem]] = {}
        for problem in self._problems:
            wrong.setdefault(problem.place.path, []).append(problem)
        read = ((entry, wrong[entry.path]) for entry in self._made.journal.entries if entry.path in wrong)
        return {self._page(entry.address): tell_troubles(problems, self._words) for entry, problems in read}

    def rewrite(self, path: str) -> Answer:
        """Read the file at *path* once more: give its page, if only its text has changed."""
        before = self._sources.get(path)
        source = read_file(self._entries, path, read_text)
        if source == before:
            return Same()
        old = self._view.journal.by_id.get(source.id)
        is_twin = is_numbered(path, self._sources)
        if before is None or old is None or old.path != path or is_twin or head_of(source) != head_of(before):
            return self._otherwise(self._look(source))
        read = self._check(source, self._around)
        if read.entry is None or without_text(read.entry) != without_text(old) or not self._apart:
            return self._otherwise(read)
        return self._rewritten(old, read.entry, read)

    def settle(self) -> bool:
        """Let the built tree tell of texts as they are now, and say whether it does: if not, it is as it was."""
        tree = Tree(self._stage.folder)
        told = self.troubles()
        if any(map(hangs_on_texts, self._problems)):
            return False
        try:
            for entry_id, before in self._as_built.items():
                after = Version(self._view.journal.by_id[entry_id], self._view.bodies[entry_id])
                self._look_for_news(after.entry, told)
                exchange_text(before, after, tree, self._made.options)
            for path, pieces in tree.changed.items():
                with writing_whole(self._stage.folder / path) as writing:
                    writing.writelines(pieces)
        except (BeyondError, OSError):
            return False
        self._as_built.clear()
        return True

    def _look_for_news(self, entry: Entry, told: Mapping[str, str]) -> None:
        """Raise, if there is something to be told of *entry* that was not *told*."""
        page, people = self._page(entry.address), self._read.people
        now = self._troubles.get(page, told.get(page, ""))
        if now != told.get(page, "") or is_told_of(self._sources[entry.path], people, self._made.options.lang):
            raise BeyondError(entry.path)

    def _look(self, source: Source) -> _Read:
        """Read *source*, whose head may bring in people and tags that nobody knew."""
        others = {**self._sources, source.path: source}
        sources = replace(self._read, entries=tuple(others.values()))
        return self._check(source, look_around(sources, self._view.journal, self._made.options, self._today))

    def _check(self, source: Source, around: Around) -> _Read:
        entry, problems = check_alone(source, around)
        together = (one for one in self._problems if one.place.path == source.path and one.code in _TOLD_TOGETHER)
        return _Read(source, entry, (*problems, *together))

    def _otherwise(self, read: _Read) -> Otherwise:
        what = repr(without_text(read.entry)) if read.entry else read.source.text
        shape = hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest()
        troubles = tell_troubles(read.problems, self._words)
        return Otherwise(shape, self.pages.get(read.source.path, ""), troubles)

    def _rewritten(self, old: Entry, entry: Entry, read: _Read) -> Answer:
        before, view = self._view, self._with(entry)
        if set(make_assets(before, old)) != set(make_assets(view, entry)):
            return self._otherwise(read)
        self._as_built.setdefault(old.id, Version(old, before.bodies[old.id]))
        self._view = view
        self._sources[entry.path] = read.source
        page = make_entry(view, entry, Map.of(view))
        html = self._stage.render(below(page, self._made.options.at))
        self._troubles[self._page(entry.address)] = troubles = tell_troubles(read.problems, self._words)
        pointed = {link.target for link in old.links} ^ {link.target for link in entry.links}
        touched = (view.entry_of(target.id) for target in pointed if target.kind is TargetKind.ENTRY)
        return Rewritten(
            self._page(entry.address),
            html,
            troubles,
            frozenset(self._page(one.address) for one in touched if one),
        )

    def _with(self, entry: Entry) -> View:
        """Give the view in which *entry* is as it is now; what is found in all texts together is found again for its page."""
        view, options = self._view, self._made.options
        journal = replace(view.journal, entries=tuple({**view.journal.by_id, entry.id: entry}.values()))
        old, findings = view.journal.by_id[entry.id], view.findings
        if entry.links != old.links:
            findings = replace(findings, backlinks=backlinks_with(findings.backlinks, journal, old))
        if entry.decision:
            told = self._likeness.tell(entry)
            lived = {**findings.lived, entry.id: told if entry.id not in findings.reviews else ()}
            findings = replace(findings, lived=lived)
        manuscript = Manuscript(entry.title, entry.body, links_of(entry, journal, options.edition, self._tags))
        bodies = {**view.bodies, entry.id: self._writer.render(manuscript)}
        return View(journal, findings, bodies, options, view.today, self._words)

    def _page(self, address: str) -> str:
        return f"{self._made.options.at}{address}index.html"
