"""dreiklang broken: a promise is broken; the day goes into its entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.noting import begin, day_of, deed_arguments, note_day, without_words
from dreiklang.cli.doing.verbs import Verb


@click.command("broken")
@deed_arguments(Verb.BROKEN)
def command(*, words: tuple[str, ...], day: str, config_file: Path, today: date | None) -> None:
    """Note that a promise is broken."""
    doing = without_words(begin(Verb.BROKEN, words, day, config_file, today))
    note_day(doing, day_of(doing.entry, "broken"))
