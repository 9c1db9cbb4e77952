"""A process that builds the site, and then makes pages of it: started, asked, and ended from here."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from dreiklang.crew.pipe import hear, say
from dreiklang.engine.live.messages import Answer, Failed, Order, Outcome, Settle, Settled
from dreiklang.engine.live.worker import BOOT

_PATIENCE = 20.0
"""After so many seconds nobody waits any more for the page of one text."""


def can_start() -> bool:
    """Say whether there is a Python to start once more."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


class Child:
    """The process to which *order* went; *hear* gets what became of it, in a thread of its own."""

    def __init__(self, order: Order, hear: Callable[[Child, Outcome], None]) -> None:
        self.folder = order.folder
        self._hear = hear
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self._process = subprocess.Popen([sys.executable, "-c", BOOT], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # ourselves
        self._say(sys.path)
        self._say(order)
        Thread(target=self._listen, daemon=True).start()

    def ask(self, path: str) -> Answer | None:
        """Ask what has become of the file of entries at *path*; None if nobody answers."""
        self._say(path)
        with suppress(Empty):
            answer: Answer | None = self._answers.get(timeout=_PATIENCE)
            return answer
        return None

    def settle(self) -> bool:
        """Let its tree be as the files are, if only texts have changed; say whether it is."""
        self._say(Settle())
        with suppress(Empty):
            answer = self._answers.get(timeout=_PATIENCE)
            return isinstance(answer, Settled) and answer.is_so
        return False

    def end(self) -> None:
        """End it, whatever it does, and delete what it built."""
        self._process.kill()
        Thread(target=self._bury).start()

    def _bury(self) -> None:
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not read any more cannot be flushed
                pipe and pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _say(self, words: object) -> None:
        with suppress(OSError):  # it is no more, as its silence will tell
            say(self._process.stdin, words)

    def _listen(self) -> None:
        """Hand on what became of the order, then each answer."""
        outcome = self._next()
        self._hear(self, outcome or Failed(None))
        while outcome and (answer := self._next()):
            self._answers.put(answer)
        self._answers.put(None)

    def _next(self) -> Any:  # noqa: ANN401  # whatever it says
        try:
            return hear(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return None
