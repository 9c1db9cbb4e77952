"""dreiklang serve: the journal in the browser, live."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.deliver.serve import parse_address, serve_edition
from dreiklang.options import Edition


@click.command("serve")
@click.option("-a", "--address", default="127.0.0.1:8000", metavar="HOST:PORT")
@click.option("--edition", type=click.Choice(tuple(Edition)), default=Edition.PRIVATE)
@click.option("--open/--no-open", "open_browser", default=True)
@journal_options
def command(config_file: Path, today: date | None, address: str, edition: Edition, *, open_browser: bool) -> None:
    """Serve *edition* until the user stops it."""
    journal = open_journal(config_file, today, Edition(edition))
    where = parse_address(address)
    click.echo(journal.words.commands.serving.format(url=f"http://{where}/"))
    serve_edition(journal.paths, Edition(edition), today, where, open_browser=open_browser)
