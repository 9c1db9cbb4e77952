"""What is to be known of a private site, to make one of its texts again -> files of the cache, and back.

A build writes all of it down; whoever makes some texts again, only what is to be known of those: to write down thousands takes its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.cache.files import write_whole
from dreiklang.cache.values import dump, load
from dreiklang.deliver.inputs import Inputs
from dreiklang.engine.retouch.memory import Memory
from dreiklang.values import dataclass

_ALL, _SINCE = "retouch.bin", "retouched.bin"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a private site: the *memory* of it, the digest of what it was *built* of, and the traces of texts made again *since*."""

    memory: Memory
    built: bytes
    since: Mapping[str, bytes]

    def keep(self, cache: Path, inputs: Inputs, traces: Mapping[str, bytes]) -> None:
        """Keep in *cache* the *traces* of texts that were made again, too; the site comes of *inputs* now."""
        with suppress(OSError):
            write_whole(cache / _SINCE, dump((self.built, digest(inputs), {**self.since, **traces})) or b"")


def keep_all(cache: Path, inputs: Inputs, memory: Memory | None) -> None:
    """Keep in *cache* what is to be known of the private site that was built of *inputs*."""
    data = dump((digest(inputs), memory)) if memory else None
    with suppress(OSError):
        write_whole(cache / _ALL, data) if data else (cache / _ALL).unlink(missing_ok=True)
        (cache / _SINCE).unlink(missing_ok=True)


def known_of(cache: Path, inputs: Inputs) -> Known | None:
    """Give what *cache* knows of the private site that comes of *inputs*."""
    now = digest(inputs)
    match _read(cache / _ALL):
        case (bytes() as built, Memory() as memory):
            if built == now:
                return Known(memory, built, {})
            match _read(cache / _SINCE):
                case (since_then, made_of, dict(since)) if (since_then, made_of) == (built, now):
                    return Known(replace(memory, traces={**memory.traces, **since}), built, since)
    return None


def _read(file: Path) -> object:
    try:
        return load(file.read_bytes())
    except OSError:
        return None
