"""A file -> the writer's own editor, opened on it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def editor_command(path: Path, environment: Mapping[str, str], platform: str) -> tuple[str, ...] | None:
    """Say how to open *path*: the editor that was chosen, else the system's program for such files.

    None where there is nothing to open it with, and () where Windows' own call does it. Never an editor of our choice:
    who does not know the way out of vi is not to land there.
    """
    for variable in ("VISUAL", "EDITOR"):
        if chosen := environment.get(variable, "").strip():
            return (*_words(chosen, platform), str(path))
    if platform == "win32":
        return ()
    if platform == "darwin":
        return ("open", str(path))
    # Without a display xdg-open would fall back to whatever runs in a terminal.
    has_display = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return ("xdg-open", str(path)) if has_display and shutil.which("xdg-open") else None


def open_editor(path: Path) -> bool:
    """Open *path*; say whether that worked. An editor that was chosen may need the terminal: it is waited for."""
    command = editor_command(path, os.environ, sys.platform)
    if command is None:
        return False
    try:
        if not command:
            os.startfile(path)  # type: ignore[attr-defined,unused-ignore]  # noqa: S606  # on Windows only
            return True
        return subprocess.run(command, check=False).returncode == 0  # noqa: S603  # the writer's own choice
    except OSError:
        return False
    except KeyboardInterrupt:  # whoever stops waiting for the editor keeps the file
        return True


def _words(chosen: str, platform: str) -> tuple[str, ...]:
    """Cut "code --wait" into words; on Windows a backslash is part of a path."""
    if Path(chosen).exists():
        return (chosen,)
    try:
        words = shlex.split(chosen, posix=platform != "win32")
    except ValueError:  # an open quote
        words = [chosen]
    return tuple(word.strip('"') for word in words)
