"""The private journal and what the public sees of it -> what its writer is asked before an entry goes out: who could be recognised?

Names are covered, and a story still tells who somebody is. No program knows what a reader knows; this gathers what helps
the writer to judge: whom the entry is about and what else can be read about them, the words that look like names, what
was covered and cut.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dreiklang.audience.cover import Cover, people_in, stand_in
from dreiklang.audience.namelike import Usage, find_namelike, usage_of
from dreiklang.audience.public import see
from dreiklang.audience.reading import Read, fingerprint, read_of, said_for
from dreiklang.check.names import NameFound, find_names, index_names
from dreiklang.check.passages import private_spans
from dreiklang.model import Entry, Journal, Person, TargetKind

Elsewhere = tuple[dt.date, str, str]
"""Another public entry: the day that readers see, its title, its address."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person whom an entry is about, by the private *id* and *name*; readers read the *label* ("" if there is none).

    *consent* says that they may be named. *elsewhere* is what readers can read about them in other entries.
    """

    id: str
    name: str
    label: str
    consent: bool
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entry as it goes out: *id* and *path* are the private ones, *title*, *day* and *address* those of the readers.

    *text* is the fingerprint of all that they read of it. *people* are those whom it is about, *words* those that look like
    names. *covered* holds each name as it was written, what stands in its place, and how many times; *cut* is the
    number of private passages that were left out.
    """

    id: str
    path: str
    title: str
    day: dt.date
    address: str
    text: str
    people: tuple[Known, ...]
    words: tuple[str, ...]
    covered: tuple[tuple[str, str, int], ...]
    cut: int


@dataclass(frozen=True, slots=True)
class _Watched:
    """A public *entry*, as *seen*, what of it is *read*, the names *found* on the way, and the ids of those it is *about*."""

    entry: Entry
    seen: Entry
    read: tuple[Read, ...]
    found: tuple[NameFound, ...]
    about: tuple[str, ...]


def appearances(journal: Journal, seen: Journal, today: dt.date, known: str = "") -> tuple[Appearance, ...]:
    """Tell of each entry of *journal* that is public on *today* how readers meet it; *seen* is what the public sees.

    Words that stand in *known* anyway are no news.
    """
    watched = tuple(_watch(journal, seen, today))
    written = _written_about(watched)
    usage = usage_of(journal, known)
    return tuple(_appearance(each, journal, written, usage) for each in watched)


def _watch(journal: Journal, seen: Journal, today: dt.date) -> Iterator[_Watched]:
    """Send each public entry through the audience once more, and watch which names are covered on the way."""
    public = tuple(entry for entry in journal.entries if entry.is_public(today))
    cover, said = Cover.of(journal, public), said_for(seen)
    consenting = index_names(replace(person, consent=False) for person in journal.people if person.consent)
    for entry in public:
        found: list[NameFound] = []

        def note(name: NameFound, found: list[NameFound] = found) -> str:
            found.append(name)
            return stand_in(name)

        see(entry, replace(cover, stand_in=note))
        shown = seen.by_id[cover.entries[entry.id]]
        read = read_of(shown, said)
        named = (name.person.id for each in read if each.is_text for name in find_names(each.says, consenting))
        private = (
            name.person.id
            for start, end in private_spans(entry.body)
            for names in (cover.names, consenting)
            for name in find_names(entry.body[start:end], names)
        )
        about = dict.fromkeys((*_meant(entry, journal), *(name.person.id for name in found), *named, *private))
        yield _Watched(entry, shown, read, tuple(found), tuple(about))


def _meant(entry: Entry, journal: Journal) -> Iterator[str]:
    """Yield the ids of those whom the head of *entry* names, to whom its text links, and at whom it looks back."""
    yield from people_in(entry)
    yield from (link.target.id for link in entry.links if link.target.kind is TargetKind.PERSON)
    target = entry.retrospective and entry.retrospective.target
    if target and target.kind is TargetKind.PERSON:
        yield target.id
    elif target and target.kind is TargetKind.ENTRY and target.id in journal.by_id:
        yield from journal.by_id[target.id].people


def _written_about(watched: Iterable[_Watched]) -> Mapping[str, tuple[_Watched, ...]]:
    written: dict[str, list[_Watched]] = {}
    for each in watched:
        for person in each.about:
            written.setdefault(person, []).append(each)
    return {person: tuple(entries) for person, entries in written.items()}


def _appearance(
    watched: _Watched, journal: Journal, written: Mapping[str, tuple[_Watched, ...]], usage: Usage
) -> Appearance:
    entry, seen = watched.entry, watched.seen
    people = (journal.person_by_id[person] for person in watched.about if person in journal.person_by_id)
    texts = (each.says for each in watched.read if each.is_text)
    covered = Counter((name.written, name.cover) for name in watched.found)
    return Appearance(
        id=entry.id,
        path=entry.path,
        title=seen.title,
        day=seen.date or dt.date.max,
        address=seen.address,
        text=fingerprint(watched.read),
        people=tuple(_known(person, watched, written[person.id]) for person in people),
        words=find_namelike(texts, usage),
        covered=tuple((name, cover, times) for (name, cover), times in covered.most_common()),
        cut=len(private_spans(entry.body)),
    )


def _known(person: Person, watched: _Watched, written: tuple[_Watched, ...]) -> Known:
    elsewhere = tuple(
        (each.seen.date, each.seen.title, each.seen.address)
        for each in written
        if each is not watched and each.seen.date
    )
    label = person.name if person.consent else person.label(watched.entry.lang)
    return Known(person.id, person.name, label, person.consent, elsewhere)
