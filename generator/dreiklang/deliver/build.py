"""A journal -> its edition as a finished folder: built aside, then put in place."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dreiklang.deliver.changes import addresses_in
from dreiklang.deliver.exchange import aside, carry_over, put_in_place
from dreiklang.deliver.schedule import note_next_change
from dreiklang.deliver.target import choose_target
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.marker import edition_in, foreign_files, list_files
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import build_tree
from dreiklang.engine.settings import Paths
from dreiklang.options import Edition
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal

_RIGHTS = {Edition.PUBLIC: 0o755, Edition.PRIVATE: 0o700}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: *edition* as of *today*, into the folder that was *named* (None: the configured one)."""

    edition: Edition
    today: date
    named: Path | None = None
    strict: bool = False
    level: int = logging.WARNING


@dataclass(frozen=True, slots=True)
class Built:
    """What was built, and where: the numbers are those of entries. On *next_change* a scheduled entry wants to go out.

    *gone* are the addresses that lay there before and lie there no longer.
    """

    target: Path
    public: int
    private: int
    pages: int
    next_change: date | None = None
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A finished tree: the *site* that lies in it, and the paths of the pictures that were *cleaned*."""

    site: Site
    cleaned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who wants to know how far it is: *total* hears how many pages there will be, *step* of each that is written."""

    total: Callable[[int], None] = field(default=lambda _: None)
    step: Callable[[], None] = field(default=lambda: None)


def build_edition(paths: Paths, order: Order, watch: Watch) -> Built:
    """Build what *order* asks for; the old folder stays whole until the new one is finished, and what others put into it is kept."""
    target = choose_target(order.named, order.edition, paths)
    with aside(target) as folder:
        site = make_tree(paths, order, folder, watch).site
        before = addresses_in(target) if edition_in(target) is order.edition else frozenset()
        gone = tuple(sorted(before - addresses_in(folder)))
        carry_over(foreign_files(target), target, folder)
        if order.edition is Edition.PUBLIC:
            note_next_change(paths.cache, site.next_change)
        if choose_target(order.named, order.edition, paths) != target:
            raise Refused(Refusal.TARGET_CHANGED, path=str(target))
        put_in_place(folder, target, mode=_RIGHTS[order.edition])
    return Built(target, site.public, site.private, len(site.pages), site.next_change, gone)


def make_tree(paths: Paths, order: Order, folder: Path, watch: Watch) -> Made:
    """Build what *order* asks for into the empty *folder*, prove it where it is public, and note what lies in it."""
    sites: list[Site] = []
    cleaned: list[str] = []

    def made(site: Site) -> None:
        sites.append(site)
        watch.total(len(site.pages))

    invocation = Invocation(order.edition, order.today, made, watch.step, cleaned=cleaned.extend)
    build_tree(paths.config, folder, invocation, strict=order.strict, level=order.level)
    list_files(folder)
    return Made(sites[-1], tuple(cleaned))
