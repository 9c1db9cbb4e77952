"""Seals -> lines at the end of entries/seals.yml, where nothing is ever changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dreiklang.model import Seal
from dreiklang.write.files import create_file, update_file
from dreiklang.write.scalar import scalar


def append_seals(path: Path, seals: Iterable[Seal], comment: str) -> None:
    """Put *seals* at the end of the file at *path*; begin it with *comment*, where there is none yet.

    Raises:
        FileChangedError: somebody else has written it since it was read.
    """
    added = "".join(map(_lines, seals))
    if not path.exists():
        create_file(path, "".join(f"# {line}\n" for line in comment.splitlines()) + added)
        return
    before = path.read_bytes()
    end = b"" if not before or before.endswith(b"\n") else b"\n"
    update_file(path, before, before + end + added.encode("utf-8"))


def _lines(seal: Seal) -> str:
    confidence = f"  confidence: {seal.confidence}\n" if seal.confidence is not None else ""
    expect = f"  expect: {scalar(seal.expect)}\n" if seal.expect else ""
    return f"- entry: {scalar(seal.entry)}\n  date: {seal.day}\n  sealed: {seal.sealed}\n{expect}{confidence}"
