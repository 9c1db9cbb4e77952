"""The private journal and what the public sees of it -> what its writer is asked before an entry goes out: who could be recognised?

Names are covered, and a story still tells who somebody is. No program knows what a reader knows; this gathers what helps
the writer to judge: whom the entry is about and what else can be read about them, the words that look like names, what
was covered and cut.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property, partial

from dreiklang.audience.cover import people_in, public_id
from dreiklang.audience.namelike import Usage, find_namelike, usage_of
from dreiklang.audience.public import Shown
from dreiklang.audience.reading import Read, fingerprint, read_of, said_for
from dreiklang.check.names import NameFound, Names, find_names, fold_letters, index_names, index_parts
from dreiklang.check.passages import cut_private, private_spans
from dreiklang.model import Entry, Journal, Person, TargetKind
from dreiklang.values import dataclass

Elsewhere = tuple[dt.date, str, str]
"""Another public entry: the day that readers see, its title, its address."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person whom an entry is about, by the private *id* and *name*; readers read the *label* ("" if there is none).

    *consent* says that they may be named. *everywhere* are all public entries about them, that at the address *here* too.
    """

    id: str
    name: str
    label: str
    consent: bool
    everywhere: tuple[Elsewhere, ...] = ()
    here: str = ""

    @property
    def elsewhere(self) -> tuple[Elsewhere, ...]:
        """What readers can read about them in other entries."""
        return tuple(each for each in self.everywhere if each[2] != self.here)


@dataclass(frozen=True)  # without slots, for the sake of the words
class Appearance:
    """An entry as it goes out: *id* and *path* are the private ones, *title*, *day* and *address* those of the readers.

    *text* is the fingerprint of all that they read of it. *people* are those whom it is about; *aside* the names of those
    whom only private passages mention. *covered* holds each name as it was written, what stands in its place, and how many
    times; *cut* is the number of private passages that were left out. *look* looks for words that look like names, *compare*
    for those of them that are parts of names in people.yml, each with the id of the person.
    """

    id: str
    path: str
    title: str
    day: dt.date
    address: str
    text: str
    people: tuple[Known, ...]
    covered: tuple[tuple[str, str, int], ...]
    cut: int
    aside: tuple[str, ...] = ()
    look: Callable[[], tuple[str, ...]] = field(default=tuple, repr=False, compare=False)
    compare: Callable[[Iterable[str]], tuple[tuple[str, str], ...]] = field(
        default=lambda _: (), repr=False, compare=False
    )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that look like names; looked for when somebody asks, for most entries were answered for long ago."""
        return self.look()


@dataclass(frozen=True, slots=True)
class _Watched:
    """A public *entry*, as *seen*, what of it is *read*, and the names *found* on the way.

    *about* are the ids of those whom it is about, *aside* those whom only what was cut out of it mentions.
    """

    entry: Entry
    seen: Entry
    read: tuple[Read, ...]
    found: tuple[NameFound, ...]
    about: tuple[str, ...]
    aside: tuple[str, ...]


