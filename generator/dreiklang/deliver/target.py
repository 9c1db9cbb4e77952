"""A folder -> whether an edition may be built into it."""

from __future__ import annotations

import os
from pathlib import Path

from dreiklang.engine.marker import edition_in, foreign_files
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal


def choose_target(named: Path | None, edition: Edition, paths: Paths) -> Path:
    """Give the folder for *edition*: the one that was *named*, else the configured one; refuse where harm would come of it."""
    wanted = named or (paths.site if edition is Edition.PUBLIC else paths.private)
    target = _resolved(wanted)
    if target is None:
        raise Refused(Refusal.TARGET_FOREIGN, path=str(wanted))
    _keep_sources_safe(target, paths)
    lies_there = edition_in(target)
    if edition is Edition.PRIVATE and _is_public_place(target, paths):
        raise Refused(Refusal.PRIVATE_INTO_PUBLIC, path=str(target))
    if outer := next((folder for folder in target.parents if edition_in(folder)), None):
        raise Refused(Refusal.TARGET_INSIDE, path=str(target), outer=str(outer))
    if (lies_there is None and _holds_anything(target)) or (lies_there is not edition and foreign_files(target)):
        raise Refused(Refusal.TARGET_FOREIGN, path=str(target))
    if os.path.ismount(target):
        raise Refused(Refusal.TARGET_MOUNTED, path=str(target))
    return target


def _resolved(wanted: Path) -> Path | None:
    """Follow all links in *wanted*; None where they go in a circle."""
    try:
        target = wanted.resolve()
    except (OSError, RuntimeError):  # a RuntimeError until Python 3.12; from 3.13 on, the link is left as it is
        return None
    return None if any(map(Path.is_symlink, (target, *target.parents))) else target


def _is_public_place(target: Path, paths: Paths) -> bool:
    """Whether the public edition lies or is built in *target*, or in a folder around it."""
    around = (target, *target.parents)
    return paths.site.resolve() in around or any(edition_in(folder) is Edition.PUBLIC for folder in around)


def _keep_sources_safe(target: Path, paths: Paths) -> None:
    sources = [source.resolve() for source in (paths.config, paths.entries, paths.docs)]
    inside = (
        any(target.is_relative_to(source) for source in (*sources, paths.cache.resolve())) or ".git" in target.parts
    )
    if inside or any(source.is_relative_to(target) for source in sources) or (target / ".git").exists():
        raise Refused(Refusal.TARGET_HOLDS_SOURCES, path=str(target))


def _holds_anything(target: Path) -> bool:
    return target.exists() and (not target.is_dir() or any(target.iterdir()))
