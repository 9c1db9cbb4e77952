"""What was told of a journal -> the same again, as long as no file of it has changed: without reading one of them."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable

from dreiklang.cache import digest
from dreiklang.cache.files import states_below, write_whole
from dreiklang.cache.program import state_of_program
from dreiklang.cli.journal import OpenJournal
from dreiklang.values import dataclass

_FOLDER = "told"


@dataclass(frozen=True, slots=True)
class Told:
    """A *text*, and what is said *beside* it, on stderr: no program that reads the text stumbles over that."""

    text: str
    beside: str


def remembered(opened: OpenJournal, name: str, make: Callable[[], Told]) -> Told:
    """Give what *make* tells of the journal: from the cache, where it was told of the same files, options and day before.

    A file counts as the same by its size, its place on the disk and its times, to the nanosecond.
    """
    key, file = _key(opened), opened.paths.cache / _FOLDER / f"{name}.json"
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(file.read_text("utf-8"))
        if isinstance(kept, dict) and kept.get("key") == key:
            parts = kept.get("told"), kept.get("beside")
            if all(isinstance(part, str) for part in parts):
                return Told(*map(str, parts))
    told = make()
    if _key(opened) == key:  # nobody wrote meanwhile
        with contextlib.suppress(OSError):  # where nothing can be kept, it is told anew each time
            write_whole(file, json.dumps({"key": key, "told": told.text, "beside": told.beside}).encode())
    return told


def _key(opened: OpenJournal) -> str:
    states = list(states_below(opened.paths.entries))
    return digest(state_of_program(), opened.options, opened.today, states).hex()
