"""A private site at its place -> its double: the same files under second names, into which the next changed text is put.

To make a folder takes as long as to write a page. So the tree that was exchanged away is kept, and brought up to date when it
is needed: only files that are others by then get new names. What lies in a double is never believed, only looked at.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

_NAME = "double"
_RIGHTS = 0o700


def take_double(cache: Path, folder: Path) -> None:
    """Let the empty *folder* be what is kept in *cache*, if that can be; else it stays empty."""
    with suppress(OSError):  # there is none, or on another disk, or the system cannot
        (cache / _NAME).rename(folder)


def keep_double(cache: Path, folder: Path) -> None:
    """Keep *folder*, if that can be, in *cache*; what was kept there goes."""
    with suppress(OSError):  # nothing is left of it, or *cache* is on another disk
        dropped = folder.with_name(f"{folder.name}-too")
        if (cache / _NAME).exists():
            (cache / _NAME).rename(dropped)
        folder.rename(cache / _NAME)
        shutil.rmtree(dropped, ignore_errors=True)


def leave_double(cache: Path, site: Path, old: Path) -> None:
    """Keep a double of *site*, just built, made of the *old* site that it took the place of, else of the last double."""
    with suppress(OSError):  # the disk is full, or knows no second names
        if not old.exists():
            old.mkdir(mode=_RIGHTS)
            take_double(cache, old)
        mirror(site, old)
        keep_double(cache, old)


def mirror(source: Path, folder: Path) -> None:
    """Let *folder* hold what lies in *source*, and nothing else: the same files under a second name, nothing copied.

    Raises:
        OSError: the file system knows no second names.
    """
    there = {each.name: each for each in _listed(folder)}
    for each in _listed(source):
        here, other = folder / each.name, there.pop(each.name, None)
        if each.is_dir(follow_symlinks=False):
            if other is None or not other.is_dir(follow_symlinks=False):
                _remove(other)
                here.mkdir()
            mirror(Path(each.path), here)
        elif other is None or other.inode() != each.stat(follow_symlinks=False).st_ino:
            _remove(other)
            if each.is_symlink():
                here.symlink_to(Path(each.path).readlink())
            else:
                here.hardlink_to(each.path)
    for other in there.values():
        _remove(other)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return list(found)


def _remove(one: os.DirEntry[str] | None) -> None:
    if one is None:
        return
    if one.is_dir(follow_symlinks=False):
        shutil.rmtree(one.path)
    else:
        Path(one.path).unlink()
