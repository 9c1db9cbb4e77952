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
from dreiklang.deliver.record import Record, read_record, refuse_broken, write_record


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
        seen = seen_at(place, self.record)
        changes = compare((lies_there or {}) if seen is None else seen, hashes)
        return replace(
            changes,
            stale=lies_there not in (None, hashes),
            there=lies_there == hashes,
            elsewhere=other_places(place, changes.gone, self.record),
        )

    def keep(self, place: Place, hashes: Mapping[str, str]) -> None:
        """Remember that readers of *place* now see what *hashes* tell."""
        others = {name: seen for name, seen in self.record.places.items() if name not in place.names}
        self.record = replace(self.record, places={**others, place.names[0]: hashes})
        self._write()

    def _write(self) -> None:
        if not self._dry:
            write_record(self._path, self.record, self._comment)


def seen_at(place: Place, record: Record) -> Mapping[str, str] | None:
    """Give what readers of *place* see, as far as *record* knows; None where nothing was published there."""
    return next((record.places[name] for name in place.names if name in record.places), None)


def other_places(place: Place, addresses: Iterable[str], record: Record) -> tuple[str, ...]:
    """Name those beside *place* where some of the *addresses* can be read, as far as *record* knows."""
    return tuple(name for name in places_showing(addresses, record) if name not in place.names)


def places_showing(addresses: Iterable[str], record: Record) -> tuple[str, ...]:
    """Name the places where some of the *addresses* can be read, as far as *record* knows."""
    asked = frozenset(addresses)
    return tuple(name for name, seen in record.places.items() if not asked.isdisjoint(seen))
