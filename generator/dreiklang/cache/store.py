"""Results by their keys -> one SQLite file, and back; whatever cannot be read there is not known, and no error."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from dreiklang.cache.program import state_of_program
from dreiklang.cache.values import dump, load

FILE = "cache.sqlite"

_RIGHTS = 0o700
_FILE_RIGHTS = 0o600
_SUM = 8
_SPARE = 2000  # so many results may lie about that nobody asked for, and as many as somebody did
_BATCH = 400
_PATIENCE = 0.5  # seconds; another run writes as well
_UNREADABLE = (sqlite3.Error, OSError)


class Store:
    """Results in the file of a journal's cache *folder*, which need not be there.

    They count for the very program that made them; what nobody asked for in a run goes, once there is much of it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._lock = Lock()
        self._asked: set[bytes] = set()
        self._new: list[tuple[bytes, bytes]] = []
        self._database = self._opened() if self._file.exists() else None

    def find(self, key: bytes) -> object | None:
        """Give what is kept under *key*, None where nothing is."""
        self._asked.add(key)
        with self._lock:
            row = self._row(key)
        if row is None or _sum(key, row[_SUM:]) != row[:_SUM]:
            return None
        return load(row[_SUM:])

    def keep(self, key: bytes, value: object) -> None:
        """Keep *value* under *key*, if it can be kept."""
        data = dump(value)
        if data is None:
            return
        self._asked.add(key)
        with self._lock:
            self._new.append((key, _sum(key, data) + data))
            if len(self._new) >= _BATCH:
                self._write()

    def close(self) -> None:
        """Write what is new, and let go what nobody needs."""
        with self._lock:
            self._write()
            if self._database:
                with suppress(*_UNREADABLE):
                    self._sweep(self._database)
                with suppress(*_UNREADABLE):
                    self._database.close()
            self._database = None

    def _row(self, key: bytes) -> bytes | None:
        if self._database is None:
            return None
        try:
            row = self._database.execute("select value from made where key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def _write(self) -> None:
        if self._new and self._database is None:
            self._database = self._opened()
        if self._database:
            with suppress(*_UNREADABLE), self._database:
                self._database.executemany("insert or replace into made values (?, ?)", self._new)
        self._new.clear()

    def _sweep(self, database: sqlite3.Connection) -> None:
        (there,) = database.execute("select count(*) from made").fetchone()
        if there <= 2 * len(self._asked) + _SPARE:
            return
        with database:
            database.execute("create temp table asked (key blob primary key) without rowid")
            database.executemany("insert into asked values (?)", ((key,) for key in self._asked))
            database.execute("delete from made where key not in (select key from asked)")
        database.execute("vacuum")  # what was deleted was private

    def _opened(self) -> sqlite3.Connection | None:
        for _ in range(2):  # the second time without what is no database
            try:
                return _connect(self._file)
            except (sqlite3.OperationalError, OSError):  # somebody else has it, or nobody may write here
                return None
            except sqlite3.Error:
                with suppress(OSError):
                    self._file.unlink()
        return None


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Open the store in *folder* for a while."""
    store = Store(folder)
    try:
        yield store
    finally:
        store.close()


def _connect(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(mode=_RIGHTS, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, _FILE_RIGHTS))  # private, before anything is in it
    database = sqlite3.connect(file, timeout=_PATIENCE, check_same_thread=False)
    try:
        with database:
            database.execute("pragma synchronous = off")  # a result that is lost is made again
            database.execute("create table if not exists made (key blob primary key, value blob not null)")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _sum(key: bytes, data: bytes) -> bytes:
    return blake2b(data, digest_size=_SUM, key=key, person=state_of_program()).digest()
