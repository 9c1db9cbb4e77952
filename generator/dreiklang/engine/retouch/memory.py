"""A site that was built -> what a later run has to know to make one of its texts again: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dreiklang.cache import Cache
from dreiklang.cache.values import dump, load
from dreiklang.check.alone import sum_of_head
from dreiklang.check.heads import reading
from dreiklang.check.survey import Met
from dreiklang.check.world import World
from dreiklang.engine.earlier import Shift
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.tree import Pieces
from dreiklang.options import Options
from dreiklang.problems import Problem
from dreiklang.read import Source
from dreiklang.read.file import read_file
from dreiklang.render.links import BodyLinks
from dreiklang.values import dataclass

if TYPE_CHECKING:  # of the private edition, nothing is proven: it takes its time to load
    from dreiklang.audience.public import Seeing
    from dreiklang.proof.sieve.question import Turn
    from dreiklang.proof.standing import Standing


@dataclass(frozen=True, slots=True)
class Trace:
    """What is to be known of an entry whose text may change: the digest of its *head*, the *key* by which the cache has it.

    *links* are what the links of its text mean (None where readers see nothing of it), *problems* what is wrong with it.
    """

    head: bytes
    key: bytes
    links: BodyLinks | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What is to be known of a site besides its texts: its *world*, but for the names of people.

    *options* are packed. *met*, *public* and *private* are as in `check.alone.Around`, *people* is the text of people.yml.
    *seeing* says what readers see of entries; None in the private edition.
    """

    options: Options
    world: World
    met: Met
    public: Mapping[str, date]
    private: Mapping[str, str]
    people: Source | None
    seeing: Seeing | None


@dataclass(frozen=True, slots=True)
class Memory:
    """What is to be known of a site: its *ground*, and its *traces* by the paths of files, packed, for a run needs one of thousands.

    Of a public one, *standing* says how its proof stands.
    """

    ground: Ground
    traces: Mapping[str, bytes]
    standing: Standing | None = None

    def trace(self, path: str) -> Trace:
        """Give what is to be known of the entry at *path*.

        Raises:
            BeyondError: it is not known.
        """
        trace = load(self.traces.get(path, b""))
        if not isinstance(trace, Trace):
            raise BeyondError(path)
        return trace

    def read(self, entries: Path, path: str) -> Source:
        """Read the file at *path* of the folder *entries* once more.

        Raises:
            BeyondError: it has another head, or is not known.
        """
        source = read_file(entries, path, reading(Cache()))
        if sum_of_head(source) != self.trace(path).head:
            raise BeyondError(path)
        return source


@dataclass(frozen=True, slots=True)
class Retouched:
    """The *files* of a tree that become others, by their paths; the *traces* of the texts that were made again, packed.

    For the proof of a public one: the *turns* that the texts took, and the *news* in all files. *shifts* are those in the search index.
    """

    files: Mapping[str, Pieces]
    traces: Mapping[str, bytes]
    turns: Mapping[str, Turn]
    news: tuple[str, ...]
    shifts: tuple[Shift, ...]


def packed(trace: Trace) -> bytes:
    """Write *trace* down; nothing where that cannot be, and so it will not be known."""
    return dump(trace) or b""
