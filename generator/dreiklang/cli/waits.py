"""dreiklang alone: what waits, and the next command to type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.due.telling import left_out, told, waiting_view
from dreiklang.cli.journal import OpenJournal, open_journal
from dreiklang.cli.shell import command_line
from dreiklang.model import Journal
from dreiklang.pages.view import View

SHOWN = 10
"""How many of the things that wait are told."""


def tell_what_waits(config_file: Path, today: date | None) -> None:
    """Print what waits in the journal of *config_file*."""
    opened = open_journal(config_file, today)
    view = waiting_view(opened)
    for line in _lines(opened, view):
        click.echo(line)
    click.echo(left_out(view), nl=False, err=True)


def _lines(opened: OpenJournal, view: View) -> Iterator[str]:
    words, waiting = opened.words.commands, view.findings.due
    yield words.waits(len(waiting)) if waiting else words.nothing_waits
    for due in waiting[:SHOWN]:
        yield f"  {due.day}  {told(view, due)} → {due.entry.title}"
    if len(waiting) > SHOWN:
        yield f"  {words.more_waits(len(waiting) - SHOWN)}"
    yield words.next_command.format(command=_next_command(opened, view.journal))


def _next_command(opened: OpenJournal, journal: Journal) -> str:
    return command_line(opened.paths.config, "serve" if journal.entries else "new")
