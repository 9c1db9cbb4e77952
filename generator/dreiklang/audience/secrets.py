"""Everything that was read, and what the public may see of it -> the secrets: what must stand nowhere in the public edition.

The public edition is made of what may be seen, and of nothing else. These values go another way, to the proof, which looks
for them in the finished files: so a mistake of any room on the way there is found before anybody reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass, replace
from enum import Enum, StrEnum
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any, Literal

from dreiklang.check.body import without_markup
from dreiklang.check.heads import long_values_of
from dreiklang.check.names import find_names, fold_letters, index_names, sense_of
from dreiklang.check.passages import private_spans
from dreiklang.model import Entry, Journal, Person
from dreiklang.patterns import pattern
from dreiklang.read import Sources
from dreiklang.read.source import Source
from dreiklang.values import dataclass

_REACH = 4  # of a row of five words that the proof looks for, one is secret
_WORDLESS = pattern(r"\[\[(?P<name>[^\[\]|#\n]+)(?:#[^\[\]|\n]*)?\]\]")
"""A link without words of its own."""
_ID = pattern(r"^ {2}(?P<id>[^\s#:][^\n:]*):[ \t]*$", re.MULTILINE)
"""A key of published.yml with more below it: the id of an entry."""


class What(StrEnum):
    """What kind of secret something is."""

    NAME = "name"
    ID = "id"
    TITLE = "title"
    WORD = "word"
    PASSAGE = "passage"
    MAIL = "mail"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Secret:
    """A *text* that is secret, and its *origin*: the path of an entry, or the person in people.yml."""

    what: What
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not get out, and what may.

    *whole* are names, ids, titles and file names. *ways* are the files and addresses of private entries, which nothing
    excuses. *texts* are whole files: of them the rare words and the mail
    addresses are secret, of *passages* the sequences of words; but nothing that stands in *seen* too, which is what
    the public reads. *covers* stand in place of names, or are names of people who consented. *ordinary* are people with
    names that are words of the language too: those are secret only where they are names.
    """

    whole: tuple[Secret, ...] = ()
    ways: tuple[Secret, ...] = ()
    texts: tuple[Secret, ...] = ()
    passages: tuple[Secret, ...] = ()
    seen: tuple[tuple[str, ...], ...] = ()
    covers: tuple[str, ...] = ()
    ordinary: tuple[Person, ...] = ()


def secrets_of(sources: Sources, journal: Journal, seen: Journal) -> Secrets:
    """Gather what *sources* say and *journal* knows, and what is *seen* of it.

    Every file is taken as a whole, public ones too: what may be read of them is in *seen*, all the rest (heads, comments,
    private passages) is not.
    """
    read = {entry.id: tuple(texts_in(entry)) for entry in seen.entries}
    told, nothing = _texts_told(journal, read), ()
    files = (*sources.entries, *filter(None, (sources.people, sources.seals)))
    untold = [untold_in(file, told.get(file.path, nothing)) for file in files]
    paths = (*(entry.path for entry in sources.entries), *sources.others)
    return Secrets(
        whole=tuple(chain(_of_people(journal), _of_entries(journal), _of_paths(paths), _of_gone(sources))),
        ways=tuple(_ways(sources, journal, seen)),
        texts=(*(Secret(What.WORD, path, path) for path in paths), *chain.from_iterable(each.texts for each in untold)),
        passages=tuple(chain.from_iterable(each.passages for each in untold)),
        seen=tuple(_read_by_all(seen, read)),
        covers=(*chain.from_iterable(map(_said_of, journal.people)), *_said_of_nobody(journal.people)),
        ordinary=tuple(chain.from_iterable(_with_ordinary_names(person, journal) for person in journal.people)),
    )


@dataclass(frozen=True, slots=True)
class Untold:
    """What is secret of the text of one file: *texts* and *passages*, as in `Secrets`."""

    texts: tuple[Secret, ...]
    passages: tuple[Secret, ...]


def untold_in(file: Source, told: tuple[str, ...]) -> Untold:
    """Give what is secret of the text of *file*, of which everybody reads what is *told* (see `texts_in`): most of a blog."""
    lines = frozenset("\n".join(told).split("\n")) if told else frozenset[str]()
    untold = () if file.body in told else tuple(_untold(file.body, lines))
    words, passages = (file.text.removesuffix(file.body), *untold), (*untold, *_passages_of(file, lines))
    return Untold(
        tuple(Secret(What.WORD, text, file.path) for text in words if text.strip()),
        tuple(Secret(What.PASSAGE, text, file.path) for text in passages if text.strip()),
    )


def _of_people(journal: Journal) -> Iterator[Secret]:
    for person in journal.people:
        if not person.consent:
            origin = _origin_of(person, journal)
            yield from (Secret(What.NAME, name, origin) for name in person.names if name not in person.exact)
            yield Secret(What.ID, person.id, origin)


def _origin_of(person: Person, journal: Journal) -> str:
    if person.registered:
        return f"people.yml: {person.id}"
    return next((entry.path for entry in journal.entries if person.id in entry.people), person.id)


def _of_entries(journal: Journal) -> Iterator[Secret]:
    for entry in journal.entries:
        yield Secret(What.TITLE, entry.title, entry.path)
        yield from (Secret(What.ID, name, entry.path) for name in _addresses(entry))


def _addresses(entry: Entry) -> Iterator[str]:
    yield entry.slug
    yield from entry.aliases


def _of_paths(paths: tuple[str, ...]) -> Iterator[Secret]:
    for path in paths:
        name = path[path.rfind("/") + 1 :]
        yield Secret(What.ID, name[: name.rfind(".")] if "." in name[1:-1] else name, path)


