"""What is to be built, and what was: plain values."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path

from dreiklang.engine.because import Because
from dreiklang.options import Edition
from dreiklang.texts.building import Way
from dreiklang.values import dataclass


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

    *gone* are the addresses that lay there before and lie there no longer. *warnings* were told meanwhile.
    Which *way* it came, it came *because* of that (None: there was nothing to do).
    """

    target: Path
    public: int
    private: int
    pages: int
    next_change: date | None = None
    gone: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    way: Way = Way.MKDOCS
    because: Because | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who wants to know how far it is: *total* hears how many pages there will be, *step* of each that is written."""

    total: Callable[[int], None] = field(default=lambda _: None)
    step: Callable[[], None] = field(default=lambda: None)
