"""What is stored about a person -> lines on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from dreiklang.cli.forget.stored import Stored
from dreiklang.cli.shell import command_line
from dreiklang.retract.traces import Trace, Where

_TOLD = 5
"""So many lines of a file that is not ours are told."""


def show_stored(stored: Stored) -> Iterator[str]:
    """Yield every place, by what it stands in, and how many entries that makes."""
    texts, name = stored.opened.words.forgetting, stored.person.name
    yield click.style(texts.title.format(name=name), bold=True)
    for where in Where:
        found = [trace for trace in stored.traces if trace.where is where]
        if found:
            yield f"\n{texts.wheres[where.value]}:"
            yield from list_traces(stored, found)
    yield ""
    yield f"{texts.counted(len(stored.entries))}, {texts.only_counted(len(stored.only))}"


def ways_on(stored: Stored) -> str:
    """Name the commands that may come next."""
    config, who = stored.opened.paths.config, stored.person.id
    return stored.opened.words.forgetting.how_on.format(
        export=command_line(config, f"forget {who} --export {who}.md"),
        delete=command_line(config, f"forget {who} --delete"),
    )


def list_traces(stored: Stored, traces: Iterable[Trace]) -> Iterator[str]:
    """List *traces*, file by file."""
    texts = stored.opened.words.forgetting
    for path, found in groupby(traces, key=stored.name_of):
        lines = list(found)
        only = f"  ({texts.only})" if lines[0].path in stored.only and lines[0].where is Where.HEAD else ""
        yield f"  {path}{only}"
        told = _TOLD if lines[0].where is Where.OTHER else len(lines)
        for trace in lines[:told]:
            doubt = f"  ({texts.perhaps})" if trace.doubtful else ""
            if trace.line:
                yield f"    {trace.line:4}  {trace.text}{doubt}"
        if more := len(lines[told:]):
            yield f"          {texts.more(more)}"
