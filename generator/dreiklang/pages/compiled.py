"""An environment of templates -> what Jinja made of them in an earlier run, as far as it is surely ours."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from platformdirs import user_cache_path

_OURS = 0o700
_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_OPTIONS = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix", "line_comment_prefix"),
    *(
        "trim_blocks",
        "lstrip_blocks",
        "newline_sequence",
        "keep_trailing_newline",
        "autoescape",
        "optimized",
        "is_async",
    ),
)
"""What makes another program of the same template."""


class Compiled(FileSystemBytecodeCache):
    """The programs of templates for environments with the same *options*, in a *folder*; where it cannot be written, it is not."""

    def __init__(self, folder: Path, options: str) -> None:
        super().__init__(str(folder))
        self._options = options

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Tell one template from another, and the same one in another environment."""
        return super().get_cache_key(f"{self._options}\n{name}", filename)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the program in *bucket*, if there is a place for it."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(environment: Environment) -> None:
    """Let *environment* keep what it makes of templates, and use what was kept: programs, so only from a folder of ours alone."""
    folder = _folder()
    if folder and _is_ours_alone(folder):
        options = repr([getattr(environment, name) for name in _OPTIONS] + sorted(environment.extensions))
        environment.bytecode_cache = Compiled(folder, options)


def _folder() -> Path | None:
    """Give the folder for programs of this Jinja and this Python, made if need be."""
    folder = (
        user_cache_path("dreiklang", appauthor=False) / f"jinja-{jinja2.__version__}-{sys.implementation.cache_tag}"
    )
    try:
        folder.parent.parent.mkdir(parents=True, exist_ok=True)
        folder.parent.mkdir(mode=_OURS, exist_ok=True)
        folder.mkdir(mode=_OURS, exist_ok=True)
    except OSError:
        return None
    return folder


def _is_ours_alone(folder: Path) -> bool:
    """Say whether nobody else can write into *folder*; on Windows, where no rights tell, it lies in the user's own profile."""
    whose = getattr(os, "geteuid", None)
    if whose is None:
        return True
    try:
        found = [each.lstat() for each in (folder, folder.parent)]
    except OSError:
        return False
    return all(stat.S_ISDIR(one.st_mode) and one.st_uid == whose() and not one.st_mode & _OTHERS for one in found)
