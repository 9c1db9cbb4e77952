"""The tree of the last build -> what is to be known of it by the next one, for whatever comes out the same again: kept in a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path

from dreiklang.cache.files import write_whole
from dreiklang.cache.values import dump, load
from dreiklang.engine.policy import Inline
from dreiklang.values import dataclass

INDEX = "search/search_index.json"

State = tuple[int, int, int, int]
"""Size, time of the last writing, place on the disk and rights of a file: the same, whatever names it is given."""
Span = tuple[int, int]
Shift = tuple[int, int]
"""Where something was exchanged in a file, as of its end there, and by how much more it is now."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A search index in which texts were exchanged since it was built: its state as it *was* and as it is *now*, and the *shifts* of each time."""

    was: State
    now: State
    shifts: tuple[tuple[Shift, ...], ...]

    def moved(self, span: Span) -> Span:
        """Say where *span* lies by now."""
        return self._moved(span[0]), self._moved(span[1])

    def _moved(self, at: int) -> int:
        for shifts in self.shifts:
            at += sum(more for end, more in shifts if end <= at)
        return at


@dataclass(frozen=True, slots=True)
class Written:
    """A page that lies in a tree: its own *sum*, the *state* of its file, and what stands *inline* there.

    *found* is where the search index tells of it, None if it does not.
    """

    sum: bytes
    state: State
    inline: Inline = field(default_factory=Inline)
    found: Span | None = None

    def after(self, exchanged: Exchanged) -> Written:
        """Say the same once texts were *exchanged* in the index."""
        return replace(self, found=exchanged.moved(self.found)) if self.found else self


@dataclass(frozen=True, slots=True)
class Earlier:
    """The *pages* of a tree, by path, the digest of the *frame* around them, and the state of its search *index* (None without one)."""

    pages: Mapping[str, Written] = field(default_factory=dict)
    frame: bytes = b""
    index: State | None = None

    def after(self, exchanged: Exchanged | None) -> Earlier:
        """Say the same of the tree once texts were *exchanged* in its index, if that is known of this very one."""
        if exchanged is None or self.index != exchanged.was:
            return self
        pages = {path: page.after(exchanged) for path, page in self.pages.items()}
        return replace(self, pages=pages, index=exchanged.now)


@dataclass(frozen=True, slots=True)
class Before:
    """The *tree* of the last build, what is *known* of it, and where its *double* lies, if there is one."""

    tree: Path
    known: Earlier = field(default_factory=Earlier)
    double: Path | None = None


def exchanged_after(before: Exchanged | None, was: State, now: State, shifts: tuple[Shift, ...]) -> Exchanged:
    """Say what became of an index by *shifts* in it, as it *was*, after all that is known from *before*, if it was that index."""
    first, earlier = (before.was, before.shifts) if before and before.now == was else (was, ())
    return Exchanged(first, now, (*earlier, shifts))


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
