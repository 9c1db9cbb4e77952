"""Entries -> a page each, with its pictures: head, body, the ways on, and what leads here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from dreiklang.derive.findings import SeriesStory
from dreiklang.model import Entry, Kind, Target, TargetKind
from dreiklang.pages.asides import make_asides
from dreiklang.pages.cards import EntryLine, foreign_lang, make_badge, make_line, say_part, say_state, share_card
from dreiklang.pages.facts import Fact, Milestone, expectation_facts, general_facts, say_marks
from dreiklang.pages.kind_facts import kind_facts
from dreiklang.pages.marks import Badge, Day, Label
from dreiklang.pages.milestones import milestones
from dreiklang.pages.page import Asset, Page
from dreiklang.pages.retrospect.published import numbers_of
from dreiklang.pages.templating import fill, macro
from dreiklang.pages.traces import say_reading
from dreiklang.pages.view import View
from dreiklang.render.links import picture_addresses
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the body, as finished values. *lang* is "" where it is the site's."""

    title: str
    lang: str
    badge: Badge
    choice: Badge | None
    state: str
    day: Day | None
    visibility: Markup
    reading: str
    people: tuple[tuple[str, tuple[Label, ...]], ...]
    marks: tuple[str, ...]
    facts: tuple[Fact, ...]
    milestones: tuple[Milestone, ...]
    tags: tuple[Label, ...]
    extra: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture above a body."""

    src: str
    credit: str


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on: the neighbours in time, and in the series."""

    earlier: Label
    later: Label
    series: Label
    part: str
    previous_part: Label
    next_part: Label


_NOWHERE = Label("")


def make_entries(view: View) -> Iterator[Page | Asset]:
    """Make the page of each entry, and let its pictures lie beside it."""
    ways = Map.of(view)
    for entry in view.journal.entries:
        yield make_entry(view, entry, ways)
        yield from make_assets(view, entry)


@dataclass(frozen=True, slots=True)
class Map:
    """Which ways there are: the *neighbours* in time of each entry, by its id, and the *stories* of series."""

    neighbours: Mapping[str, tuple[Entry | None, Entry | None]]
    stories: Mapping[str, SeriesStory]

    @classmethod
    def of(cls, view: View) -> Map:
        """Draw it, once for all pages."""
        dated = [entry for entry in view.journal.entries if entry.date]
        ids, pairs = (entry.id for entry in dated), zip((None, *dated), (*dated[1:], None), strict=False)
        return cls(dict(zip(ids, pairs, strict=False)), {story.slug: story for story in view.findings.series})


def make_entry(view: View, entry: Entry, ways: Map) -> Page:
    """Make the page of *entry*."""
    here = entry.address
    content = fill(
        "entry.html",
        head=make_head(view, entry),
        picture=_picture(view, entry),
        body=view.body(here, entry),
        asides=make_asides(view, entry),
        numbers=numbers_of(view, entry),
        ways=_ways(view, entry, ways),
        backlinks=_backlinks(view, entry),
        site_lang=view.lang.value,
        words=view.words,
    )
    return Page(
        address=here,
        title=entry.title,
        made_of=content,
        lang=entry.lang,
        description=view.description(entry),
        headings=view.bodies[entry.id].headings,
        card=share_card(view, entry),
    )


def make_head(view: View, entry: Entry) -> Head:
    """Say at one glance what *entry* is."""
    here = entry.address
    badge = make_badge(view, entry)
    decided = entry.decision and entry.decision.choice.value != badge.shape
    choice = entry.decision.choice if entry.decision and decided else None
    return Head(
        title=entry.title,
        lang=foreign_lang(view, entry),
        badge=badge,
        choice=Badge(choice.value, view.words.common.choices[choice]) if choice else None,
        state=say_state(view, entry),
        day=view.day(entry.date) if entry.date else None,
        visibility=_visibility(view, entry),
        reading=say_reading(entry, view.words),
        people=tuple((role, named) for role, named in _people(view, entry) if named),
        marks=tuple(say_marks(view, entry)),
        facts=_facts(view, entry),
        milestones=milestones(view, entry),
        tags=tuple(view.tag(here, tag) for tag in entry.tags),
        extra=entry.extra,
    )


def _facts(view: View, entry: Entry) -> tuple[Fact, ...]:
    """Tell first what one looks for: of a decision, what was expected and what came of it."""
    kind, expectation = kind_facts(view, entry), expectation_facts(view, entry)
    ordered = (expectation, kind) if entry.kind is Kind.DECISION else (kind, expectation)
    return (*ordered[0], *ordered[1], *general_facts(view, entry))


def _visibility(view: View, entry: Entry) -> Markup:
    """Say to me who may read *entry*: most may nobody else."""
    words, mark = view.words.entry, macro("_icons.html", "visibility")
    if not view.is_private:
        return Markup()
    if entry.publish is None:
        return view.once("private", lambda: mark(words.private, is_private=True))
    is_public = entry.is_public(view.today)
    phrase = words.public_since if is_public else words.public_from
    return mark(phrase.format(day=view.day(entry.publish).text), is_private=not is_public)


def _people(view: View, entry: Entry) -> Iterator[tuple[str, tuple[Label, ...]]]:
    """Yield the people of the head: to me by their role, to everybody else as those whom it is about."""
    words = view.words.entry
    if view.is_private:
        yield words.client, _named(view, entry, entry.clients)
        yield words.partner, _named(view, entry, entry.partners)
    else:
        yield words.about, _named(view, entry, (*entry.clients, *entry.partners))


def _named(view: View, entry: Entry, people: Iterable[str]) -> tuple[Label, ...]:
    return tuple(label for person in people if (label := view.person(entry.address, person)).text)


def _picture(view: View, entry: Entry) -> Picture | None:
    path = dict(entry.pictures).get(entry.image)
    if path is None:
        return None
    credit = view.words.entry.credit.format(credit=entry.credit) if entry.credit else ""
    return Picture(view.link(entry.address, picture_addresses(entry)[path]), credit)


def _backlinks(view: View, entry: Entry) -> tuple[EntryLine, ...]:
    told = {review.id for review in view.findings.reviews.get(entry.id, ())}
    leading = view.findings.backlinks.get(Target(TargetKind.ENTRY, entry.id), ())
    return tuple(make_line(view, entry.address, other) for other in leading if other.id not in told)


def _ways(view: View, entry: Entry, ways: Map) -> Ways:
    here = entry.address
    neighbours = ways.neighbours.get(entry.id, (None, None))
    story = ways.stories.get(entry.series.slug) if entry.series else None
    parts = [part.id for part in story.entries] if story else []
    at = parts.index(entry.id) if entry.id in parts else -1
    return Ways(
        earlier=_label(view, here, neighbours[0]),
        later=_label(view, here, neighbours[1]),
        series=Label(story.name, view.link(here, f"series/{story.slug}/")) if story else _NOWHERE,
        part=say_part(view, entry),
        previous_part=_label(view, here, story.entries[at - 1] if story and at > 0 else None),
        next_part=_label(view, here, story.entries[at + 1] if story and 0 <= at < len(parts) - 1 else None),
    )


def _label(view: View, here: str, entry: Entry | None) -> Label:
    return view.entry_label(here, entry) if entry else _NOWHERE


def make_assets(view: View, entry: Entry) -> Iterator[Asset]:
    """Yield what the page of *entry* shows, and nothing else: other pictures stay where they are."""
    addresses = picture_addresses(entry)
    shown = dict.fromkeys((*view.bodies[entry.id].pictures, dict(entry.pictures).get(entry.image, "")))
    yield from (Asset(addresses[path], path) for path in shown if path in addresses)
