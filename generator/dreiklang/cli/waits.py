"""dreiklang alone: what waits, and the next command to type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.check import check
from dreiklang.cli.journal import OpenJournal, open_journal
from dreiklang.cli.shell import pasteable
from dreiklang.derive import derive
from dreiklang.derive.findings import Due
from dreiklang.model import Journal
from dreiklang.read import read_folder

SHOWN = 10
"""How many of the things that wait are told."""


def tell_what_waits(config_file: Path, today: date | None) -> None:
    """Print what waits in the journal of *config_file*."""
    opened = open_journal(config_file, today)
    journal, _ = check(read_folder(opened.paths.entries), opened.options, opened.today)
    due = derive(journal, opened.options, opened.today).due
    for line in _lines(opened, journal, due):
        click.echo(line)


def _lines(opened: OpenJournal, journal: Journal, due: tuple[Due, ...]) -> Iterator[str]:
    words, kinds = opened.words.commands, opened.words.waiting.kinds
    waiting = [thing for thing in due if thing.day <= opened.today]
    yield words.waits(len(waiting)) if waiting else words.nothing_waits
    for thing in waiting[:SHOWN]:
        person = journal.person_by_id.get(thing.person or "")
        about = ", ".join(filter(None, (kinds[thing.kind.value], person.name if person else "", thing.text)))
        yield f"  {thing.day:%Y-%m-%d}  {thing.entry.title} ({about})"
    if len(waiting) > SHOWN:
        yield f"  {words.more_waits(len(waiting) - SHOWN)}"
    yield words.next_command.format(command=_next_command(opened, journal))


def _next_command(opened: OpenJournal, journal: Journal) -> str:
    here = opened.paths.config == Path("mkdocs.yml").absolute()
    where = "" if here else f" -f {pasteable(opened.paths.config)}"
    return f"dreiklang {'serve' if journal.entries else 'new'}{where}"
