"""Streams -> whether somebody sits at them."""

from __future__ import annotations

import sys


def can_ask() -> bool:
    """Whether somebody sits there who could answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()
