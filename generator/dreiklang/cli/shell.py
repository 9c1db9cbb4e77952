"""A path -> as it can be pasted into a shell."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path


def pasteable(path: Path) -> str:
    """Put *path* in quotes where a shell would take it apart."""
    if sys.platform != "win32":
        return shlex.quote(str(path))
    return f'"{path}"' if " " in str(path) else str(path)
