"""A branch of another repository, from which GitHub, GitLab or Codeberg Pages serve: one commit, without a history."""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from dreiklang.deliver.changes import DATED
from dreiklang.deliver.places.git import FailedError, Git
from dreiklang.deliver.places.place import as_seen_from, workshop_in
from dreiklang.deliver.places.trouble import refusal_for
from dreiklang.engine.marker import MARKER, edition_of, foreign_to
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.patterns import pattern
from dreiklang.texts.commands import Refusal
from dreiklang.texts.publishing import PlaceKind
from dreiklang.values import dataclass

_REMOTE = "readers"
_BEGUN = pattern(r"(README|LICEN[CS]E)(\.\w+)?|\.gitignore|\.gitlab-ci\.yml|\.domains|\.nojekyll|CNAME", re.IGNORECASE)
"""What a branch may hold before our first commit: what a new repository begins with, and what its host reads."""


@dataclass(frozen=True, slots=True)
class BranchPlace:
    """The *branch* of the repository at *url*, for the journal in *root*; *shown* is that address without passwords.

    *message* is for the commit.
    """

    url: str
    shown: str
    branch: str
    message: str
    root: Path
    cache: Path
    attended: bool
    kind: PlaceKind = PlaceKind.BRANCH

    @property
    def name(self) -> str:
        """Where it is."""
        return f"{self.shown}#{self.branch}"

    @property
    def names(self) -> tuple[str, ...]:
        """Where it is, as seen from the journal if it lies near; older records know a folder by its whole path."""
        return f"{as_seen_from(self.root, self.shown)}#{self.branch}", self.name

    def workshop(self) -> AbstractContextManager[Path]:
        """Give a folder that nobody else can look into."""
        return workshop_in(self.cache)

    def holds(self) -> None:
        """The network is not asked before it has to be."""

    def deploy(self, tree: Path, *, force: bool) -> bool:
        """Push *tree* as the one commit of the branch, with what others put there; who pushed meanwhile is not overrun."""
        with TemporaryDirectory(prefix="git-", dir=tree.parent, ignore_cleanup_errors=True) as folder:
            git = Git(Path(folder), self.attended)
            try:
                git.begin()
                git.run("remote", "add", _REMOTE, self.url)
                tip = self._fetch(git)
                if tip:
                    self._keep_others(git, tip, tree)
                git.commit_tree(tree, self.branch, self.message)
                self._check(git, tree)
                if tip and not force and _told_by(git, tip) == _told_by(git, f"refs/heads/{self.branch}"):
                    return False
                self._push(git, tip)
            except FailedError as failure:
                raise refusal_for(failure.said.replace(self.url, self.shown), self.shown, self.branch) from failure
        return True

    def _fetch(self, git: Git) -> str:
        """Get what the branch holds now, its names rather than its contents; "" where there is none yet."""
        ref = f"refs/heads/{self.branch}"
        if not git.run("ls-remote", _REMOTE, ref):
            return ""
        git.run("fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", _REMOTE, ref)
        return git.run("rev-parse", "FETCH_HEAD").decode().strip()

    def _keep_others(self, git: Git, tip: str, tree: Path) -> None:
        """Lay into *tree* what others put on the branch, a CNAME for example; refuse a branch that is not ours."""
        paths = [path for _, path in _listed(git, tip)]
        marker = _blob(git, tip, MARKER).decode("utf-8", "surrogateescape") if MARKER in paths else ""
        if edition_of(marker) is not Edition.PUBLIC and not all(map(_BEGUN.fullmatch, paths)):
            raise Refused(Refusal.BRANCH_FOREIGN, branch=self.branch, repository=self.shown)
        for path in filter(_stays_inside, foreign_to(marker, paths) if marker else paths):
            if not os.path.lexists(copy := tree / path):
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(_blob(git, tip, path))

    def _check(self, git: Git, tree: Path) -> None:
        """Make sure that the commit holds the bytes of *tree*, and nothing else."""
        files = (path for path in tree.rglob("*") if path.is_file())
        meant = {(_git_hash(path.read_bytes()), path.relative_to(tree).as_posix()) for path in files}
        if set(_listed(git, f"refs/heads/{self.branch}")) != meant:
            raise Refused(Refusal.PUSH_ALTERED, branch=self.branch)

    def _push(self, git: Git, tip: str) -> None:
        ref = f"refs/heads/{self.branch}"
        lease = f"--force-with-lease={ref}:{tip}"  # "": there must still be none
        git.run("push", "--quiet", "--no-verify", "--no-thin", lease, _REMOTE, f"{ref}:{ref}")


def _blob(git: Git, commit: str, path: str) -> bytes:
    return git.run("cat-file", "blob", f"{commit}:{path}")


def _listed(git: Git, commit: str) -> list[tuple[str, str]]:
    """List the files of *commit*, all but links and submodules: hash and path."""
    lines = git.run("ls-tree", "-r", "-z", "--full-tree", commit).decode("utf-8", "surrogateescape").split("\0")
    parted = (line.partition("\t") for line in lines if line.startswith("100"))
    return [(about.split()[2], path) for about, _, path in parted]


def _told_by(git: Git, commit: str) -> set[tuple[str, str]]:
    """Give the files of *commit*, all but those that tell its day only."""
    return {(content, path) for content, path in _listed(git, commit) if path not in DATED}


def _git_hash(content: bytes) -> str:
    """Name *content* as git does."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _stays_inside(path: str) -> bool:
    """Whether a *path* that comes from somebody else's computer leads nowhere else on ours, on any system."""
    return not ({"", ".", "..", ".git"} & set(path.lower().split("/")) or set("\\:") & set(path))
