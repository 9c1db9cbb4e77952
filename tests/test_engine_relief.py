"""What nobody holds any more is given back where the system has a way, and nothing happens where it has none."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from dreiklang.engine import relief


@pytest.mark.parametrize(("platform", "times"), [("linux", 1), ("win32", 0), ("darwin", 0)])
def test_memory_is_given_back_where_the_system_has_a_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, times: int
) -> None:
    given: list[int] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(malloc_trim=given.append))
    monkeypatch.setattr(relief.sys, "platform", platform)
    relief.give_back()
    assert given == [0] * times


def test_a_c_library_that_knows_no_such_thing_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    relief.give_back()
