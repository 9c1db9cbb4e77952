"""A file -> whether two versions of it wait to be merged: in a copy that a synchronised folder made, or in itself."""

from __future__ import annotations

import re
import unicodedata

from dreiklang.patterns import pattern

_MARKS = pattern(
    r"""
    \([^()]*conflicted\ copy[^()]*\)           # Dropbox, Nextcloud, Obsidian Sync
    | \([^()]*(?:in\ konflikt\ stehende\ kopie|konfliktkopie|konflikt-kopie|konfliktbehaftete\ kopie)[^()]*\)
    | \(case\ conflict[^()]*\)                 # Dropbox, on a system that tells no case
    | \.sync-conflict-\d{8}-\d{6}              # Syncthing
    | _conflict-\d{8}-\d{6}                    # ownCloud
    | \(sfconflict\ [^()]*\)                   # Seafile
    | _(?:conflict|konflikt)$                  # Synology Drive
    | \.conflict\d*$                           # Resilio Sync
    | \[conflict\]                             # Google Drive
    | -(?:desktop|laptop|pc|win)-[a-z0-9]{6,}$ # OneDrive: the name of the other computer
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED = pattern(r"(.+?)(?: \(?[2-9]\)?| \(1\))")  # iCloud, Google Drive: "entry 2", "entry (1)"

_UNMERGED = pattern(r"^<{7}(?: .*)?$(?:\n.*){0,5000}?\n={7}$(?:\n.*){0,5000}?\n>{7}(?: .*)?$", re.MULTILINE)


def unmerged_at(text: str) -> int | None:
    """Find where git left two versions in *text* between its marks; None if it did not."""
    found = _UNMERGED.search(text) if "<<<<<<<" in text else None
    return found.start() if found else None


def is_conflict_name(stem: str) -> bool:
    """Say whether *stem* (a file name without its ending) bears the mark of a synchronising program."""
    return _MARKS.search(unicodedata.normalize("NFC", stem)) is not None


def numbered_copy_of(stem: str) -> str | None:
    """Name the file of which *stem* may be a copy, for it only bears a number more; None if it bears none."""
    found = _NUMBERED.fullmatch(stem) if " " in stem else None
    return found[1] if found else None


def is_much_alike(text: str, other: str) -> bool:
    """Say whether two texts share at least half of their lines, so that one is a copy of the other."""
    mine, theirs = ({line.strip() for line in part.split("\n")} - {"", "---"} for part in (text, other))
    return bool(mine and theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))
