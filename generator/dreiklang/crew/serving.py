"""What a helper process does: tasks and shares of them from a pipe -> what comes of those into another."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO

from dreiklang.crew.helper import Work
from dreiklang.crew.pipe import hear, say
from dreiklang.relief import seldom_swept


def work() -> None:
    """Work off what standard input asks for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us ends us
    sys.excepthook = lambda *_: None  # and does again what we fail at, and tells
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what an extension prints must not get among the results
    with seldom_swept():
        serve(sys.stdin.buffer, results)


def serve(orders: BinaryIO, results: BinaryIO) -> None:
    """Take up each task that *orders* bring, or that they name by its number, and do the shares of it that follow; load the modules that they name; begin anew, if they say nothing."""
    works: list[Work[Any, Any]] = []
    at = -1
    with suppress(EOFError, BrokenPipeError):
        while True:
            order = hear(orders)
            if order is None:
                _begin_anew(results)
            elif isinstance(order, str):
                import_module(order)
            elif isinstance(order, int):
                at = order
            elif not isinstance(order, list):
                works.append(order())
                at = -1
            elif works:
                say(results, list(map(works[at], order)))


def _begin_anew(results: BinaryIO) -> None:
    """Become a new process behind the same pipes: it holds nothing."""
    say(results, None)  # whoever hears of it says nothing until then
    os.dup2(results.fileno(), 1)
    os.execv(sys.executable, sys.orig_argv)  # noqa: S606  # ourselves
