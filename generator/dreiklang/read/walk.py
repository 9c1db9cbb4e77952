"""A folder -> the regular files below it, and what else lies there that cannot be read."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import field, replace
from pathlib import Path

from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place, Problem, severity_of
from dreiklang.values import dataclass

_SPECIAL = (
    (stat.S_ISFIFO, "fifo"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


_CONTROLS = pattern("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
_PASSED_OVER = frozenset({"Icon\r"})  # the Finder puts it into every folder with a picture of its own
_TEMPLATES = pattern(r"[\W\d_]*(?:templates|vorlagen)", re.IGNORECASE)


@dataclass(slots=True)
class Walk:
    """A walk through the folder *root*: the *paths* found so far (relative, with slashes), the *problems*, the folders *seen*."""

    root: Path
    paths: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)


def walk(folder: Path) -> Walk:
    """Find every file below *folder*, in an order that no file system decides; hidden ones and templates are passed over."""
    found = Walk(folder.resolve())
    waiting = [""]
    while waiting:
        waiting += _look_into(found, waiting.pop())
    found.paths.sort(key=lambda path: (unicodedata.normalize("NFC", path), path))
    return found


def file_problem(code: Code, path: str, **facts: str) -> Problem:
    """Make a problem with the file or folder at *path* as a whole."""
    return Problem(code, Place(_shown(path)), facts=tuple(facts.items()), severity=severity_of(code))


def _look_into(found: Walk, inside: str) -> Iterator[str]:
    """Sort what lies in the folder *inside* (relative, "" or with a slash at its end); yield the folders in it."""
    here = found.root / inside
    try:
        status = here.stat()
        with os.scandir(here) as listing:
            entries = sorted((entry for entry in listing if not _is_passed_over(entry)), key=lambda entry: entry.name)
    except OSError:  # whatever lies in it may be public, and would vanish from the site
        problem = file_problem(Code.FILE_UNREADABLE, inside.rstrip("/"))
        found.problems.append(replace(problem, public=True))
        return
    if (status.st_dev, status.st_ino) in found.seen:  # a junction or a mounted folder, which no link betrays
        found.problems.append(file_problem(Code.FILE_LINK_LOOP, inside.rstrip("/")))
        return
    found.seen.add((status.st_dev, status.st_ino))
    for entry in entries:
        path = inside + entry.name
        if entry.name != _shown(entry.name):
            found.problems.append(file_problem(Code.FILE_ENCODING, path, what="name"))
        elif entry.is_symlink():
            _follow(found, path)
        elif entry.is_dir():
            yield path + "/"
        elif entry.is_file():
            found.paths.append(path)
        else:
            _note_special(found, path, entry)


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    hidden = entry.name.startswith(".") or entry.name in _PASSED_OVER
    return hidden or (_TEMPLATES.fullmatch(entry.name) is not None and entry.is_dir())


def _note_special(found: Walk, path: str, entry: os.DirEntry[str]) -> None:
    """Note what is neither file nor folder; an editor's passing file may be gone by now."""
    with contextlib.suppress(FileNotFoundError):
        found.problems.append(file_problem(Code.FILE_NOT_REGULAR, path, what=_kind(entry.stat().st_mode)))


def _follow(found: Walk, path: str) -> None:
    """Judge a link: what it points at inside the folder is read there, and nothing outside of it is ours."""
    link = found.root / path
    try:
        target = link.resolve(strict=True)
    except FileNotFoundError:
        found.problems.append(file_problem(Code.FILE_NOT_REGULAR, path, what="link-dangling"))
        return
    except (OSError, RuntimeError):  # a RuntimeError until Python 3.12
        found.problems.append(file_problem(Code.FILE_LINK_LOOP, path))
        return
    if link.is_relative_to(target):
        found.problems.append(file_problem(Code.FILE_LINK_LOOP, path))
    elif not target.is_relative_to(found.root):
        found.problems.append(file_problem(Code.FILE_NOT_REGULAR, path, what="link-out"))
    elif not (target.is_file() or target.is_dir()):
        found.problems.append(file_problem(Code.FILE_NOT_REGULAR, path, what=_kind(target.stat().st_mode)))
    elif target.is_file() and not _is_walked(found.root, target, link):
        found.paths.append(path)


def _is_walked(root: Path, target: Path, link: Path) -> bool:
    """Whether the walk comes by *target* itself, as the same kind of file."""
    *folders, name = target.relative_to(root).parts
    hidden = name.startswith(".") or any(part.startswith(".") or _TEMPLATES.fullmatch(part) for part in folders)
    return not hidden and target.suffix.lower() == link.suffix.lower()


def _kind(mode: int) -> str:
    return next((name for is_kind, name in _SPECIAL if is_kind(mode)), "other")


def _shown(path: str) -> str:
    """Give *path* as it can be printed, even if its bytes are no UTF-8, or if it holds signs that move the cursor."""
    return _CONTROLS.sub("\ufffd", path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
