"""What every place has that a public edition is brought to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from dreiklang.deliver.exchange import aside
from dreiklang.texts.publishing import PlaceKind


class Place(Protocol):
    """A place that readers read from."""

    @property
    def kind(self) -> PlaceKind:
        """What it is, for the sentence that names it."""

    @property
    def name(self) -> str:
        """What tells it from others, without passwords: shown to the user."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the record of what was published calls it, first the name that is written; older records may know others."""

    def workshop(self) -> AbstractContextManager[Path]:
        """Give an empty folder to build in, and let nobody else bring something here meanwhile."""

    def holds(self) -> dict[str, str] | None:
        """Give what lies here, as `hashes_in` does; None where only readers could tell."""

    def deploy(self, tree: Path, *, force: bool) -> bool:
        """Bring the finished *tree* here, all of it in one step where that lies in our hands.

        Unless *force* is used, give False where exactly this lies here already, and leave it alone.
        """


@contextmanager
def workshop_in(cache: Path) -> Iterator[Path]:
    """Give an empty folder inside a private one of *cache*, for trees that go elsewhere from there."""
    cache.mkdir(mode=0o700, exist_ok=True)
    with aside(cache / "publish") as folder:
        tree = folder / "site"
        tree.mkdir()
        tree.chmod(0o755)  # a command may carry over the rights of the folder, too
        yield tree


def as_seen_from(root: Path, address: str) -> str:
    """Name the folder at *address* as seen from *root*, if it lies in there or beside: together, they may be moved.

    Any other *address* stays as it is.
    """
    here, there = root.resolve(), Path(address)
    if not (there.is_absolute() and there.is_relative_to(here.parent)) or here.parent == Path(here.anchor):
        return there.as_posix() if there.is_absolute() else address
    return Path(os.path.relpath(there, here)).as_posix()
