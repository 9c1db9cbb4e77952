"""View -> the list of all entries, with facets that a script makes of plain check boxes.

One page, whatever their number: a row costs some 200 bytes, and the browser lays out only what is on the screen. The
rows name persons and tags by number; the check boxes know which number is which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dreiklang.model import Choice, Entry, Kind
from dreiklang.pages.cards import make_badge
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.values import dataclass

ADDRESS = "entries/"
SCRIPT = "assets/facets.js"


@dataclass(frozen=True, slots=True)
class Option:
    """A value by which to sift: as it stands in an address, its number or letter in the rows, its name and count."""

    value: str
    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sift: *id* is its name in an address and in the rows."""

    id: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in a line; *keys* hold what each facet needs of it."""

    href: str
    title: str
    lang: str
    iso: str
    day: str
    kind: str
    keys: tuple[tuple[str, str], ...]


def make_all_entries(view: View) -> Iterator[Page]:
    """Make the list of all entries, in the private edition."""
    if not view.is_private:
        return
    words = view.words.all_entries
    entries = view.journal.entries[::-1]
    values = [_values(entry) for entry in entries]
    facets = tuple(facet for facet in _facets(view, values) if len(facet.options) > 1)
    numbers = {facet.id: {option.value: option.key for option in facet.options} for facet in facets}
    content = fill(
        "all_entries.html",
        facets=facets,
        rows=[_row(view, entry, _keys(of_it, numbers)) for entry, of_it in zip(entries, values, strict=True)],
        script=view.link(ADDRESS, SCRIPT),
        words=view.words,
    )
    yield Page(
        address=ADDRESS,
        title=words.title,
        made_of=content,
        lang=view.lang,
        description=words.description,
        nav=words.nav,
        searchable=False,
    )


def _values(entry: Entry) -> Mapping[str, tuple[str, ...]]:
    """Give the values of *entry* in each facet."""
    return {
        "kind": (entry.kind.value,),
        "choice": (entry.decision.choice.value,) if entry.decision else (),
        "person": entry.people,
        "tag": tuple(dict.fromkeys(tag.slug for tag in entry.tags)),
        "year": (str(entry.date.year),) if entry.date else (),
    }


def _facets(view: View, values: Sequence[Mapping[str, tuple[str, ...]]]) -> Iterator[Facet]:
    names = _names(view)
    for facet, title in view.words.all_entries.facets.items():
        counts = Counter(value for of_it in values for value in of_it[facet])
        order = _ordered(facet, counts, names[facet])
        options = (
            Option(value, str(number), names[facet].get(value, value), counts[value])
            for number, value in enumerate(order)
        )
        yield Facet(facet, title, tuple(options))


def _names(view: View) -> Mapping[str, Mapping[str, str]]:
    common = view.words.common
    return {
        "kind": {kind.value: common.kinds[kind] for kind in Kind},
        "choice": {choice.value: common.choices[choice] for choice in Choice},
        "person": {person.id: person.name for person in view.journal.people},
        "tag": {story.tag.slug: story.tag.name for story in view.findings.tags},
        "year": {},
    }


def _ordered(facet: str, counts: Counter[str], names: Mapping[str, str]) -> list[str]:
    """Keep closed sets in their own order, years from the newest, people by name, tags by how often they are used."""
    match facet:
        case "kind" | "choice":
            return [value for value in names if counts[value]]
        case "year":
            return sorted(counts, reverse=True)
        case "person":
            return sorted(counts, key=lambda value: names.get(value, value).casefold())
        case _:
            return sorted(counts, key=lambda value: (-counts[value], value))


def _keys(
    values: Mapping[str, tuple[str, ...]], numbers: Mapping[str, Mapping[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Give the keys of an entry's *values* in each facet where it has some."""
    return tuple(
        (facet, " ".join([known[value] for value in values[facet]]))
        for facet, known in numbers.items()
        if values[facet]
    )


def _row(view: View, entry: Entry, keys: tuple[tuple[str, str], ...]) -> Row:
    return Row(
        href=view.link(ADDRESS, entry.address),
        title=entry.title,
        lang="" if entry.lang is view.lang else entry.lang.value,
        iso=entry.date.isoformat() if entry.date else "",
        day=view.day(entry.date).text if entry.date else view.words.all_entries.undated,
        kind=make_badge(view, entry).word,
        keys=keys,
    )
