"""What every place has that a public edition is brought to."""

from __future__ import annotations

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
        """What tells it from others, without passwords: remembered, and shown to the user."""

    def workshop(self) -> AbstractContextManager[Path]:
        """Give an empty folder to build in, and let nobody else bring something here meanwhile."""

    def holds(self) -> dict[str, str] | None:
        """Give what lies here, as `hashes_in` does; None where only readers could tell."""

    def deploy(self, tree: Path) -> None:
        """Bring the finished *tree* here, all of it in one step where that lies in our hands."""


@contextmanager
def workshop_in(cache: Path) -> Iterator[Path]:
    """Give an empty folder inside a private one of *cache*, for trees that go elsewhere from there."""
    cache.mkdir(mode=0o700, exist_ok=True)
    with aside(cache / "publish") as folder:
        tree = folder / "site"
        tree.mkdir()
        tree.chmod(0o755)  # a command may carry over the rights of the folder, too
        yield tree
