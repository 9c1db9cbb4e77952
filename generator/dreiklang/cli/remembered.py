"""What was told of a journal -> the same again, as long as no file of it has changed: without reading one of them."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.cache.files import states_below
from dreiklang.cache.program import state_of_program
from dreiklang.cli.journal import OpenJournal

_FOLDER = "told"


def remembered(opened: OpenJournal, name: str, make: Callable[[], str]) -> str:
    """Give what *make* tells of the journal: from the cache, where it was told of the same files, options and day before.

    A file counts as the same by its size, its place on the disk and its times, to the nanosecond.
    """
    key, file = _key(opened), opened.paths.cache / _FOLDER / f"{name}.json"
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(file.read_text("utf-8"))
        if isinstance(kept, dict) and kept.get("key") == key and isinstance(kept.get("told"), str):
            return str(kept["told"])
    told = make()
    if _key(opened) == key:  # nobody wrote meanwhile
        with contextlib.suppress(OSError):  # where nothing can be kept, it is told anew each time
            _keep(file, json.dumps({"key": key, "told": told}, ensure_ascii=False))
    return told


def _key(opened: OpenJournal) -> str:
    lines = "".join(states_below(opened.paths.entries))
    return digest(state_of_program(), opened.options, opened.today, lines).hex()


def _keep(file: Path, text: str) -> None:
    file.parent.parent.mkdir(mode=0o700, exist_ok=True)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as writing:
        writing.write(text)
    Path(aside).replace(file)
