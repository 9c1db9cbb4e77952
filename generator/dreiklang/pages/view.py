"""What every maker of pages looks at: one edition's journal, what is known of it, and how to say and link things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from babel.dates import format_date

from dreiklang.derive.findings import Findings
from dreiklang.model import Entry, Journal, Tag, Target, TargetKind
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.locales import locale_of
from dreiklang.pages.marks import Day, Label
from dreiklang.pages.periods import period_name
from dreiklang.render.links import address_of
from dreiklang.render.rendered import Passage, Rendered, up
from dreiklang.texts import Words, words_for
from dreiklang.values import dataclass

T = TypeVar("T")

_MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class View:
    """All that a maker of pages gets; *words* are those of the site's language. Addresses are relative to the site."""

    journal: Journal
    findings: Findings
    bodies: Mapping[str, Rendered]
    options: Options
    today: date
    words: Words
    tags: Mapping[str, Tag] = field(init=False, repr=False, compare=False)
    _made: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the tags: they are asked for on every page."""
        object.__setattr__(self, "tags", {story.tag.slug: story.tag for story in self.findings.tags})

    @classmethod
    def of(
        cls, journal: Journal, findings: Findings, bodies: Mapping[str, Rendered], options: Options, today: date
    ) -> View:
        """Give the view of *journal*, with the words that *options* ask for."""
        return cls(journal, findings, bodies, options, today, words_for(options.lang, options.address, options.gender))

    @property
    def is_private(self) -> bool:
        """Whether this is the edition that is for me alone."""
        return self.options.edition is Edition.PRIVATE

    @property
    def lang(self) -> Lang:
        """The language of the site."""
        return self.options.lang

    def once(self, what: object, make: Callable[[], T]) -> T:
        """Give *what* is the same on many pages, made where it is first asked for."""
        made: T = self._made.get(what, _MISSING)
        if made is _MISSING:
            made = self._made[what] = make()
        return made

    def link(self, here: str, to: str) -> str:
        """Give the way from the page at *here* to the page, picture or document at *to*."""
        return up(here) + to

    def url(self, address: str) -> str:
        """Give the whole URL of what lies at *address*, "" where the site's own is not known."""
        return self.options.url(address)

    @property
    def posts(self) -> tuple[Entry, ...]:
        """All dated entries, the newest first."""
        return tuple(reversed([entry for entry in self.journal.entries if entry.date]))

    def entry_of(self, entry_id: str) -> Entry | None:
        """Give the entry with that id, if this edition has it."""
        return self.journal.by_id.get(entry_id)

    def day(self, day: date) -> Day:
        """Say *day* in the site's language: "5. März 2026"."""
        return self.once(day, lambda: Day(day.isoformat(), _said(day, "long", self.lang)))

    def month(self, day: date) -> str:
        """Say the month of *day*: "März 2026"."""
        return _said(day, "LLLL yyyy", self.lang)

    def month_short(self, day: date) -> str:
        """Say the month of *day* in short: "Mär"."""
        return _said(day, "LLL", self.lang)

    def weekday_short(self, day: date) -> str:
        """Say the weekday of *day* in short: "Mo"."""
        return _said(day, "ccc", self.lang)

    def person(self, here: str, person_id: str) -> Label:
        """Name a person on the page at *here*: by name and with a link to me, by the label to everybody else."""
        return self.target(here, Target(TargetKind.PERSON, person_id))

    def tag(self, here: str, tag: Tag) -> Label:
        """Name a tag on the page at *here*."""
        return self.target(here, Target(TargetKind.TAG, tag.slug))

    def entry_label(self, here: str, entry: Entry) -> Label:
        """Name an entry on the page at *here* by its title: alike on all that lie as deep."""
        return self.once(
            ("label", entry.id, here.count("/")), lambda: Label(entry.title, self.link(here, entry.address))
        )

    def target(self, here: str, target: Target) -> Label:
        """Name what *target* points at, with a link where this edition has a page for it: alike on all that lie as deep."""
        return self.once(("target", target, here.count("/")), lambda: self._label(here, target))

    def has_page(self, target: Target) -> bool:
        """Say whether this edition has a page for *target*."""
        match target.kind:
            case TargetKind.ENTRY:
                return target.id in self.journal.by_id
            case TargetKind.PERSON:
                return self.is_private and target.id in self.journal.person_by_id
            case TargetKind.TAG:
                return target.id in self.tags
            case TargetKind.PERIOD:
                lookback = self.findings.lookbacks.get(target)
                return lookback is not None and (self.is_private or len(lookback.entries) >= self.options.show_from)

    def body(self, here: str, entry: Entry) -> Passage:
        """Give the whole body of *entry* as HTML for the page at *here*."""
        return Passage(self.bodies[entry.id], here)

    def excerpt(self, here: str, entry: Entry) -> Passage:
        """Give the beginning of *entry* as HTML for the page at *here*."""
        return Passage(self.bodies[entry.id], here, is_excerpt=True)

    def description(self, entry: Entry) -> str:
        """Say in one or two plain sentences what *entry* is about."""
        return entry.description or self.bodies[entry.id].summary

    def _label(self, here: str, target: Target) -> Label:
        text = self._name_of(target)
        return Label(text, self.link(here, address_of(target, self.journal)) if self.has_page(target) else "")

    def _name_of(self, target: Target) -> str:
        match target.kind:
            case TargetKind.ENTRY:
                entry = self.journal.by_id.get(target.id)
                return entry.title if entry else ""
            case TargetKind.PERSON:
                person = self.journal.person_by_id.get(target.id)
                if person is None:
                    return ""
                return person.name if self.is_private else person.label(self.lang) or person.name
            case TargetKind.TAG:
                return self.tags[target.id].name if target.id in self.tags else target.id
            case TargetKind.PERIOD:
                return period_name(target.period, self.words) if target.period else target.id


@lru_cache(maxsize=4096)
def _said(day: date, pattern: str, lang: Lang) -> str:
    return format_date(day, pattern, locale=locale_of(lang))
