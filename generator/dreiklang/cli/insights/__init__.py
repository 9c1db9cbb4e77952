"""dreiklang insights: what the entries know, for eyes and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from dreiklang.cli.due.telling import left_out, waiting_view
from dreiklang.cli.insights.records import insights_record
from dreiklang.cli.insights.selecting import select
from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.derive.findings import Due, DueKind
from dreiklang.derive.insights import Facts, Insights, Selection, find_insights
from dreiklang.pages.insights import tell_insights
from dreiklang.pages.view import View


class Format(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"


@click.command("insights")
@click.option(
    "--format", "output_format", type=click.Choice([each.value for each in Format]), default=Format.TEXT.value
)
@click.option("--since", metavar="DAY")
@click.option("--tag")
@click.option("--person")
@click.option("--choice")
@journal_options
def command(*, config_file: Path, today: date | None, output_format: str, **narrowed: str | None) -> None:
    """Print what the entries know."""
    opened = open_journal(config_file, today)
    view = waiting_view(opened)
    selection = select(narrowed, view.journal, opened)
    facts = Facts.of(view.journal, opened.today, selection)
    found = find_insights(facts)
    if Format(output_format) is Format.JSON:
        silent = _silent(view, {entry.id for entry in facts.entries})
        told = insights_record(found, silent, view.findings.series)
        record = {"as_of": opened.today.isoformat(), "selection": _said(selection), "insights": told}
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        for line in _lines(replace(view, findings=replace(view.findings, insights=found)), found):
            click.echo(line)
    click.echo(left_out(view), nl=False, err=True)


def _silent(view: View, chosen: set[str]) -> tuple[Due, ...]:
    return tuple(due for due in view.findings.due if due.kind is DueKind.OFFER and due.entry.id in chosen)


def _said(selection: Selection) -> dict[str, str | None]:
    return {
        "since": selection.since.isoformat() if selection.since else None,
        "tag": selection.tag or None,
        "person": selection.person or None,
        "choice": selection.choice.value if selection.choice else None,
    }


def _lines(view: View, found: Insights) -> Iterator[str]:
    """Yield the sections of the page of the same name as lines."""
    sections = tell_insights(view, "", found)
    if not sections:
        yield view.words.insights.empty
    for section in sections:
        yield click.style(section.title, bold=True)
        yield from (f"  {told.striptags()}" for told in section.told)
        if section.table and not section.table.folded:
            rows = (section.table.head, *section.table.rows)
            widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
            for row in rows:
                cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
                yield f"    {'  '.join(cells)}".rstrip()
        yield ""
