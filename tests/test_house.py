"""The house itself: the maps that the READMEs draw are the real tree."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "dreiklang"


def mapped(readme: Path) -> set[str]:
    """Collect the names that the map of *readme* lists."""
    (map_,) = re.findall(r"## The map\n.*?```text\n(.*?)```", readme.read_text("utf-8"), re.DOTALL)
    return {line.split()[0] for line in map_.splitlines()}


def tracked() -> set[str]:
    """List the tracked files."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no git repository")
    return set(filter(None, done.stdout.decode("utf-8").split("\0")))


def test_files_stay_small() -> None:
    sizes = sorted(len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py"))
    assert sizes[len(sizes) // 2] <= 130
    assert sizes[-1] <= 300


def test_the_map_of_the_house_is_the_house() -> None:
    rooms = {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and path.name.isidentifier()}
    modules = {path.name for path in PACKAGE.glob("*.py") if path.name != "__init__.py"}
    assert mapped(ROOT / "generator" / "README.md") == {name for name in rooms if name != "__pycache__/"} | modules


def test_the_map_of_the_repository_is_the_repository() -> None:
    top = {path.split("/")[0] + ("/" if "/" in path else "") for path in tracked()}
    assert mapped(ROOT / "README.md") == {name for name in top if not name.startswith(".")}
