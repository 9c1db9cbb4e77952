"""What stands in `[[ ]]` or under `looks-back` -> the entry, tag, person or period that is meant."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dreiklang.check.ids import unwrap
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.words import nearest
from dreiklang.check.world import World
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.dates import parse_period
from dreiklang.model import Target, TargetKind
from dreiklang.patterns import pattern
from dreiklang.problems import Code

_LIKE_A_PERIOD = pattern(r"\d{4}\s*[-/]?\s*(?:q|w|kw)?\s?\d{1,2}|(?:q|w|kw)\s?\d{1,2}(?:[\s/-]+\d{4})?", re.IGNORECASE)


def find_target(text: str, world: World, anchor: date | None = None, *, but: str = "") -> Target | Wrong:
    """Find what *text* points at, *but* the entry with that id; a period without a year is one of *anchor*'s year."""
    if text.startswith("#"):
        return _tag(text, world)
    named = text.partition("#")[0].strip()
    written = unwrap(named)
    persons = world.registry.find(written)
    if named.lower().endswith(".md") or (world.ids.is_id(written) and not persons):
        return _entry(written, world, but)
    if persons:
        return _person(written, persons, world)
    if period := parse_period(written, anchor):
        return Target(TargetKind.PERIOD, period.key, period)
    return _entry(written, world, but)


def _entry(written: str, world: World, but: str) -> Target | Wrong:
    name = written.rpartition("/")[2]  # Obsidian writes the folder too
    found = world.ids.find(name if world.ids.is_id(name) else written)
    entries = tuple(entry_id for entry_id in found if entry_id != but)
    if len(entries) == 1:
        return Target(TargetKind.ENTRY, entries[0])
    if entries:
        return wrong(Code.LINK_AMBIGUOUS, value=written, choices=", ".join(entries[:5]))
    return _dangling(written, world, but)


def find_looked_back_at(text: str, world: World, anchor: date | None, itself: str) -> Target | Wrong:
    """Find what the retrospective *itself* looks back at: it has to be known, or there is nothing to look at."""
    inner = text.strip()
    if inner.startswith("[[#"):
        inner = inner.strip("[]")
    found = find_target(inner, world, anchor, but=itself)
    if not isinstance(found, Wrong):
        return found
    if found.code is Code.LINK_AMBIGUOUS:
        return replace(found, code=Code.TARGET_AMBIGUOUS, instead="")
    if anchor is None and parse_period(inner, world.today):
        return wrong(Code.PERIOD_INVALID, what="year", value=inner)
    if _LIKE_A_PERIOD.fullmatch(inner):
        return wrong(Code.PERIOD_INVALID, value=inner)
    near = dict(found.facts)["near"]
    return wrong(Code.TARGET_UNKNOWN, near, value=inner, near=near)


def _tag(text: str, world: World) -> Target | Wrong:
    name = text.removeprefix("#").strip()
    slug = slug_or_codes(name)
    if slug in world.tags:
        return Target(TargetKind.TAG, slug)
    near = nearest(name, world.tags.values())
    return wrong(Code.LINK_DANGLING, f"#{near}" if near else "", value=text, near=f"#{near}" if near else "")


def _person(written: str, persons: tuple[str, ...], world: World) -> Target | Wrong:
    entries = world.ids.find(written) if world.ids.is_id(written) else ()
    choices = [*persons, *entries]
    if len(persons) == 1 and entries:
        names = (persons[0], *world.registry.people[persons[0]].names)
        if plain := next((name for name in names if not world.ids.is_id(name)), ""):
            return wrong(
                Code.LINK_AMBIGUOUS,
                what="person",
                value=written,
                name=plain,
                entry=f"{entries[0]}.md",
                choices=", ".join(choices),
            )
    if len(choices) > 1:
        return wrong(Code.LINK_AMBIGUOUS, value=written, choices=", ".join(choices))
    return Target(TargetKind.PERSON, persons[0])


def _dangling(written: str, world: World, but: str) -> Wrong:
    near = world.ids.near(written)
    if not near or near == but:
        near = nearest(written, world.registered, 0.8)
    return wrong(Code.LINK_DANGLING, near, value=written, near=near)
