"""A tree whose paths are known -> how each of its folders and files looks: no folder is read.

To read a folder takes as long as to look at six files. A folder has another time as soon as anything comes into it, or goes; so who
knows all paths of a tree sees by one look at each whether it is the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.cache.files import LINK, state_of, write_whole
from dreiklang.cache.values import dump, load

Looks = dict[str, str]
"""How something looks, by its path below a tree. A folder's path ends in a slash, but for "", which is the tree itself."""
Listing = tuple[tuple[str, ...], tuple[str, ...]]
"""The paths of folders, and of files; those of links begin as in `cache.files`."""

_FINE = 1_000_000
"""A disk that knows no times between such (nanoseconds) may not tell of what happens right after a look."""


def read(root: Path) -> tuple[Looks, list[str]]:
    """Find all that lies below *root*, and look at each folder before it is read, so that nothing comes into it unseen."""
    looks, files, waiting = Looks(), list[str](), [""]
    while waiting:
        folder = waiting.pop()
        looks[folder] = _look_of_folder(root, folder)
        with os.scandir(f"{root}/{folder}") as found:
            for each in found:
                if each.is_dir(follow_symlinks=False):
                    waiting.append(f"{folder}{each.name}/")
                else:
                    files.append(f"{LINK * each.is_symlink()}{folder}{each.name}")
    return looks, files


def look_at_folders(root: Path, folders: Iterable[str]) -> Looks:
    """Look at each of the *folders* of the tree at *root*."""
    return {folder: _look_of_folder(root, folder) for folder in folders}


def look_at_files(root: Path, files: Iterable[str]) -> Looks:
    """Look at each of the *files* of the tree at *root*."""
    start = f"{root}/"
    return {file: state_of(f"{start}{file.removeprefix(LINK)}") for file in files}


def folders_around(files: Iterable[str]) -> set[str]:
    """Give the paths of the folders in which *files* lie."""
    return {file[: file.rfind("/") + 1] for file in files}


def _look_of_folder(root: Path, folder: str) -> str:
    """Say which folder it is, and when anything in it changed; of the tree itself not when it was renamed last."""
    try:
        status = os.stat(f"{root}/{folder}")  # noqa: PTH116  # ten thousand times
    except OSError:
        return ""
    return f"{status.st_ino}|{status.st_mtime_ns}|{status.st_ctime_ns if folder else 0}"


def sum_of_looks(*looks: Looks) -> str:
    """Give the digest of *looks*."""
    return digest(*("\0".join(part) for each in looks for part in (each.keys(), each.values()))).hex()


def are_fine(folders: Looks) -> bool:
    """Say whether the disk tells times so finely that the looks of *folders* say enough."""
    return os.name == "posix" and any(int(look.split("|")[1]) % _FINE for look in folders.values() if look)


def keep_listing(file: Path, folders: Iterable[str], files: Iterable[str]) -> None:
    """Keep in *file* which paths there are."""
    with suppress(OSError):
        write_whole(file, dump((tuple(folders), tuple(files))) or b"")


def kept_listing(file: Path) -> Listing:
    """Give the paths that were kept in *file*; none where there is no such."""
    with suppress(OSError):
        match load(file.read_bytes()):
            case (tuple(folders), tuple(files)):
                return folders, files
    return (), ()
