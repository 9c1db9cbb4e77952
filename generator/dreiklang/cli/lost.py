"""dreiklang lost: an offer was turned down; the day and the reason go into its entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.noting import Doing, begin, day_of, deed_arguments, with_day_in_words
from dreiklang.cli.doing.verbs import Verb
from dreiklang.cli.new.terminal import ask
from dreiklang.cli.terminal import can_ask
from dreiklang.keys import key
from dreiklang.write import Act, Change, clean


@click.command("lost")
@deed_arguments(Verb.LOST)
@click.option("--reason", default="", metavar="TEXT")
def command(*, words: tuple[str, ...], day: str, reason: str, config_file: Path, today: date | None) -> None:
    """Note that an offer was turned down, and why."""
    doing = with_day_in_words(begin(Verb.LOST, words, day, config_file, today))
    if day_of(doing.entry, "lost") == doing.day:
        doing.tell_already()
        return
    doing.refuse_settled()
    why = _reason(doing, " ".join(clean(reason or doing.words).split()))
    changes = [doing.change(Act.SET, doing.day.isoformat())]
    if why:
        changes.append(Change(Act.SET, key("reason"), why))
    doing.write(changes, lambda entry: day_of(entry, "lost") == doing.day)


def _reason(doing: Doing, said: str) -> str:
    """Give the reason to be written: none, where one stands there."""
    if doing.entry.order and doing.entry.order.reason:
        if said:
            click.echo(doing.texts.reason_stands, err=True)
        return ""
    return said or (ask(doing.texts.ask_reason, lambda _: "").strip() if can_ask() else "")
