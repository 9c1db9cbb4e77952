"""Tasks and what they are done with -> what comes of it, by several processes at once: the same, however many there are.

Helpers are started by hand and spoken to through pipes: unlike those of `multiprocessing`, they never run the user's main
program again, whatever started us, on any system. One that dies leaves its work to us.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any, Generic, Self, TypeVar

from dreiklang.options import Options
from dreiklang.render.extensions import are_known
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript, Writer

_EACH = 300
"""So many entries are worth a helper: to start one takes as long as to render a hundred."""
_MOST = 3
"""More helpers than these take memory, and no time off: what is left is not theirs to do."""
_SHARE = 16
_BOOT = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); import dreiklang.render.helper as h; h.work()"
GONE = (OSError, EOFError, ValueError, pickle.UnpicklingError)
"""What comes of asking a helper that is no more."""

Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Item], Made]
Task = Callable[[], Work[Item, Made]]
"""Something that any process can take up: a value that makes ready what each item is then given to."""

Done = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Rendering:
    """The task of rendering manuscripts as *options* ask for."""

    options: Options

    def __call__(self) -> Work[Manuscript, Rendered]:
        """Make a writer ready."""
        return Writer(self.options).render


class Helper:
    """A process that works for us; *letter* tells it who we are, and its first *task*."""

    def __init__(self, letter: bytes, task: Task[Any, Any]) -> None:
        command = [sys.executable, "-c", _BOOT]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # ourselves
        self._tasks: list[Task[Any, Any]] = [task]
        self._at = 0
        self._busy, self._next = Lock(), Lock()
        self._say(letter)

    def do(self, task: Task[Item, Made], share: Sequence[Item]) -> list[Made]:
        """Let it do its *share* of *task*; those who have several tasks for it take turns.

        Raises:
            OSError, EOFError, ValueError, pickle.UnpicklingError: it is no more.
        """
        with self._next:
            self._busy.acquire()
        try:
            self._take_up(task)
            self._say(_pickled(share))
            made: list[Made] = pickle.load(self._process.stdout)  # type: ignore[arg-type]  # noqa: S301  # a pipe, from ourselves
        finally:
            self._busy.release()
        return made

    def dismiss(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not read any more cannot be flushed
                pipe and pipe.close()
        self._process.wait()

    def _take_up(self, task: Task[Any, Any]) -> None:
        """Tell it of a *task* that is new, or by its number which of those that it has made ready is meant."""
        if task not in self._tasks:
            self._tasks.append(task)
            self._say(_pickled(task))
        elif self._tasks[self._at] != task:
            self._say(_pickled(self._tasks.index(task)))
        self._at = self._tasks.index(task)

    def _say(self, words: bytes) -> None:
        if self._process.stdin:
            self._process.stdin.write(words)
            self._process.stdin.flush()


class Job(Generic[Item, Made]):
    """A *task* under way, for many *items*: *helpers* are at it while we do something else."""

    def __init__(self, helpers: Iterable[Helper], task: Task[Item, Made], items: Sequence[Item]) -> None:
        self._task = task
        self._items = items
        self._shares = deque(range(0, len(items), _SHARE))
        self._done: Done = {}
        self._threads = [Thread(target=self._let_help, args=(helper,), daemon=True) for helper in helpers]
        for thread in self._threads:
            thread.start()

    def finish(self) -> list[Made]:
        """Do what nobody has begun, and give what came of all items, in their order."""
        self._work_off()
        for thread in self._threads:
            thread.join()
        self._work_off()  # what one that died has left
        done, self._done = self._done, {}  # it may be much
        return [made for start in sorted(done) for made in done[start]]

    def _work_off(self) -> None:
        work = self._task() if self._shares else None
        while work and self._shares:
            with suppress(IndexError):  # somebody took the last
                start = self._shares.popleft()
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


class Crew:
    """Those who work: we, and some *helpers*."""

    def __init__(self, helpers: Sequence[Helper] = ()) -> None:
        self.helpers = tuple(helpers)

    def begin(self, task: Task[Item, Made], items: Sequence[Item]) -> Job[Item, Made]:
        """Let the helpers begin with *task* for *items*."""
        return Job(self.helpers, task, items)

    def render(self, manuscripts: Sequence[Manuscript], options: Options) -> list[Rendered]:
        """Render *manuscripts* as *options* ask for, in their order."""
        return self.begin(Rendering(options), manuscripts).finish()

    def lend(self) -> Helper | None:
        """Give a helper away, if there is one: it finishes what it has begun, and who gets it lets it go."""
        first, self.helpers = self.helpers[:1], self.helpers[1:]
        return first[0] if first else None

    def dismiss(self) -> None:
        """Let all helpers go."""
        for helper in self.helpers:
            helper.dismiss()
        self.helpers = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.dismiss()


ALONE = Crew()


def hire(entries: int, options: Options) -> Crew:
    """Get as many helpers as so many *entries* are worth: they make themselves ready while something else is done."""
    number = min(_cores() - 1, _MOST, entries // _EACH)
    letter = _letter(options) if number > 0 else b""
    helpers: list[Helper] = []
    with suppress(OSError):  # no more processes to be had
        for _ in range(number if letter else 0):
            helpers.append(Helper(letter, Rendering(options)))  # noqa: PERF401  # what is there stays if the next fails
    return Crew(helpers)


def _letter(options: Options) -> bytes:
    """Write what a helper has to know; nothing where it could not do the same as we, or cannot be asked."""
    if not sys.executable or getattr(sys, "frozen", False) or not are_known(options):
        return b""
    try:
        return _pickled(sys.path) + _pickled(Rendering(options))
    except (pickle.PicklingError, AttributeError, TypeError):
        return b""


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _cores() -> int:
    """Count the cores that we may use."""
    usable: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(usable(0)) if usable else os.cpu_count() or 1
