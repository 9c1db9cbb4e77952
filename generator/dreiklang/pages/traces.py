"""An entry -> what pages show of its text besides the text itself."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from zlib import crc32

from dreiklang.model import Entry
from dreiklang.texts import Words

_A_MINUTE = 200
"""So many words are read in a minute."""


def say_reading(entry: Entry, words: Words) -> str:
    """Say how long it takes to read *entry*; "" if there is nothing to read."""
    return words.entry.reading_time(max(1, round(entry.words / _A_MINUTE))) if entry.words else ""


def say_checklist(entry: Entry, words: Words) -> str:
    """Say how many boxes of *entry* are ticked; "" if it has none."""
    done, boxes = entry.checklist
    return words.entry.checklist.format(done=done, all=boxes) if boxes else ""


def key_and_mark(entry: Entry) -> tuple[str, str]:
    """Give what the script knows *entry* by, and what *entry* says by."""
    return f"{crc32(entry.id.encode()):x}", f"{_mark(entry):x}"


def _mark(entry: Entry) -> int:
    """Sum up what *entry* says; the body for itself, for to spell it out takes longer than all the rest."""
    return crc32(
        entry.body.encode("utf-8", "surrogatepass"), crc32(repr(_SAID(entry)).encode("utf-8", "surrogatepass"))
    )


_ELSEWHERE = {"body", "body_line", "path", "links", "words"}
_SAID = attrgetter(*(field.name for field in fields(Entry) if field.name not in _ELSEWHERE))
