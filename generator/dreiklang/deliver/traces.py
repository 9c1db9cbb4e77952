"""What is to be known of a site, to make one of its texts again -> files of the cache, and back.

A build writes all of it down; whoever makes some texts again, only what has changed since that: to write down thousands takes its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dreiklang.cache import digest
from dreiklang.cache.files import write_whole
from dreiklang.cache.values import dump, load
from dreiklang.deliver.inputs import Inputs
from dreiklang.engine.earlier import Exchanged, Shift, State, exchanged_after
from dreiklang.engine.retouch.memory import Memory, Retouched
from dreiklang.values import dataclass

if TYPE_CHECKING:  # as in engine.retouch.memory
    from dreiklang.proof.sieve.question import Turn

_ALL, _SINCE = "retouch.bin", "retouched.bin"


@dataclass(frozen=True, slots=True)
class Since:
    """What became another since a site was built, by making texts again: their *traces*, and the *turns* they took for the proof, by path; all *news*; and what became of the search *index*."""

    traces: Mapping[str, bytes] = field(default_factory=dict)
    turns: Mapping[str, Turn] = field(default_factory=dict)
    news: tuple[str, ...] = ()
    index: Exchanged | None = None

    def in_index(self, was: State | None, now: State | None, shifts: tuple[Shift, ...]) -> Since:
        """Say the same after *shifts* in the index, as it *was* and is *now*, if there is one."""
        return replace(self, index=exchanged_after(self.index, was, now, shifts)) if was and now and shifts else self


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a site: the *memory* of it, the digest of what it was *built* of, and what became another *since*.

    *proven* is the state of the file that remembers the proofs, as it was left: another proof may leave another one.
    """

    memory: Memory
    built: bytes
    proven: str
    since: Since

    def after(self, now: Retouched) -> Since:
        """Give what has become another since the build, *now* too."""
        before = self.since
        turns = {path: _from(before.turns.get(path), turn) for path, turn in now.turns.items()}
        return replace(
            before,
            traces={**before.traces, **now.traces},
            turns={**before.turns, **turns},
            news=(*before.news, *now.news),
        )

    def keep(self, cache: Path, inputs: Inputs, since: Since) -> None:
        """Keep in *cache* what became another *since* the build; the site comes of *inputs* now."""
        with suppress(OSError):
            write_whole(cache / _SINCE, dump((self.built, digest(inputs), since)) or b"")


def keep_all(cache: Path, inputs: Inputs, memory: Memory | None, proven: str) -> None:
    """Keep in *cache* what is to be known of the site that was built of *inputs*; *proven* is the state of what remembers its proof."""
    data = dump((digest(inputs), memory, proven)) if memory else None
    with suppress(OSError):
        write_whole(cache / _ALL, data) if data else (cache / _ALL).unlink(missing_ok=True)
        (cache / _SINCE).unlink(missing_ok=True)


def known_of(cache: Path, inputs: Inputs) -> Known | None:
    """Give what *cache* knows of the site that comes of *inputs*."""
    now = digest(inputs)
    match _read(cache / _ALL):
        case (bytes() as built, Memory() as memory, str() as proven):
            if built == now:
                return Known(memory, built, proven, Since())
            match _read(cache / _SINCE):
                case (since_then, made_of, Since() as since) if (since_then, made_of) == (built, now):
                    memory = replace(memory, traces={**memory.traces, **since.traces})
                    return Known(memory, built, proven, since)
    return None


def index_since(cache: Path) -> Exchanged | None:
    """Say what became of the search index since a site was built, as far as *cache* knows."""
    match _read(cache / _SINCE):
        case (_, _, Since() as since):
            return since.index
    return None


def _from(before: Turn | None, turn: Turn) -> Turn:
    """Let a *turn* begin where the one *before* began: of that, the proof remembers what was asked."""
    return replace(turn, was_private=before.was_private, was_public=before.was_public) if before else turn


def _read(file: Path) -> object:
    try:
        return load(file.read_bytes())
    except OSError:
        return None