@dataclass(frozen=True)
class _Words:
    """How the words of a *journal* are used, learned when the first entry is looked through; *known* texts are no news."""

    journal: Journal
    known: tuple[str, ...]

    @cached_property
    def usage(self) -> Usage:
        """How the journal uses its words."""
        return usage_of(self.journal, self.known)

    @cached_property
    def parts(self) -> Names:
        """The single words of the names of people."""
        return index_parts(person for person in self.journal.people if person.registered)

    def compare(self, words: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Give those of *words* that are, or hold, a word of somebody's name, each with the id of the person."""
        every = ((word, found) for word in words for found in find_names(word, self.parts))
        return tuple(dict.fromkeys((word, found.person.id) for word, found in every if not found.within))

    def look_for(self, entry: Entry, read: tuple[Read, ...]) -> tuple[str, ...]:
        """Find what looks like a name in what is *read* of *entry*."""
        texts = (_as_said(each) for each in read if each.is_text)
        return find_namelike(texts, entry.lang, self.usage)


def _as_said(read: Read) -> str:
    """Give the text of *read*; a tag as one would write it in a sentence, for most are in lower case."""
    return read.says[:1].upper() + read.says[1:] if read.field.startswith("tags.") else read.says


def appearances(journal: Journal, shown: Shown, known: str = "") -> tuple[Appearance, ...]:
    """Tell of each entry of *journal* that is *shown* to the public how readers meet it.

    Words that stand in *known* anyway are no news.
    """
    watched = tuple(_watch(journal, shown))
    written = _written_about(watched)
    words = _Words(journal, (known, *_said_instead(journal)))
    return tuple(_appearance(each, journal, written, words) for each in watched)


def _said_instead(journal: Journal) -> Iterator[str]:
    """Yield what readers may read of people: covers are invented, and who consented is asked about as a person."""
    for person in journal.people:
        yield from (person.cover_name, *(person.names if person.consent else ()))


def _watch(journal: Journal, shown: Shown) -> Iterator[_Watched]:
    """Find out whom each entry is about: who is covered in it, meant by its head, linked, or named with consent."""
    said = said_for(shown.journal)
    names = index_names(journal.people)
    consenting = index_names(replace(person, consent=False) for person in journal.people if person.consent)
    for private_id, found in shown.covered.items():
        entry = journal.by_id[private_id]
        seen = shown.journal.by_id[public_id(entry)]
        read = read_of(seen, said)
        linked, unseen = _linked(entry)
        named = _named_in((each.says for each in read if each.is_text), consenting, entry)
        about = tuple(dict.fromkeys((*_meant(entry, journal), *linked, *(name.person.id for name in found), *named)))
        cut = (*unseen, *_named_in((entry.body[start:end] for start, end in private_spans(entry.body)), names, entry))
        yield _Watched(entry, seen, read, found, about, tuple(dict.fromkeys(one for one in cut if one not in about)))


def _named_in(texts: Iterable[str], names: Names, entry: Entry) -> tuple[str, ...]:
    """Give the ids of those whose *names* stand in *texts* of *entry*."""
    return tuple(found.person.id for text in texts for found in find_names(text, names, entry.lang))


def _linked(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the ids of those to whom the text of *entry* links, and of those to whom only its private passages do."""
    people = tuple(link for link in entry.links if link.target.kind is TargetKind.PERSON)
    text = cut_private(entry.body).text if people else ""
    seen, unseen = (
        [link.target.id for link in people if (f"[[{link.written}" in text) is there] for there in (True, False)
    )
    return tuple(seen), tuple(unseen)


def _meant(entry: Entry, journal: Journal) -> Iterator[str]:
    """Yield the ids of those whom the head of *entry* names, and at whom it looks back."""
    yield from people_in(entry)
    target = entry.retrospective and entry.retrospective.target
    if target and target.kind is TargetKind.PERSON:
        yield target.id
    elif target and target.kind is TargetKind.ENTRY and target.id in journal.by_id:
        yield from journal.by_id[target.id].people


def _written_about(watched: Iterable[_Watched]) -> Mapping[str, tuple[Elsewhere, ...]]:
    """Gather, by the ids of people, what can be read about them."""
    written: dict[str, list[Elsewhere]] = {}
    for each in watched:
        for person in each.about:
            written.setdefault(person, []).append((_day_of(each.seen), each.seen.title, each.seen.address))
    return {person: tuple(entries) for person, entries in written.items()}


def _appearance(
    watched: _Watched, journal: Journal, written: Mapping[str, tuple[Elsewhere, ...]], words: _Words
) -> Appearance:
    entry, seen = watched.entry, watched.seen
    people = (journal.person_by_id[person] for person in watched.about if person in journal.person_by_id)
    covered = add_up((name.written, name.person.cover_name, 1) for name in watched.found)
    return Appearance(
        id=entry.id,
        path=entry.path,
        title=seen.title,
        day=_day_of(seen),
        address=seen.address,
        text=fingerprint(watched.read),
        people=tuple(_known(person, entry, written[person.id], here=seen.address) for person in people),
        covered=tuple(sorted(covered, key=lambda each: -each[2])),
        cut=len(private_spans(entry.body)),
        aside=tuple(journal.person_by_id[one].name for one in watched.aside if one in journal.person_by_id),
        look=partial(words.look_for, seen, watched.read),
        compare=words.compare,
    )


def add_up(covered: Iterable[tuple[str, str, int]]) -> tuple[tuple[str, str, int], ...]:
    """Add up how often each name was *covered*; all in capitals, or in none, it is no other one, and told as it is written else."""
    written: dict[tuple[str, str], str] = {}
    times = Counter[tuple[str, str]]()
    for name, cover, count in covered:
        key = fold_letters(name), cover
        if written.setdefault(key, name) in {name.lower(), name.upper()}:
            written[key] = name
        times[key] += count
    return tuple((written[key], key[1], count) for key, count in times.items())


def _day_of(seen: Entry) -> dt.date:
    return seen.date or dt.date.max  # a public entry has a day; check sees to that


def _known(person: Person, entry: Entry, everywhere: tuple[Elsewhere, ...], *, here: str) -> Known:
    label = person.name if person.consent else person.label(entry.lang)
    return Known(person.id, person.name, label, person.consent, everywhere, here)
