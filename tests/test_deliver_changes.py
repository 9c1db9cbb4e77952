"""Two states of a site -> what changes for its readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.deliver.changes import BESIDE, Changes, addresses_of, compare, hashes_in
from dreiklang.engine.marker import MARKER, list_files, part_files

TREE = {
    MARKER: "public\n",
    "index.html": "start",
    "2026/03/regen/index.html": "Regen",
    "2026/03/regen/skizze.png": "Bild",
    "feed.xml": "Feed",
    "404.html": "nichts",
    "assets/dreiklang.css": "p {}",
    "search/search_index.json": "{}",
    "sitemap.xml": "2026-11-22",
    ".nojekyll": "",
}
ADDRESSES = {"/", "/2026/03/regen/", "/2026/03/regen/skizze.png", "/feed.xml"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a small built site."""
    for path, text in TREE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    list_files(tmp_path)
    return tmp_path


def test_readers_call_pages_pictures_and_feeds(site: Path) -> None:
    ours, _ = part_files(site)
    assert addresses_of(ours) == ADDRESSES
    assert hashes_in(site).keys() == {*ADDRESSES, BESIDE}


def test_what_others_put_there_is_not_ours_to_tell_of(site: Path) -> None:
    before = hashes_in(site)
    (site / ".well-known").mkdir()
    (site / ".well-known" / "proof.txt").write_text("mine", "utf-8")
    assert hashes_in(site) == before


@pytest.mark.parametrize(
    ("path", "text", "changes"),
    [
        ("2026/03/regen/index.html", "Sonne", Changes(changed=("/2026/03/regen/",))),
        ("feed.xml", "Sonne", Changes(changed=("/feed.xml",))),
        ("2026/04/neu/index.html", "Neu", Changes(new=("/2026/04/neu/",))),
        ("2026/03/regen/index.html", None, Changes(gone=("/2026/03/regen/",))),
        ("assets/dreiklang.css", "a {}", Changes(looks=True)),
        ("sitemap.xml", "2026-11-23", Changes()),
    ],
)
def test_what_changes_is_told(site: Path, path: str, text: str | None, changes: Changes) -> None:
    before = hashes_in(site)
    file = site / path
    if text is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (site / MARKER).write_text("public\n", "utf-8")
    list_files(site)
    assert compare(before, hashes_in(site)) == changes
    assert bool(compare(before, hashes_in(site))) is (changes != Changes())


def test_at_first_everything_is_new(site: Path, tmp_path: Path) -> None:
    assert compare(hashes_in(tmp_path / "nowhere"), hashes_in(site)) == Changes(new=tuple(sorted(ADDRESSES)))
