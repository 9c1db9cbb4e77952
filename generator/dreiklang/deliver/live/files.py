"""A path that a browser asks for -> what lies there in a tree, and nothing of what lies elsewhere."""

from __future__ import annotations

import mimetypes
import posixpath
from pathlib import Path

_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".gz": "application/gzip", ".ics": "text/calendar"}
_TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")
"""What is written in UTF-8, and says so."""


def path_of(address: str, mount: str) -> str | None:
    """Give the path in the tree of what lies at *address* below *mount*: a page is a file in a folder; None outside of it."""
    if not address.startswith(mount):
        return None
    path = posixpath.normpath("/" + address.removeprefix(mount)).lstrip("/")
    return posixpath.join(path, "index.html").removeprefix("./") if address.endswith("/") else path


def read_file(tree: Path, path: str) -> bytes | None:
    """Read what lies at *path* in *tree*; None where nothing does."""
    try:
        file = (tree / path).resolve()
        return file.read_bytes() if file.is_relative_to(tree.resolve()) and file.is_file() else None
    except (OSError, ValueError):  # names that no file can have
        return None


def type_of(path: str) -> str:
    """Say what kind of content lies at *path*."""
    known = _TYPES.get(posixpath.splitext(path)[1].lower()) or mimetypes.guess_type(path)[0]
    kind = known or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind
