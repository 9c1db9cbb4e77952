"""git, in a repository of its own that nobody else sees: asked without prompts where nobody could answer them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass

_COMMITTER = {"GIT_COMMITTER_NAME": "Dreiklang", "GIT_COMMITTER_EMAIL": "dreiklang@localhost", "TZ": "UTC0"}
"""Whose name, address and time zone stand in a public commit is not decided by what this machine happens to know."""

_PATIENCE = ("-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=60")
_TRACEBACK = "Traceback (most recent call last)"
_SILENT = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS_REQUIRE": "never",
    "GCM_INTERACTIVE": "never",
}
_SSH = "ssh -o BatchMode=yes -o ConnectTimeout=30 -o ServerAliveInterval=15"


class FailedError(Exception):
    """git said no: *said* is how it put it, in English."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class Git:
    """The bare repository in *folder*; *attended* tells whether somebody sits there who could answer git's questions."""

    folder: Path
    attended: bool

    def begin(self) -> None:
        """Begin the repository.

        Raises:
            FailedError: it could not be done.
        """
        self.run("init", "--quiet", "--bare", "--template=", str(self.folder))
        # Hooks and signatures that the user wants everywhere are meant for her own commits; pushes are no place for them.
        self.run("config", "core.hooksPath", str(self.folder / "no-hooks"))
        self.run("config", "push.gpgSign", "false")
        if not (self.attended or self._has_own_ssh()):
            self.run("config", "core.sshCommand", _SSH)

    def _has_own_ssh(self) -> bool:
        """Whether the user told git which ssh to use, and how."""
        try:
            return bool({"GIT_SSH", "GIT_SSH_COMMAND"} & os.environ.keys() or self.run("config", "core.sshCommand"))
        except FailedError:
            return False

    def run(self, *arguments: str) -> bytes:
        """Let git do what *arguments* say; give what it prints.

        Raises:
            FailedError: it could not.
        """
        return self._started(["git", *_PATIENCE, *arguments])

    def commit_tree(self, tree: Path, branch: str, message: str) -> None:
        """Make of *tree* the one commit of *branch*, byte by byte: no setting of git's changes what lies in it.

        Raises:
            FailedError: it could not be done.
        """
        self._started([sys.executable, "-P", "-m", "ghp_import", "-o", "-b", branch, "-m", message, str(tree)])

    def _started(self, command: list[str]) -> bytes:
        try:
            done = subprocess.run(  # noqa: S603  # the words are ours, and what the user configured
                command,
                cwd=self.folder,
                env=environment(os.environ, self.folder, attended=self.attended),
                stdin=None if self.attended else subprocess.DEVNULL,
                capture_output=True,
                start_new_session=not self.attended,  # without a terminal, ssh cannot ask there either
                check=False,
            )
        except FileNotFoundError as error:
            raise Refused(Refusal.PUSH_WITHOUT_GIT) from error
        if done.returncode:
            raise FailedError(_told(done.stderr.decode("utf-8", "replace")))
        return done.stdout


def _told(said: str) -> str:
    """Keep of what was *said* what git has to tell: where Python fell over it is nobody's business."""
    before, fell, after = said.partition(_TRACEBACK)
    return before.strip() or (after.strip().splitlines()[-1] if fell else "")


def environment(around: Mapping[str, str], folder: Path, *, attended: bool) -> dict[str, str]:
    """Give what git finds in its environment: nothing that leads it to another repository, and messages in English."""
    kept = {name: value for name, value in around.items() if not _leads_away(name)}
    ours = {"GIT_DIR": str(folder), "LC_ALL": "C", "LANGUAGE": "C", **_COMMITTER}
    if attended:
        return kept | ours
    return kept | ours | _SILENT


def _leads_away(name: str) -> bool:
    """Whether a variable is one of those that hooks set, or that name another repository."""
    return name.startswith("GIT_") and not name.startswith(
        ("GIT_SSH", "GIT_ASKPASS", "GIT_CONFIG_", "GIT_SSL", "GIT_TRACE")
    )