def _of_gone(sources: Sources) -> Iterator[Secret]:
    """Yield the ids that published.yml still knows: of entries, too, that were renamed or deleted."""
    if sources.published:
        for found in _ID.finditer(sources.published.text):
            yield Secret(What.ID, found["id"].strip("'\""), sources.published.path)


def _ways(sources: Sources, journal: Journal, seen: Journal) -> Iterator[Secret]:
    """Yield by what a link would lead to what is not *seen*."""
    read = {entry.id for entry in seen.entries}
    public = {entry.path for entry in journal.entries if f"{entry.publish}-{entry.slug}" in read}
    addresses = {entry.address for entry in seen.entries}
    for source in sources.entries:
        if source.path not in public:
            yield Secret(What.ID, source.id, source.path)
    for entry in journal.entries:
        if entry.path not in public and entry.address not in addresses:
            yield Secret(What.ID, entry.address, entry.path)


def _texts_told(journal: Journal, read: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Give, by path, what the public reads of each entry. *read* are its texts by public id."""
    return {entry.path: read.get(f"{entry.publish}-{entry.slug}", ()) for entry in journal.entries}


def _passages_of(file: Source, told: AbstractSet[str]) -> Iterator[str]:
    """Yield what is private of the body, and each value of the head: what stands in two values is no sequence."""
    private = file.gist.private if file.gist else private_spans(file.body)
    yield from (file.body[start:end] for start, end in private)
    yield from (value for value in long_values_of(file) if value not in told)


def _untold(body: str, told: AbstractSet[str]) -> Iterator[str]:
    """Yield the stretches of *body* whose lines are not *told* as they stand, with the words around them: a secret may go on there."""
    if not told:
        yield body
        return
    written = body.split("\n")
    marks = [_is_told(line, told) for line in written]
    if all(marks):  # as of most entries
        return
    kept: list[str] = []
    is_secret = False
    for is_told, group in groupby(zip(marks, written, strict=True), itemgetter(0)):
        lines = [line for _, line in group]
        first = list(islice(_words_of(lines), 2 * _REACH + 1)) if is_told else []
        if len(first) <= 2 * _REACH:
            kept += lines
            is_secret |= not is_told
            continue
        if is_secret:
            yield "\n".join((*kept, *first[:_REACH]))
        kept, is_secret = list(islice(_words_of(lines, -1), _REACH))[::-1], False
    if is_secret:
        yield "\n".join(kept)


def _words_of(lines: Sequence[str], step: Literal[1, -1] = 1) -> Iterator[str]:
    """Yield what holds a letter or digit of *lines*, the first or the last first: nobody asks for more than a few."""
    for line in lines[::step]:
        yield from (run for run in line.split()[::step] if any(map(str.isalnum, run)))


def _is_told(line: str, told: AbstractSet[str]) -> bool:
    """Whether a *line* is *told*, as an empty one is, and a heading that is the title."""
    return line in told or not line.strip() or (line.startswith("#") and without_markup(line.strip("# ")) in told)


def _read_by_all(seen: Journal, read: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of each entry (as *read* by its id), and at last all that is *seen* beside the entries."""
    titles = {entry.id: entry.title for entry in seen.entries}
    for entry in seen.entries:
        shown = {link.written: titles[link.target.id] for link in entry.links if link.target.id in titles}
        yield with_shown(read[entry.id], entry, shown)
    yield tuple(texts_in(replace(seen, entries=())))


def with_shown(read: tuple[str, ...], entry: Entry, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Add to what is *read* of *entry* what its page shows beside: the tags, and *titles* where links by those names say nothing themselves."""
    shown = _WORDLESS.sub(lambda found: titles.get(found["name"]) or found[0], entry.body) if titles else entry.body
    return (*read, _tags_of(entry), *([shown] if shown != entry.body else ()))


def _tags_of(entry: Entry) -> str:
    """Give the tags of *entry* as pages list them: one after the other."""
    return " ".join(tag.name for tag in entry.tags)


def _said_of(person: Person) -> tuple[str, ...]:
    labels = tuple(label for _, label in person.labels)
    return (*labels, person.cover_name, *(person.names if person.consent else ()))


def _said_of_nobody(people: tuple[Person, ...]) -> Iterator[str]:
    """Yield the phrases that mean nobody, unless they name somebody else."""
    for person in people:
        others = index_names(other for other in people if other.id != person.id) if person.not_meant else None
        yield from (phrase for phrase in person.not_meant if others and not find_names(phrase, others))


def _with_ordinary_names(person: Person, journal: Journal) -> Iterator[Person]:
    """Give *person* under the origin of the secret, with no names but those that are ordinary words too."""
    names = tuple(name for name in person.names if name in person.exact or sense_of(fold_letters(name)))
    if names and not person.consent:
        yield replace(person, id=_origin_of(person, journal), name=names[0], forms=names[1:])


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in *value*: a text, a tuple, one of the model's values."""
    texts: list[str] = []
    _add_texts(value, texts)
    return iter(texts)


def _add_texts(value: object, texts: list[str]) -> None:
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            texts.append(value)
    elif isinstance(value, tuple):
        for part in value:
            _add_texts(part, texts)
    else:
        for name in _PARTS[type(value)]:
            if part := getattr(value, name):  # most say nothing
                _add_texts(part, texts)


class _Parts(dict[type[Any], tuple[str, ...]]):
    """The fields of kinds of values, by their names, if it is they that hold texts; but for the indexes of a journal, which hold what it holds anyway."""

    def __missing__(self, kind: type[Any]) -> tuple[str, ...]:
        """Find the fields of *kind*, and remember them."""
        parts = self[kind] = tuple(part.name for part in fields(kind) if part.compare) if is_dataclass(kind) else ()
        return parts


_PARTS = _Parts()
