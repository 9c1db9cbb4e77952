"""Pages that are about to be written -> their folders, made meanwhile by a process of its own: each takes as long as to write a page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

_MANY = 300
"""For fewer folders than these, nobody has to be started."""
_WORK = """
import os, sys
for address in sys.stdin.buffer.read().decode("utf-8").split("\\n"):
    for root in sys.argv[1:]:
        os.makedirs(os.path.join(root, address), exist_ok=True)
"""


class Folders:
    """Whoever makes folders in each of some *roots*; after it has ended, none is left in the first in which nothing lies."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._addresses: tuple[str, ...] = ()
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, addresses: Iterable[str]) -> None:
        """Begin with the folders of *addresses*, if they are many; who needs one of them sooner makes it himself."""
        self._addresses = tuple(addresses)
        if len(self._addresses) < _MANY or not sys.executable or getattr(sys, "frozen", False):
            return
        command = [sys.executable, "-I", "-S", "-c", _WORK, *map(str, self._roots)]
        with suppress(OSError):  # no more processes to be had, or it is no more: nobody has to wait for it
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603  # ourselves
            if pipe := self._process.stdin:
                with pipe:
                    pipe.write("\n".join(self._addresses).encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._process is None:
            return
        self._process.kill()  # what is not there by now, nobody needs
        self._process.wait()
        for address in self._addresses if kind is None else ():
            _remove_empty(self._roots[0], address)


def _remove_empty(root: Path, address: str) -> None:
    """Remove the folder at *address* if nothing lies in it, and those around it in which nothing is left."""
    with suppress(OSError):
        while address := address.rstrip("/"):
            os.rmdir(f"{root}{os.sep}{address}")  # noqa: PTH106  # thousands of them
            address = address.rpartition("/")[0]
