"""`dreiklang build`: what vanishes is named, whatever happened to the build before."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call

JournalFolder = Callable[..., Path]

RAIN = "---\ntitle: Regen\ndate: 2026-03-07\npublish: true\ntags: [wetter]\n---\nEs regnet.\n"
GONE = ["  /2026/03/regen/", "  /tags/wetter/"]


@pytest.fixture
def root(journal_folder: JournalFolder) -> Path:
    """Give a journal whose public edition was built, with an entry that is private since."""
    root = journal_folder(**{"entries/2026-03-07-regen.md": RAIN})
    assert call(["build", "-f", str(root)]) == 0
    (root / "entries" / "2026-03-07-regen.md").write_text(RAIN.replace("publish: true\n", ""), "utf-8")
    return root


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Give the addresses that were listed."""
    return [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]


def test_addresses_that_vanish_are_listed_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert call(["build", "-f", str(root)]) == 0
    said = capsys.readouterr().out
    assert "2 Adressen gibt es nicht mehr:" in said
    assert [line for line in said.splitlines() if line.startswith("  ")] == GONE
    assert call(["build", "-f", str(root)]) == 0
    assert told(capsys) == []


def test_many_are_cut_short_unless_all_are_wanted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(60):
        (root / "site" / f"{number:02}.txt").write_text("made by hand of yore", "utf-8")
    marker = root / "site" / ".dreiklang-edition"
    marker.write_text("public\n", "utf-8")  # as `mkdocs build` leaves it: everything counts as ours
    capsys.readouterr()
    assert call(["build", "-f", str(root)]) == 0
    lines = told(capsys)
    assert len(lines) == 51
    assert lines[-1] == "  und 12 weitere; -v nennt alle"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking")
@pytest.mark.parametrize("moment", ["list_files", "put_in_place"])
def test_a_killed_build_takes_no_news_with_it(root: Path, moment: str, capsys: pytest.CaptureFixture[str]) -> None:
    program = f"""
import os, signal
from dreiklang import cli
from dreiklang.deliver import build
build.{moment} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
cli.call(["build"])
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=False)
    assert done.returncode == -9
    assert (root / "site" / "2026" / "03" / "regen" / "index.html").exists()
    capsys.readouterr()
    assert call(["build", "-f", str(root)]) == 0
    assert told(capsys) == GONE
    assert sorted(path.name for path in root.iterdir() if path.name.startswith(".site")) == []


def test_what_vanishes_from_the_private_edition_is_nobodys_news(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert call(["build", "-f", str(root), "--edition", "private"]) == 0
        (root / "entries" / "2026-03-07-regen.md").unlink(missing_ok=True)
    assert "gibt es nicht mehr" not in capsys.readouterr().out
