"""dreiklang serve: the journal in the browser, live."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click

from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.sealing import write_seals
from dreiklang.deliver.serve import serve_edition
from dreiklang.deliver.view import View, parse_address
from dreiklang.model import Seal
from dreiklang.options import Edition


@click.command("serve")
@click.option("-a", "--address", default="127.0.0.1:8000", metavar="HOST:PORT")
@click.option("--expose", is_flag=True)
@click.option("--edition", type=click.Choice([edition.value for edition in Edition]), default=Edition.PRIVATE.value)
@click.option("--open/--no-open", "open_browser", default=True)
@click.option("-v", "--verbose", is_flag=True)
@journal_options
def command(
    *,
    config_file: Path,
    today: date | None,
    address: str,
    expose: bool,
    edition: str,
    open_browser: bool,
    verbose: bool,
) -> None:
    """Serve *edition* until the user stops it."""
    journal = open_journal(config_file, today, Edition(edition))
    words = journal.words.commands
    place = parse_address(address)
    view = View(
        Edition(edition),
        today,
        open_browser,
        logging.INFO if verbose else logging.WARNING,
        lambda url: click.echo(words.serving.format(url=url)),
        expose,
        journal.options,
        partial(click.echo, err=True),
        _sealing(journal) if Edition(edition) is Edition.PRIVATE and today is None else lambda _: None,
    )
    if expose and view.exposes(place):
        click.secho(words.exposed.format(address=place), fg="red", bold=True, err=True)
    serve_edition(journal.paths, place, view)


def _sealing(journal: OpenJournal) -> Callable[[tuple[Seal, ...]], None]:
    """Seal at each change what has become a day old: somebody may leave the server running for weeks."""

    def seal(unsealed: tuple[Seal, ...]) -> None:
        write_seals(unsealed, journal.paths.entries, journal.words.commands)

    return seal
