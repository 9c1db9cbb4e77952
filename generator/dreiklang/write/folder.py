"""Files -> a new folder, whole or not at all, and never over another."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

_ASIDE = ".dreiklang-new-"


class FolderNotEmptyError(Exception):
    """There is something in *folder* already, or it is no folder at all."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not empty")
        self.folder = folder


def lay_folder(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let *fill* make the content of *folder* aside, then put it in place.

    A folder that is there already, and empty, is kept (somebody may stand in it): its content arrives piece by piece,
    mkdocs.yml last, so that only a whole journal looks like one.

    Raises:
        FolderNotEmptyError: there is something already.
    """
    target = folder.absolute()
    if target.exists() and not (target.is_dir() and _is_free(target)):
        raise FolderNotEmptyError(folder)
    home = target if target.is_dir() else target.parent
    home.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=home))
    try:
        made = aside / "made"
        made.mkdir()
        fill(made)
        if home is target:
            for path in sorted(made.iterdir(), key=lambda path: (path.name == "mkdocs.yml", path.name)):
                path.rename(target / path.name)
        else:
            made.rename(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _is_free(folder: Path) -> bool:
    """Clear what a killed run left, and say whether that was all."""
    for path in folder.glob(f"{_ASIDE}*"):
        shutil.rmtree(path, ignore_errors=True)
    return not any(folder.iterdir())
