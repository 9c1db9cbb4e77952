"""Seals -> lines at the end of entries/seals.yml, where nothing is ever changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from dreiklang.model import Seal
from dreiklang.write.files import create_file, update_file
from dreiklang.write.scalar import scalar


def append_seals(path: Path, seals: Iterable[Seal], comment: str) -> bool:
    """Put *seals* at the end of the file at *path*; begin it with *comment*, where there is none yet.

    Say whether that could be: to a file that nobody can read, such as one that git could not merge, nothing is added.

    Raises:
        FileChangedError: somebody else has written it since it was read.
    """
    added = "".join(map(_lines, seals))
    if not path.exists():
        create_file(path, "".join(f"# {line}\n" for line in comment.splitlines()) + added)
        return True
    before = path.read_bytes()
    end = b"" if not before or before.endswith(b"\n") else b"\n"
    after = before + end + added.encode("utf-8")
    if not _goes_on(before, after):
        return False
    update_file(path, before, after)
    return True


def _goes_on(before: bytes, after: bytes) -> bool:
    """Whether YAML reads in *after* just what stood in *before*, and more."""
    try:
        old, new = (yaml.load(text, Loader=yaml.CSafeLoader) for text in (before, after))  # it is the safe one, in C
    except (yaml.YAMLError, UnicodeDecodeError):
        return False
    kept = [] if old is None else old
    return isinstance(kept, list) and isinstance(new, list) and new[: len(kept)] == kept and len(new) > len(kept)


def _lines(seal: Seal) -> str:
    confidence = f"  confidence: {seal.confidence}\n" if seal.confidence is not None else ""
    expect = f"  expect: {scalar(seal.expect)}\n" if seal.expect else ""
    return f"- entry: {scalar(seal.entry)}\n  date: {seal.day}\n  sealed: {seal.sealed}\n{expect}{confidence}"
