"""What a helper process does: orders from a pipe -> rendered bodies into another."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from dreiklang.render.writer import Writer


def work() -> None:
    """Work off what standard input asks for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us ends us
    sys.excepthook = lambda *_: None  # and does again what we fail at, and tells
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what an extension prints must not get among the results
    serve(sys.stdin.buffer, results)


def serve(orders: BinaryIO, results: BinaryIO) -> None:
    """Render as the first of *orders* says what each further one brings."""
    with suppress(EOFError, BrokenPipeError):
        writer = Writer(pickle.load(orders))  # noqa: S301  # it comes from the process that started us
        while True:
            share = pickle.load(orders)  # noqa: S301  # likewise
            pickle.dump([writer.render(manuscript) for manuscript in share], results, pickle.HIGHEST_PROTOCOL)
            results.flush()
