"""So many entries -> those who work: we, and as many helpers as they are worth."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Self

from dreiklang.crew.helper import GONE, Helper, Item, Made, Task
from dreiklang.crew.job import Job

_EACH = 300
"""So many entries are worth a helper: to start one takes as long as to render a hundred."""
_MOST = 3
"""More helpers than these take memory, and no time off: what is left is not theirs to do."""
_MANY = 3000
"""Of so many entries, helpers know so much that to load it again takes less than the room for it is worth."""
_TURN = 0.0005
"""Seconds after which whoever hears a helper gets a turn, while we work; Python's own 5 ms are too long for one who waits."""


class Crew:
    """Those who work: we, and some *helpers*; *begun* is what they began with before anybody asked for it.

    *forgets* says that tasks are too large to be remembered once they are done.
    """

    def __init__(self, helpers: Sequence[Helper] = (), *, forgets: bool = False) -> None:
        self.helpers = tuple(helpers)
        self._lent: tuple[Helper, ...] = ()
        self._forgets = forgets
        self.begun: Job[Any, Any] | None = None
        self._usual_turn = sys.getswitchinterval()
        if helpers:
            sys.setswitchinterval(_TURN)

    def begin(self, task: Task[Item, Made], items: Sequence[Item]) -> Job[Item, Made]:
        """Let the helpers begin with *task* for *items*."""
        return Job((*self.helpers, *self._lent), task, items)

    def lend(self) -> Helper | None:
        """Give a helper away, if there is one: who gets it lets it go; until then it still helps, in turns."""
        first, self.helpers = self.helpers[:1], self.helpers[1:]
        self._lent += first
        return first[0] if first else None

    def forget(self) -> None:
        """Let the helpers forget all tasks so far, where there was much to know of them."""
        for helper in self.helpers if self._forgets else ():
            with suppress(*GONE):
                helper.forget()

    def dismiss(self) -> None:
        """Let all helpers go."""
        for helper in self.helpers:
            helper.dismiss()
        if self.helpers or self._lent:
            sys.setswitchinterval(self._usual_turn)
        self.helpers = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.dismiss()


ALONE = Crew()


def hire(entries: int) -> Crew:
    """Get as many helpers as so many *entries* are worth; with one core, or where we do not know what we are, none."""
    number = min(_cores() - 1, _MOST, entries // _EACH)
    if not sys.executable or getattr(sys, "frozen", False):
        number = 0
    helpers: list[Helper] = []
    with suppress(OSError):  # no more processes to be had
        for _ in range(number):
            helpers.append(Helper())  # noqa: PERF401  # what is there stays if the next fails
    return Crew(helpers, forgets=entries > _MANY)


def _cores() -> int:
    """Count the cores that we may use."""
    usable: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(usable(0)) if usable else os.cpu_count() or 1
