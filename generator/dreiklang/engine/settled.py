"""mkdocs.yml -> what it said when it was read last, as long as it is the very same: without MkDocs, which takes its time."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.cache.files import write_whole
from dreiklang.cache.program import state_of_program
from dreiklang.cache.values import dump, load
from dreiklang.engine.editing import editor_address
from dreiklang.engine.paths import CACHE, Paths
from dreiklang.options import Edition, Options

_DECIDED_ELSEWHERE = (b"INHERIT", b"!ENV")
"""What lets another file or the environment say what holds."""


def settled_options(config_file: Path, edition: Edition) -> tuple[Options, Paths]:
    """Give what *config_file* says to Dreiklang, as for *edition*; where nothing was settled, read it."""
    path = config_file.absolute()
    data = path.read_bytes() if path.is_file() else b""
    key = digest(state_of_program(), str(path), data)
    file = path.parent / CACHE / f"settings-{edition}.bin"
    if settled := _recall(file, key):
        return settled
    from dreiklang.engine.settings import load_options  # noqa: PLC0415  # this is what takes its time

    options, paths = load_options(config_file, edition)
    if file.parent.is_dir() and path.read_bytes() == data and not any(each in data for each in _DECIDED_ELSEWHERE):
        settled_now = dump((key, options, tuple(map(str, astuple(paths))), _editor(paths)))
        with suppress(OSError):  # where nothing can be kept, it is read anew each time
            write_whole(file, settled_now or b"")
    return options, paths


def _recall(file: Path, key: bytes) -> tuple[Options, Paths] | None:
    """Give what lies in *file*, if it was settled for *key* and the surroundings say the same still."""
    with suppress(OSError):
        match load(file.read_bytes()):
            case (settled_for, Options() as options, tuple(places), editor) if settled_for == key:
                paths = Paths(*map(Path, places))
                if paths.entries.is_dir() and editor == _editor(paths):
                    return options, paths
    return None


def _editor(paths: Paths) -> str:
    """Give what the surroundings say about the writer's editor."""
    return editor_address(None, paths.entries.absolute(), os.environ)
