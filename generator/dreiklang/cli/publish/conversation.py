"""The talk with whoever publishes: asked on a terminal; told, without one; taken at her earlier word with --yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import field
from enum import Enum, auto
from functools import partial

import click

from dreiklang.audience.recognition import Appearance
from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.progress import progress
from dreiklang.cli.publish.asking import Asking
from dreiklang.cli.publish.showing import Showing
from dreiklang.cli.publish.telling import tell_prospect
from dreiklang.deliver.order import Watch
from dreiklang.deliver.prospect import Prospect
from dreiklang.deliver.recognise import Unanswered
from dreiklang.engine.discreet import is_watched
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass


class Manner(Enum):
    """How to talk: *ask*; *accept* only what was answered before; *show*, and do nothing; *alone*, nobody listens."""

    ASK = auto()
    ACCEPT = auto()
    SHOW = auto()
    ALONE = auto()


@dataclass(frozen=True, slots=True)
class Conversation:
    """What `deliver/publish.py` wants of whoever publishes *journal*; where it is *watched*, no name is told.

    *accepted* are the ids of the entries for which she has said yes by now.
    """

    journal: OpenJournal
    manner: Manner
    verbose: bool = False
    watched: bool = field(default_factory=is_watched)
    accepted: list[str] = field(default_factory=list)

    @contextmanager
    def told_if_stopped(self) -> Iterator[None]:
        """Tell whoever stops while she is asked, or while she waits, that nothing got out, and what is remembered."""
        try:
            yield
        except (click.Abort, KeyboardInterrupt) as stop:
            kept = f"\n{self.journal.words.recognition.kept}" if self.accepted else ""
            raise Refused(Refusal.PUBLISH_STOPPED, kept=kept) from stop

    def building(self) -> AbstractContextManager[Watch]:
        """Show how far the build is."""
        return progress(self.journal.words.commands.build_progress, show=not self.verbose)

    def recognise(self, asked: tuple[Unanswered, ...], accepted: Callable[[Appearance], None]) -> None:
        """Ask for each entry; where nobody can be asked, list them, and let nothing pass that goes out today."""
        if not asked:
            return
        showing = Showing(self.journal, verbose=self.verbose, watched=self.watched)
        for line in showing.overview(asked):
            click.echo(line)
        if self.manner is Manner.ASK:
            Asking(showing, asked).ask_all(partial(self._accept, accepted))
        elif self.manner is not Manner.ACCEPT:
            Asking(showing, asked).show_all()
        elif count := sum(not showing.comes_later(each.appearance) for each in asked):
            raise Refused(Refusal.UNANSWERED, count=str(count))

    def _accept(self, accepted: Callable[[Appearance], None], appearance: Appearance) -> None:
        accepted(appearance)
        self.accepted.append(appearance.id)

    def agrees(self, prospect: Prospect) -> bool:
        """Show what is going to change, and have it confirmed."""
        words = self.journal.words.publishing
        click.echo()
        for line in tell_prospect(prospect, self.journal.words, verbose=self.verbose, watched=self.watched):
            click.echo(line)
        match self.manner:
            case Manner.ASK:
                answer: str = click.prompt(words.confirm, default="", show_default=False, prompt_suffix=" ", err=True)
                return answer.strip().lower() in words.yes
            case Manner.ALONE:
                raise Refused(Refusal.NOBODY_ASKED)
            case manner:
                return manner is Manner.ACCEPT
