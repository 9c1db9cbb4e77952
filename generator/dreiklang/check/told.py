"""A name that the public would read -> what its writer is told, once at each place."""

from __future__ import annotations

from dreiklang.check.entry import Draft
from dreiklang.check.names import NameFound, find_names, find_names_in_address
from dreiklang.check.world import World
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place

_WORD_BEFORE, _WORD_BEHIND = pattern(r"([^\W_]+)[ \t]+\Z"), pattern(r"[ \t]+([^\W_]+)")
_TIED_BEFORE, _TIED_BEHIND = pattern(r"(?:[\w.@/:#-]*[\w@/#-])?\Z"), pattern(r"(?:[\w.@/-]*\w)?")
_NEAR = 100


def uncovered(found: NameFound, text: str) -> Wrong:
    """Say that the public would read the name that was *found* in *text*."""
    value = text[found.start : found.end]
    if found.shared:
        return wrong(Code.NAME_UNCOVERED, what="shared", person=found.person.id, value=value)
    if found.is_asked:
        return ordinary(found, text)
    if found.within:
        return wrong(Code.NAME_UNCOVERED, what="within", person=found.person.id, value=value)
    if found.is_part:
        return wrong(Code.NAME_UNCOVERED, what="part", person=found.person.id, value=value)
    return wrong(Code.NAME_UNCOVERED, person=found.person.id, value=value)


def ordinary(found: NameFound, text: str) -> Wrong:
    """Say that nobody can tell whether *found* is the name or a word, and the phrase with which to answer."""
    value, phrase = text[found.start : found.end], _phrase_with(found, text)
    what = "one"
    if found.ordinary:
        marked = found.form in found.person.exact
        what = "unmarked" if not marked else "" if phrase else "alone"
    phrase = phrase or value
    return wrong(Code.NAME_ORDINARY, what=what, person=found.person.id, value=value, word=found.form, phrase=phrase)


def _phrase_with(found: NameFound, text: str) -> str:
    """Give the words of *text* that may be answered with: what is tied to the name, or the word before or behind it."""
    value = text[found.start : found.end]
    near = max(found.start - _NEAR, 0)
    head, tail = _TIED_BEFORE.search(text, near, found.start), _TIED_BEHIND.match(text, found.end)
    if (head and head[0]) or (tail and tail[0]):
        return f"{head[0] if head else ''}{value}{tail[0] if tail else ''}"
    before, behind = _WORD_BEFORE.search(text, near, found.start), _WORD_BEHIND.match(text, found.end)
    return f"{before[1]} {value}" if before else f"{value} {behind[1]}" if behind else ""


def note_in_address(draft: Draft, address: str, place: Place, world: World, *, what: str = "") -> None:
    """Note each name in *address*, which stands at *place*; *what* says what kind of address it is."""
    for person in find_names_in_address(address, world.names):
        note(draft, wrong(Code.NAME_IN_ADDRESS, what=what, person=person.id, value=address), place)
    for found in find_names(address, world.names):
        if found.doubtful and found.person.exact:
            note(draft, ordinary(found, address), place)


def note(draft: Draft, trouble: Wrong, place: Place) -> None:
    """Note *trouble*, but not the same name twice at one place."""
    person = dict(trouble.facts)["person"]
    twice = (
        noted.code is trouble.code
        and (noted.place.line, noted.place.column) == (place.line, place.column)
        and dict(noted.facts)["person"] == person
        for noted in draft.notes.problems
    )
    if not any(twice):
        draft.notes.add(trouble, place)
