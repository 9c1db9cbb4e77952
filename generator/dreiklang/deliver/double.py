"""A site at its place -> its double: the same files under second names, into which the next change is put.

To make a folder takes as long as to write a page. So the tree that was exchanged away is kept, and brought up to date when it
is needed: only files that are others by then get new names. What lies in a double is never believed, only looked at.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from dreiklang.cache.files import named_state, sum_of
from dreiklang.options import Edition

RIGHTS = 0o700
LISTING = "listing.bin"
"""Lies beside the double: which paths there are in it."""
_NAME = "double"


def doubles_of(edition: Edition, cache: Path) -> Path:
    """Give the folder, below *cache*, in which the double of an *edition* lies, and what is known of it."""
    return cache if edition is Edition.PRIVATE else cache / "public"


def double_in(cache: Path) -> Path | None:
    """Give what is kept in *cache*, if anything is."""
    return cache / _NAME if (cache / _NAME).is_dir() else None


def take_double(cache: Path, folder: Path) -> None:
    """Let the empty *folder* be what is kept in *cache*, if that can be; else it stays empty."""
    with suppress(OSError):  # there is none, or on another disk, or the system cannot
        (cache / _NAME).rename(folder)


def keep_double(cache: Path, folder: Path) -> None:
    """Keep *folder*, if that can be, in *cache*; what was kept there goes."""
    _drop(cache, folder)
    with suppress(OSError):  # nothing is left of it, or *cache* is on another disk
        folder.rename(cache / _NAME)


def drop_double(cache: Path, folder: Path) -> None:
    """Keep none any longer, and nothing of what was known of it; what lies beside *folder* the next run tidies up if we are killed."""
    _drop(cache, folder)
    with suppress(OSError):  # nothing was known
        (cache / LISTING).unlink()


def _drop(cache: Path, folder: Path) -> None:
    """Let go of what is kept, by way of a place beside *folder*."""
    dropped = folder.with_name(f"{folder.name}-too")
    with suppress(OSError):  # there is none
        (cache / _NAME).rename(dropped)
        shutil.rmtree(dropped, ignore_errors=True)


@contextmanager
def begun_double(cache: Path, target: Path) -> Iterator[tuple[Path, ...]]:
    """Give the folder, if any, that will be the double of a site at *target*, where there is none: nothing lies there yet.

    If no site comes of it, nothing of that folder stays.
    """
    place = cache / _NAME
    made = [each for each in (place, *place.parents) if not each.exists()]
    begun = _begin(place, made, target)
    try:
        yield begun
    except BaseException:
        for each in begun:
            shutil.rmtree(each, ignore_errors=True)
        with suppress(OSError):  # something else lies there by now
            for each in made[1:]:
                each.rmdir()
        raise


def _begin(place: Path, missing: Sequence[Path], target: Path) -> tuple[Path, ...]:
    with suppress(OSError):
        for each in reversed(missing[1:]):
            each.mkdir(mode=RIGHTS)  # each for its owner alone
        if missing and not target.exists() and suits(place.parent, target):
            place.mkdir(mode=RIGHTS)
            return (place,)
    return ()


def suits(cache: Path, target: Path) -> bool:
    """Whether a folder can be moved from *cache* to where *target* lies, and take the place of another."""
    return os.name == "posix" and cache.stat().st_dev == target.parent.stat().st_dev


class Mirror:
    """A *site* beside the *folder* that is to be its double; nothing is touched until it is finished.

    *state* is that of the site's files, as one number; *renewed* are the paths of those that the double has not.
    """

    def __init__(self, site: Path, folder: Path) -> None:
        self.state = 0
        self.renewed: list[str] = []
        self._new: set[str] = set()
        self._steps: list[Callable[[], object]] = []
        waiting = [(str(site), str(folder))]
        while waiting:
            waiting += self._compare(*waiting.pop())

    def finish(self) -> None:
        """Let the folder hold what lies in the site, and nothing else: the same files under a second name, nothing copied.

        Raises:
            OSError: the file system knows no second names.
        """
        for step in self._steps:
            step()

    def _compare(self, source: str, folder: str) -> Iterator[tuple[str, str]]:
        """Note what has to be done to *folder*, so that it becomes like *source*; yield the folders below."""
        others = {} if folder in self._new else {each.name: each for each in _listed(folder)}
        found = _listed(source)
        for each in found:
            here, other = f"{folder}{os.sep}{each.name}", others.pop(each.name, None)
            if other is None or not _is_alike(each, other):
                self._replace(other, each, here)
            if each.is_dir(follow_symlinks=False):
                yield each.path, here
        self._steps += (partial(_remove, other) for other in others.values())
        self.state += sum_of(named_state(each) for each in found if not each.is_dir(follow_symlinks=False))

    def _replace(self, other: os.DirEntry[str] | None, each: os.DirEntry[str], here: str) -> None:
        if other:
            self._steps.append(partial(_remove, other))
        if each.is_dir(follow_symlinks=False):
            self._new.add(here)
            self._steps.append(partial(os.mkdir, here))
        elif each.is_symlink():
            self._steps.append(partial(os.symlink, Path(each.path).readlink(), here))
        else:
            self.renewed.append(each.path)
            self._steps.append(partial(os.link, each.path, here))


def _is_alike(each: os.DirEntry[str], other: os.DirEntry[str]) -> bool:
    """Whether both are folders, or the same file."""
    if each.is_dir(follow_symlinks=False):
        return other.is_dir(follow_symlinks=False)
    return other.inode() == each.stat(follow_symlinks=False).st_ino


def _listed(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return list(found)


def _remove(one: os.DirEntry[str]) -> None:
    if one.is_dir(follow_symlinks=False):
        shutil.rmtree(one.path)
    else:
        Path(one.path).unlink()
