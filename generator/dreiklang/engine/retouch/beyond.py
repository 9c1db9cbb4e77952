"""A change that shows in more places than a few passages."""

from __future__ import annotations


class BeyondError(Exception):
    """More has changed than can be put right in a few places: *path* is that of the file in which, of entries or of the tree."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path
