"""Entries that nobody answered for yet -> what is shown of them: all in a list, and each as closely as its writer has to look."""

from __future__ import annotations

from collections.abc import Iterator

import click

from dreiklang.audience.recognition import Appearance, Known
from dreiklang.cli.journal import OpenJournal
from dreiklang.deliver.recognise import Unanswered
from dreiklang.values import dataclass

_TOLD = 8
"""So many other entries about a person are told at once, the latest."""


@dataclass(frozen=True, slots=True)
class Showing:
    """How entries of *journal* are shown; *verbose*: with everything that there is about a person; *watched*: not at all."""

    journal: OpenJournal
    verbose: bool = False
    watched: bool = False

    def overview(self, asked: tuple[Unanswered, ...]) -> Iterator[str]:
        """Yield the list of those *asked* about: when, what, about whom, with which new words."""
        words = self.journal.words.recognition
        yield words.intro(len(asked)) + "\n"
        if self.watched:
            yield words.at_home
            return
        days = [self._day(each.appearance) for each in asked]
        width = max(map(len, days))
        for number, (day, each) in enumerate(zip(days, asked, strict=True), 1):
            yield f"{number:4}  {day:>{width}}  {each.appearance.title}"
            if gist := self._gist(each):
                yield " " * (width + 8) + gist
        yield "\n" + words.eyes

    def closely(self, each: Unanswered, news: tuple[str, ...]) -> Iterator[str]:
        """Yield what there is to know of one entry that brings the *news*: words nobody has read yet."""
        words, appearance = self.journal.words.recognition, each.appearance
        read = words.read_later if self.comes_later(appearance) else words.read_as
        yield read.format(day=appearance.day, address=self._address(appearance.address))
        yield words.file.format(path=self.path(appearance))
        if each.changed:
            yield words.changed
        for person in appearance.people:
            yield from self._about(person)
        if news:
            yield click.style(words.first_words.format(words=", ".join(news)), fg="yellow")
        for word, whose in appearance.compare(news):
            yield "    " + words.namesake.format(word=word, person=whose)
        if appearance.covered:
            yield words.covered.format(covers=", ".join(self._covers(appearance)))
        if appearance.cut:
            yield words.cut.format(n=appearance.cut)
        if appearance.aside:
            yield words.aside.format(names=", ".join(appearance.aside))

    def comes_later(self, appearance: Appearance) -> bool:
        """Whether it waits for its day."""
        return appearance.day > self.journal.today

    def path(self, appearance: Appearance) -> str:
        """Name the file of the entry as seen from the journal's root folder."""
        file, root = self.journal.paths.entries / appearance.path, self.journal.paths.root
        return (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()

    def _about(self, person: Known) -> Iterator[str]:
        words = self.journal.words.recognition
        told = words.consent if person.consent else words.label if person.label else words.no_label
        yield "- " + told.format(label=person.label, name=person.name)
        latest = sorted(person.elsewhere, reverse=True)
        told_of = latest if self.verbose else latest[:_TOLD]
        for day, title, address in told_of:
            yield "    " + words.elsewhere.format(day=day, title=title, address=self._address(address))
        if rest := len(latest) - len(told_of):
            yield "    " + words.more_elsewhere(rest)
        if not latest:
            yield "    " + words.nowhere

    def _covers(self, appearance: Appearance) -> Iterator[str]:
        words = self.journal.words.publishing
        for name, cover, times in appearance.covered:
            yield words.cover.format(name=name, cover=cover, times=words.times(times))

    def _gist(self, each: Unanswered) -> str:
        """Say in one line who is in it, without names that nobody may read, and what is new; "" for nobody and nothing."""
        words = self.journal.words.recognition
        people = ", ".join(person.label or words.unlabelled for person in each.appearance.people)
        news = words.words.format(words=", ".join(each.words)) if each.words else ""
        return " · ".join(filter(None, (people, news)))

    def _day(self, appearance: Appearance) -> str:
        words = self.journal.words.recognition
        return words.from_on.format(day=appearance.day) if self.comes_later(appearance) else f"{appearance.day}"

    def _address(self, address: str) -> str:
        return f"/{self.journal.options.at}{address}"
