"""The double of a site holds the same files under second names, whatever it held before."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from dreiklang.deliver.double import Mirror, begun_double, drop_double, keep_double, take_double
from dreiklang.deliver.pair import leave_double

posix = pytest.mark.skipif(os.name == "nt", reason="Windows renames no folder onto another: there is no double")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a small site."""
    for path in ("index.html", "a/index.html", "a/b/index.html", "c/index.html"):
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path, "utf-8")
    (tmp_path / "cache").mkdir()
    return tmp_path / "site"


def _inodes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): 0 if path.is_dir() else path.stat().st_ino for path in folder.rglob("*")
    }


def _other_text(double: Path) -> None:
    (double / "a/index.html").unlink()
    (double / "a/index.html").write_text("older", "utf-8")


def _folder_for_file(double: Path) -> None:
    (double / "index.html").unlink()
    (double / "index.html/x").mkdir(parents=True)


def _file_for_folder(double: Path) -> None:
    rmtree(double / "a")
    (double / "a").write_text("no folder", "utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda _: None, id="nothing"),
        pytest.param(_other_text, id="another text"),
        pytest.param(lambda double: (double / "c/index.html").unlink(), id="a file less"),
        pytest.param(lambda double: (double / "c/.DS_Store").write_text("", "utf-8"), id="a file more"),
        pytest.param(lambda double: (double / "d/e").mkdir(parents=True), id="a folder more"),
        pytest.param(lambda double: (double / "c").rename(double / "a/c"), id="a folder elsewhere"),
        pytest.param(_folder_for_file, id="a folder for a file"),
        pytest.param(_file_for_folder, id="a file for a folder"),
        pytest.param(lambda double: (double / "c/index.html").rename(double / "x"), id="a file elsewhere"),
        pytest.param(rmtree, id="all of it"),
    ],
)
def test_whatever_lies_in_a_double_it_becomes_like_the_site(site: Path, spoil: Callable[[Path], object]) -> None:
    double = site.with_name("double")
    double.mkdir()
    Mirror(site, double).finish()
    assert _inodes(double) == _inodes(site)
    spoil(double)
    double.mkdir(exist_ok=True)
    Mirror(site, double).finish()
    assert _inodes(double) == _inodes(site)
    assert (site / "a/index.html").read_text("utf-8") == "a/index.html"


@posix
def test_what_is_the_same_already_is_not_touched(site: Path) -> None:
    double = site.with_name("double")
    double.mkdir()
    Mirror(site, double).finish()
    before = {
        path: (path.stat().st_ctime_ns, path.stat().st_mtime_ns)
        for path in [site, *site.rglob("*"), *double.rglob("*")]
    }
    Mirror(site, double).finish()
    assert {path: (path.stat().st_ctime_ns, path.stat().st_mtime_ns) for path in before} == before


@posix
def test_links_stay_links(site: Path) -> None:
    (site / "link").symlink_to("nowhere")
    (site / "up").symlink_to("..")
    double = site.with_name("double")
    double.mkdir()
    for _ in range(2):
        Mirror(site, double).finish()
        assert (double / "link").readlink() == Path("nowhere")
        assert (double / "up").readlink() == Path("..")


@posix
@pytest.mark.parametrize("is_first", [True, False])
def test_a_site_gets_a_double_out_of_what_it_took_the_place_of(site: Path, *, is_first: bool) -> None:
    cache, old = site.with_name("cache"), site.with_name("old")
    for _ in range(2):  # the second time there is a double already
        if not is_first:
            (old / "gone").mkdir(parents=True)
        leave_double(cache, site, old)
        assert _inodes(cache / "double") == _inodes(site)
        assert sorted(path.name for path in site.parent.iterdir()) == ["cache", "site"]
        (site / "index.html").unlink()
        (site / "index.html").write_text("newer", "utf-8")


@posix
def test_a_double_is_for_its_owner_alone_and_taken_once(site: Path) -> None:
    cache, old = site.with_name("cache"), site.with_name("old")
    leave_double(cache, site, old)
    assert (cache / "double").stat().st_mode & 0o777 == 0o700
    for name, is_there in (("first", True), ("second", False)):
        (site.parent / name).mkdir()
        take_double(cache, site.parent / name)
        assert any((site.parent / name).iterdir()) == is_there


def test_where_nothing_can_be_kept_nothing_is(site: Path) -> None:
    cache, folder = site.with_name("cache"), site.with_name("folder")
    keep_double(cache, folder)  # Windows left nothing of it
    cache.rmdir()
    leave_double(cache, site, folder)
    assert not cache.exists()


@posix
def test_a_double_begins_where_none_is_and_nothing_was_built(site: Path) -> None:
    cache, new = site.with_name("new-cache") / "public", site.with_name("new")
    with begun_double(cache, site) as folders:
        assert folders == ()  # the old site will be it
    with begun_double(cache, new) as folders:
        assert folders == (cache / "double",)
    for made in (*folders, cache, cache.parent):
        assert made.stat().st_mode & 0o777 == 0o700
    with begun_double(cache, new) as folders:
        assert folders == ()  # there is one
    with begun_double(site / "index.html", new) as folders:
        assert folders == ()


@posix
@pytest.mark.parametrize("there", [True, False])
def test_where_no_site_comes_of_it_nothing_of_a_double_stays(site: Path, *, there: bool) -> None:
    cache = site.with_name("new-cache") / "public"
    if there:
        cache.parent.mkdir()
        (cache.parent / "cache.sqlite").touch()

    def build() -> None:
        with begun_double(cache, site.with_name("new")) as folders:
            (folders[0] / "2026").mkdir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build()
    assert cache.parent.exists() is there
    assert not cache.exists()


@posix
def test_a_double_that_nobody_will_use_goes(site: Path) -> None:
    cache, old = site.with_name("cache"), site.with_name("old")
    leave_double(cache, site, old)
    for _ in range(2):  # the second time there is none
        drop_double(cache, old)
        assert sorted(path.name for path in site.parent.iterdir()) == ["cache", "site"]
        assert not any(cache.iterdir())


def test_on_another_disk_or_without_exchange_nothing_is_laid(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, old = site.with_name("cache"), site.with_name("old")
    for module in ("double", "pair"):
        monkeypatch.setattr(f"dreiklang.deliver.{module}.suits", lambda *_: False)
    leave_double(cache, site, old)
    with begun_double(cache, site.with_name("new")) as folders:
        assert folders == ()
    assert not old.exists()
    assert not any(cache.iterdir())
