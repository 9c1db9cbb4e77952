"""The files of a proven tree -> their hashes, kept: of a file that nobody has touched since, the next proof knows what stands in it.

A file is as it was if it lies in the same place on the disk, is as long and as old, and was touched by nobody since its hash was kept:
whoever writes into a file, dates it back or gives it one more name, touches it, and that time nobody can set. A build gives names itself, when all
is proven: so at its end it says that it leaves the files like that.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dreiklang.cache.files import write_whole
from dreiklang.cache.values import dump, load
from dreiklang.proof.files import Files


def known_again(files: Files, memory: Path | None) -> Files:
    """Give *files* with the hashes of those that are as they were when these were kept beside *memory*."""
    tells_when_touched = os.name == "posix"  # elsewhere, that time is another one
    return replace(files, known=dict(_known(files, _file(memory))) if memory and tells_when_touched else {})


def keep_hashes(files: Files, hashes: Mapping[str, bytes], memory: Path | None) -> None:
    """Keep beside *memory* the *hashes* of *files*, by their names; where that cannot be, the next proof reads all of them."""
    kept = {name: (files.states[name].lies, found) for name, found in hashes.items() if name in files.states}
    with suppress(OSError):
        if memory:
            write_whole(_file(memory), dump(kept) or b"")


def leave(memory: Path) -> None:
    """Let what is kept beside *memory* hold for files as they are left now."""
    with suppress(OSError):  # nothing is kept
        os.utime(_file(memory))


def _known(files: Files, kept: Path) -> Iterator[tuple[str, bytes]]:
    try:
        disk, left = kept.stat().st_dev, kept.stat().st_mtime_ns
        hashes = load(kept.read_bytes())
    except OSError:
        return
    if not isinstance(hashes, dict):
        return
    for name, (lies, touched) in files.states.items():
        was, found = hashes.get(name, (None, b""))
        if lies == was and lies[0] == disk and touched < left:  # another disk may have another clock
            yield name, found


def _file(memory: Path) -> Path:
    return memory.with_name(f"{memory.stem}-hashes.bin")
