"""What waits -> lines for eyes, a document for programs, a calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.shell import command_line
from dreiklang.cli.understand import understand
from dreiklang.derive import derive
from dreiklang.derive.findings import Due, DueKind
from dreiklang.keys.commands import command_name
from dreiklang.model import Entry, Journal, NotedDay
from dreiklang.pages.calendar import uid_of, write_calendar
from dreiklang.pages.view import View
from dreiklang.pages.waiting import Waiting, make_waiting, urgency


def as_text(opened: OpenJournal, view: View) -> str:
    """Tell it to eyes."""
    return "".join(f"{line}\n" for line in _lines(opened, view, _all(view)))


def as_json(opened: OpenJournal, view: View) -> str:
    """Tell it to programs, as one document."""
    record = {"as_of": opened.today.isoformat(), "due": [_record(opened, view, due) for due in _all(view)]}
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def as_calendar(_: OpenJournal, view: View) -> str:
    """Tell it to calendars; the line ends are those of the standard."""
    return write_calendar(view, _all(view))


def _all(view: View) -> tuple[Due, ...]:
    return (*view.findings.due, *view.findings.soon, *view.findings.later)


def waiting_view(opened: OpenJournal) -> View:
    """Look at the journal as its pages do, without rendering a single text."""
    _, journal, _ = understand(opened)
    return view_of(journal, opened)


def view_of(journal: Journal, opened: OpenJournal) -> View:
    """Look so at a *journal* that was read already."""
    return View(journal, derive(journal, opened.options, opened.today), {}, opened.options, opened.today, opened.words)


def left_out(view: View) -> str:
    """Say in a line how many entries have errors, so that nothing in them counts; "" where none has."""
    count = len(view.journal.unread)
    return f"{view.words.commands.left_out(count)}\n" if count else ""


def told(view: View, due: Due) -> str:
    """Say in one line what *due* is: "Angebot an Kolk & Söhne ohne Antwort: ..."."""
    return _in_one_line(make_waiting(view, "", due))


def _in_one_line(waiting: Waiting) -> str:
    return ": ".join(filter(None, (waiting.name.striptags(), waiting.what)))


def _lines(opened: OpenJournal, view: View, dues: tuple[Due, ...]) -> Iterator[str]:
    if not dues:
        yield opened.words.commands.nothing_waits
        return
    for name, title in opened.words.waiting.groups.items():
        inside = [due for due in dues if urgency(due, view) == name]
        if inside:
            yield click.style(title, bold=True)
        for due in inside:
            waiting = make_waiting(view, "", due)
            yield f"  {due.day if due.dated else ' ' * 10}  {_in_one_line(waiting)}"
            yield f"{' ' * 14}{waiting.when}. {waiting.why.striptags()}".rstrip()
            yield f"{' ' * 14}{due.entry.id}"
        if inside:
            yield ""
    if any(due.kind is DueKind.REVIEW for due in view.findings.due):
        command = command_line(opened.paths.config, command_name("due", opened.options.lang))
        yield opened.words.questions.looking.hint.format(command=command)


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
