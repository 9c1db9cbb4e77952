"""dreiklang kept: a promise is kept; the day goes into its entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.noting import begin, day_of, deed_arguments, note_day, without_words
from dreiklang.cli.doing.verbs import Verb


@click.command("kept")
@deed_arguments(Verb.KEPT)
def command(*, words: tuple[str, ...], day: str, config_file: Path, today: date | None) -> None:
    """Note that a promise is kept."""
    doing = without_words(begin(Verb.KEPT, words, day, config_file, today))
    note_day(doing, day_of(doing.entry, "kept"))
