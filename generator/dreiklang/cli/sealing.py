"""A journal -> its seals: what was expected is written down once, one day later, and never changed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from dreiklang.check.seals import unsealed
from dreiklang.model import Journal
from dreiklang.read import SEALS
from dreiklang.texts.commands import CommandWords
from dreiklang.write.files import FileChangedError
from dreiklang.write.seals import append_seals


def seal(journal: Journal, entries: Path, day: date, words: CommandWords) -> int:
    """Seal in the folder *entries* what *journal* expects on *day* and nobody has sealed; say how many expectations that were.

    Never in continuous integration; where nothing can be written now, another time does. Callers do not ask for it
    where the day was made up (`--today`).
    """
    new = () if os.environ.get("CI") else unsealed(journal, day)
    if new:
        try:
            append_seals(entries / SEALS, new, words.seals_comment)
        except (OSError, FileChangedError):
            return 0
    return len(new)
