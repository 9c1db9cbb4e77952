"""The tree of the last build -> what is to be known of it by the next one, for whatever comes out the same again: kept in a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from dreiklang.cache.files import write_whole
from dreiklang.cache.values import dump, load
from dreiklang.engine.policy import Inline
from dreiklang.values import dataclass

INDEX = "search/search_index.json"

State = tuple[int, int, int, int]
"""Size, time of the last writing, place on the disk and rights of a file: the same, whatever names it is given."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Written:
    """A page that lies in a tree: its own *sum*, the *state* of its file, and what stands *inline* there.

    *found* is where the search index tells of it, None if it does not.
    """

    sum: bytes
    state: State
    inline: Inline = field(default_factory=Inline)
    found: Span | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The *pages* of a tree, by path, the digest of the *frame* around them, and the state of its search *index* (None without one)."""

    pages: Mapping[str, Written] = field(default_factory=dict)
    frame: bytes = b""
    index: State | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """The *tree* of the last build, what is *known* of it, and where its *double* lies, if there is one."""

    tree: Path
    known: Earlier = field(default_factory=Earlier)
    double: Path | None = None


def state_in(file: Path | str) -> State | None:
    """Give the state of *file*, None where there is none."""
    with suppress(OSError):
        status = os.stat(file, follow_symlinks=False)  # noqa: PTH116  # thousands of them
        return status.st_size, status.st_mtime_ns, status.st_ino, status.st_mode
    return None


def recall(file: Path) -> Earlier:
    """Give what *file* tells of a tree; nothing, where it tells nothing."""
    with suppress(OSError):
        if isinstance(found := load(file.read_bytes()), Earlier):
            return found
    return Earlier()


def keep(file: Path, earlier: Earlier) -> None:
    """Keep *earlier* in *file*; where nothing can be kept, all is written anew each time."""
    with suppress(OSError):
        write_whole(file, dump(earlier) or b"")
