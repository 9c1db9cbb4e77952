"""What a helper process does: tasks and shares of them from a pipe -> what comes of those into another."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from contextlib import suppress
from functools import cache
from typing import Any, BinaryIO

from dreiklang.crew.helper import Work
from dreiklang.relief import give_back

_Remembering = type(cache(int))


def work() -> None:
    """Work off what standard input asks for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us ends us
    sys.excepthook = lambda *_: None  # and does again what we fail at, and tells
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what an extension prints must not get among the results
    serve(sys.stdin.buffer, results)


def serve(orders: BinaryIO, results: BinaryIO) -> None:
    """Take up each task that *orders* bring, or that they name by its number, and do the shares of it that follow; forget all, if they say nothing."""
    works: list[Work[Any, Any]] = []
    at = -1
    with suppress(EOFError, BrokenPipeError):
        while True:
            order = pickle.load(orders)  # noqa: S301  # it comes from the process that started us
            if order is None:
                works.clear()
                _forget()
            elif isinstance(order, int):
                at = order
            elif not isinstance(order, list):
                works.append(order())
                at = -1
            elif works:
                pickle.dump(list(map(works[at], order)), results, pickle.HIGHEST_PROTOCOL)
                results.flush()


def _forget() -> None:
    """Let go what functions remember, which was for tasks that are done."""
    gc.collect()
    for each in gc.get_objects():
        if isinstance(each, _Remembering):
            each.cache_clear()
    give_back()
