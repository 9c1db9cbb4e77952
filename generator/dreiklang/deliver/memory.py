"""The record of what was published, while something is being published: kept at every step that must not be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from dreiklang.audience.recognition import Appearance
from dreiklang.deliver.changes import Changes, compare
from dreiklang.deliver.places import Place
from dreiklang.deliver.recognise import accept, follow_renames
from dreiklang.deliver.record import read_record, refuse_broken, write_record

PLACE = "place"
"""Stands among the addresses of the record, which begin with a slash: where they were published."""


class Memory:
    """The *record* in the file at *path*: written after each answer, and once readers see something else; never in a *dry* run."""

    def __init__(self, path: Path, today: date, comment: str, *, dry: bool) -> None:
        self.record = read_record(path)
        refuse_broken(path, self.record)
        self._path = path
        self._today = today
        self._comment = comment
        self._dry = dry

    def follow(self, appearances: Iterable[Appearance]) -> None:
        """Let answers go with entries that were renamed."""
        self.record = follow_renames(self.record, appearances)

    def accept(self, *accepted: Appearance) -> None:
        """Remember that these may go out as they are."""
        self.record = accept(self.record, accepted, self._today)
        self._write()

    def changes_at(self, place: Place, hashes: Mapping[str, str]) -> Changes:
        """Say what changes for readers of *place* if they get what *hashes* tell.

        What they see now is what was last published there, else what lies there.
        """
        lies_there = place.holds()
        seen = self.record.site if self.record.site.get(PLACE) == place.name else lies_there or {}
        return replace(compare(seen, hashes), stale=lies_there not in (None, hashes))

    def keep(self, place: Place, hashes: Mapping[str, str]) -> None:
        """Remember that readers of *place* now see what *hashes* tell."""
        self.record = replace(self.record, site={PLACE: place.name, **hashes})
        self._write()

    def _write(self) -> None:
        if not self._dry:
            write_record(self._path, self.record, self._comment)
