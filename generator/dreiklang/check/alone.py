"""One file, written again -> its entry, and what is wrong with it, in a journal that is known: no other file is read.

What entries say of each other (the same address, the same part of a series) is told of all of them together, in `check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from dreiklang.cache import Cache, digest
from dreiklang.check.entry import Draft, read_entry
from dreiklang.check.fields import read_fields
from dreiklang.check.known import Known
from dreiklang.check.public import check_public, check_ways, private_ways, publish_days
from dreiklang.check.survey import Head, Met, gather
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes
from dreiklang.model import Entry, Journal
from dreiklang.options import Options
from dreiklang.problems import Problem
from dreiklang.read.source import Source, Sources
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Around:
    """What one file has to know of all the others.

    *met* holds what was noted of each head, by path, while the people were gathered; *public* the day of each entry that will
    be public, by its id, *private* the ways to all others.
    """

    world: World
    known: Known
    met: Met
    public: Mapping[str, date]
    private: Mapping[str, str]


def look_around(sources: Sources, journal: Journal, options: Options, today: date) -> Around:
    """Gather what *journal*, which was made of *sources*, means to each of them."""
    heads, world, met = gather(sources, options, today)
    written = {entry.id: entry for head in heads for entry in _as_written(head, journal, world)}
    public = {entry.id: entry for entry in written.values() if entry.publish}
    private = private_ways(sources.entries, written.values(), public)
    return Around(world, Known(Cache(), world), met, publish_days(public), private)


def check_alone(source: Source, around: Around) -> tuple[Entry | None, tuple[Problem, ...]]:
    """Understand *source* by itself: its entry (None if it is left out), and what is wrong with it."""
    notes = Notes(source)
    draft = read_alone(notes, around.known, around.met)
    if draft is None:
        return None, notes.finished()
    if draft.entry.publish:
        check_public(draft, around.world, around.public)
        check_ways(draft, around.private)
    return None if notes.has_left_out() else finished(draft), notes.finished()


def read_alone(notes: Notes, known: Known, met: Met) -> Draft | None:
    """Read the entry of *notes* by itself, None where there is none to be read; *met* was noted of each head."""
    if not notes.is_readable():
        return None
    fields = read_fields(notes.source, notes)
    notes.problems += met.get(notes.source.path, ())
    return known.read_entry(notes.source, fields, notes)


def head_of(source: Source) -> tuple[object, ...]:
    """Give what hangs on anything but the body of *source*, whatever the body is."""
    above = source.body_line - 1
    return source.text.split("\n", above)[:above], source.lang, source.problems


def sum_of_head(source: Source) -> bytes:
    """Give the digest of all of *source* but its body."""
    return digest(*head_of(source))


def without_text(entry: Entry) -> Entry:
    """Give *entry* without what hangs on its text alone, and shows on no other page but by that text."""
    return replace(entry, body="", body_line=1, words=0, links=(), pictures=(), checklist=(0, 0))


def finished(draft: Draft) -> Entry:
    """Give the entry of *draft*; with an error about publishing it stays private."""
    if any(problem.is_error for problem in draft.notes.problems):
        return replace(draft.entry, publish=None)
    return draft.entry


def _as_written(head: Head, journal: Journal, world: World) -> Iterator[Entry]:
    """Yield the entry of *head* as it was before anybody asked whether the public may see it, or whether it is left out."""
    source, fields, notes = head
    entry = journal.by_id.get(source.id)
    if entry and (entry.publish or "publish" not in fields.by_name):
        yield entry
    else:
        yield read_entry(source, fields, notes, world).entry
