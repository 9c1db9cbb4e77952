"""Memory that nobody holds any more -> given back to the system: after many texts, the C library keeps it for later ones."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 1_000_000
"""So many values more are some 150 MB, of which what only Python's search for cycles finds is a twentieth."""


@contextmanager
def seldom_swept() -> Iterator[None]:
    """Let Python look for rubbish seldom: a build makes millions of values, and hardly any that hold each other."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.freeze()  # or it would look through all of them right now
        gc.unfreeze()
        gc.set_threshold(*before)


def give_back() -> None:
    """Give back what is free, where the system has a way: a journal that was read, checked and rendered leaves a quarter of its room."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):  # not in every C library
        trim(0)
