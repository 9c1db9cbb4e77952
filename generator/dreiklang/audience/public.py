"""Journal -> what anybody may read of it: entries that say so, allowed fields, people under cover, passages cut.

This is an allow-list. An entry comes in only if it says `publish`; what leaves is built anew, field by field, in
`_see`. A field that is not named there is not public, and neither is one that somebody adds to the model tomorrow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date

from dreiklang.audience.bodies import public_body
from dreiklang.audience.cover import Cover
from dreiklang.audience.fields import (
    seen_decision,
    seen_feedback,
    seen_order,
    seen_promise,
    seen_question,
    seen_retrospective,
    shown_keys,
    shown_plain,
)
from dreiklang.audience.sights import Sight, Sights, sight_of
from dreiklang.check.body import count_words
from dreiklang.check.names import NameFound, index_names
from dreiklang.crew import ALONE, Crew, Work
from dreiklang.model import Entry, Journal, Person
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """What an edition shows: a *journal*. *covered* holds the names that were covered in each entry, by its private id."""

    journal: Journal
    covered: Mapping[str, tuple[NameFound, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seeing:
    """The task of building what may be seen of public entries: *entries* and *people* have those ids in public, *known* is everybody."""

    entries: Mapping[str, str]
    people: Mapping[str, str]
    known: tuple[Person, ...]

    def __call__(self) -> Work[Entry, Sight]:
        """Look at an entry under the same cover as everybody who does."""
        known = {person.id: person for person in self.known}
        cover = Cover(self.entries, self.people, known, index_names(self.known))
        return lambda entry: sight_of(entry, cover, _see)


def for_public(journal: Journal, today: date, sights: Sights | None = None, crew: Crew = ALONE) -> Shown:
    """Keep what may be read on *today*: neither file names nor ids nor names of the private journal are left in it.

    What was seen before of the very same, *sights* may know; *crew* helps with the rest.
    """
    sights = sights or Sights()
    public = public_entries(journal, today)
    cover = Cover.of(journal, public)
    known = [sights.find(entry, cover) for entry in public]
    unknown = [entry for entry, sight in zip(public, known, strict=True) if sight is None]
    made = crew.begin(_seeing(cover, journal), unknown).finish()
    for entry, sight in zip(unknown, made, strict=True):
        sights.keep(entry, sight)
    coming = iter(made)
    seen = [sight or next(coming) for sight in known]
    covered = {entry.id: sight.covered for entry, sight in zip(public, seen, strict=True)}
    entries = tuple(sight.seen_of(entry) for entry, sight in zip(public, seen, strict=True))
    return Shown(Journal(entries, people=cover.seen_people()), covered)


def public_entries(journal: Journal, today: date) -> tuple[Entry, ...]:
    """Give the entries of *journal* that anybody may read on *today*."""
    return tuple(entry for entry in journal.entries if entry.is_public(today))


def seeing(journal: Journal, today: date) -> Seeing:
    """Give how entries of *journal* are seen on *today*."""
    return _seeing(Cover.of(journal, public_entries(journal, today)), journal)


def _seeing(cover: Cover, journal: Journal) -> Seeing:
    return Seeing(cover.entries, cover.people, journal.people)


def _see(entry: Entry, cover: Cover) -> Entry:
    """Build what may be seen of a public *entry*."""
    show = shown_keys(entry)
    body, links = public_body(entry, cover)
    return Entry(
        id=cover.entries[entry.id],
        path="",
        title=cover.text(entry.title, entry.lang),
        date=entry.publish,  # the day of publication; the address follows it, for it would tell the other
        publish=entry.publish,
        slug=entry.slug,
        aliases=entry.aliases,
        lang=entry.lang,
        body=body,
        words=count_words(body),
        tags=entry.tags,
        clients=cover.people_of(entry.clients),
        partners=cover.people_of(entry.partners),
        series=entry.series and replace(entry.series, name=cover.text(entry.series.name, entry.lang)),
        image=entry.image,
        credit=cover.text(entry.credit, entry.lang),
        description=cover.text(entry.description, entry.lang),
        pin=entry.pin,
        decision=seen_decision(entry, show, cover),
        retrospective=seen_retrospective(entry, show, cover),
        feedback=seen_feedback(entry, cover),
        question=seen_question(entry, cover),
        order=seen_order(entry, show, cover),
        promise=seen_promise(entry, show, cover),
        links=links,
        pictures=tuple(pair for pair in entry.pictures if pair[0] == entry.image or pair[0] in body),
        **shown_plain(entry, show, cover),
    )
