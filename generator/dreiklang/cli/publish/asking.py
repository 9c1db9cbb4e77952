"""Entries that nobody answered for yet -> one question each: would somebody recognise themselves, and may they?"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

import click

from dreiklang.audience.recognition import Appearance
from dreiklang.cli.publish.showing import Showing
from dreiklang.deliver.recognise import Unanswered, fresh_words, known_words
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal
from dreiklang.texts.recognition import RecognitionWords


class Answer(Enum):
    """What may be answered: *rest* is a yes to this one and to all that name nobody and bring no new words."""

    YES = auto()
    NO = auto()
    REST = auto()


class Asking:
    """The questions about all that are *asked* about; words that were accepted once are no news after that."""

    def __init__(self, showing: Showing, asked: tuple[Unanswered, ...]) -> None:
        self._showing = showing
        self._asked = dict(enumerate(asked, 1))
        self._words: RecognitionWords = showing.journal.words.recognition
        self._known = frozenset[str]()

    def show_all(self) -> None:
        """Show each, and ask nothing; nothing at all where others read along."""
        if self._showing.watched:
            return
        for number, each in self._asked.items():
            self._show(number, each)

    def ask_all(self, accepted: Callable[[Appearance], None]) -> None:
        """Ask about each, and hand on those that were *accepted*; refuse to go on at the first that was not and is due."""
        left = dict(self._asked)
        for number, each in self._asked.items():
            if left.pop(number, None) is None:
                continue
            rest = [other for other, one in left.items() if not (self._is_about_somebody(one) or self._news(one))]
            self._show(number, each)
            answer = self._ask(each, len(rest))
            if answer is Answer.NO:
                self._put_off(each.appearance)
                continue
            for one in (each, *(left.pop(other) for other in rest if answer is Answer.REST)):
                self._known |= known_words(one.words)
                accepted(one.appearance)
            if answer is Answer.REST:
                click.echo("  " + self._words.accepted(len(rest)))

    def _show(self, number: int, each: Unanswered) -> None:
        heading = self._words.heading.format(number=number, count=len(self._asked), title=each.appearance.title)
        click.echo("\n" + click.style(heading, bold=True))
        for line in self._showing.closely(each, self._news(each)):
            click.echo(f"  {line}")

    def _ask(self, each: Unanswered, rest: int) -> Answer:
        """Ask until the answer is one; *rest* others could be accepted along with this one."""
        words = self._words
        later = words.question_later if self._showing.comes_later(each.appearance) else words.question
        question = words.question_rest(rest) if rest else later
        answers = {Answer.YES: words.yes, Answer.NO: words.no} | ({Answer.REST: words.rest} if rest else {})
        while True:
            said: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
            for answer, spellings in answers.items():
                if said.strip().lower() in spellings:
                    return answer
            short = ", ".join(spellings[0] for spellings in answers.values())
            click.echo(words.not_understood.format(answers=short), err=True)

    def _put_off(self, appearance: Appearance) -> None:
        """Refuse to go on without *appearance*, unless it has time yet."""
        if not self._showing.comes_later(appearance):
            raise Refused(Refusal.RECOGNISABLE, title=appearance.title, path=self._showing.path(appearance))
        click.echo("  " + self._words.not_yet.format(day=appearance.day))

    def _is_about_somebody(self, each: Unanswered) -> bool:
        """Whether its writer had somebody in mind, though she may have said so to nobody but herself."""
        return bool(each.appearance.people or each.appearance.aside)

    def _news(self, each: Unanswered) -> tuple[str, ...]:
        return fresh_words(each.words, self._known)
