"""dreiklang undo: what the last of the commands that write into entries did is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.memory import FileEdit, Step, recall, remember
from dreiklang.cli.doing.perform import read_exactly, show_rows
from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.keys import fold
from dreiklang.keys.commands import command_name
from dreiklang.read.entry import entry_id
from dreiklang.write import Edited, update_file


@click.command("undo")
@click.argument("what", default="", required=False, metavar="[WHAT]")
@journal_options
@click.pass_context
def command(ctx: click.Context, *, what: str, config_file: Path, today: date | None) -> None:
    """Take the last step back, or the last one in the entry that is named."""
    opened = open_journal(config_file, today)
    texts = opened.words.doing
    steps = recall(opened.paths.cache)
    step = next((step for step in reversed(steps) if _concerns(step, what)), None)
    if step is None:
        click.echo(texts.nothing_to_take_back_for.format(what=what) if what else texts.nothing_to_take_back)
        return
    texts_now = {file.path: _read(opened, file) for file in step.files}
    texts_before = {file.path: file.taken_back(texts_now[file.path]) for file in step.files}
    for file in step.files:
        if texts_before[file.path] is None:
            name = opened.name_of(file.path)
            click.echo(texts.changed_since.format(path=name, command=_spoken(step, opened)), err=True)
            click.echo("\n".join(_rows(file.old, file.new)), err=True)
            ctx.exit(Exit.CONTENT)
    for file in step.files:
        now, before = texts_now[file.path], texts_before[file.path] or ""
        update_file(opened.paths.entries / file.path, now.encode("utf-8"), before.encode("utf-8"))
        done = Edited.of(now, before)
        click.echo(f"{opened.name_of(file.path)}:{done.line}")
        click.echo("\n".join(show_rows(done.old, done.new)))
    remember(opened.paths.cache, (one for one in steps if one is not step))
    click.echo(texts.taken_back.format(command=_spoken(step, opened)))


def _concerns(step: Step, what: str) -> bool:
    """Whether *step* was about an entry with *what* in its id; any is, if nothing is said."""
    return any(fold(what) in fold(entry_id(file.path)[0]) for file in step.files)


def _spoken(step: Step, opened: OpenJournal) -> str:
    """Give the command of *step* as the journal's language calls it."""
    name, space, rest = step.command.partition(" ")
    return f"{command_name(name, opened.words.lang)}{space}{rest}"


def _read(opened: OpenJournal, file: FileEdit) -> str:
    try:
        return read_exactly(opened.paths.entries / file.path)
    except FileNotFoundError:
        return ""


def _rows(old: str, new: str) -> Iterator[str]:
    return show_rows(old.splitlines(), new.splitlines())
