"""A journal -> a folder that only its writer may read, for trees that are built to be looked at; nothing of it is left behind."""

from __future__ import annotations

import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from dreiklang.deliver.lock import locked
from dreiklang.engine.refused import Refused

_PREFIX = "live-"


@contextmanager
def live_room(cache: Path) -> Iterator[Path]:
    """Give a new folder in *cache*; where nothing can be written, one where the system keeps what passes."""
    with ExitStack() as lent:
        try:
            room = lent.enter_context(_room_in(cache))
        except OSError:
            room = Path(
                lent.enter_context(tempfile.TemporaryDirectory(prefix="dreiklang-", ignore_cleanup_errors=True))
            )
        yield room


@contextmanager
def _room_in(cache: Path) -> Iterator[Path]:
    cache.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    _tidy(cache)
    room = cache / f"{_PREFIX}{secrets.token_hex(8)}"
    with locked(room):  # as long as somebody holds it, somebody lives there
        room.mkdir(mode=stat.S_IRWXU)
        try:
            yield room
        finally:
            shutil.rmtree(room, ignore_errors=True)


def _tidy(cache: Path) -> None:
    """Delete the rooms of those who were killed."""
    for left in cache.glob(f"{_PREFIX}*"):
        with suppress(Refused), locked(left):
            shutil.rmtree(left, ignore_errors=True)
