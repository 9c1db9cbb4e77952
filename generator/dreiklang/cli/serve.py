"""dreiklang serve: the journal in the browser, live."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import click

from dreiklang.check import check
from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.cli.sealing import seal
from dreiklang.deliver.serve import View, parse_address, serve_edition
from dreiklang.options import Edition
from dreiklang.read import read_folder


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
    )
    if expose and view.exposes(place):
        click.secho(words.exposed.format(address=place), fg="red", bold=True, err=True)
    if view.edition is Edition.PRIVATE and today is None:
        entries = journal.paths.entries
        checked, _ = check(read_folder(entries), journal.options, journal.today)
        seal(checked, entries, journal.today, words)
    serve_edition(journal.paths, place, view)
