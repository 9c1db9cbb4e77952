"""The files of a public build -> the same as everybody may have them."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dreiklang.audience.pictures import clean_picture
from dreiklang.cli.exits import Exit, exit_of
from dreiklang.engine import copies
from dreiklang.engine.copies import clean_copy, forget_copies, read_regular
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal
from dreiklang.texts.files import DE, EN, Obstacle

JournalFolder = Callable[..., Path]
BIRD = b"Kanarienvogel"
POST = """\
---
title: Mit Bild
date: 2026-03-07
publish: true
---
"""
CONFIG = """\
site_name: Probe
theme: {name: material, language: de}
plugins: [search, dreiklang]
"""


def photo() -> bytes:
    """Make a photo that tells something."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = BIRD.decode()
    Image.new("RGB", (16, 8), "red").save(out, "JPEG", exif=exif, comment=BIRD)
    return out.getvalue()


def write(root: Path, **files: bytes) -> Path:
    """Put binary files into a journal."""
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return root


def build(root: Path, edition: Edition = Edition.PUBLIC) -> Path:
    """Build the journal."""
    build_tree(root / "mkdocs.yml", root / "out", Invocation(edition, None), strict=False, level=logging.ERROR)
    return root / "out"


def stopped(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """See that a public build stops, and give what it says."""
    with pytest.raises(Refused) as refused:
        build(root)
    assert refused.value.refusal is Refusal.FILES
    assert exit_of(Refusal.FILES) is Exit.CONTENT
    return capsys.readouterr().err


def test_pictures_of_entries_and_pages_are_cleaned_for_the_public(journal_folder: JournalFolder) -> None:
    root = journal_folder(
        **{"entries/2026-03-07-bild.md": f"{POST}![Rot](rot.jpg)\n", "docs/about.md": "![](b/gelb.jpg)\n"}
    )
    write(root, **{"entries/rot.jpg": photo(), "docs/b/gelb.jpg": photo()})
    clean = clean_picture(photo(), "a.jpg")
    for _ in range(2):  # the second time from what was kept
        out = build(root)
        assert (out / "2026/03/mit-bild/rot.jpg").read_bytes() == clean
        assert (out / "b/gelb.jpg").read_bytes() == clean
    assert len(list((root / ".dreiklang/pictures").iterdir())) == 1
    assert (root / "entries/rot.jpg").read_bytes() == photo()
    if os.name == "posix":
        assert (root / ".dreiklang").stat().st_mode & 0o777 == 0o700
    private = build(root, Edition.PRIVATE)
    assert (private / "2026/03/mit-bild/rot.jpg").read_bytes() == photo()
    assert (private / "b/gelb.jpg").read_bytes() == photo()


def test_pictures_that_lie_over_the_theme_are_cleaned_too(journal_folder: JournalFolder) -> None:
    theme = CONFIG.replace("language: de", "language: de, custom_dir: mine")
    root = write(journal_folder(**{"mkdocs.yml": theme}), **{"mine/img/rot.jpg": photo()})
    assert BIRD not in (build(root) / "img/rot.jpg").read_bytes()


def test_pictures_that_other_plugins_bring_are_cleaned_too(journal_folder: JournalFolder) -> None:
    hook = (
        "from pathlib import Path\n"
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'made.jpg', content=Path('{0}/made.jpg').read_bytes()))\n"
        "    files.append(File.generated(config, 'made.csv', content='1,2'))\n"
        "    return files\n"
    )
    root = journal_folder(**{"mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n"})
    write(root, **{"made.jpg": photo(), "hook.py": hook.replace("{0}", root.as_posix()).encode()})
    out = build(root)
    assert BIRD not in (out / "made.jpg").read_bytes()
    assert (out / "made.csv").read_text("utf-8") == "1,2"


def test_where_nothing_can_be_kept_pictures_are_cleaned_all_the_same(journal_folder: JournalFolder) -> None:
    root = write(journal_folder(), **{"docs/rot.jpg": photo(), ".dreiklang": b"a file in the way"})
    assert (build(root) / "rot.jpg").read_bytes() == clean_picture(photo(), "a.jpg")


@pytest.mark.parametrize("name", ["vertrag.pdf", "kunden.csv", "film.mp4", "bild.heic", "skizze.psd", "brief.docx"])
def test_an_entry_that_shows_what_cannot_be_cleaned_stops_the_build(
    name: str, journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"entries/2026-03-07-bild.md": f"{POST}[Hier]({name})\n"})
    said = stopped(write(root, **{f"entries/{name}": b"x"}), capsys)
    assert f"entries/{name}: Ein öffentlicher Eintrag verweist darauf" in said
    assert "JPEG" in said
    assert not list((root / "out").rglob(name))


def test_all_files_that_stand_in_the_way_are_told_at_once(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"entries/2026-03-07-bild.md": f"{POST}![](falsch.png)\n"})
    write(root, **{"entries/falsch.png": photo(), "docs/halb.jpg": photo()[:-9], "docs/kunden.csv": BIRD})
    said = stopped(root, capsys)
    assert "entries/falsch.png ist nicht das, was die Endung sagt" in said
    assert "docs/halb.jpg ist beschädigt" in said
    assert "docs/kunden.csv ist weder Seite noch Bild" in said
    build(root, Edition.PRIVATE)


