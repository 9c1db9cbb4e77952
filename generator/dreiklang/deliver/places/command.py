"""A command of the user's that brings the finished folder to readers: rsync, lftp, what a web host offers."""

from __future__ import annotations

import shlex
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from dreiklang.deliver.places.place import workshop_in
from dreiklang.engine.deployment import SITE
from dreiklang.engine.refused import Refused
from dreiklang.patterns import pattern
from dreiklang.texts.commands import Refusal
from dreiklang.texts.publishing import PlaceKind
from dreiklang.values import dataclass

_FOR_SHELLS = pattern(r"[|&;<>()$`*?~\n]")
_FOR_WINDOWS = pattern(r"[|&<>()%^\n]")


@dataclass(frozen=True, slots=True)
class CommandPlace:
    """Where *command* brings the site, run in *root*; *attended* tells whether somebody sits there whom it could ask."""

    command: str
    root: Path
    cache: Path
    attended: bool
    kind: PlaceKind = PlaceKind.COMMAND

    @property
    def name(self) -> str:
        """The command as it was written."""
        return self.command

    @property
    def names(self) -> tuple[str, ...]:
        """The same."""
        return (self.name,)

    def workshop(self) -> AbstractContextManager[Path]:
        """Give a folder that nobody else can look into."""
        return workshop_in(self.cache)

    def holds(self) -> None:
        """Nobody knows but readers."""

    def deploy(self, tree: Path, *, force: bool) -> bool:  # noqa: ARG002  # a command is run in any case
        """Run the command on *tree*; refuse to call it done where it failed."""
        line = fill_in(self.command, tree, sys.platform)
        keyboard = None if self.attended else subprocess.DEVNULL
        try:
            done = subprocess.run(line, cwd=self.root, stdin=keyboard, check=False)  # noqa: S603  # the user's own command
        except OSError as error:
            raise Refused(Refusal.COMMAND_MISSING, command=self.command, why=error.strerror or str(error)) from error
        if done.returncode:
            raise Refused(Refusal.COMMAND_FAILED, command=self.command, code=str(done.returncode))
        return True


def fill_in(command: str, site: Path, platform: str) -> list[str] | str:
    """Put the folder *site* into *command*; have a shell run it only if it uses what only a shell knows."""
    if platform == "win32":
        line = command.replace(SITE, subprocess.list2cmdline([str(site)]))
        return f'cmd /s /c "{line}"' if _FOR_WINDOWS.search(command) else line
    if _FOR_SHELLS.search(command):
        return ["sh", "-c", command.replace(SITE, shlex.quote(str(site)))]
    return [word.replace(SITE, str(site)) for word in shlex.split(command)]
