"""A task and items -> what a process of its own makes of them.

Helpers are started by hand and spoken to through pipes: unlike those of `multiprocessing`, they never run the user's main
program again, whatever started us, on any system.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Lock
from typing import Any, TypeVar

from dreiklang.crew.pipe import hear, packed, say

_BOOT = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); import dreiklang.crew.serving as s; s.work()"
GONE = (OSError, EOFError, ValueError, pickle.UnpicklingError)
"""What comes of asking a helper that is no more."""
_UNTOLD = (pickle.PicklingError, AttributeError, TypeError)
"""What comes of saying what cannot be said through a pipe."""

Item = TypeVar("Item")
Made = TypeVar("Made")
Work = Callable[[Item], Made]
Task = Callable[[], Work[Item, Made]]
"""Something that any process can take up: a value that makes ready what each item is then given to."""


class Helper:
    """A process that works for us."""

    def __init__(self) -> None:
        command = [sys.executable, "-P", "-c", _BOOT]  # what lies where we stand is no program of ours
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # ourselves
        self._tasks: list[Task[Any, Any]] = []
        self._at = -1
        self._telling, self._hearing = Lock(), Lock()
        self._say(sys.path)

    def do(self, task: Task[Item, Made], share: Sequence[Item]) -> list[Made]:
        """Let it do its *share* of *task*; those who have several for it are heard in turns, and it has the next one already.

        Raises:
            OSError, EOFError, ValueError, pickle.UnpicklingError: it is no more.
        """
        with self._telling:
            self._take_up(task)
            self._say(share)
            self._hearing.acquire()  # in the order in which it was told
        try:
            made: list[Made] = hear(self._process.stdout)
        except GONE:
            self._process.kill()  # who stammers has nothing more to say to those who wait
            raise
        finally:
            self._hearing.release()
        return made

    def load(self, module: str) -> None:
        """Let it load the *module* of that name, which it is going to need."""
        with suppress(*GONE):
            self._say(module)

    def forget(self) -> None:
        """Let it forget all tasks so far, and what it remembers of them, for they are done: it begins anew, where a process can.

        Raises:
            OSError, EOFError, ValueError, pickle.UnpicklingError: it is no more.
        """
        if sys.platform == "win32":  # there, another process would take its place
            return
        with self._telling, self._hearing:
            self._tasks.clear()
            self._at = -1
            self._say(None)
            hear(self._process.stdout)
            self._say(sys.path)

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
            self._say(task)
            self._tasks.append(task)
        elif self._tasks[self._at] != task:
            self._say(self._tasks.index(task))
        self._at = self._tasks.index(task)

    def _say(self, value: object) -> None:
        say(self._process.stdin, value)


def can_be_told(task: Task[Any, Any]) -> bool:
    """Whether a helper can hear of *task*: not, where a function without a name belongs to it."""
    try:
        packed(task)
    except _UNTOLD:
        return False
    return True
