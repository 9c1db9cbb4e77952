"""dreiklang forget: about whom, and what is to be done with what is stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.completing import completing_person
from dreiklang.cli.forget.deleting import delete
from dreiklang.cli.forget.exporting import export
from dreiklang.cli.forget.showing import show_stored, ways_on
from dreiklang.cli.forget.stored import find_stored
from dreiklang.cli.journal import journal_options, open_journal


@click.command("forget")
@click.argument("person", nargs=-1, required=True, metavar="PERSON", shell_complete=completing_person())
@click.option("--export", "export_file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--delete", "wants_delete", is_flag=True)
@click.option("--keep", multiple=True, metavar="ID")
@click.option("--confirm", default="", metavar="ID")
@journal_options
@click.pass_context
def command(
    ctx: click.Context,
    *,
    person: tuple[str, ...],
    export_file: Path | None,
    wants_delete: bool,
    keep: tuple[str, ...],
    confirm: str,
    config_file: Path,
    today: date | None,
) -> None:
    """Show what is stored about *person*; hand it over, or delete it."""
    opened = open_journal(config_file, today)
    stored = find_stored(" ".join(person), opened)
    if export_file:
        export(stored, export_file)
        click.echo(opened.words.forgetting.exported.format(path=export_file))
    if not export_file or wants_delete:
        for line in show_stored(stored):
            click.echo(line)
    if wants_delete:
        ctx.exit(delete(stored, keep, confirm))
    if not export_file:
        click.echo(ways_on(stored))
