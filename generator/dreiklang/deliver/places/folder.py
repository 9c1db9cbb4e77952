"""A folder of this machine (or one that is mounted here), from which a web server serves."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from dreiklang.deliver.changes import hashes_in
from dreiklang.deliver.exchange import aside, carry_over, put_in_place
from dreiklang.deliver.places.place import as_seen_from
from dreiklang.deliver.target import choose_target
from dreiklang.engine.marker import edition_in, foreign_files
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal
from dreiklang.texts.publishing import PlaceKind
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """The folder at *path*, for the journal of *paths*."""

    path: Path
    paths: Paths
    kind: PlaceKind = PlaceKind.FOLDER

    @property
    def name(self) -> str:
        """Its path."""
        return self.path.as_posix()

    @property
    def names(self) -> tuple[str, ...]:
        """Its path as seen from the journal, where it lies near; older records know it by its whole path."""
        return as_seen_from(self.paths.root, self.name), self.name

    def workshop(self) -> AbstractContextManager[Path]:
        """Give a folder beside it, which can be exchanged with it in one step."""
        return aside(self.path)

    def holds(self) -> dict[str, str]:
        """Give what lies in it."""
        return hashes_in(self.path)

    def deploy(self, tree: Path, *, force: bool) -> bool:
        """Put *tree* in its place, with what others put there; while somebody was asked, it may have become another."""
        if choose_folder(self.path, self.paths) != self:
            raise Refused(Refusal.TARGET_CHANGED, path=str(self.path))
        if not force and self.holds() == hashes_in(tree):
            return False
        carry_over(foreign_files(self.path), self.path, tree)
        put_in_place(tree, self.path, mode=0o755)
        return True


def choose_folder(named: Path | None, paths: Paths) -> FolderPlace:
    """Give the folder that was *named*, else the configured one; refuse one in which a private edition lies, or belongs."""
    path = (named or paths.site).resolve()
    if edition_in(path) is Edition.PRIVATE or path.is_relative_to(paths.private.resolve()):
        raise Refused(Refusal.PLACE_PRIVATE, path=str(path))
    return FolderPlace(choose_target(path, Edition.PUBLIC, paths), paths)
