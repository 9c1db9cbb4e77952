"""A change that shows in more places than a few passages."""

from __future__ import annotations


class BeyondError(Exception):
    """More has changed than can be put right in a few places: *why* says what."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
