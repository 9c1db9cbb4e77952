"""What was proven before -> which files need not be looked at again; kept as hashes, in the journal's cache."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dreiklang.audience.secrets import Secrets
from dreiklang.proof.grounds import Grounds

_VERSION = 3
_RIGHTS = 0o700


def key_of(secrets: Secrets, grounds: Grounds, tree: Path) -> str:
    """Give the same text for the same question only: the same secrets, the same words that are allowed, the same program.

    The folder of *tree* has another name each time; no file that was there before can know it.
    """
    sums = hashlib.blake2b(digest_size=16)
    private = (*secrets.whole, *secrets.ways, *secrets.texts, *secrets.passages)
    told = (f"{secret.what}\0{secret.text}\0{secret.origin}" for secret in private)
    named = (text for person in secrets.ordinary for text in (*person.names, *person.exact, *person.not_meant))
    machine = (folder for folder in grounds.machine if folder != tree.as_posix())
    allowed = (secrets.seen, secrets.covers, grounds.public, grounds.ours, machine)
    for parts in ((str(_VERSION), *_versions()), told, named, *allowed):
        for part in parts:
            sums.update(f"{len(part)}\0{part}".encode("utf-8", "surrogatepass"))
        sums.update(b"\0")
    return sums.hexdigest()


def digest_of(data: bytes) -> str:
    """Give the hash by which a file is known again."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def recall(memory: Path | None, key: str) -> frozenset[str]:
    """Give the hashes of the files that were proven clean for *key*."""
    if memory is None:
        return frozenset()
    try:
        noted = json.loads(memory.read_text("utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(noted["clean"]) if isinstance(noted, dict) and noted.get("key") == key else frozenset()


def note(memory: Path | None, key: str, clean: Iterable[str]) -> None:
    """Note that files are clean; where that cannot be written, the next proof takes a little longer."""
    if memory is None:
        return
    try:
        memory.parent.mkdir(mode=_RIGHTS, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{memory.name}-", dir=memory.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"key": key, "clean": sorted(clean)}, file)
        Path(name).replace(memory)
    except OSError:
        return


def _versions() -> tuple[str, ...]:
    return tuple(_version_of(package) for package in ("dreiklang", "mkdocs-material"))


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from the repository
        return ""
