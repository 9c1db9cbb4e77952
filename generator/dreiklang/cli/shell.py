"""A path or a command -> as it can be pasted into a shell."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path


def command_line(config: Path, command: str) -> str:
    """Give *command* of `dreiklang` as it is typed here for the journal with that *config*."""
    here = config == Path("mkdocs.yml").absolute()
    return f"dreiklang {command}" if here else f"dreiklang {command} -f {pasteable(config)}"


def pasteable(path: Path | str) -> str:
    """Put *path*, or any other word, in quotes where a shell would take it apart."""
    if sys.platform != "win32":
        return shlex.quote(str(path))
    return f'"{path}"' if " " in str(path) else str(path)
