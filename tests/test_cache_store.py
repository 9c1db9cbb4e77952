"""What was worked out is found again by the next run, and only what is whole and ours."""

from __future__ import annotations

import os
import pickle
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dreiklang.cache import Cache, digest
from dreiklang.cache import store as stores
from dreiklang.cache.store import FILE, opened
from dreiklang.cache.values import dump, load
from dreiklang.model import Entry, Order, Tag
from dreiklang.options import Lang
from dreiklang.problems import Code, Place, Problem
from dreiklang.render.rendered import Heading, Rendered

ENTRY = Entry("e", "e.md", "Ein Tag", date(2026, 3, 5), "ein-tag", Lang.DE, tags=(Tag("mut", "Mut"),))
PAID = replace(ENTRY, order=Order(accepted=date(2026, 3, 5), amount=Decimal("4800.50")))
BODY = Rendered("<p>a</p>", "a", "a", (Heading(2, "a", "A"),), ("bild.png",))
PROBLEM = Problem(Code.SLUG_TWICE, Place("e.md", 3, 1, 4), facts=(("value", "x"),))
KEY = digest("was", 1)
NOW = time.time()


def _fail() -> object:
    pytest.fail("it was worked out again")


@pytest.mark.parametrize("value", [ENTRY, BODY, (PROBLEM,), (), (ENTRY, (PROBLEM,), True), PAID], ids=range(6))
def test_the_next_run_finds_what_this_one_made(tmp_path: Path, value: object) -> None:
    with opened(tmp_path / "here") as store:
        assert Cache(store).once(KEY, lambda: value) == value
    with opened(tmp_path / "here") as store:
        assert Cache(store).once(KEY, _fail) == value


def test_without_a_store_it_lives_as_long_as_asked_for() -> None:
    keeping, forgetful = Cache(keeps=True), Cache()
    for cache in (keeping, forgetful):
        cache.once(KEY, lambda: "a")
    assert keeping.once(KEY, _fail) == "a"
    assert forgetful.once(KEY, lambda: "b") == "b"


def test_what_was_read_once_is_not_read_again(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, "a")
    with opened(tmp_path) as store:
        cache = Cache(store, keeps=True)
        first = cache.find(KEY)
        assert cache.find(KEY) is first


def test_different_things_have_different_digests() -> None:
    parts: list[tuple[object, ...]] = [("a", "b"), ("ab",), ("b", "a"), ("a", b"b", "c"), (1, "b"), ("a", "b", ""), ()]
    assert len({digest(*each) for each in parts}) == len(parts)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b"no database at all" * 100),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        lambda file: file.write_bytes(b""),
        lambda file: _change(file, "update results set value = substr(value, 1, 20)"),
        lambda file: _change(file, "update results set value = 'text'"),
        lambda file: _change(file, "drop table results"),
    ],
    ids=["foreign", "cut", "empty", "shortened", "retyped", "lost"],
)
def test_what_is_broken_is_not_known(tmp_path: Path, spoil: object) -> None:
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, BODY)
    spoil(tmp_path / FILE)  # type: ignore[operator]
    with opened(tmp_path) as store:
        assert Cache(store).once(KEY, lambda: "anew") == "anew"
    with opened(tmp_path) as store:
        assert Cache(store).once(KEY, _fail) == "anew"


def test_what_another_program_made_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, BODY)
    monkeypatch.setattr(stores, "state_of_program", lambda: b"other")
    with opened(tmp_path) as store:
        assert Cache(store).find(KEY) is None


def _change(file: Path, statement: str) -> None:
    database = sqlite3.connect(file)
    with database:
        database.execute(statement)
    database.close()


def test_a_value_that_would_do_something_is_none(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "trap"),)

    assert load(pickle.dumps(Trap())) is None
    assert load(pickle.dumps(Path("a"))) is None
    assert load(pickle.dumps(digest)) is None  # ours, and no class
    assert not (tmp_path / "trap").exists()


def test_what_cannot_be_written_is_made_each_time(tmp_path: Path) -> None:
    assert dump(lambda: None) is None
    with opened(tmp_path) as store:
        cache = Cache(store)
        assert callable(cache.once(KEY, lambda: _fail))
        assert cache.once(digest("b"), lambda: lambda: 1)() == 1
        assert cache.once(digest("b"), lambda: lambda: 2)() == 2


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    with opened(tmp_path / "cache") as store:
        assert not (tmp_path / "cache").exists()  # nothing is left behind where nothing was made
        store.keep(KEY, "a")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "cache" / FILE).stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_kept_everything_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with opened(tmp_path / "file" / "cache") as store:
        assert Cache(store).once(KEY, lambda: "a") == "a"
        assert Cache(store).once(KEY, lambda: "b") == "b"


def test_while_another_run_writes_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_PATIENCE", 0.01)
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, "a")
        other = sqlite3.connect(tmp_path / FILE)
        other.execute("begin exclusive")
        store.close()
        with opened(tmp_path) as locked_out:
            assert Cache(locked_out).find(KEY) is None
        other.close()
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, "b")
    with opened(tmp_path) as store:
        assert Cache(store).find(KEY) == "b"


def test_what_nobody_asked_for_in_a_fortnight_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_BATCH", 4)
    day = 24 * 60 * 60
    with opened(tmp_path) as store:
        for number in range(10):
            Cache(store).keep(digest(number), f"Kanarienvogel {number}")
    for days, known in ((10, 3), (20, 3), (20, None), (33, None), (36, None)):
        monkeypatch.setattr(stores.time, "time", lambda days=days: NOW + days * day)
        with opened(tmp_path) as store:
            if known is not None:
                assert Cache(store).find(digest(known)) == f"Kanarienvogel {known}"
    assert b"Kanarienvogel" not in (tmp_path / FILE).read_bytes()


def test_what_is_asked_for_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, "a")
    for days in range(0, 60, 10):
        monkeypatch.setattr(stores.time, "time", lambda days=days: NOW + days * 24 * 60 * 60)
        with opened(tmp_path) as store:
            assert Cache(store).find(KEY) == "a"


@pytest.mark.parametrize("asked", [range(30), range(29, -1, -1), range(0, 30, 3), [*range(9), *range(9)]], ids=range(4))
def test_many_are_found_in_whatever_order_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: Iterable[int]
) -> None:
    monkeypatch.setattr(stores, "_AHEAD", 4)
    with opened(tmp_path) as store:
        for number in range(30):
            Cache(store).keep(digest(number), f"Wert {number}")
    monkeypatch.setattr(stores.time, "time", lambda: NOW + 24 * 60 * 60)
    with opened(tmp_path) as store:
        assert [Cache(store).find(digest(number)) for number in asked] == [f"Wert {number}" for number in asked]
        assert Cache(store).find(digest(30)) is None
    monkeypatch.setattr(stores.time, "time", lambda: NOW + 15 * 24 * 60 * 60)
    with opened(tmp_path) as store:
        store.keep(KEY, "a")
    with opened(tmp_path) as store:  # what was read with others is not asked for by that
        assert [number for number in range(30) if store.find(digest(number))] == sorted(set(asked))


def test_it_guesses_whether_most_is_known(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert not store.knows(1)
        for number in range(8):
            store.keep(digest(number), number)
    with opened(tmp_path) as store:
        assert store.knows(2)
        assert not store.knows(3)


def test_a_run_that_is_killed_leaves_what_was_there(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        Cache(store).keep(KEY, "a")
    store = stores.Store(tmp_path)
    store.keep(digest("b"), "b")  # and never closed
    with opened(tmp_path) as after:
        assert Cache(after).find(KEY) == "a"
    store.close()
