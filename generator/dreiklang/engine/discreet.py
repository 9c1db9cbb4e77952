"""What a log would tell of private text -> as much of it as others may read: a service keeps its logs, and shows them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from dreiklang.audience.secrets import What
from dreiklang.patterns import pattern
from dreiklang.proof import Form, Leak

_DAY = pattern(r"\d{4}-\d{2}-\d{2}|")
_LEFT_OUT = "…"
_PEOPLE = "people"


def is_watched() -> bool:
    """Say whether a service for continuous integration runs us: all of them set CI."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def discreet_path(path: str) -> str:
    """Name the file at *path* without what its name and its folders tell: by its day and its ending."""
    file = PurePosixPath(path)
    if file.stem == _PEOPLE:
        return file.name
    day = _DAY.match(file.name)
    return f"{day[0] if day else ''}{_LEFT_OUT}{file.suffix}"


def without_words(leak: Leak, leaks: Iterable[Leak]) -> Leak:
    """Give one of the *leaks* without its word, and without it in the names of files."""
    telling = [other.file for other in leaks if other.form is Form.FILE_NAME]
    tells = any(leak.file == name or leak.file.startswith(f"{name}/") for name in telling)
    origin = leak.origin.partition(":")[0]
    return replace(
        leak,
        word="",
        file=discreet_path(leak.file) if tells else leak.file,
        origin=_LEFT_OUT if leak.what is What.PATH else discreet_path(origin),
    )
