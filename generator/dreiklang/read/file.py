"""One file -> Source, whatever its bytes are."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place, Problem, severity_of
from dreiklang.read.decode import Decoded, decode
from dreiklang.read.entry import entry_id
from dreiklang.read.head import MAX_HEAD
from dreiklang.read.shape import nearly_publishes
from dreiklang.read.source import Source
from dreiklang.read.walk import file_problem

MAX_FILE = 1024 * 1024
_PUBLISHING = pattern(rb"^\W{0,6}(?:publish|(?:ver)?\S{1,3}ffentlich)[\w-]*\W{0,3}[:=]", re.IGNORECASE | re.MULTILINE)
_BINARY = getattr(os, "O_BINARY", 0)  # Windows


def read_file(folder: Path, path: str, read: Callable[[str, str], Source]) -> Source:
    """Read the file at *path* in *folder* by *read*, which gets its path and text.

    Of a file that cannot be taken as it is, the head is read if that is possible: what nearly says that it is public
    must not be overlooked.
    """
    try:
        size, data = _bytes(f"{folder}/{path}")
    except OSError:
        return _unread(path, Code.FILE_UNREADABLE)
    if size > MAX_FILE:
        problem = file_problem(Code.FILE_TOO_LARGE, path, size=str(size), limit=str(MAX_FILE))
        source = read(path, data.decode("utf-8", "ignore"))
        return replace(source, body="", problems=(_as_public_as(source, problem),), gist=None, key=b"")
    decoded = decode(data)
    if decoded.binary:
        return _unread(path, Code.FILE_BINARY, public=_PUBLISHING.search(data.replace(b"\0", b"")) is not None)
    source = read(path, decoded.text)
    if decoded.looks:
        return replace(source, problems=(_as_public_as(source, _encoding_problem(path, decoded)),), gist=None, key=b"")
    return source


def _unread(path: str, code: Code, *, public: bool = False) -> Source:
    name, lang = entry_id(path)
    return Source(name, path, lang=lang, problems=(replace(file_problem(code, path), public=public),))


def _bytes(file: str) -> tuple[int, bytes]:
    """Give the size of *file*, and its bytes; of one that is too large only those in which its head can stand."""
    opened = os.open(file, os.O_RDONLY | _BINARY)
    try:
        size = os.fstat(opened).st_size
        return size, _read(opened, size if size <= MAX_FILE else MAX_HEAD)
    finally:
        os.close(opened)


def _read(opened: int, size: int) -> bytes:
    data = b""
    while len(data) < size and (part := os.read(opened, size - len(data))):
        data += part
    return data


def _encoding_problem(path: str, decoded: Decoded) -> Problem:
    before = decoded.text[: decoded.offset].replace("\r\n", "\n").split("\n")
    line = decoded.text.splitlines()[len(before) - 1] if decoded.text else ""
    place = Place(path, len(before), len(before[-1]) + 1)
    facts = (("looks", decoded.looks),)
    return Problem(Code.FILE_ENCODING, place, line, facts, severity=severity_of(Code.FILE_ENCODING))


def _as_public_as(source: Source, problem: Problem) -> Problem:
    """Let *problem* know what its file says: whoever can read it only in part has to take it for public."""
    says_so = any(nearly_publishes(key.text) for key, _ in source.fields)
    return replace(problem, public=says_so or any(found.public for found in source.problems))
