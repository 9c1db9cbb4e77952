"""dreiklang due: everything that waits, for eyes, for programs, for calendars."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from dreiklang.check import check
from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.derive import derive
from dreiklang.derive.findings import Due
from dreiklang.model import Entry, NotedDay
from dreiklang.pages.calendar import uid_of, write_calendar
from dreiklang.pages.view import View
from dreiklang.pages.waiting import group_waiting, make_waiting, urgency
from dreiklang.read import read_folder


class Format(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


@click.command("due")
@click.option(
    "--format", "output_format", type=click.Choice([each.value for each in Format]), default=Format.TEXT.value
)
@journal_options
def command(*, config_file: Path, today: date | None, output_format: str) -> None:
    """Print what waits."""
    opened = open_journal(config_file, today)
    view = waiting_view(opened)
    dues = (*view.findings.due, *view.findings.soon, *view.findings.later)
    match Format(output_format):
        case Format.TEXT:
            for line in _lines(opened, view, dues):
                click.echo(line)
        case Format.JSON:
            record = {"as_of": opened.today.isoformat(), "due": [_record(opened, view, due) for due in dues]}
            click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        case Format.ICS:
            click.echo(write_calendar(view, dues).encode(), nl=False)  # bytes: its line ends are its own


def waiting_view(opened: OpenJournal) -> View:
    """Look at the journal as its pages do, without rendering a single text."""
    journal, _ = check(read_folder(opened.paths.entries), opened.options, opened.today)
    return View(journal, derive(journal, opened.options, opened.today), {}, opened.options, opened.today, opened.words)


def told(view: View, due: Due) -> str:
    """Say in one line what *due* is: "Angebot an Kolk & Söhne ohne Antwort: ..."."""
    waiting = make_waiting(view, "", due)
    return ": ".join(filter(None, (waiting.name.striptags(), waiting.what)))


def _lines(opened: OpenJournal, view: View, dues: tuple[Due, ...]) -> Iterator[str]:
    if not dues:
        yield opened.words.commands.nothing_waits
        return
    for group in group_waiting(view, "", dues):
        yield click.style(group.title, bold=True)
        for due in dues:
            if urgency(due, view) == group.id:
                waiting = make_waiting(view, "", due)
                yield f"  {due.day if due.dated else ' ' * 10}  {told(view, due)}"
                yield f"{' ' * 14}{waiting.when}. {waiting.why.striptags()}".rstrip()
                yield f"{' ' * 14}{due.entry.id}"
        yield ""


def _record(opened: OpenJournal, view: View, due: Due) -> dict[str, Any]:
    """Give *due* for programs; the names are documented in the guide, and stay."""
    person = view.journal.person_by_id.get(due.person or "")
    return {
        "uid": uid_of(due),
        "kind": due.kind.value,
        "group": urgency(due, view),
        "day": due.day.isoformat() if due.dated else None,
        "days_late": (opened.today - due.day).days if due.dated else None,
        "possible_from": due.from_.isoformat() if due.from_ else None,
        "since": due.since.isoformat() if due.since else None,
        "person": {"id": person.id, "name": person.name} if person else None,
        "mine": due.mine,
        "text": due.text,
        "left_open": due.end.value if due.end else None,
        "chased": [_noted(one) for one in due.chased],
        "answered": [_noted(one) for one in due.answered],
        "entry": _entry(due.entry),
        "about": _entry(due.about) if due.about else None,
        "what": told(view, due),
        "why": make_waiting(view, "", due).why.striptags(),
    }


def _entry(entry: Entry) -> dict[str, str]:
    return {"id": entry.id, "title": entry.title, "path": entry.path, "address": entry.address}


def _noted(noted: NotedDay) -> dict[str, str | None]:
    return {
        "day": noted.day.isoformat(),
        "note": noted.note,
        "until": noted.until.isoformat() if noted.until else None,
    }
