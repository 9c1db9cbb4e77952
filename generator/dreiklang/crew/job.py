"""A task under way: many items, each done by whoever has time; one that dies leaves its work to us."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from threading import Thread
from typing import Any, Generic

from dreiklang.crew.helper import GONE, Helper, Item, Made, Task, Work

_SHARE = 8
_AT_ONCE = 2
"""So many shares a helper has: when it is done with one, it need not wait until we have time to hear of it."""

Done = dict[int, list[Any]]


class Job(Generic[Item, Made]):
    """A *task* under way, for many *items*: *helpers* are at it while we do something else.

    They begin with the first items and we with the last: who has several tasks for the same items finds what he remembers of them.
    """

    def __init__(self, helpers: Iterable[Helper], task: Task[Item, Made], items: Sequence[Item]) -> None:
        self._task = task
        self._items = items
        self._shares = deque(range(0, len(items), _SHARE))
        self._done: Done = {}
        self._threads = [
            Thread(target=self._let_help, args=(helper,), daemon=True) for helper in helpers for _ in range(_AT_ONCE)
        ]
        for thread in self._threads:
            thread.start()

    def has_done(self, at: int) -> bool:
        """Say whether it is known what came of the item at that place."""
        return at - at % _SHARE in self._done

    def finish(self, ready: Work[Item, Made] | None = None) -> list[Made]:
        """Do what nobody has begun, and give what came of all items, in their order.

        Who has made the task *ready* for us in another way, passes that.
        """
        self._work_off(ready)
        for thread in self._threads:
            thread.join()
        self._work_off(ready)  # what one that died has left
        done, self._done = self._done, {}  # it may be much
        return [made for start in sorted(done) for made in done[start]]

    def _work_off(self, ready: Work[Item, Made] | None) -> None:
        work = (ready or self._task()) if self._shares else None
        while work and self._shares:
            with suppress(IndexError):  # somebody took the last
                start = self._shares.pop()
                self._done[start] = [work(item) for item in self._share(start)]

    def _let_help(self, helper: Helper) -> None:
        while self._shares:
            with suppress(IndexError):
                start = self._shares.popleft()
                try:
                    self._done[start] = helper.do(self._task, self._share(start))
                except GONE:
                    self._shares.append(start)
                    return

    def _share(self, start: int) -> list[Item]:
        return list(self._items[start : start + _SHARE])
