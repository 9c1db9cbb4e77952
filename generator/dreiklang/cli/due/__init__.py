"""dreiklang due: everything that waits, for eyes, for programs, for calendars."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.remembered import Told, remembered


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
        told.text.encode("utf-8") if output_format == Format.ICS else told.text, nl=False
    )  # a calendar's line ends are its own
    click.echo(told.beside, nl=False, err=True)


def _told(opened: OpenJournal, output_format: Format) -> Told:
    from dreiklang.cli.due import telling  # noqa: PLC0415  # what is remembered needs no pipeline

    view = telling.waiting_view(opened)
    tell = {Format.TEXT: telling.as_text, Format.JSON: telling.as_json, Format.ICS: telling.as_calendar}
    return Told(tell[output_format](opened, view), telling.left_out(view))
