"""Results by their keys -> one SQLite file, and back; whatever cannot be read there is not known, and no error."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from threading import Lock

from dreiklang.cache.program import state_of_program
from dreiklang.cache.values import dump, load

FILE = "cache.sqlite"

_RIGHTS = 0o700
_FILE_RIGHTS = 0o600
_SUM = 8
_DAY, _KEPT = 24 * 60 * 60, 14
_EACH = 4  # results of one entry, if everything about it is known
_BATCH = 8_000
"""So many are written together: those of a thousand entries at the end, when there is time."""
_AHEAD = 100
"""So many results are read together, where somebody asks for one after the other as they were written."""
_PATIENCE = 0.5  # seconds; another run writes as well
_UNREADABLE = (sqlite3.Error, OSError)


class Store:
    """Results in the file of a journal's cache *folder*, which need not be there.

    They count for the very program that made them; what nobody asked for in a fortnight goes.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._lock = Lock()
        self._today = int(time.time()) // _DAY
        self._asked: list[bytes] = []
        self._new: list[tuple[bytes, object]] = []
        self._packed: list[tuple[bytes, bytes]] = []
        self._ahead: dict[bytes, tuple[int, object]] = {}
        self._place = 0
        self._database = self._opened() if self._file.exists() else None
        self._is_new = self._database is None

    def find(self, key: bytes) -> object | None:
        """Give what is kept under *key*, None where nothing is."""
        with self._lock:
            data = self._row(key)
        if data is None:
            return None
        packed = data[_SUM:]
        return load(packed) if _sum(key, packed) == data[:_SUM] else None

    def keep(self, key: bytes, value: object) -> None:
        """Keep *value* under *key*, if it can be kept: it is packed when it is written."""
        with self._lock:
            self._new.append((key, value))
            self._write_batch()

    def keep_packed(self, key: bytes, data: bytes) -> None:
        """Keep *data*, which is a packed value, under *key*."""
        with self._lock:
            self._packed.append((key, data))
            self._write_batch()

    def knows(self, entries: int) -> bool:
        """Guess whether most of what can be known of so many *entries* is here."""
        with self._lock, suppress(*_UNREADABLE):
            if self._database:
                (there,) = self._database.execute("select count(*) from results").fetchone()
                return bool(there >= entries * _EACH)
        return False

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
        if self._database is None or self._is_new:  # what one run makes, it does not ask for again
            return None
        try:
            day, value = self._ahead.pop(key) if key in self._ahead else self._sought(self._database, key)
        except sqlite3.Error:
            return None
        if value is not None and day != self._today:
            self._asked.append(key)
        return value if isinstance(value, bytes) else None

    def _sought(self, database: sqlite3.Connection, key: bytes) -> tuple[int, object]:
        """Look for *key* in *database*; what comes after it, where it comes after what was sought last, is probably asked for next."""
        found = database.execute("select rowid, day, value from results where key = ?", (key,)).fetchone()
        if found is None:
            return 0, None
        place, day, value = found
        if 0 < place - self._place <= _AHEAD:
            self._place = place + _AHEAD
            following = "select key, day, value from results where rowid > ? and rowid <= ?"
            rows = database.execute(following, (place, self._place))
            self._ahead = {each: (when, kept) for each, when, kept in rows}
        else:
            self._place = place
        return day, value

    def _write_batch(self) -> None:
        if len(self._new) + len(self._packed) >= _BATCH:
            self._write()

    def _write(self) -> None:
        if (self._new or self._packed) and self._database is None:
            self._database = self._opened()
        if self._database:
            packed = chain(self._packed, ((key, data) for key, value in self._new if (data := dump(value))))
            rows = ((key, self._today, _sum(key, data) + data) for key, data in packed)
            with suppress(*_UNREADABLE), self._database:
                self._database.executemany("insert or replace into results values (?, ?, ?)", rows)
        self._new.clear()
        self._packed.clear()

    def _sweep(self, database: sqlite3.Connection) -> None:
        with database:
            asked = ((self._today, key) for key in self._asked)
            database.executemany("update results set day = ? where key = ?", asked)
            database.execute("delete from results where day < ? or day > ?", (self._today - _KEPT, self._today))

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
            database.execute("pragma secure_delete = on")  # it was private
            _clear_out(database)
            database.execute("create table if not exists results (key blob primary key, day int, value blob)")
            database.execute("create index if not exists days on results (day)")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _clear_out(database: sqlite3.Connection) -> None:
    """Leave nothing of another program: nobody would ask for it."""
    program = int.from_bytes(state_of_program()[:3], "big") + 1
    if database.execute("pragma user_version").fetchone()[0] != program:
        database.execute("drop table if exists results")
        database.execute(f"pragma user_version = {program}")


def _sum(key: bytes, data: bytes) -> bytes:
    return blake2b(data, digest_size=_SUM, salt=key, person=state_of_program()).digest()
