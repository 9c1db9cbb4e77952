"""A built folder -> which edition lies in it, and what in it is not ours: a small file says so."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from dreiklang.options import Edition

MARKER = ".dreiklang-edition"
"""Lies in every tree that we build, so that we never replace a folder that is not ours, nor a public one by a private one.

Its first line names the edition; `dreiklang build` adds the path of every file that it wrote.
"""


def edition_in(folder: Path) -> Edition | None:
    """Say which edition lies in *folder*; None where we did not build it."""
    return edition_of(_read(folder))


def edition_of(marker: str) -> Edition | None:
    """Say which edition the text of a *marker* names; None where it is none of ours."""
    try:
        return Edition(marker.partition("\n")[0].strip())
    except ValueError:
        return None


def list_files(folder: Path) -> tuple[str, ...]:
    """Note in the marker of *folder*, just built, all that lies in it, and give that without the marker itself."""
    edition, *_ = _read(folder).split("\n")
    paths = sorted(files_below(folder))
    text = "\n".join((edition, *paths)) + "\n"
    (folder / MARKER).write_bytes(text.encode("utf-8", "surrogateescape"))
    return tuple(path for path in paths if path != MARKER)


def foreign_files(folder: Path) -> tuple[str, ...]:
    """Name the files that somebody put into *folder* after we built it (a CNAME, .well-known); none, where no list tells."""
    _, foreign = part_files(folder)
    return foreign


def foreign_to(marker: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Keep those of *paths* that the list in a *marker* does not know."""
    _, *ours = marker.replace("\r\n", "\n").split("\n")  # git on Windows may have changed the line ends
    known = {MARKER, *ours}
    return tuple(path for path in sorted(paths) if path not in known) if any(ours) else ()


def part_files(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the files in *folder* that we built there, all but the marker itself, and the foreign ones; where no list tells, all are ours."""
    paths = sorted(files_below(folder))
    foreign = foreign_to(_read(folder), paths)
    others = {MARKER, *foreign}
    return tuple(path for path in paths if path not in others), foreign


def _read(folder: Path) -> str:
    try:
        return (folder / MARKER).read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return ""


def files_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files below *folder*, with slashes; a link is a file, whatever it leads to."""
    root, below = f"{folder}{os.sep}", [""]
    while below:
        here = below.pop()
        with suppress(OSError), os.scandir(f"{root}{here}") as found:  # gone, or not to be read
            for each in found:
                if each.is_dir(follow_symlinks=False):
                    below.append(f"{here}{each.name}/")
                else:
                    yield f"{here}{each.name}"
