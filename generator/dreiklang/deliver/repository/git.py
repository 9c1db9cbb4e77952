"""A folder with a .git -> what git says of it: asked without the network, without prompts, and without a trace."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from dreiklang.deliver.repository.files import git_dir
from dreiklang.deliver.repository.remotes import KEYS, Setting
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass

_SECONDS = 60
_QUIET = ("--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
"""It starts no program, writes nothing, and fetches nothing that a partial clone left out."""
_NOT_GITS_OWN = ":(exclude,glob)**/.git*"
"""A .gitignore or .gitkeep in a folder says nothing of what lies there."""


@dataclass(frozen=True, slots=True)
class Git:
    """The *program*, and the *environ* that it gets."""

    program: str
    environ: Mapping[str, str]

    def settings(self, top: Path) -> tuple[Setting, ...]:
        """Give the settings that concern remotes, those of the user and the system among them.

        Of a repository that git will not speak about (a stranger's, a broken one), `git config` alone keeps silent.
        """
        self._has_work_tree(top)
        said = self._ask(top, "config", "-z", "--get-regexp", KEYS, fine=(0, 1))  # 1: there are none
        return tuple((key, value) for key, _, value in (item.partition("\n") for item in said.split("\0") if item))

    def tracked(self, top: Path, folders: Iterable[Path]) -> tuple[Path, ...]:
        """Give those of *folders* (relative to *top*) of which git tracks a file."""
        # A bare repository has no work tree, but an index, if somebody lent it one.
        where = () if self._has_work_tree(top) else (f"--git-dir={git_dir(top)}", f"--work-tree={top}")
        return self._known(top, folders, *where, "ls-files", "-z")

    def remembered(self, top: Path, folders: Iterable[Path]) -> tuple[Path, ...]:
        """Give those of *folders* of which a commit holds a file that could still be pushed, on whichever branch it once lay."""
        return self._known(top, folders, "rev-list", "-1", "--full-history", "--exclude=refs/stash", "--all")

    def _known(self, top: Path, folders: Iterable[Path], *question: str) -> tuple[Path, ...]:
        """Give those of *folders* for which git has an answer: asked together first, for mostly there is none."""
        below = {folder: _below(folder) for folder in folders}
        if not self._ask(top, *question, "--", *below.values(), _NOT_GITS_OWN):
            return ()
        return tuple(folder for folder in below if self._ask(top, *question, "--", below[folder], _NOT_GITS_OWN))

    def _has_work_tree(self, top: Path) -> bool:
        return self._ask(top, "rev-parse", "--is-inside-work-tree").strip() == "true"

    def _ask(self, top: Path, *arguments: str, fine: tuple[int, ...] = (0,)) -> str:
        try:
            done = subprocess.run(  # noqa: S603  # the arguments are ours
                [self.program, *_QUIET, "-C", str(top), *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=self.environ,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Refused(Refusal.GIT_UNCLEAR, repository=str(top), why=str(error)) from error
        if done.returncode not in fine:
            raise Refused(Refusal.GIT_UNCLEAR, repository=str(top), why=_text(done.stderr).strip())
        return _text(done.stdout)


def find_git(environ: Mapping[str, str]) -> Git | None:
    """Find git, if it is installed.

    Variables that point git to another repository or another index (as hooks have them) must not mislead it; those
    that name its configuration files may.
    """
    program = shutil.which("git", path=environ.get("PATH"))
    kept = {name: value for name, value in environ.items() if not name.startswith("GIT_") or "_CONFIG_" in name}
    kept.pop("GIT_CONFIG_PARAMETERS", None)
    return Git(program, {**kept, "GIT_TERMINAL_PROMPT": "0"}) if program else None


def _below(folder: Path) -> str:
    """Say to git: the files in *folder*, whatever the case of its name; a submodule in its place has none."""
    path = re.sub(r"([\\*?\[])", r"\\\1", folder.as_posix())
    return ":(glob)**" if path == "." else f":(glob,icase){path}/**"


def _text(said: bytes) -> str:
    return said.decode("utf-8", "replace")
