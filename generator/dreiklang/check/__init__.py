"""Sources -> Journal and problems: everything that the user wrote, understood, or answered with a remedy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dreiklang.cache import Cache
from dreiklang.check.alone import Around, finished
from dreiklang.check.early import Begun, read_drafts
from dreiklang.check.heads import Heads
from dreiklang.check.journal import make_unread, note_twice
from dreiklang.check.known import Known
from dreiklang.check.ordinary import note_ordinary_names
from dreiklang.check.people import read_people
from dreiklang.check.public import check_public, check_ways, private_ways, publish_days
from dreiklang.check.seals import match_seals, read_seals
from dreiklang.check.survey import survey
from dreiklang.check.wrong import Notes, wrong
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.problems import Code, Place, Problem
from dreiklang.read import SEALS
from dreiklang.read.source import Source, Sources
from dreiklang.values import dataclass

__all__ = ["Checked", "check", "check_all", "in_order"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was understood: the *journal*, all *problems*, and what each file had to know *around* it."""

    journal: Journal
    problems: tuple[Problem, ...]
    around: Around


def check(
    sources: Sources, options: Options, today: date, cache: Cache | None = None
) -> tuple[Journal, tuple[Problem, ...]]:
    """Understand *sources*: the journal that they tell as of *today*, and everything that is wrong with them.

    Files that were checked before, among the same others, *cache* may know.
    """
    checked = check_all(sources, options, today, cache)
    return checked.journal, checked.problems


def check_all(
    sources: Sources, options: Options, today: date, cache: Cache | None = None, begun: Begun | None = None
) -> Checked:
    """Do the same for whoever wants to understand single files later on; others may have *begun* with it."""
    cache = cache or Cache()
    people_notes = Notes(sources.people or Source("people", "people.yml"), public=True)
    people = read_people(sources.people, options.lang, people_notes)
    notes, known_heads = _each_id_once(sources.entries), Heads(cache)
    fields = [(known_heads.fields(note), note) for note in notes if note.is_readable()]
    heads = [(note.source, each, note) for each, note in fields]
    note_ordinary_names(people, sources.entries, people_notes, known_heads.of_several)
    world, met = survey(sources, heads, people, options, today)
    known = Known(cache, world)
    drafts = read_drafts(heads, known, begun)
    note_twice(draft for draft in drafts if not draft.notes.has_left_out())
    public = {draft.entry.id: draft.entry for draft in drafts if draft.entry.publish}
    private, days = private_ways(sources.entries, (draft.entry for draft in drafts), public), publish_days(public)
    for draft in drafts:
        if draft.entry.publish:
            check_public(draft, world, days)
            check_ways(draft, private)
    entries = tuple(finished(draft) for draft in drafts if not draft.notes.has_left_out())
    seal_notes = Notes(sources.seals or Source("seals", SEALS))
    seals = match_seals(read_seals(sources.seals, seal_notes), entries)
    problems = (
        *people_notes.finished(),
        *seal_notes.finished(),
        *sources.problems,
        *(problem for note in notes for problem in note.finished()),
    )
    taken = frozenset(entry.address.casefold() for entry in entries)
    left_out = (note for note in notes if note.has_left_out())
    unread = make_unread(left_out, taken)
    journal = Journal(entries, tuple(world.registry.people.values()), unread, seals)
    return Checked(journal, in_order(problems), Around(world, known, met, days, private))


def _each_id_once(sources: Iterable[Source]) -> tuple[Notes, ...]:
    """Open the notes of each source; where two bear the same id, the second is no entry."""
    first: dict[str, Source] = {}
    notes = []
    for source in sources:
        note = Notes(source)
        known = first.setdefault(source.id.casefold(), source)
        if known is not source:
            note.add(wrong(Code.FILE_ID_TWICE, value=source.id, first=known.path), Place(source.path))
        notes.append(note)
    return tuple(notes)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort *problems* by where they are."""
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.code)))
