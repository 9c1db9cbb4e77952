"""dreiklang moved: a promise has a new day, which goes into its entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.days import coming_day
from dreiklang.cli.doing.noting import Doing, begin, deed_arguments
from dreiklang.cli.doing.verbs import Verb
from dreiklang.cli.terminal import can_ask
from dreiklang.keys import key
from dreiklang.write import Act


@click.command("moved")
@deed_arguments(Verb.MOVED)
def command(*, words: tuple[str, ...], day: str, config_file: Path, today: date | None) -> None:
    """Note the new day of a promise: behind what is meant, or as an option."""
    doing = begin(Verb.MOVED, words, "", config_file, today)
    new = coming_day(day or doing.words or _ask(doing), doing.shelf.opened.today, doing.texts)
    promise = doing.entry.promise
    if promise and promise.due_day == new:
        doing.tell_row(doing.deed.key if promise.moved else key("due"), new)
        return
    doing.refuse_settled()
    doing.write(
        (doing.change(Act.ADD, new.isoformat()),), lambda entry: bool(entry.promise and new in entry.promise.moved)
    )


def _ask(doing: Doing) -> str:
    if not can_ask():
        raise click.UsageError(doing.texts.moved_needs_day.format(what=doing.entry.id))
    answer: str = click.prompt(doing.texts.ask_moved, prompt_suffix=" ", err=True)
    return answer
