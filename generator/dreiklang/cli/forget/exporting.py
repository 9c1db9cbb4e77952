"""What is stored about a person -> one file to hand over: readable Markdown, JSON for programs, or both with the entries in a zip."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from dreiklang.cli.forget.stored import Stored
from dreiklang.model import Entry
from dreiklang.retract.traces import Where

_FENCE = "~" * 12
_EXCLUSIVE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def export(stored: Stored, path: Path) -> None:
    """Write the file at *path*, which nobody else may read, and which is not there yet.

    Raises:
        click.UsageError: it is there, or ends in something that we do not write.
    """
    texts = stored.opened.words.forgetting
    writers = {".md": _markdown, ".json": _json, ".zip": _zip}
    if path.suffix.lower() not in writers:
        raise click.UsageError(texts.export_ending.format(ending=path.suffix))
    content = writers[path.suffix.lower()](stored)
    try:
        opened = os.open(path, _EXCLUSIVE, 0o600)
    except FileExistsError:
        raise click.UsageError(texts.export_taken.format(path=path)) from None
    with os.fdopen(opened, "wb") as file:
        file.write(content)


def _markdown(stored: Stored) -> bytes:
    return ("\n".join(_lines(stored)) + "\n").encode("utf-8")


def _lines(stored: Stored) -> Iterator[str]:
    texts = stored.opened.words.forgetting
    yield f"# {stored.person.name}\n"
    yield texts.export_note.format(day=stored.opened.today) + "\n"
    register = [trace.text for trace in stored.traces if trace.where is Where.REGISTER]
    if register:
        yield f"## {texts.wheres['register']}\n"
        yield from (_FENCE, *register, f"{_FENCE}\n")
    for entry in _whole(stored):
        yield "## " + texts.export_entry.format(title=entry.title, path=entry.path) + "\n"
        yield from (_FENCE, stored.checked.source(entry.id).text.rstrip("\n"), f"{_FENCE}\n")
    yield f"## {texts.export_others}\n"
    for trace in _besides(stored):
        doubt = f" ({texts.perhaps})" if trace["doubtful"] else ""
        place = f"`{trace['path']}`, {trace['line']}: {trace['text']}" if trace["line"] else f"`{trace['path']}`"
        yield f"- {place}{doubt}"


def _json(stored: Stored) -> bytes:
    return (json.dumps(_record(stored), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _record(stored: Stored) -> dict[str, Any]:
    """Give all of it for programs; the names are documented in the guide, and stay."""
    return {
        "as_of": stored.opened.today.isoformat(),
        "person": {"id": stored.person.id, "name": stored.person.name, "other_names": list(stored.person.forms)},
        "register": [trace.text for trace in stored.traces if trace.where is Where.REGISTER],
        "entries": [
            {
                "id": entry.id,
                "path": entry.path,
                "title": entry.title,
                "date": entry.date.isoformat() if entry.date else None,
                "text": stored.checked.source(entry.id).text,
            }
            for entry in _whole(stored)
        ],
        "elsewhere": list(_besides(stored)),
    }


def _zip(stored: Stored) -> bytes:
    """Put both together, with the entries that are only about the person, and what these show."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{stored.person.id}.md", _markdown(stored))
        archive.writestr(f"{stored.person.id}.json", _json(stored))
        folder = stored.opened.paths.entries
        shown = {path for entry in _whole(stored) for path in (entry.path, *(picture for _, picture in entry.pictures))}
        for path in sorted(shown):
            archive.writestr(f"entries/{path}", (folder / path).read_bytes())
    return made.getvalue()


def _whole(stored: Stored) -> tuple[Entry, ...]:
    return tuple(entry for entry in stored.entries if entry.path in stored.only)


def _besides(stored: Stored) -> Iterator[dict[str, Any]]:
    """Yield where they are named in what is not about them alone."""
    for trace in stored.traces:
        if trace.where is not Where.REGISTER and not (trace.path in stored.only and trace.where is not Where.OTHER):
            yield {
                "path": stored.name_of(trace),
                "line": trace.line,
                "text": trace.text,
                "where": trace.where.value,
                "doubtful": trace.doubtful,
            }
