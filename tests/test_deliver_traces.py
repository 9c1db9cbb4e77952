"""What is known of a site is written down by a build, and afterwards only what has become another."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from dreiklang.deliver.inputs import Inputs
from dreiklang.deliver.traces import Known, Since, keep_all, known_of
from dreiklang.engine.retouch.memory import Ground, Memory, Retouched
from dreiklang.proof.sieve.prints import Private
from dreiklang.proof.sieve.question import Turn

MEMORY = Memory(cast("Ground", None), {"a.md": b"a", "b.md": b"b"})
FIRST, SECOND, THIRD = (Inputs({}, {"entries/a.md": state}) for state in ("1", "2", "3"))


def _turn(was: bytes, now: str) -> Turn:
    return Turn(was, was, Private(now), (now,))


AGAIN = Retouched({}, {"a.md": b"A"}, {}, (), ())


def _make_again(cache: Path, before: Inputs, now: Inputs, made: Retouched) -> None:
    known = _known(cache, before)
    known.keep(cache, now, known.after(made))


def _known(cache: Path, inputs: Inputs) -> Known:
    found = known_of(cache, inputs)
    assert found
    return found


def test_what_a_build_knew_is_known_of_the_same_only(tmp_path: Path) -> None:
    assert known_of(tmp_path, FIRST) is None
    keep_all(tmp_path, FIRST, MEMORY, "p")
    assert _known(tmp_path, FIRST).memory == MEMORY
    assert known_of(tmp_path, SECOND) is None


def test_of_texts_made_again_one_after_the_other_the_latest_is_known(tmp_path: Path) -> None:
    keep_all(tmp_path, FIRST, MEMORY, "p")
    written = (tmp_path / "retouch.bin").read_bytes()
    _make_again(tmp_path, FIRST, SECOND, Retouched({}, {"a.md": b"A"}, {"a.md": _turn(b"1", "now")}, ("one",), ()))
    assert _known(tmp_path, SECOND).memory.traces == {"a.md": b"A", "b.md": b"b"}
    again = {"a.md": _turn(b"2", "then"), "b.md": _turn(b"3", "too")}
    _make_again(tmp_path, SECOND, THIRD, Retouched({}, {"b.md": b"B"}, again, ("two",), ()))
    third = _known(tmp_path, THIRD)
    assert third.memory.traces == {"a.md": b"A", "b.md": b"B"}
    assert third.since.turns == {"a.md": _turn(b"1", "then"), "b.md": _turn(b"3", "too")}  # from what was proven
    assert (third.since.news, third.proven) == (("one", "two"), "p")
    assert known_of(tmp_path, SECOND) is None
    assert (tmp_path / "retouch.bin").read_bytes() == written
    keep_all(tmp_path, FIRST, MEMORY, "p")
    assert known_of(tmp_path, THIRD) is None


@pytest.mark.parametrize("name", ["retouch.bin", "retouched.bin"])
@pytest.mark.parametrize("content", [None, b"", b"broken"], ids=["gone", "empty", "broken"])
def test_of_what_is_not_whole_nothing_is_known(tmp_path: Path, name: str, content: bytes | None) -> None:
    keep_all(tmp_path, FIRST, MEMORY, "p")
    _make_again(tmp_path, FIRST, SECOND, AGAIN)
    (tmp_path / name).unlink() if content is None else (tmp_path / name).write_bytes(content)
    assert known_of(tmp_path, SECOND) is None


def test_what_belongs_to_another_build_does_not_count(tmp_path: Path) -> None:
    keep_all(tmp_path, FIRST, MEMORY, "p")
    _make_again(tmp_path, FIRST, THIRD, AGAIN)
    since = (tmp_path / "retouched.bin").read_bytes()
    keep_all(tmp_path, SECOND, MEMORY, "p")
    (tmp_path / "retouched.bin").write_bytes(since)
    assert known_of(tmp_path, THIRD) is None


def test_where_any_change_may_show_anywhere_nothing_is_kept(tmp_path: Path) -> None:
    keep_all(tmp_path, FIRST, MEMORY, "p")
    keep_all(tmp_path, FIRST, None, "p")
    assert not any(tmp_path.iterdir())


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    keep_all(tmp_path / "file", FIRST, MEMORY, "p")
    Known(MEMORY, b"", "p", Since()).keep(tmp_path / "file", SECOND, Since())
    assert known_of(tmp_path / "file", FIRST) is None
