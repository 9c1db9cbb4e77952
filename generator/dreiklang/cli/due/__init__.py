"""dreiklang due: everything that waits, for eyes, for programs, for calendars."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.remembered import remembered


class Format(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


@click.command("due")
@click.option(
    "--format", "output_format", type=click.Choice([each.value for each in Format]), default=Format.TEXT.value
)
@click.option("--review", "reviews", is_flag=True)
@journal_options
@click.pass_context
def command(ctx: click.Context, /, *, config_file: Path, today: date | None, output_format: str, reviews: bool) -> None:
    """Print what waits; or look back, one after the other, at what waits for that."""
    opened = open_journal(config_file, today)
    if reviews and output_format != Format.TEXT:
        raise click.UsageError(opened.words.questions.looking.no_format)
    if reviews:
        from dreiklang.cli.due.reviewing import review_all  # noqa: PLC0415  # what is only told asks nothing

        ctx.exit(review_all(opened, is_now=today is None))
    told = remembered(opened, f"due-{output_format}", lambda: _told(opened, Format(output_format)))
    click.echo(
        told.encode("utf-8") if output_format == Format.ICS else told, nl=False
    )  # a calendar's line ends are its own


def _told(opened: OpenJournal, output_format: Format) -> str:
    from dreiklang.cli.due.telling import as_calendar, as_json, as_text  # noqa: PLC0415  # what is remembered needs no pipeline

    return {Format.TEXT: as_text, Format.JSON: as_json, Format.ICS: as_calendar}[output_format](opened)
