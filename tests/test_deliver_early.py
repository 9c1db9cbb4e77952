"""Who helps with a build is there before it begins, where there is much to do; and otherwise nobody is."""

from __future__ import annotations

import shutil
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.crew import crew
from dreiklang.deliver import early as deliver_early
from dreiklang.deliver.early import begin_early
from dreiklang.engine.paths import Paths
from dreiklang.options import Edition, Options
from dreiklang.read import read_folder

TODAY = date(2026, 11, 22)


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A journal of nine entries, of which three are much."""
    monkeypatch.setattr(crew, "_EACH", 3)
    monkeypatch.setattr(crew, "_cores", lambda: 2)
    entries = tmp_path / "entries"
    entries.mkdir()
    for number in range(1, 10):
        head = f"---\ntags: t{number}\npublish: {'ja' if number % 3 else 'nein'}\n---\n"
        (entries / f"2026-03-0{number}.md").write_text(f"{head}Satz *{number}*, [[2026-03-01]].\n", "utf-8")
    return Paths(tmp_path / "mkdocs.yml", tmp_path, entries, *(tmp_path / name for name in ("docs", "site", "private")))


def test_entries_are_read_by_others_while_we_load(paths: Paths) -> None:
    with begin_early(paths, Options(), TODAY) as early:
        assert len(early.helpers) == 1
        assert early.begun
        assert len(early.begun.finish(lambda _: ())) == 9
    assert not early.helpers
    assert not paths.cache.exists()


def test_what_others_load_meanwhile_is_there_to_be_loaded() -> None:
    assert import_module(deliver_early._NEEDED).begin


def test_what_is_known_needs_no_help(paths: Paths) -> None:
    with opened(paths.cache) as store:
        check(read_folder(paths.entries), Options(), TODAY, cache := Cache(store))
        for number in range(30):
            cache.keep(bytes([number]), number)
    with begin_early(paths, Options(), TODAY) as early:
        assert not early.helpers
        assert early.begun is None


def test_few_entries_need_no_help(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_EACH", 300)
    with begin_early(paths, Options(), TODAY) as early:
        assert not early.helpers
        assert early.begun is None


@pytest.mark.parametrize("edition", list(Edition))
def test_a_whole_build_is_the_same_with_and_without_them(
    paths: Paths, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "site_name: Probe\nsite_url: https://probe.example.org/\ntheme: {name: material, language: de}\n"
    paths.config.write_text(f"{settings}plugins: [search, dreiklang]\n", "utf-8")
    paths.docs.mkdir()
    built = []
    for cores in (1, 3):
        monkeypatch.setattr(crew, "_cores", lambda cores=cores: cores)
        target = paths.root / f"out-{cores}"
        order = ["build", "-q", "-f", str(paths.config), "-d", str(target), "--today", "2026-11-22"]
        assert call([*order, "--edition", edition.value]) == 0
        shutil.rmtree(paths.cache)
        built.append({file.relative_to(target): file.read_bytes() for file in target.rglob("*") if file.is_file()})
    assert built[0] == built[1]
    assert len(built[0]) > 9