def test_what_lies_beside_entries_is_never_copied(journal_folder: JournalFolder) -> None:
    strays = (
        "kunden.csv",
        "vertrag.docx",
        "a.md.bak",
        "a.md~",
        "seals.yml",
        ".git/config",
        ".obsidian/a.json",
        "rest.jpg",
    )
    root = journal_folder(**{"entries/2026-03-07-bild.md": f"{POST}Ohne Bild.\n"})
    write(root, **{f"entries/{stray}": photo() for stray in strays})
    for edition in Edition:
        names = {path.name for path in build(root, edition).rglob("*")}
        assert not names & {Path(stray).name for stray in (*strays, "people.yml")}


@pytest.mark.parametrize(
    "path",
    "kunden.csv a/angebot.docx about.md.bak about.md.orig about.md~ a.xlsx a.psd a.pdf a.json LIES_MICH a.html a.mp4 sub/CNAME".split(),  # noqa: SIM905  # names without quotes read easier
)
def test_a_stray_file_among_the_pages_stops_the_build(
    path: str, journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(journal_folder(), **{f"docs/{path}": BIRD})
    said = stopped(root, capsys)
    assert f"docs/{path} ist weder Seite noch Bild" in said
    assert "exclude_docs" in said
    assert not (root / "out" / path).exists()


def test_hidden_and_excluded_files_stay_where_they_are(journal_folder: JournalFolder) -> None:
    root = journal_folder(**{"mkdocs.yml": f"{CONFIG}exclude_docs: '*.csv'\n"})
    out = build(write(root, **{"docs/.env": BIRD, "docs/.git/config": BIRD, "docs/kunden.csv": BIRD}))
    assert not list(out.rglob("*.csv"))
    assert not (out / ".env").exists()
    assert not (out / ".git").exists()


def test_the_looks_of_a_site_and_files_for_machines_go_out(journal_folder: JournalFolder) -> None:
    paths = ("a.css", "a/b.JS", "a.woff2", "CNAME", "robots.txt", ".well-known/security.txt")
    root = journal_folder(**{"mkdocs.yml": f"{CONFIG}exclude_docs: '!.well-known'\n"})
    out = build(write(root, **{f"docs/{path}": b"x" for path in paths}))
    assert all((out / path).read_bytes() == b"x" for path in paths)


@pytest.mark.parametrize(
    "named",
    [
        "nav: [{Mehr: [{Preise: a/preise.pdf}]}, about.md]",
        "nav: [{Mehr: [about.md, a/preise.pdf]}]",
        "not_in_nav: /a/preise.pdf",
        "extra_javascript: [a/preise.pdf]",
    ],
)
def test_a_file_that_the_configuration_names_goes_out_as_it_is(named: str, journal_folder: JournalFolder) -> None:
    root = write(journal_folder(**{"mkdocs.yml": f"{CONFIG}{named}\n"}), **{"docs/a/preise.pdf": b"%PDF"})
    assert (build(root) / "a/preise.pdf").read_bytes() == b"%PDF"


def test_a_pattern_names_no_file(journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    root = journal_folder(**{"mkdocs.yml": f"{CONFIG}not_in_nav: |\n  *.pdf\n  /a/\n"})
    assert "preise.pdf" in stopped(write(root, **{"docs/a/preise.pdf": BIRD}), capsys)


def test_a_file_that_cannot_be_read_or_is_too_large_is_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, **{"a.jpg": b"1234"})
    assert read_regular(tmp_path / "a.jpg") == b"1234"
    assert read_regular(tmp_path / "b.jpg") is Obstacle.UNREADABLE
    assert read_regular(tmp_path) is Obstacle.UNREADABLE
    monkeypatch.setattr(copies, "MAX_BYTES", 3)
    assert read_regular(tmp_path / "a.jpg") is Obstacle.TOO_LARGE


def test_copies_that_nobody_asked_for_in_a_month_are_thrown_away(tmp_path: Path) -> None:
    copy = clean_copy(photo(), "a.jpg", tmp_path / "c" / "d")
    assert isinstance(copy, Path)
    forget_copies(copy.parent)
    assert copy.exists()
    long_ago = time.time() - 31 * 24 * 60 * 60
    os.utime(copy, (long_ago, long_ago))
    assert clean_copy(photo(), "b.JPG", copy.parent) == copy  # asked for again
    forget_copies(copy.parent)
    assert copy.exists()
    os.utime(copy, (long_ago, long_ago))
    (copy.parent / "folder").mkdir()
    os.utime(copy.parent / "folder", (long_ago, long_ago))
    forget_copies(copy.parent)
    assert not copy.exists()


def test_what_cannot_be_cleaned_is_not_kept(tmp_path: Path) -> None:
    assert clean_copy(b"?", "a.jpg", tmp_path / "c" / "d") is Obstacle.DISGUISED
    assert not (tmp_path / "c").exists()


def test_every_obstacle_has_its_words() -> None:
    for words in (DE, EN):
        assert set(words.obstacles) == set(Obstacle)
        assert all("{path}" in sentence and "\n" in sentence for sentence in words.obstacles.values())
