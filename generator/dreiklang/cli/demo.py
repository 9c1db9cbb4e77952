"""`dreiklang demo`: the demo journal, to look at and to play with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click

import dreiklang
from dreiklang.cli.shell import pasteable
from dreiklang.cli.speech import guess_words
from dreiklang.patterns import pattern
from dreiklang.write import FolderNotEmptyError, lay_folder

_PARTS = ("mkdocs.yml", "entries", "docs")
_PUBLIC = pattern(r"^ *public_journal:.*\n", re.MULTILINE)


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path), metavar="[DIR]", default=Path("dreiklang-demo"))
def command(folder: Path) -> None:
    """Copy the demo journal to a folder that is not there yet, or empty."""
    words = guess_words([]).starting
    source = find_demo()
    if source is None:
        raise FileNotFoundError(words.demo_missing)
    try:
        lay_folder(folder, lambda place: _copy(source, place))
    except FolderNotEmptyError:
        raise click.UsageError(words.not_empty.format(folder=folder)) from None
    click.echo(words.demo_ready.format(folder=folder))
    click.echo(f"  cd {pasteable(folder)}\n  dreiklang serve")


def find_demo() -> Path | None:
    """Find the demo journal: inside the installed package, or in the repository of which this is a clone."""
    package = Path(dreiklang.__file__).parent
    places = (package / "demo", package.parents[1])
    return next((place for place in places if all((place / part).exists() for part in _PARTS)), None)


def _copy(source: Path, place: Path) -> None:
    """Copy the parts of the demo; but who goes on with it writes of real people, so her copy is not public."""
    for part in _PARTS:
        if (source / part).is_dir():
            shutil.copytree(source / part, place / part)
        else:
            (place / part).write_text(_PUBLIC.sub("", (source / part).read_text("utf-8")), "utf-8", newline="\n")
