"""dreiklang answered: an answer came; the day, the words and until when it rests go into the entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.days import coming_day
from dreiklang.cli.doing.noting import begin, deed_arguments
from dreiklang.cli.doing.talking import note_talk
from dreiklang.cli.doing.verbs import Verb


@click.command("answered")
@deed_arguments(Verb.ANSWERED)
@click.option("--until", default="", metavar="DAY")
def command(*, words: tuple[str, ...], day: str, until: str, config_file: Path, today: date | None) -> None:
    """Note an answer; *until* is the day until which it may rest."""
    doing = begin(Verb.ANSWERED, words, day, config_file, today)
    note_talk(doing, coming_day(until, doing.day, doing.texts) if until else None)
