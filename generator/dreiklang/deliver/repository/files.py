"""A folder -> the repositories around it, and their settings: read from files, where nobody can be asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dreiklang.deliver.repository.address import shown
from dreiklang.deliver.repository.remotes import Setting
from dreiklang.engine.refused import Refused
from dreiklang.patterns import pattern
from dreiklang.texts.commands import Refusal

_SECTION = pattern(r'\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)')
_SETTING = pattern(r'\s*([A-Za-z][\w-]*)\s*(?:=\s*("[^"\\]*"|[^"\\#;]*)\s*(?:[#;].*)?)?')
_NOTHING = pattern(r"\s*(?:[#;].*)?")
_ELSEWHERE = ("include.", "includeif.")
_OURS = ("remote.", "branch.", "url.", *_ELSEWHERE)


def folders_by_repository(folders: Iterable[Path]) -> dict[Path, tuple[Path, ...]]:
    """Give the repositories around *folders*, each with those that lie in it, relative to it.

    All around are given, not only the nearest: an outer repository may have tracked files before the inner one was
    begun. A folder that is a link lies in two places.
    """
    found: dict[Path, dict[Path, None]] = {}
    for folder in folders:
        for place in (folder.absolute(), folder.resolve()):
            for top in (place, *place.parents):
                if _is_repository(top):
                    found.setdefault(top.resolve(), {})[place.relative_to(top)] = None
    return {top: tuple(inside) for top, inside in found.items()}


def git_dir(top: Path) -> Path | None:
    """Find the folder that all work trees of the repository at *top* share; None where there is no repository."""
    place = top / ".git"
    if place.is_file():
        said = place.read_text("utf-8", "replace").strip()
        place = (top / said.removeprefix("gitdir:").strip()).resolve()
    elif not place.is_dir():
        place = top
    common = place / "commondir"
    if common.is_file():
        place /= common.read_text("utf-8", "replace").strip()
    return place.resolve() if (place / "HEAD").is_file() else None


def read_settings(top: Path) -> tuple[Setting, ...]:
    """Read the settings of the repository at *top* itself; refuse where they cannot be understood for sure."""
    place = git_dir(top)
    files = [place / name for name in ("config", "config.worktree")] if place else []
    try:
        texts = [file.read_text("utf-8", "replace") for file in files if file.is_file()]
    except OSError as error:
        raise Refused(Refusal.GIT_UNCLEAR, repository=str(top), why=str(error)) from error
    settings = [setting for text in texts for setting in _settings(text, top)]
    if not texts or any(key.startswith(_ELSEWHERE) for key, _ in settings):
        raise Refused(Refusal.GIT_UNCLEAR, repository=str(top), why=str(place or top / ".git"))
    return tuple(settings)


def _settings(text: str, top: Path) -> Iterator[Setting]:
    section = ""
    for line in text.splitlines():
        if found := _SECTION.fullmatch(line):
            name = re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else ""
            section = f"{found[1].lower()}.{name}." if name else f"{found[1].lower()}."
        rest = found[3] if found else line
        if not section.startswith(_OURS):
            continue
        if setting := _SETTING.fullmatch(rest):
            yield section + setting[1].lower(), (setting[2] or "").strip().strip('"')
        elif not _NOTHING.fullmatch(rest):
            raise Refused(Refusal.GIT_UNCLEAR, repository=str(top), why=shown(line))


def _is_repository(top: Path) -> bool:
    """Whether there is a .git: a file (work trees, submodules), or a folder with more than nothing in it."""
    place = top / ".git"
    return place.is_file() or os.path.lexists(place / "HEAD") or os.path.lexists(place / "config")
