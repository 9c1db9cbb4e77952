"""A journal -> its seals: what was expected is written down once, one day later, and never changed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from dreiklang.check.seals import unsealed
from dreiklang.model import Journal, Seal
from dreiklang.read import SEALS
from dreiklang.texts.commands import CommandWords
from dreiklang.write.files import FileChangedError
from dreiklang.write.seals import append_seals


def seal(journal: Journal, entries: Path, day: date, words: CommandWords) -> int:
    """Seal in the folder *entries* what *journal* expects on *day* and nobody has sealed; say how many expectations that were.

    Callers do not ask for it where the day was made up (`--today`).
    """
    return write_seals(unsealed(journal, day), entries, words)


def write_seals(new: tuple[Seal, ...], entries: Path, words: CommandWords) -> int:
    """Write *new* seals into the folder *entries*; say how many were written.

    Never in continuous integration; where nothing can be written now, another time does.
    """
    if not new or os.environ.get("CI"):
        return 0
    try:
        return len(new) if append_seals(entries / SEALS, new, words.seals_comment) else 0
    except (OSError, FileChangedError):
        return 0
