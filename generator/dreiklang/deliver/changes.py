"""Two states of a public site -> what changes for its readers: addresses that are new, changed and gone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from dreiklang.engine.marker import part_files
from dreiklang.values import dataclass

BESIDE = "*"
"""Stands for everything that makes the pages look and work as they do, and that nobody calls by its address."""

_SUFFIXES = frozenset((".css", ".js", ".mjs", ".map", ".json", ".woff", ".woff2", ".ttf", ".otf"))
_NAMES = frozenset(
    ("404.html", "robots.txt", "_headers", "_redirects", ".nojekyll", "CNAME", "assets/images/favicon.png")
)
DATED = frozenset(("sitemap.xml", "sitemap.xml.gz"))
"""MkDocs writes the day of the build into them; they say nothing that the pages do not."""

_LENGTH = 16
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Changes:
    """The addresses ("/2026/03/slug/") that are *new*, *changed* and *gone*; *looks*: something beside the pages is different.

    *stale*: what lies in the place is something else, whatever readers were last given. *there*: exactly this lies in it.
    *elsewhere* are other places where some of the addresses that are *gone* can still be read.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    looks: bool = False
    stale: bool = False
    there: bool = False
    elsewhere: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.looks or self.stale)


def addresses_of(paths: Iterable[str]) -> frozenset[str]:
    """Name what readers find where the files of a built site lie at *paths*: pages, pictures, feeds."""
    return frozenset(filter(None, map(_address_of, paths)))


def hashes_in(folder: Path) -> dict[str, str]:
    """Give for each address in *folder* a hash of what lies there; all the rest shares one, under `BESIDE`."""
    hashes, beside = dict[str, str](), hashlib.blake2b()
    ours, _ = part_files(folder)
    for path in ours:
        content = hashlib.blake2b((folder / path).read_bytes()).hexdigest()
        if address := _address_of(path):
            hashes[address] = content[:_LENGTH]
        elif path not in DATED:
            beside.update(f"{path}\n{content}\n".encode("utf-8", "surrogateescape"))
    return hashes | {BESIDE: beside.hexdigest()[:_LENGTH]} if hashes else {}


def compare(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Say what is different in *after*, where each maps addresses to hashes of what lies there."""
    then, now = ({key for key in state if key.startswith("/")} for state in (before, after))
    return Changes(
        new=tuple(sorted(now - then)),
        changed=tuple(sorted(address for address in now & then if before[address] != after[address])),
        gone=tuple(sorted(then - now)),
        looks=bool(then) and before.get(BESIDE) != after.get(BESIDE),
    )


def _address_of(path: str) -> str:
    """Give the address by which readers call the file at *path*; "" for what they never call by one."""
    if path.rpartition("/")[2] == _INDEX:
        return f"/{path.removesuffix(_INDEX)}"
    if path in _NAMES or path in DATED or PurePosixPath(path).suffix in _SUFFIXES:
        return ""
    return f"/{path}"
