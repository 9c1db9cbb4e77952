"""An entry that is to be private -> the files as they will be: its own, and those of public entries that link to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import click

from dreiklang.cli.doing.perform import Prepared, read_exactly, refusal_of
from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.terminal import can_ask
from dreiklang.problems import Problem
from dreiklang.read import Source
from dreiklang.retract.withdraw import Checked, State, make_private, state_of, without_links
from dreiklang.texts.withdrawing import WithdrawingWords
from dreiklang.values import dataclass
from dreiklang.write import Unsafe


@dataclass
class Withdrawing:
    """The entry of *source* in the journal that was *checked*, on its way out of sight."""

    opened: OpenJournal
    checked: Checked
    source: Source

    @property
    def texts(self) -> WithdrawingWords:
        """What is said about it."""
        return self.opened.words.withdrawing

    @cached_property
    def state(self) -> State:
        """Who may see it as yet."""
        return state_of(self.source, self.checked.journal, self.opened.today)

    @property
    def title(self) -> str:
        """What it is called."""
        entry = self.checked.journal.by_id.get(self.source.id)
        return entry.title if entry else self.source.id

    def prepare(self, *, unlink: bool) -> tuple[Prepared, ...]:
        """Give the files to be written; *unlink*, or whoever is asked, says whether links to the entry go too."""
        own = () if self.state is State.PRIVATE else (self._own(),)
        ways = self.ways_left(own)
        if not ways:
            return own
        click.echo(self.texts.linked(len({way.place.path for way in ways})))
        for line in self.list_ways(ways):
            click.echo(line)
        return (*own, *self._unlinked(ways)) if unlink or self._agrees() else own

    def ways_left(self, prepared: tuple[Prepared, ...]) -> tuple[Problem, ...]:
        """Give the places at which public entries would still lead to it, once *prepared* is written."""
        texts = {one.path: one.after for one in prepared}
        after = self.checked.with_texts(texts, self.opened.options, self.opened.today)
        return after.ways_to(self.source.id)

    def list_ways(self, ways: Iterable[Problem]) -> Iterator[str]:
        """List places at which entries lead to it."""
        for way in ways:
            yield f"  {self.opened.name_of(way.place.path)}:{way.place.line}: {way.excerpt.strip()}"

    def _own(self) -> Prepared:
        text = read_exactly(self.opened.paths.entries / self.source.path)
        done = make_private(text, self.source, self.opened.options.lang)
        if isinstance(done, Unsafe):
            raise refusal_of(self.opened, self.source.path, done)
        return Prepared(self.source.path, text, done.text)

    def _unlinked(self, ways: tuple[Problem, ...]) -> tuple[Prepared, ...]:
        by_path = {entry.path: entry for entry in self.checked.journal.entries}
        made = []
        for path in dict.fromkeys(way.place.path for way in ways):
            text = read_exactly(self.opened.paths.entries / path)
            made.append(Prepared(path, text, without_links(text, by_path[path], self.source.id)))
        return tuple(one for one in made if one.after != one.before)

    def _agrees(self) -> bool:
        if not can_ask():
            return False
        answer: str = click.prompt(self.texts.ask_unlink, default="", show_default=False, prompt_suffix=" ", err=True)
        return answer.strip().lower() in self.texts.yes
