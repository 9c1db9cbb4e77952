"""What nobody holds any more is given back where the system has a way, and nothing happens where it has none."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dreiklang import cli, relief, site
from dreiklang.cli.exits import Exit
from dreiklang.crew import crew
from dreiklang.engine.search import SharedIndex
from dreiklang.pages.page import Page
from dreiklang.read import Source

PLAIN = """\
site_name: Probe
site_url: https://probe.example.org/
theme: {name: material, language: de}
plugins: [search, dreiklang]
"""
ENTRY = "---\ntitle: Post {0}\ndate: 2026-0{0}-05\npublish: yes\n---\nEin “Satz”, {0}.\n"


@pytest.mark.parametrize(("edition", "then"), [("private", "_piece_of"), ("public", "on_post_build")])
def test_what_was_read_and_what_is_written_is_held_no_longer(
    journal_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, edition: str, then: str
) -> None:
    """Of thousands of entries, each of these would be a hundred MB."""
    entries = {f"entries/e{number}.md": ENTRY.format(number) for number in range(1, 9)}
    monkeypatch.chdir(journal_folder(**{"mkdocs.yml": PLAIN, **entries}))
    monkeypatch.setattr(crew, "_EACH", 3)
    monkeypatch.setattr(crew, "_cores", lambda: 2)
    held: dict[str, list[str]] = {}

    def looked_at(stage: str, kind: type, text: str, of: Callable[..., Any]) -> Callable[..., Any]:
        def look(*args: Any, **options: Any) -> Any:
            gc.collect()  # what hangs in a circle counts as let go
            there = (getattr(each, text) for each in gc.get_objects() if type(each) is kind)
            held.setdefault(stage, [said for said in there if "Satz" in said])
            return of(*args, **options)

        return look

    monkeypatch.setattr(site, "all_pages", looked_at("read", Source, "body", site.all_pages))
    monkeypatch.setattr(SharedIndex, then, looked_at("written", Page, "content", getattr(SharedIndex, then)))
    assert cli.call(["build", "-q", "--today", "2026-11-22", "--edition", edition]) == Exit.FINE
    assert held == {"read": [], "written": []}


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


def test_python_looks_for_rubbish_as_before_once_much_is_made() -> None:
    """Not among all that was made meanwhile: most of it is about to go."""
    swept: list[int] = []

    def note(_: str, told: dict[str, int]) -> None:
        swept.append(told["generation"])

    before = gc.get_threshold()
    gc.callbacks.append(note)
    try:
        with relief.seldom_swept():
            made: list[list[int]] = [[] for _ in range(100_000)]
        assert gc.get_threshold() == before
    finally:
        gc.callbacks.remove(note)
    assert made
    assert not swept
