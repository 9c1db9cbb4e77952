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
from dreiklang.problems import Code

_LIKE_A_PERIOD = re.compile(
    r"\d{4}\s*[-/]?\s*(?:q|w|kw)?\s?\d{1,2}|(?:q|w|kw)\s?\d{1,2}(?:[\s/-]+\d{4})?", re.IGNORECASE
)


def find_target(text: str, world: World, anchor: date | None = None) -> Target | Wrong:
    """Find what *text* points at; a period without a year is one of *anchor*'s year."""
    if text.startswith("#"):
        return _tag(text, world)
    written = unwrap(text.partition("#")[0])
    persons = world.registry.find(written)
    if world.ids.is_id(written) and not persons:
        return Target(TargetKind.ENTRY, world.ids.find(written)[0])
    if persons:
        return _person(written, persons, world)
    if period := parse_period(written, anchor):
        return Target(TargetKind.PERIOD, period.key, period)
    return _entry(written, world)


def _entry(written: str, world: World) -> Target | Wrong:
    entries = world.ids.find(written)
    if len(entries) == 1:
        return Target(TargetKind.ENTRY, entries[0])
    if entries:
        return wrong(Code.LINK_AMBIGUOUS, value=written, choices=", ".join(entries[:5]))
    return _dangling(written, world)


def find_looked_back_at(text: str, world: World, anchor: date | None) -> Target | Wrong:
    """Find what a retrospective looks back at: it has to be known, or there is nothing to look at."""
    inner = text.strip()
    if inner.startswith("[[#"):
        inner = inner.strip("[]")
    found = find_target(inner, world, anchor)
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
    choices = [*persons, *(world.ids.find(written) if world.ids.is_id(written) else ())]
    if len(choices) > 1:
        return wrong(Code.LINK_AMBIGUOUS, value=written, choices=", ".join(choices))
    return Target(TargetKind.PERSON, persons[0])


def _dangling(written: str, world: World) -> Wrong:
    near = world.ids.near(written) or nearest(written, world.registered, 0.8)
    return wrong(Code.LINK_DANGLING, near, value=written, near=near)
