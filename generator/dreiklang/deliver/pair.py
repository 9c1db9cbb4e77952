"""A site and what is to be its double -> the same files in both, and what is to be known of them until the next change.

As long as both look as they were left (`looks.py`), only files that are others get second names; else both are walked (`double.py`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from dreiklang.cache.files import LINK, sum_of
from dreiklang.deliver.double import LISTING, RIGHTS, Mirror, keep_double, suits, take_double
from dreiklang.deliver.looks import (
    Looks,
    are_fine,
    folders_around,
    keep_listing,
    kept_listing,
    look_at_files,
    look_at_folders,
    read,
    sum_of_looks,
)
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Left:
    """How a site and its double were left: digests of how the *site* looks, and the folders of the *double*.

    At *others*, other files lie in the double.
    """

    site: str
    double: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A *site* and a *double* with the same files: the state of the site's *tree*, how its *folders* and *files* look, and the folders *beside*."""

    site: Path
    double: Path
    tree: int
    folders: Looks
    files: Looks
    beside: Looks

    @property
    def left(self) -> Left | None:
        """How both are left as they are; None where looks say too little."""
        return _left(self.folders, self.files, self.beside, ())

    def after(self, others: tuple[str, ...]) -> tuple[int, Left | None]:
        """Say what will be known once the double, where *others* have been written, is exchanged with the site: its tree, and how both are left."""
        folders = self.beside | look_at_folders(self.double, folders_around(others))
        touched = (*others, *_links(self.files))
        now = look_at_files(self.double, touched)
        tree = self.tree + _more(self.site, {path: self.files[path] for path in now if path in self.files}, now)
        return tree, _left(folders, self.files | now, self.folders, others)


def pair_up(cache: Path, site: Path, double: Path, tree: int, left: Left | None) -> Pair | None:
    """Let *double* hold the files of *site*; None where that is not the *tree* any more that it was when both were *left*.

    Raises:
        OSError: the file system knows no second names.
    """
    return _as_left(cache, site, double, tree, left) or _walked(cache, site, double, tree)


def leave_double(cache: Path, site: Path, old: Path) -> Pair | None:
    """Keep a double of *site*, just built, made of the *old* site that it took the place of, else of the last double; tell of both."""
    with suppress(OSError):  # the disk is full, or knows no second names
        if suits(cache, site):
            if not old.exists():
                old.mkdir(mode=RIGHTS)
                take_double(cache, old)
            pair = _walked(cache, site, old)
            keep_double(cache, old)
            return pair
    return None


def looks_as_left(cache: Path, site: Path, left: Left | None) -> bool:
    """Say whether *site* looks as it was *left*; not, where that is not known."""
    if left is None:
        return False
    folders, files = kept_listing(cache / LISTING)
    return left.site == sum_of_looks(look_at_folders(site, folders), look_at_files(site, files))


def _as_left(cache: Path, site: Path, double: Path, tree: int, left: Left | None) -> Pair | None:
    """Exchange only what is known to be another file in the *double*, if both look as they were *left*."""
    if left is None:
        return None
    names, paths = kept_listing(cache / LISTING)
    folders, files, beside = look_at_folders(site, names), look_at_files(site, paths), look_at_folders(double, names)
    if (left.site, left.double) != (sum_of_looks(folders, files), sum_of_looks(beside)):
        return None
    for path in left.others:
        (double / path).unlink()
        os.link(site / path, double / path)
    now = look_at_files(site, (*left.others, *_links(paths)))  # one more name makes a difference
    beside |= look_at_folders(double, folders_around(left.others))
    return Pair(
        site, double, tree + _more(site, {path: files[path] for path in now}, now), folders, files | now, beside
    )


def _walked(cache: Path, site: Path, double: Path, tree: int | None = None) -> Pair | None:
    """Walk both, and exchange whatever is another file in the *double*; if *tree* is given, only if that is the site's."""
    folders, paths = read(site)
    mirror = Mirror(site, double)
    if tree not in (mirror.state, None):
        return None
    renewed = *(path.removeprefix(f"{site}{os.sep}") for path in mirror.renewed), *_links(paths)
    was = look_at_files(site, renewed)
    mirror.finish()
    now = mirror.state + _more(site, was, look_at_files(site, renewed))
    keep_listing(cache / LISTING, folders, paths)
    return Pair(site, double, now, folders, look_at_files(site, paths), look_at_folders(double, folders))


def _left(folders: Looks, files: Looks, beside: Looks, others: tuple[str, ...]) -> Left | None:
    return Left(sum_of_looks(folders, files), sum_of_looks(beside), others) if are_fine(folders) else None


def _more(site: Path, was: Looks, now: Looks) -> int:
    """Say by how much the state of *site* is another one since some of its files look as they do *now*."""
    before, after = (sum_of((_named(site, path), look) for path, look in looks.items()) for looks in (was, now))
    return after - before


def _named(site: Path, path: str) -> str:
    """Name a file of *site* as a walk does."""
    return f"{LINK * path.startswith(LINK)}{site / path.removeprefix(LINK)}"


def _links(files: Iterable[str]) -> Iterator[str]:
    """Find what is a link: a new one is made for a double, and what it leads to may have another look."""
    return (path for path in files if path.startswith(LINK))
