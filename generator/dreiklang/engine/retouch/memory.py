"""A private site that was built -> what a later run has to know to make one of its texts again: plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.check.alone import head_of
from dreiklang.check.survey import Met
from dreiklang.check.world import World
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.options import Options
from dreiklang.problems import Problem
from dreiklang.read import Source, read_text
from dreiklang.read.file import read_file
from dreiklang.read.folder import is_numbered
from dreiklang.render.links import BodyLinks


@dataclass(frozen=True, slots=True)
class Trace:
    """What is to be known of an entry whose text may change: the digest of its *head*, the *key* by which the cache has it.

    *links* are what the links of its text mean, *problems* what is wrong with it.
    """

    head: bytes
    key: bytes
    links: BodyLinks
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What is to be known of a site: its *world*, but for the names of people, and its *traces* by the paths of files.

    *options* are packed. *met*, *public* and *private* are as in `check.alone.Around`, *people* is the text of people.yml.
    """

    options: Options
    world: World
    met: Met
    public: Mapping[str, date]
    private: Mapping[str, str]
    people: Source | None
    traces: Mapping[str, Trace]

    def read(self, entries: Path, paths: Iterable[str]) -> tuple[Source, ...]:
        """Read the files at *paths* of the folder *entries* once more.

        Raises:
            BeyondError: one of them has another head, or is not known.
        """
        return tuple(self._read(entries, path) for path in paths)

    def _read(self, entries: Path, path: str) -> Source:
        source, trace = read_file(entries, path, read_text), self.traces.get(path)
        if trace is None or sum_of_head(source) != trace.head or is_numbered(path, self.world.paths):
            raise BeyondError(path)
        return source


def sum_of_head(source: Source) -> bytes:
    """Give the digest of all of *source* but its body."""
    return digest(*head_of(source))
