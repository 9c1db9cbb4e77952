"""What waits for a look back -> looked back at, one after the other, in one sitting at the terminal."""

from __future__ import annotations

from enum import Enum, auto

import click

from dreiklang.cli.due.telling import left_out, waiting_view
from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.new.drafting import Plan
from dreiklang.cli.new.entry import add_entry, tell_written
from dreiklang.cli.new.trial import Desk
from dreiklang.cli.terminal import can_ask
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import What
from dreiklang.pages.view import View
from dreiklang.pages.waiting import make_waiting
from dreiklang.texts.questions import LookingWords


class _Answer(Enum):
    """What to do about one of them."""

    YES = auto()
    LATER = auto()
    STOP = auto()


def review_all(opened: OpenJournal, *, is_now: bool) -> Exit:
    """Look back at everything that is up for review; whoever stops keeps what was written."""
    view = waiting_view(opened)
    waiting = [due for due in view.findings.due if due.kind is DueKind.REVIEW]
    words = opened.words.questions.looking
    click.echo(left_out(view), nl=False, err=True)
    if not waiting:
        _tell_next(view, words)
    elif can_ask():
        return _Sitting(opened, view, waiting, is_now=is_now).hold()
    else:  # what can be done without a terminal is a command for each
        for due in waiting:
            click.echo(make_waiting(view, "", due).command)
    return Exit.FINE


def _tell_next(view: View, words: LookingWords) -> None:
    click.echo(words.nothing_due)
    coming = (due for due in (*view.findings.soon, *view.findings.later) if due.kind is DueKind.REVIEW)
    if due := min(coming, key=lambda one: one.day, default=None):
        click.echo(words.next_due.format(day=view.day(due.day).text, title=due.entry.title))


class _Sitting:
    """Somebody who looks back at all that is *waiting*; *written* counts what came of it."""

    def __init__(self, opened: OpenJournal, view: View, waiting: list[Due], *, is_now: bool) -> None:
        self.opened = opened
        self.view = view
        self.waiting = waiting
        self.is_now = is_now
        self.words: LookingWords = opened.words.questions.looking
        self.written = 0

    def hold(self) -> Exit:
        """Go through all of them, and say at the end how far it went."""
        try:
            code = self._go_through()
        except (click.Abort, KeyboardInterrupt):
            if not self.written:
                raise
            click.echo("", err=True)
            code = Exit.INTERRUPTED
        click.echo(self.words.done(self.written), err=True)
        if left := len(self.waiting) - self.written:
            click.echo(self.words.left(left), err=True)
        return code

    def _go_through(self) -> Exit:
        for number, due in enumerate(self.waiting, 1):
            self._show(number, due)
            answer = self._ask()
            if answer is _Answer.STOP:
                break
            if answer is _Answer.YES and self._look_back(due):
                return Exit.INTERRUPTED
        return Exit.FINE

    def _show(self, number: int, due: Due) -> None:
        place = self.words.place.format(number=number, count=len(self.waiting))
        waiting = make_waiting(self.view, "", due)
        click.echo("\n" + click.style(f"{place}: {due.entry.title}", bold=True), err=True)
        click.echo(f"{waiting.when}. {waiting.why.striptags()}".rstrip(), err=True)

    def _ask(self) -> _Answer:
        answers = {_Answer.YES: self.words.yes, _Answer.LATER: self.words.later, _Answer.STOP: self.words.stop}
        while True:
            said: str = click.prompt(self.words.now, default="", show_default=False, prompt_suffix=" ", err=True)
            if not said.strip():
                return _Answer.YES
            for answer, spellings in answers.items():
                if said.strip().lower() in spellings:
                    return answer

    def _look_back(self, due: Due) -> bool:
        """Look back at *due*; say whether somebody stopped in the middle of it."""
        desk = Desk(self.opened, is_now=self.is_now)  # the one before has changed the journal
        plan = Plan(What.RETROSPECTIVE, {"looks-back": (due.entry.id,)}, self.opened.today)
        written = add_entry(plan, (), None, desk, asking=True)
        self.written += 1
        tell_written(written, desk)
        return written.stopped
