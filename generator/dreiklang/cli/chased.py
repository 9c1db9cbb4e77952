"""dreiklang chased: somebody was asked again; the day and how go into the entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.noting import begin, deed_arguments
from dreiklang.cli.doing.talking import note_talk
from dreiklang.cli.doing.verbs import Verb


@click.command("chased")
@deed_arguments(Verb.CHASED)
def command(*, words: tuple[str, ...], day: str, config_file: Path, today: date | None) -> None:
    """Note that somebody was asked again."""
    note_talk(begin(Verb.CHASED, words, day, config_file, today))
