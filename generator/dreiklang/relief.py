"""Memory that nobody holds any more -> given back to the system: after many texts, the C library keeps it for later ones."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give back what is free, where the system has a way: a journal that was read, checked and rendered leaves a quarter of its room."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):  # not in every C library
        trim(0)
