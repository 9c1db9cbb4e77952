"""A journal -> its public edition before readers: built aside, proven, recognised, shown, asked for, deployed, remembered."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from dreiklang.audience.recognition import Appearance
from dreiklang.deliver.build import make_tree
from dreiklang.deliver.changes import hashes_in
from dreiklang.deliver.legal import require_legal
from dreiklang.deliver.memory import Memory
from dreiklang.deliver.order import Order, Watch
from dreiklang.deliver.places import Place, choose_place
from dreiklang.deliver.prospect import Prospect, foresee
from dreiklang.deliver.recognise import Unanswered, unanswered
from dreiklang.deliver.repository import check_repository
from dreiklang.deliver.schedule import note_next_change
from dreiklang.engine.marker import edition_in
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Deploy, Edition, Options
from dreiklang.read import PUBLISHED
from dreiklang.texts import words_for
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: the public edition as of *today* at the place that *deploy* names.

    *attended*: somebody sits there whom others (git, a command) may ask. *force*: deploy even where nothing changes.
    *dry*: change nothing.
    """

    today: date
    deploy: Deploy
    attended: bool = False
    force: bool = False
    dry: bool = False
    level: int = logging.WARNING


class Talk(Protocol):
    """Whoever publishes: sees what is going to happen, and decides."""

    def building(self) -> AbstractContextManager[Watch]:
        """Say who wants to know how far the build is, as long as it goes on."""

    def recognise(self, asked: tuple[Unanswered, ...], accepted: Callable[[Appearance], None]) -> None:
        """Answer for each of *asked* by calling *accepted*, or refuse to go on."""

    def agrees(self, prospect: Prospect) -> bool:
        """Look at what is going to change, and say whether it shall."""


class Outcome(Enum):
    """What became of it; *there* lay already what was to be deployed, so that it was only written down."""

    DEPLOYED = auto()
    THERE = auto()
    DECLINED = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: *place* is where, and on *next_change* a scheduled entry wants to go out."""

    outcome: Outcome
    place: Place
    next_change: date | None


def publish(paths: Paths, options: Options, wish: Wish, talk: Talk) -> Published:
    """Do what *wish* says as far as *talk* agrees; until the very end, readers see what they saw before."""
    check_repository(paths, options, os.environ)
    place = choose_place(wish.deploy, paths, wish.today, attended=wish.attended)
    gaps = require_legal(paths, options)
    comment = words_for(options.lang, options.address, options.gender).commands.record_comment
    memory = Memory(paths.entries / PUBLISHED, wish.today, comment, dry=wish.dry)
    with place.workshop() as tree:
        with talk.building() as watch:
            made = make_tree(paths, Order(Edition.PUBLIC, wish.today, level=wish.level), tree, watch)
        site, hashes = made.site, hashes_in(tree)
        met = sorted((*site.appearances, *site.coming), key=lambda each: (each.day, each.id))
        memory.follow(met)
        talk.recognise(unanswered(met, memory.record), memory.accept)
        changes = memory.changes_at(place, hashes)
        if not (changes or wish.force):
            outcome = Outcome.NOTHING
        elif talk.agrees(foresee(made, changes, place, at=options.at, gaps=gaps)):
            outcome = Outcome.DEPLOYED
        else:
            return Published(Outcome.DECLINED, place, site.next_change)
        if not wish.dry:
            note_next_change(paths.cache, site.next_change)
        try:
            if outcome is Outcome.DEPLOYED:
                outcome = _deploy(tree, place, force=wish.force)
            memory.keep(place, hashes)
        except KeyboardInterrupt as stop:
            raise Refused(Refusal.DEPLOY_STOPPED, place=place.name) from stop
    return Published(outcome, place, site.next_change)


def _deploy(tree: Path, place: Place, *, force: bool) -> Outcome:
    """Bring *tree* to *place*, after one more look, whatever was said before: nothing but a public edition is deployed."""
    if edition_in(tree) is not Edition.PUBLIC:
        raise Refused(Refusal.PLACE_PRIVATE, path=str(tree))
    return Outcome.DEPLOYED if place.deploy(tree, force=force) else Outcome.THERE
