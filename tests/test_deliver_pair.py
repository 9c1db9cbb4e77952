"""As long as a site and its double look as they were left, nobody walks them; whatever else lies there, they become alike."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from dreiklang.cache.files import states_below, sum_of
from dreiklang.deliver import looks, pair
from dreiklang.deliver.pair import Left, Pair, leave_double, looks_as_left, pair_up

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows renames no folder onto another: there is no double")

PAGES = ("index.html", "a/index.html", "a/b/index.html", "c/index.html", "c/d/e/index.html")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Give a folder in which a double can be kept, beside a site with pages and a link."""
    for path in PAGES:
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path, "utf-8")
    (tmp_path / "site/link").symlink_to("index.html")
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


@pytest.fixture
def site(cache: Path) -> Path:
    """Give the site."""
    return cache.with_name("site")


@pytest.fixture
def left(cache: Path, site: Path) -> tuple[int, Left]:
    """Give what is known of the site and its double once one was left."""
    found = leave_double(cache, site, site.with_name("old"))
    assert found
    assert found.left
    return found.tree, found.left


def _files(folder: Path) -> dict[str, int]:
    """Give which file lies where; the link is another one in each."""
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


def _state(folder: Path) -> int:
    return sum_of(states_below(folder))


def _pair_up(cache: Path, site: Path, left: tuple[int, Left | None]) -> Pair | None:
    return pair_up(cache, site, cache / "double", *left)


def _no_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pair, looks):
        monkeypatch.setattr(os, "scandir", lambda _, module=module: pytest.fail(f"{module} reads a folder"))


def _write(folder: Path, path: str, text: str) -> None:
    (folder / path).unlink()
    (folder / path).write_text(text, "utf-8")


def _exchange(site: Path, double: Path) -> None:
    aside = site.with_name("aside")
    site.rename(aside)
    double.rename(site)
    aside.rename(double)


def test_what_lies_as_it_was_left_is_looked_at_and_not_walked(
    cache: Path, site: Path, left: tuple[int, Left], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert left[0] == _state(site)
    known: tuple[int, Left | None] = left
    for number, path in enumerate(("a/index.html", "index.html", "a/b/index.html", "index.html")):
        with monkeypatch.context() as patched:
            _no_walk(patched)
            assert looks_as_left(cache, site, known[1])
            found = _pair_up(cache, site, known)
            assert found
            assert found.left
        assert _files(cache / "double") == _files(site)
        _write(cache / "double", path, str(number))
        known = found.after((path,))
        _exchange(site, cache / "double")
        assert known[0] == _state(site)
        assert (site / path).read_text("utf-8") == str(number)


SPOIL = [
    pytest.param(lambda site, _: (site / "new").write_text("n", "utf-8"), False, id="a file more in the site"),
    pytest.param(
        lambda site, _: (site / "a/index.html").write_text("n", "utf-8"), False, id="another text in the site"
    ),
    pytest.param(lambda site, _: (site / "c/d/e/index.html").unlink(), False, id="a file less in the site"),
    pytest.param(lambda site, _: (site / "c").rename(site / "f"), False, id="a folder of the site elsewhere"),
    pytest.param(lambda site, _: (site / "empty").mkdir(), True, id="an empty folder in the site"),
    pytest.param(lambda _, double: rmtree(double / "c"), False, id="files of the site have one name less"),
    pytest.param(lambda _, double: (double / "c").rename(double / "f"), True, id="a folder of the double elsewhere"),
    pytest.param(
        lambda site, double: (double / "c").rename(site.with_name("x")), True, id="a folder less in the double"
    ),
    pytest.param(lambda _, double: (double / "n").write_text("n", "utf-8"), True, id="a file more in the double"),
    pytest.param(lambda site, double: double.rename(site.with_name("x")), True, id="no double"),
]


@pytest.mark.parametrize(("spoil", "same"), SPOIL)
def test_what_looks_different_is_walked(
    cache: Path, site: Path, left: tuple[int, Left], spoil: Callable[[Path, Path], object], *, same: bool
) -> None:
    spoil(site, cache / "double")
    (cache / "double").mkdir(exist_ok=True)
    found = _pair_up(cache, site, left)
    assert (found is not None) == same
    if found:
        assert _files(cache / "double") == _files(site)
        assert found.tree == _state(site)
        assert looks_as_left(cache, site, found.left)


@pytest.mark.parametrize("spoilt", [None, b"", b"no such thing"], ids=["gone", "empty", "broken"])
def test_without_the_list_of_paths_both_are_walked(
    cache: Path, site: Path, left: tuple[int, Left], spoilt: bytes | None
) -> None:
    (cache / "listing.bin").unlink() if spoilt is None else (cache / "listing.bin").write_bytes(spoilt)
    assert not looks_as_left(cache, site, left[1])
    found = _pair_up(cache, site, left)
    assert found
    assert looks_as_left(cache, site, found.left)


def test_of_others_that_were_noted_only_those_are_exchanged(cache: Path, site: Path, left: tuple[int, Left]) -> None:
    found = _pair_up(cache, site, (left[0], replace(left[1], double="another")))
    assert found
    assert found.tree == left[0]
    assert not looks_as_left(cache, site, None)


def test_a_disk_with_coarse_times_is_walked_each_time(cache: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in [site, *site.rglob("*")]:
        os.utime(path, (1_700_000_000, 1_700_000_000), follow_symlinks=False)
    monkeypatch.setattr("dreiklang.deliver.pair.keep_double", lambda *_: None)
    found = leave_double(cache, site, site.with_name("old"))
    assert found
    assert found.left is None
    assert pair_up(cache, site, site.with_name("old"), found.tree, None)
